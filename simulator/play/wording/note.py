"""The words of the note after a session."""

TITLE = "A note before the next hour"
BANNER = "Write nothing that identifies a real client."
FIRST = "Two of the four questions. Leave open what cannot be said yet."
CHANGES = "Only what changed. Enter keeps it all as it stands; a number opens one answer to change it."
CHANGES_LINE = "Enter keeps it all as it stands; a number changes one; any other line is kept as your own words."
NOT_YET = "not yet"
AS_BEFORE = "as before"
PINNED = "seen at"
RIVAL = "another reading"
RIVAL_HINT = "could it also be something else? (optional)"
OWN = {False: "your own words", True: "what changed"}
OWN_HINT = "optional, for you alone"
KEEP = "keep the note"


def seen_at(quote: str) -> str:
    """Where a standing answer was pinned."""
    return f"{PINNED} “{quote.strip('“”')}”"


def title(session: int) -> str:
    """The middle of the title line."""
    return f"after session {session}"
