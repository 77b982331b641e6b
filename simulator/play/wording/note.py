"""The words of the note after a session."""

from simulator.locale.catalogue import _

TITLE = _("A note before the next hour")
BANNER = _("Write nothing that identifies a real client.")
FIRST = _(
    "Two of the four questions by which a pattern is read; the other two come next. Leave open what cannot be said yet."
)
SECOND = _("The other two of the four questions by which a pattern is read. Leave open what cannot be said yet.")
CHANGES = _("Only what changed. Enter keeps it all as it stands; a number opens one answer to change it.")
CHANGES_LINE = _("Enter keeps it all as it stands; a number changes one; any other line is kept as your own words.")
NOT_YET = _("not yet")
AS_BEFORE = _("as before")
PINNED = _("seen at")
PIN_UNIT = _("turn")
RIVAL = _("another reading")
RIVAL_HINT = _("what else might explain it? (optional)")
OWN_WORDS = _("your own words")
OWN = {False: OWN_WORDS, True: _("what changed")}
OWN_HINT = _("optional, for you alone")


def keeps(answered: int, of: int) -> str:
    """What Enter keeps, in a note that asks: `keep the note: 1 of 2 answered`."""
    if answered:
        return _("keep the note: {answered} of {of} answered").format(answered=answered, of=of)
    return _("keep the note with nothing answered yet")


def keeps_changes(changed: int, typed: bool) -> str:
    """What Enter keeps, in a note of what changed."""
    if not changed:
        return _("keep the note: your words, and the answers as they stand") if typed else _("keep it all as it stands")
    return _("keep the note: {one_answer_if_chan} changed").format(
        one_answer_if_chan=_("one answer") if changed == 1 else _("{changed} answers").format(changed=changed)
    )


def asked(session: int, *, changes: bool) -> str:
    """What is asked after this session."""
    return CHANGES if changes else FIRST if session == 1 else SECOND


def seen_at(quote: str) -> str:
    """Where a standing answer was pinned."""
    return f"{PINNED} “{quote.strip('“”')}”"


def title(session: int) -> str:
    """The middle of the title line."""
    return _("after session {session}").format(session=session)
