"""What changed in the options of a turn."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from simulator.bench.diff.applied import inserted, reordered, with_option, with_turn, without_option
from simulator.bench.diff.change import Apply, Change, Kind
from simulator.bench.diff.pairing import paired
from simulator.bench.diff.versions import Version, Versions
from simulator.bench.diff.words import condition, now_and_before, option_name, reworded, turn_name
from simulator.scenario.marks import Location
from simulator.scenario.models import Option, Turn
from simulator.scenario.walk import Step

TEXTS = ("say", "do", "think", "reply", "heard", "why", "fits_when", "because")
LINES = ("say", "do")
"""Texts that players go by who measure the lines."""
LEDGER = ("promise", "keeps", "breaks", "owns")


def option_changes(versions: Versions, old: Step, new: Step) -> Iterator[Change]:
    """Options added, removed, put in another order, and what changed in those that stayed."""
    before = {option.id: option for option in old.turn.options}
    places = {option.id: (place, option) for place, option in new.options()}
    pairing = paired(list(before), list(places))
    gone = {option.id: place for place, option in old.options()}
    for id_ in pairing.removed:
        yield _removed(versions.old, old.turn, before[id_], gone[id_])
    for id_, (place, option) in places.items():
        if id_ in before:
            yield from _Compared(versions, old.turn, new.turn, before[id_], option, place).changes()
        else:
            yield _added(versions.new, new.turn, option, place)
    if pairing.moved:
        yield _moved(versions.new, new)


def _added(new: Version, turn: Turn, option: Option, place: Location) -> Change:
    def apply(old: Turn) -> Turn:
        return replace(old, options=inserted(old.options, option, turn.options))

    what = f"is new: {option.move} ({new.tier(turn, option).slug})"
    return _change("added", turn.id, option.id, what, new.head(place), lambda v: with_turn(v, turn.id, apply))


def _removed(old: Version, turn: Turn, option: Option, place: Location) -> Change:
    what = f"is gone: {option.move} ({old.tier(turn, option).slug})"
    made = _change(
        "removed",
        turn.id,
        option.id,
        what,
        old.head(place),
        lambda v: with_turn(v, turn.id, partial(without_option, id_=option.id)),
    )
    return replace(made, in_old=True)


def _moved(new: Version, step: Step) -> Change:
    turn = step.turn

    def apply(old: Turn) -> Turn:
        return replace(old, options=reordered(old.options, turn.options))

    what = f"has its options in another order: {', '.join(option.id for option in turn.options)}"
    line = new.line((*step.location, "options"))
    return Change("options", "moved", turn_name(turn.id), what, line, apply=lambda v: with_turn(v, turn.id, apply))


def _change(kind: Kind, turn: str, option: str, what: str, line: int, apply: Apply | None = None) -> Change:
    return Change("options", kind, option_name(turn, option), what, line, apply=apply)


class _Compared:
    """One option in both versions."""

    def __init__(
        self, versions: Versions, old_turn: Turn, new_turn: Turn, old: Option, new: Option, place: Location
    ) -> None:
        self.versions, self.old_turn, self.new_turn = versions, old_turn, new_turn
        self.old, self.new, self.place = old, new, place

    def changes(self) -> Iterator[Change]:
        """By groups of fields that mean one thing."""
        yield from self._group(("move", "spoken", "tier"), self._fitting)
        yield from self._group(("when",), lambda: condition(self.new.when, self.old.when))
        yield from self._group(LEDGER, self._ledger)
        yield from self._group(("goto",), self._goto)
        if self.old.agrees != self.new.agrees:
            what = f"now agrees {', '.join(self.new.agrees) or 'nothing'}; before, {', '.join(self.old.agrees) or 'nothing'}"
            yield self._made("changed", ["agrees"], what, None)
        yield from self._texts()

    def _group(self, names: tuple[str, ...], told: Callable[[], str]) -> Iterator[Change]:
        differing = [name for name in names if getattr(self.old, name) != getattr(self.new, name)]
        if differing:
            yield self._made("changed", differing, told(), self._taking(names))

    def _texts(self) -> Iterator[Change]:
        differing = tuple(name for name in TEXTS if getattr(self.old, name) != getattr(self.new, name))
        if differing:
            lines = tuple(name for name in differing if name in LINES)
            yield self._made(
                "reworded", differing, reworded(self.old, self.new, differing), self._taking(lines) if lines else None
            )

    def _taking(self, names: tuple[str, ...]) -> Apply:
        """Take these fields from the new version."""
        fields = {name: getattr(self.new, name) for name in names}
        return lambda v: with_option(v, self.new_turn.id, self.new.id, lambda old: replace(old, **fields))

    def _made(self, kind: Kind, fields: Sequence[str], what: str, apply: Apply | None) -> Change:
        line = self.versions.new.line_of_any(self.place, fields)
        return _change(kind, self.new_turn.id, self.new.id, what, line, apply)

    def _fitting(self) -> str:
        before = self.versions.old.tier(self.old_turn, self.old)
        now = self.versions.new.tier(self.new_turn, self.new)
        if self._heard(self.old) == self._heard(self.new):
            why = f" by an override ({self.new.tier})" if self.new.tier else " by the key"
            return f"is now {now.slug}{why}; before, {before.slug}"
        return now_and_before(
            f"the move {self._heard(self.new)} ({now.slug})", f"{self._heard(self.old)} ({before.slug})"
        )

    @staticmethod
    def _heard(option: Option) -> str:
        return f"{option.move} with {option.spoken}" if option.spoken else option.move.value

    def _ledger(self) -> str:
        return now_and_before(_settling(self.new), _settling(self.old))

    def _goto(self) -> str:
        return f"now leads to {self.new.goto or 'the next turn'}; before, to {self.old.goto or 'the next turn'}"


def _settling(option: Option) -> str:
    told = [f"the promise {option.promise.id} due in session {option.promise.due}"] if option.promise else []
    told += [f"{name} {getattr(option, name)}" for name in LEDGER[1:] if getattr(option, name)]
    return " and ".join(told) or "no promise"
