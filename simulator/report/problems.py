"""What a report may refuse."""


class NoReport(Exception):
    """This report cannot be made. The message is one sentence: what, why, and what to do."""
