"""The words of the desk between sessions."""

TITLE = "Between sessions"
ASK = "What do you do?"
CANCELLED = "The hour does not take place."


def title(session: int, sessions: int) -> str:
    """The middle of the title line, after this session."""
    return f"after session {session} of {sessions}"
