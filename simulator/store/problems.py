"""What the journal may refuse, each with one sentence for a person."""


class JournalProblem(Exception):
    """Something the journal cannot do. The message is one sentence: what, where, and what to do."""


class JournalRefused(JournalProblem):
    """The file is not a journal this version can use. It is left exactly as it is."""


class JournalBusy(JournalProblem):
    """Another program holds the journal for longer than we wait."""


class NotSaved(JournalProblem):
    """An act could not be written; nothing of it is kept."""


class MovedOn(JournalProblem):
    """The attempt went on in another window."""
