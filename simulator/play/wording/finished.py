"""The words of a finished client: what can be read once more, and beginning anew."""

from simulator.locale.catalogue import _

KNOWN = _("You know how this client relates now, so this time your reading is neither asked nor scored.")
"""Said once where a case is played whose pattern is known from an earlier play."""

ASK = _("What would you like to read once more?")
DEBRIEF = _("The case debrief")
NOTES = _("Your notes, and what you kept for your supervisor")
NOTHING_WRITTEN = _("Nothing was written or kept in this play.")
ANEW = _("Begin anew")
TO_LIBRARY = _("Back to the library")


def session_debrief(session: int, title: str) -> str:
    """A session's debrief, as it is offered."""
    return _("After session {session} · {title}").format(session=session, title=title)


def ended(title: str) -> str:
    """The middle of the title line."""
    return _("finished · {title}").format(title=title) if title else _("finished")


def notes_after(session: int) -> str:
    """The heading over what was written after a session."""
    return _("After session {session}").format(session=session)
