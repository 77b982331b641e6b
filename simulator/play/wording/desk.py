"""The words of the desk between sessions."""

from simulator.locale.catalogue import _

TITLE = _("Between sessions")
ASK = _("What do you do?")
CANCELLED = _("The hour does not take place.")


def title(session: int, sessions: int) -> str:
    """The middle of the title line, after this session."""
    return _("after session {session} of {sessions}").format(session=session, sessions=sessions)
