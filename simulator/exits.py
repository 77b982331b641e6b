"""Exit codes, in one place for the commands and both front ends."""

DONE = 0
"""Everything went as asked."""

REFUSED = 1
"""Errors were found, or the input was refused; a sentence on stderr says why."""

WRONG_USAGE = 2
"""The command was not understood. argparse gives it."""


class Refusal(Exception):
    """Something was refused. The message is one sentence for stderr."""
