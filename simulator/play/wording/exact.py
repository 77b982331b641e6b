"""The words for what was counted over all ways to play."""

COUNTING = "counting every way to play this case …"
SCALE = "How far the work can come, from 0 (broken off) to 100."
EVERY = "every"
NONE = "none"

_ALARMS = {
    "withdrawal": "{They} drew back in session {session}",
    "confrontation": "{They} turned against you in session {session}",
    "cancelled": "Session {session} did not take place",
    "cold": "{They} went cold in session {session}",
    "left": "{They} left",
}


def counted(ways: int) -> str:
    """How the figures were come by."""
    return f"Counted over all {ways:,} ways to play this case:"


def alarm(kind: str, session: int, they: str, by_key: str, by_chance: str) -> str:
    """`She drew back in session 2: in 100 % of the plays by the key, in 67.3 % of all plays.`"""
    what = _ALARMS[kind].format(They=they.capitalize(), session=session)
    return f"{what}: in {by_key} of the plays by the key, and in {by_chance} of all plays."


def possible(before: int, after: int, matched: int) -> str:
    """What was still possible at a turn."""
    if after == before:
        return f"Still possible from here: {before} of 100, before your line and after it."
    return f"Still possible from here: {before} of 100; after your line {after}, after the matched one {matched}."
