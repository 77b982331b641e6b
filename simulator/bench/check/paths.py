"""Which turns can be reached and which conditions can hold, by what is written alone: no client state is computed here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from simulator.bench.check.together import exclusive
from simulator.client.options import spoken_move
from simulator.scenario.models import Option
from simulator.scenario.walk import Asked, Step
from simulator.scenario.when import Conditions, bounds

HIGHEST_CLOSENESS = 9


@dataclass(frozen=True)
class Paths:
    """The ways through a vignette. Turn numbers are those of `Step.number`."""

    steps: tuple[Step, ...]

    @cached_property
    def reached(self) -> frozenset[int]:
        """The turns some path may enter."""
        entered: set[int] = set()
        for part in self._parts.values():
            entered |= self._entered(part, {part[0].index}, entered)
        return frozenset(entered)

    def leads(self, step: Step, option: Option, target: Step) -> bool:
        """True where the way may come to a later turn of the same part, entered or skipped, once this option was chosen."""
        arrivals = {self._next(step, option)}
        for between in self._parts[_part(step)][step.index + 1 : target.index]:
            if between.index in arrivals:
                arrivals |= self._onward(between, True)
        return target.index in arrivals

    def reason(self, asked: Asked, entered: Iterable[int] | None = None) -> str | None:
        """Why this condition can never hold, or None where it may."""
        known = set(self.reached if entered is None else entered)
        return next(self._reasons(asked, known), None)

    @cached_property
    def _parts(self) -> dict[tuple[int, str], list[Step]]:
        parts: dict[tuple[int, str], list[Step]] = {}
        for step in self.steps:
            parts.setdefault(_part(step), []).append(step)
        return parts

    @cached_property
    def _by_id(self) -> dict[str, Step]:
        return {step.turn.id: step for step in self.steps}

    def _entered(self, part: list[Step], starts: set[int], before: set[int]) -> set[int]:
        entered: set[int] = set()
        arrivals = set(starts)
        for step in part:
            if step.index not in arrivals:
                continue
            when = step.turn.when
            may = when is None or self.reason(_at_entry(step, when), before | entered) is None
            if may:
                entered.add(step.number)
            arrivals |= self._onward(step, may)
        return entered

    def _onward(self, step: Step, entered: bool) -> set[int]:
        onward = {step.index + 1} if step.turn.when is not None or not entered or not step.turn.options else set()
        if entered:
            onward |= {self._next(step, option) for option in step.turn.options}
        return onward

    def _next(self, step: Step, option: Option) -> int:
        target = self._by_id.get(option.goto or "")
        if target is None or _part(target) != _part(step) or target.index <= step.index:
            return step.index + 1
        return target.index

    def _reasons(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        when = asked.conditions
        if when.unless is not None and exclusive(when, when):
            yield "it asks for something that its own `unless` rules out"
        if when.closeness and bounds(when.closeness)[0] > HIGHEST_CLOSENESS:
            yield f"closeness is at most {HIGHEST_CLOSENESS}"
        yield from self._choice(asked, entered)
        yield from self._move(asked, entered)
        yield from self._promises(asked, entered)
        if when.any:
            branches = [Asked(asked.location, asked.before, asked.session, branch) for branch in when.any]
            reasons = [self.reason(branch, entered) for branch in branches]
            if all(reasons):
                yield reasons[0] or ""

    def _choice(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        if asked.conditions.chose is None:
            return
        turn, name = asked.conditions.chose.split("/")
        step = self._by_id.get(turn)
        option = next((option for option in step.turn.options if option.id == name), None) if step else None
        if step is None or option is None or step.number >= asked.before:
            return  # said already, where names are looked up
        if step.number not in entered:
            yield f"turn {turn} is never reached"
        elif self._passed_over(asked, step, option):
            yield f"after option {name} of turn {turn} the way leads past here"

    def _passed_over(self, asked: Asked, step: Step, option: Option) -> bool:
        if asked.before >= len(self.steps):
            return False
        here = self.steps[asked.before]
        return _part(here) == _part(step) and not self.leads(step, option, here)

    def _move(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        move = asked.conditions.used
        if move is None or asked.before >= len(self.steps):
            return
        page = _page(self.steps[asked.before])
        earlier = (step for step in self.steps[: asked.before] if _page(step) == page and step.number in entered)
        if not any(spoken_move(option) is move for step in earlier for option in step.turn.options):
            yield f"no earlier turn of this session offers {move.value}"

    def _promises(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        if not asked.conditions.promise:
            return
        before = self.steps[: asked.before]
        earlier = [option for step in before if step.number in entered for option in step.turn.options]
        for name, state in asked.conditions.promise.items():
            if name not in self._promised:
                continue  # said already, where names are looked up
            if not any(option.promise and option.promise.id == name for option in earlier):
                yield f"the promise '{name}' is made later, or never"
            elif state == "kept" and not any(option.keeps == name for option in earlier):
                yield f"no earlier option keeps the promise '{name}'"
            elif state == "owned" and not any(option.owns == name for option in earlier):
                yield f"no earlier option owns up to the promise '{name}'"

    @cached_property
    def _promised(self) -> set[str]:
        return {option.promise.id for step in self.steps for option in step.turn.options if option.promise}


def _at_entry(step: Step, when: Conditions) -> Asked:
    return Asked((*step.location, "when"), step.number, step.session, when)


def _part(step: Step) -> tuple[int, str]:
    return step.session, step.part


def _page(step: Step) -> int:
    """Used moves are forgotten as the gap between two sessions passes: what is done in the gap belongs to the session after it."""
    return step.session + (step.part == "between")
