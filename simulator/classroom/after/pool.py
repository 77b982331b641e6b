"""Several classes together: the same text is the same item in each, by its hash; a changed text is another item."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scoring.items.analysis import Analysis, analysed
from scoring.items.answers import Choice, Item, Line, Place
from simulator.classroom.after.sitting import Answer, Sitting, sitting
from simulator.classroom.log import Logged, LogProblem, read_log
from simulator.classroom.room.words import Mode
from simulator.play.script import Script, Turn
from simulator.scenario.findings import VignetteRefused


@dataclass(frozen=True)
class Pool:
    """The classes, and what they played by the SHA-256 of its text."""

    sittings: tuple[Sitting, ...]
    scripts: Mapping[str, Script]

    def turn(self, place: Place) -> Turn:
        """The turn of an item. Raises StopIteration where there is none."""
        return next(turn for turn in self.scripts[place.vignette].turns() if turn.id == place.turn)

    def played_by(self, vignette: str) -> int:
        """How many classes chose a line in this text."""
        return sum(any(answer.vignette == vignette for answer in one.answers) for one in self.sittings)


def pooled(paths: Iterable[Path], passed_over: Callable[[LogProblem], None] | None = None) -> Pool:
    """The classes of these logs; one that is given twice counts once.

    Raises LogProblem for one that cannot be read, unless `passed_over` is there to be told of it.
    """
    sittings: dict[tuple[object, ...], Sitting] = {}
    scripts: dict[str, Script] = {}
    for path in paths:
        try:
            logged, one, played = _read(path, scripts)
        except LogProblem as problem:
            if passed_over is None:
                raise
            passed_over(problem)
            continue
        sittings.setdefault((logged.opening, logged.events[-1]), _named_alone(one, sittings.values()))
        scripts |= played
    return Pool(tuple(sittings.values()), scripts)


def analysis(pool: Pool) -> Analysis:
    """The figures of every item somebody has answered."""
    known = {item.place: item for vignette, script in pool.scripts.items() for item in items(vignette, script)}
    choices = list(_choices(pool.sittings, known))
    answered = {choice.place for choice in choices}
    asked = {place: item for place, item in known.items() if place in answered}
    return analysed(list(asked.values()), choices, _fixed(pool.sittings, asked))


def items(vignette: str, script: Script) -> Iterator[Item]:
    """The items of one text."""
    for turn in script.turns():
        if turn.options:
            lines = tuple(
                Line(option.id, credit(option.tier.credit, option.rated), option.tier.fits) for option in turn.options
            )
            yield Item(Place(vignette, turn.id), script.pattern, turn.source.moment, lines)


def credit(tier: float, rated: float | None) -> float:
    """What a line earns: by the panel where it holds, else by its tier."""
    return tier if rated is None else rated


def known_answers(one: Sitting, known: Mapping[Place, Item]) -> Iterator[tuple[Answer, Item]]:
    """The answers to items we know, with the item: those to a line the text does not have are passed over."""
    for answer in one.answers:
        item = known.get(Place(answer.vignette, answer.turn))
        if item is not None and answer.option in item.credit:
            yield answer, item


def _choices(sittings: Iterable[Sitting], known: Mapping[Place, Item]) -> Iterator[Choice]:
    for one in sittings:
        for answer, item in known_answers(one, known):
            person = None if answer.person is None else f"{one.name}/{answer.person}"
            yield Choice(person, item.place, answer.round, answer.option)


def _fixed(sittings: Sequence[Sitting], known: Mapping[Place, Item]) -> list[Place]:
    """The items of a fixed form: where every class was a quiz of the same scenes."""
    first = sittings[0] if sittings else None
    if first is None or any(one.mode is not Mode.QUIZ or one.vignettes != first.vignettes for one in sittings):
        return []
    return [place for place in known if place.vignette in first.vignettes]


def _named_alone(one: Sitting, others: Iterable[Sitting]) -> Sitting:
    """The class under a name that no other has: logs from two machines may be called alike."""
    alike = sum(other.name == one.name or other.name.startswith(f"{one.name} (") for other in others)
    return replace(one, name=f"{one.name} ({alike + 1})") if alike else one


def _read(path: Path, known: Mapping[str, Script]) -> tuple[Logged, Sitting, dict[str, Script]]:
    """A log, its class, and those of its texts that are not known yet. Raises LogProblem."""
    logged = read_log(path)
    played = {text: _script(path, text, logged.script) for text in logged.opening.vignettes if text not in known}
    return logged, sitting(logged), played


def _script(path: Path, vignette: str, made: Callable[[str], Script]) -> Script:
    try:
        return made(vignette)
    except KeyError:
        raise LogProblem(
            f"{path} does not hold the text of what was played ({vignette[:8]}); use a whole copy of it"
        ) from None
    except VignetteRefused as refused:
        raise LogProblem(f"{path}: the vignette in it cannot be read by this version: {refused}") from None
