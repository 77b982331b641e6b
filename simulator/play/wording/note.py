"""The words of the note after a session."""

TITLE = "A note before the next hour"
BANNER = "Write nothing that identifies a real client."
FIRST = (
    "Two of the four questions by which a pattern is read; the other two come next. Leave open what cannot be said yet."
)
SECOND = "The other two of the four questions by which a pattern is read. Leave open what cannot be said yet."
CHANGES = "Only what changed. Enter keeps it all as it stands; a number opens one answer to change it."
CHANGES_LINE = "Enter keeps it all as it stands; a number changes one; any other line is kept as your own words."
NOT_YET = "not yet"
AS_BEFORE = "as before"
PINNED = "seen at"
PIN_UNIT = "turn"
RIVAL = "another reading"
RIVAL_HINT = "what else might explain it? (optional)"
OWN_WORDS = "your own words"
OWN = {False: OWN_WORDS, True: "what changed"}
OWN_HINT = "optional, for you alone"


def keeps(answered: int, of: int) -> str:
    """What Enter keeps, in a note that asks: `keep the note: 1 of 2 answered`."""
    if answered:
        return f"keep the note: {answered} of {of} answered"
    return "keep the note with nothing answered yet"


def keeps_changes(changed: int, typed: bool) -> str:
    """What Enter keeps, in a note of what changed."""
    if not changed:
        return "keep the note: your words, and the answers as they stand" if typed else "keep it all as it stands"
    return f"keep the note: {'one answer' if changed == 1 else f'{changed} answers'} changed"


def asked(session: int, *, changes: bool) -> str:
    """What is asked after this session."""
    return CHANGES if changes else FIRST if session == 1 else SECOND


def seen_at(quote: str) -> str:
    """Where a standing answer was pinned."""
    return f"{PINNED} “{quote.strip('“”')}”"


def title(session: int) -> str:
    """The middle of the title line."""
    return f"after session {session}"
