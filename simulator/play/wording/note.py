"""The words of the note after a session."""

TITLE = "A note before the next hour"
BANNER = "Write nothing that identifies a real client."
FIRST = "Two of the four questions. Leave open what cannot be said yet."
CHANGES = "Only what changed. What you leave stays as it was."
NOT_YET = "not yet"
AS_BEFORE = "as before"
PINNED = "seen at"
RIVAL = "another reading"
RIVAL_HINT = "could it also be something else? (optional)"
OWN = {False: "your own words", True: "what changed"}
OWN_HINT = "optional, for you alone"
KEEP = "keep the note"


def title(session: int) -> str:
    """The middle of the title line."""
    return f"after session {session}"
