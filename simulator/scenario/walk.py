"""Ways through a vignette in the order of time: its turns, its options, its promises, and every condition with its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from simulator.scenario.marks import Location
from simulator.scenario.models import Option, Promise, Text, Turn, Vignette
from simulator.scenario.when import Conditions

Part = Literal["turns", "between"]


@dataclass(frozen=True)
class Step:
    """A turn and its place: `session` counts from 0, `number` is its place in the order of time over the whole vignette."""

    location: Location
    session: int
    part: Part
    index: int
    number: int
    turn: Turn

    def options(self) -> Iterator[tuple[Location, Option]]:
        """The options with their locations."""
        for index, option in enumerate(self.turn.options):
            yield (*self.location, "options", index), option


@dataclass(frozen=True)
class Asked:
    """A condition: where it stands, the turn before which it is asked, and whether it must hold.

    `before` is the number of that turn; for an ending it is the number of turns. `needed` is false inside `unless` and for one
    branch of several under `any`.
    """

    location: Location
    before: int
    session: int
    conditions: Conditions
    needed: bool = True


def steps(vignette: Vignette) -> tuple[Step, ...]:
    """Every turn, those between sessions included, in the order of time."""
    found: list[Step] = []
    for session_index, session in enumerate(vignette.sessions):
        parts: tuple[tuple[Part, tuple[Turn, ...]], ...] = (("turns", session.turns), ("between", session.between))
        for part, turns in parts:
            for index, turn in enumerate(turns):
                location = ("sessions", session_index, part, index)
                found.append(Step(location, session_index, part, index, len(found), turn))
    return tuple(found)


def promises(vignette: Vignette) -> Iterator[Promise]:
    """Every promise an option makes; the same promise may be made by several options."""
    for step in steps(vignette):
        yield from (option.promise for option in step.turn.options if option.promise is not None)


def conditions(vignette: Vignette) -> Iterator[Asked]:
    """Every condition of the file, with those inside `any` and `unless`, each in its turn."""
    for asked in written_conditions(vignette):
        yield from nested(asked)


def nested(asked: Asked) -> Iterator[Asked]:
    """The condition and those inside it."""
    yield asked
    inside = asked.conditions
    for number, branch in enumerate(inside.any or ()):
        sure = asked.needed and len(inside.any or ()) == 1
        yield from nested(Asked((*asked.location, "any", number), asked.before, asked.session, branch, sure))
    if inside.unless:
        yield from nested(Asked((*asked.location, "unless"), asked.before, asked.session, inside.unless, False))


def written_conditions(vignette: Vignette) -> Iterator[Asked]:
    """Every `when` of the file as a whole, without those inside it, in the order of time."""
    all_steps = steps(vignette)
    for index, session in enumerate(vignette.sessions):
        here = [step for step in all_steps if step.session == index]
        place: Location = ("sessions", index)
        yield from _own(place, session.when, here[0].number, index)
        yield from _texts(place, (("cancelled", session.cancelled),), here[0].number, index)
        for step in here:
            yield from _of_turn(step)
    for index, ending in enumerate(vignette.endings):
        place = ("endings", index)
        yield from _own(place, ending.when, len(all_steps), len(vignette.sessions))
        yield from _texts(place, (("text", ending.text),), len(all_steps), len(vignette.sessions))


def expected_conditions(vignette: Vignette) -> Iterator[Asked]:
    """Every condition that an expectation names, without those inside it; it is asked of whole plays."""
    after = len(steps(vignette))
    for index, expectation in enumerate(vignette.expect):
        if expectation.never is not None:
            yield Asked(("expect", index, "never"), after, len(vignette.sessions), expectation.never, needed=False)


def _of_turn(step: Step) -> Iterator[Asked]:
    turn, number, session = step.turn, step.number, step.session
    yield from _own(step.location, turn.when, number, session)
    texts = (("scene", turn.scene), ("client", turn.client), ("inner", turn.inner))
    yield from _texts(step.location, texts, number, session)
    for location, option in step.options():
        yield from _own(location, option.when, number, session)
        told = (("reply", option.reply), ("heard", option.heard), ("why", option.why))
        yield from _texts(location, told, number, session)


def _own(location: Location, when: Conditions | None, before: int, session: int) -> Iterator[Asked]:
    if when is not None:
        yield Asked((*location, "when"), before, session, when)


def _texts(
    location: Location, texts: tuple[tuple[str, Text | None], ...], before: int, session: int
) -> Iterator[Asked]:
    for name, text in texts:
        for number, wording in enumerate(text or ()):
            if wording.when is not None:
                yield Asked((*location, name, number, "when"), before, session, wording.when)
