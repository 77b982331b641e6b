"""Whether two conditions can hold at the same time, as far as their wording alone tells."""

from simulator.scenario.shapes import fields_of
from simulator.scenario.when import RANGES, Conditions, bounds

WORDS = ("window", "reach")


def exclusive(one: Conditions | None, other: Conditions | None) -> bool:
    """True where the two can never hold together. False means: perhaps they can."""
    if one is None or other is None:
        return False
    return (
        _negates(one, other)
        or _negates(other, one)
        or any(_apart(getattr(one, name), getattr(other, name)) for name in RANGES)
        or any(_window_apart(getattr(one, name), getattr(other, name)) for name in WORDS)
        or _rupture_apart(one.rupture, other.rupture)
        or _chose_apart(one.chose, other.chose)
        or _promise_apart(one, other)
    )


def complementary(one: Conditions | None, other: Conditions | None) -> bool:
    """True where always exactly one of the two holds: one is nothing but `unless` the other, or two ranges meet."""
    if one is None or other is None:
        return False
    return _only_unless(one, other) or _only_unless(other, one) or _ranges_meet(one, other)


def _given(conditions: Conditions) -> set[str]:
    return {name for name in fields_of(Conditions) if getattr(conditions, name) is not None}


def _only_unless(one: Conditions, other: Conditions) -> bool:
    return _given(one) == {"unless"} and one.unless == other


def _negates(one: Conditions, other: Conditions) -> bool:
    """One excludes something that the other asks for in full."""
    inside = one.unless
    return inside is not None and all(getattr(inside, name) == getattr(other, name) for name in _given(inside))


def _apart(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    (low, high), (other_low, other_high) = bounds(one), bounds(other)
    return high < other_low or other_high < low


def _ranges_meet(one: Conditions, other: Conditions) -> bool:
    given = _given(one)
    if len(given) != 1 or given != _given(other) or not given <= set(RANGES):
        return False
    (name,) = given
    (low, high), (other_low, other_high) = sorted((bounds(getattr(one, name)), bounds(getattr(other, name))))
    return low == 0 and other_high == 10 and other_low == high + 1


def _window_apart(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other and {one, other} != {"inside", "edge"}


def _rupture_apart(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return False
    return {one, other} in ({"open", "none"}, {"repaired", "unrepaired"})


def _chose_apart(one: str | None, other: str | None) -> bool:
    if one is None or other is None or one == other:
        return False
    return one.split("/")[0] == other.split("/")[0]


def _promise_apart(one: Conditions, other: Conditions) -> bool:
    mine, theirs = one.promise or {}, other.promise or {}
    return any(mine[name] != theirs[name] for name in mine.keys() & theirs.keys())
