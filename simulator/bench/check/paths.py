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
        for part in self._parts():
            entered |= self._entered(part, {part[0].index}, entered)
        return frozenset(entered)

    def after(self, step: Step, option: Option) -> set[int]:
        """The turns of the same part of the session that may come once this option was chosen there."""
        part = [other for other in self.steps if (other.session, other.part) == (step.session, step.part)]
        return self._arrived(part, {self._next(step, option)})

    def reason(self, asked: Asked, entered: Iterable[int] | None = None) -> str | None:
        """Why this condition can never hold, or None where it may."""
        known = set(self.reached if entered is None else entered)
        return next(self._reasons(asked, known), None)

    def _parts(self) -> Iterator[list[Step]]:
        keys = dict.fromkeys((step.session, step.part) for step in self.steps)
        for key in keys:
            yield [step for step in self.steps if (step.session, step.part) == key]

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

    def _arrived(self, part: list[Step], starts: set[int]) -> set[int]:
        """The numbers of the turns that the way leads to, entered or skipped."""
        arrivals = set(starts)
        for step in part:
            if step.index in arrivals:
                arrivals |= self._onward(step, True)
        return {step.number for step in part if step.index in arrivals}

    def _onward(self, step: Step, entered: bool) -> set[int]:
        onward = {step.index + 1} if step.turn.when is not None or not entered or not step.turn.options else set()
        if entered:
            onward |= {self._next(step, option) for option in step.turn.options}
        return onward

    def _next(self, step: Step, option: Option) -> int:
        same = (other for other in self.steps if (other.session, other.part) == (step.session, step.part))
        later = {other.turn.id: other.index for other in same if other.index > step.index}
        return later.get(option.goto or "", step.index + 1)

    def _reasons(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        when = asked.conditions
        if exclusive(when, when):
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
        step = next((step for step in self.steps if step.turn.id == turn), None)
        option = next((option for option in step.turn.options if option.id == name), None) if step else None
        if step is None or option is None or step.number >= asked.before:
            return  # said already, where names are looked up
        if step.number not in entered:
            yield f"turn {turn} is never reached"
        elif self._passed_over(asked, step, option):
            yield f"after option {name} of turn {turn} the way leads past here"

    def _passed_over(self, asked: Asked, step: Step, option: Option) -> bool:
        here = next((other for other in self.steps if other.number == asked.before), None)
        if here is None or (here.session, here.part) != (step.session, step.part):
            return False
        return here.number not in self.after(step, option)

    def _move(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        move = asked.conditions.used
        if move is None or asked.before >= len(self.steps):
            return
        earlier = (step for step in self.steps if step.session == asked.session and step.number < asked.before)
        if not any(
            move in (o.move, spoken_move(o)) for step in earlier if step.number in entered for o in step.turn.options
        ):
            yield f"no earlier turn of this session offers {move.value}"

    def _promises(self, asked: Asked, entered: set[int]) -> Iterator[str]:
        earlier = [
            o for step in self.steps if step.number < asked.before and step.number in entered for o in step.turn.options
        ]
        everywhere = {option.promise.id for step in self.steps for option in step.turn.options if option.promise}
        for name, state in (asked.conditions.promise or {}).items():
            made = [option.promise for option in earlier if option.promise and option.promise.id == name]
            if name not in everywhere:
                continue  # said already, where names are looked up
            if not made:
                yield f"the promise '{name}' is made later, or never"
            elif state == "kept" and not any(option.keeps == name for option in earlier):
                yield f"no earlier option keeps the promise '{name}'"
            elif state == "owned" and not any(option.owns == name for option in earlier):
                yield f"no earlier option owns up to the promise '{name}'"


def _at_entry(step: Step, when: Conditions) -> Asked:
    return Asked((*step.location, "when"), step.number, step.session, when)
