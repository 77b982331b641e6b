"""Places in a vignette in the author's words: "option night of turn folder", never `sessions.0.turns.1.options.0`."""

from simulator.scenario.marks import Location
from simulator.scenario.source import printable

_ITEMS = {
    "sessions": "session",
    "turns": "turn",
    "between": "turn",
    "options": "option",
    "endings": "ending",
    "lead": "lead line",
}
_NAMED_BY_ID = {"turns", "between", "options", "endings"}
_PLAIN = {"person", "frame", "pull", "promise"}


def place(location: Location, data: object) -> str:
    """Where this is, from the inside out; empty for the file itself.

    `data` is the plain data of the whole file, where the ids are read from.
    """
    words: list[str] = []
    value = data
    steps = list(location)
    for number, step in enumerate(steps):
        value = _into(value, step)
        if isinstance(step, int):
            words.append(_item(steps[number - 1] if number else "", step, value))
        elif step in _PLAIN or (number + 1 == len(steps) and step not in _ITEMS):
            words.append(printable(step))
        elif step == "when":
            words.append("when")
    return " of ".join(reversed(_without_session(words)))


def within(location: Location, data: object) -> str:
    """` in option night of turn folder`, or nothing for the file itself."""
    words = place(location, data)
    return f" in {words}" if words else ""


def _into(value: object, step: str | int) -> object:
    if isinstance(value, dict):
        return value.get(step)
    if isinstance(value, list) and isinstance(step, int) and step < len(value):
        return value[step]
    return None


def _item(field: str | int, number: int, value: object) -> str:
    if field in _NAMED_BY_ID and isinstance(value, dict) and isinstance(value.get("id"), str):
        return f"{_ITEMS[str(field)]} {printable(value['id'])}"
    if field in ("any",):
        return f"condition {number + 1}"
    return f"{_ITEMS.get(str(field), f'{field}, number')} {number + 1}"


def _without_session(words: list[str]) -> list[str]:
    """A turn's id says where it is; its session need not be named too."""
    turns = [number for number, word in enumerate(words) if word.startswith("turn ") and not word[5:].isdigit()]
    return words[turns[0] :] if turns else words
