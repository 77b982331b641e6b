"""What the journal may refuse, each with one sentence for a person."""


class JournalProblem(Exception):
    """Something the journal cannot do. The message is one sentence: what, where, and what to do."""


class JournalRefused(JournalProblem):
    """The file is not a journal this version can use. It is left exactly as it is."""


class JournalDamaged(JournalRefused):
    """What lies in the journal's place is none any more."""


class JournalBusy(JournalProblem):
    """Another program holds the journal for longer than we wait."""


class NotSaved(JournalProblem):
    """An act could not be written; nothing of it is kept."""


class MovedOn(JournalProblem):
    """The attempt went on in another window."""


class WrongPassphrase(JournalProblem):
    """The passphrase does not open the seal."""


class Locked(NotSaved):
    """What the trainee writes in their own words is sealed, and the passphrase was not given."""
