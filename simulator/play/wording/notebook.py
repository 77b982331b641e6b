"""The words of the notebook."""

from scoring.vocabulary import Moment
from simulator.locale.catalogue import _

TITLE = _("Notes")
BANNER = _("Write nothing that identifies a real client.")
PRIVATE = _("Each note is yours alone until you mark it to be shared, one by one.")
NOTHING = _("Nothing has been written yet. A note comes after every session, and you can write one here at any time.")
NOTHING_FOUND = _("No note holds these words.")
NONE_SHARED = _("No note is shared yet; attune notes lists each with its key, and attune notes --share KEY shares one.")
LOCKED = _("Your own words are sealed with your passphrase; they stand empty here until you give it.")
FIND = _("find")
SEARCH_HINT = _("words to find, or Enter for all")
WRITE_HINT = _("what you noticed")
NEW = _("A note of your own")
KIND = _("what it is about")
PINNED = _("at")
NOWHERE = _("nowhere in particular")
SHARED = _("shared")
SHARE = _("share")
UNSHARE = _("keep to yourself again")
KEPT = _("Noted, for you alone.")
LEAVE_ASK = _("Press esc again to leave it unwritten; Enter keeps it.")
ERASE_ASK = _("This note will be gone, also from the backups. Press x again to erase it.")
DATED = _("The journal wrote this one down by itself; it goes with its attempt.")

KINDS: dict[str, str] = {
    "shift": _("shift in the alliance"),
    "reaction": _("reaction"),
    "rupture": _("rupture"),
    "repair": _("repair"),
    "session": _("after a session"),
    "question": _("for supervision"),
    "own": _("note"),
}


def where(client: str, session: int) -> str:
    """`Hanne Vik, session 2`."""
    if not session:
        return client
    return _("{client}, session {session}").format(client=client, session=session) if client else ""


def shift(before: str | None, now: str) -> str:
    """How the client takes the alliance, and what one had written before."""
    if before is None:
        return _("the alliance: {now}").format(now=now)
    return _("the alliance: {before}, and now {now}").format(before=before, now=now)


def rupture(kind: Moment) -> str:
    """A rupture that opened."""
    return _("the client drew back") if kind is Moment.WITHDRAWAL_RUPTURE else _("the client turned against you")


def repaired(said: str) -> str:
    """A repair, with the line that did it."""
    return _("mended with: “{said}”").format(said=said)


def shared(count: int) -> str:
    """How many are shared."""
    if not count:
        return _("none is shared")
    return _("one is shared") if count == 1 else _("{count} are shared").format(count=count)
