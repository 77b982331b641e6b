"""A `when` as a half sentence for a person: "strain is at least 2", "the promise the-form is kept"."""

from collections.abc import Iterator

from simulator.scenario.when import Conditions

_SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
_WINDOW = {
    "below": "the arousal is below the window",
    "inside": "the arousal is inside the window",
    "edge": "the arousal is at the edge of the window",
    "above": "the arousal is above the window",
}
_REACH = {
    "too-close": "the therapist is too close",
    "within": "the therapist is within reach",
    "too-far": "the therapist is too far",
}
_RUPTURE = {
    "open": "a rupture is open",
    "none": "no rupture is open",
    "repaired": "the last rupture was repaired",
    "unrepaired": "a rupture was left open at the end of a session",
}


def in_words(condition: Conditions | None) -> str:
    """What must hold; empty where nothing must."""
    if condition is None:
        return ""
    lines = list(_lines(condition))
    alone = len(lines) == 1 and condition.any is not None
    return lines[0].removeprefix("(").removesuffix(")") if alone else " and ".join(lines)


def _lines(condition: Conditions) -> Iterator[str]:
    for scale in _SCALES:
        bound = getattr(condition, scale)
        if bound is not None:
            yield f"{scale} is {bound}"
    if condition.window is not None:
        yield _WINDOW[condition.window]
    if condition.reach is not None:
        yield _REACH[condition.reach]
    if condition.rupture is not None:
        yield _RUPTURE[condition.rupture]
    if condition.chose is not None:
        yield f"{condition.chose} was chosen"
    if condition.used is not None:
        yield f"{condition.used} was used in this session"
    for id_, state in (condition.promise or {}).items():
        yield f"the promise {id_} is {state}"
    if condition.any is not None:
        yield _either([in_words(inner) for inner in condition.any])
    if condition.unless is not None:
        yield f"not ({in_words(condition.unless)})"


def _either(branches: list[str]) -> str:
    return branches[0] if len(branches) == 1 else f"({' or '.join(branches)})"
