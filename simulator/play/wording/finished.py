"""The words of a finished client: what can be read once more, and beginning anew."""

KNOWN = "You know how this client relates now, so this time your reading is neither asked nor scored."
"""Said once where a case is played whose pattern is known from an earlier play."""

ASK = "What would you like to read once more?"
DEBRIEF = "The case debrief"
NOTES = "Your notes, and what you kept for your supervisor"
NOTHING_WRITTEN = "Nothing was written or kept in this play."
ANEW = "Begin anew"
TO_LIBRARY = "Back to the library"


def session_debrief(session: int, title: str) -> str:
    """A session's debrief, as it is offered."""
    return f"After session {session} · {title}"


def ended(title: str) -> str:
    """The middle of the title line."""
    return f"finished · {title}" if title else "finished"


def notes_after(session: int) -> str:
    """The heading over what was written after a session."""
    return f"After session {session}"
