"""The words for what was counted over all ways to play."""

from simulator.locale.catalogue import _
from simulator.play.wording.numbers import counted

COUNTING = _("counting every way to play this case …")
SCALE = _("How far the work can come, from 0 (broken off) to 100.")
EVERY = _("every")
NONE = _("none")

_ALARMS = {
    "withdrawal": _("{They} drew back in session {session}"),
    "confrontation": _("{They} turned against you in session {session}"),
    "cancelled": _("Session {session} did not take place"),
    "cold": _("{They} went cold in session {session}"),
    "left": _("{They} left"),
}


MOST_WAYS = 1_000_000
"""Above it a number of plays tells nothing more than that there are very many."""


def over(ways: int) -> str:
    """How the figures were come by."""
    if ways > MOST_WAYS:
        return _("Counted over every way to play this case:")
    return _("Counted over all {ways} ways to play this case:").format(ways=counted(ways))


def alarm(kind: str, session: int, they: str, by_key: str, by_chance: str) -> str:
    """`She drew back in session 2: in 100 % of the plays by the key, in 67.3 % of all plays.`"""
    what = _ALARMS[kind].format(They=they.capitalize(), session=session)
    return _("{what}: in {by_key} of the plays by the key, and in {by_chance} of all plays.").format(
        what=what, by_key=by_key, by_chance=by_chance
    )


def apart(turns: int, of: int) -> str:
    """At how many turns the lines differ in what they keep possible."""
    if not turns:
        return _(
            "At no single turn did one line decide what was still possible: here it is the sum of many that counts."
        )
    if turns == of:
        return _("At every turn the lines differed in what they kept possible.")
    one = _("At one turn of {of} the lines differed in what they kept possible; it is told there.")
    many = _("At {turns} turns of {of} the lines differed in what they kept possible; it is told there.")
    return one.format(of=of) if turns == 1 else many.format(turns=turns, of=of)


def possible(before: int, after: int, matched: int) -> str:
    """What was still possible at a turn."""
    if after == before:
        return _("Still possible from here: {before} of 100, before your line and after it.").format(before=before)
    return _(
        "Still possible from here: {before} of 100; after your line {after}, after the matched one {matched}."
    ).format(before=before, after=after, matched=matched)
