"""Turns and options that are the same as before but for their name."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from simulator.bench.diff.pairing import paired
from simulator.scenario.models import Option, Pull, Turn, Vignette
from simulator.scenario.walk import steps
from simulator.scenario.when import Conditions

Block = TypeVar("Block", Turn, Option)


@dataclass(frozen=True)
class Renames:
    """New names by old ones; options by turn and option, the turn under its new name."""

    turns: Mapping[str, str]
    options: Mapping[tuple[str, str], str]

    def in_old(self, old: Vignette) -> Vignette:
        """The old version with the new names, everywhere they are spoken of."""
        found: Vignette = _rewritten(old, self, None)
        return found


def renames(old: Vignette, new: Vignette) -> Renames:
    """What was only renamed: gone under its old name, and there with the same words and moves under one new name."""
    before, after = _turns(old), _turns(new)
    turns = _renamed(before, after, _turn_bones)
    now = {turns.get(id_, id_): turn for id_, turn in before.items()}
    options: dict[tuple[str, str], str] = {}
    for id_, turn in now.items():
        if id_ in after:
            inside = {one.id: one for one in turn.options}, {one.id: one for one in after[id_].options}
            found = _renamed(*inside, _option_bones)
            options |= {(id_, was): becomes for was, becomes in found.items()}
    return Renames(turns, options)


def _turns(vignette: Vignette) -> dict[str, Turn]:
    return {step.turn.id: step.turn for step in steps(vignette)}


def _renamed(
    before: Mapping[str, Block], after: Mapping[str, Block], bones: Callable[[Block], object]
) -> dict[str, str]:
    pairing = paired(list(before), list(after))
    found: dict[str, str] = {}
    for was in pairing.removed:
        same = [name for name in pairing.added if bones(after[name]) == bones(before[was])]
        if len(same) == 1 and same[0] not in found.values():
            found[was] = same[0]
    return found


def _turn_bones(turn: Turn) -> object:
    return replace(turn, id="", when=None, pull=None, options=tuple(map(_option_bones, turn.options)))


def _option_bones(option: Option) -> Option:
    return replace(option, id="", when=None, goto=None)


def _rewritten(value: Any, renamed: Renames, turn: str | None) -> Any:
    """The value with new names; `turn` is the turn around it, by its new name."""
    if isinstance(value, tuple):
        return tuple(_rewritten(inner, renamed, turn) for inner in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    here = renamed.turns.get(value.id, value.id) if isinstance(value, Turn) else turn
    inside = {field.name: _rewritten(getattr(value, field.name), renamed, here) for field in fields(value)}
    return replace(value, **(inside | dict(_names(value, renamed, here))))


def _names(value: object, renamed: Renames, turn: str | None) -> Iterable[tuple[str, Any]]:
    match value:
        case Turn():
            yield "id", turn
        case Option():
            yield "id", renamed.options.get((turn or "", value.id), value.id)
            if value.goto is not None:
                yield "goto", renamed.turns.get(value.goto, value.goto)
        case Pull():
            yield "acted_by", tuple(renamed.options.get((turn or "", name), name) for name in value.acted_by)
        case Conditions() if value.chose is not None:
            was, option = value.chose.split("/")
            now = renamed.turns.get(was, was)
            yield "chose", f"{now}/{renamed.options.get((now, option), option)}"
