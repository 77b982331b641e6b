"""The classes as rows for an export: whoever answered, with what the line was worth. Raised hands belong to nobody and stay here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from scoring.items.answers import Item, Place
from simulator.classroom.after.pool import Pool, items, known_answers
from simulator.classroom.after.sitting import Answer, Sitting
from simulator.exports.row import Asked, Row, Who


def rows(pool: Pool) -> list[Row]:
    """Every choice of every person."""
    known = {item.place: item for vignette, script in pool.scripts.items() for item in items(vignette, script)}
    return [row for one in pool.sittings for row in _of_class(pool, one, known)]


def silent(pool: Pool, found: Iterable[Row]) -> list[str]:
    """The names of those who were there for a vote and took part in none; a phantom, too, as a phone that came in twice."""
    asked: dict[str, set[Asked]] = defaultdict(set)
    spoke: set[Who] = set()
    for row in found:
        asked[row.who.sitting].add((row.text, row.turn, row.round))
        spoke.add(row.who)
    return [
        alias
        for one in pool.sittings
        for person, alias in one.aliases.items()
        if Who(one.name, person) not in spoke and asked[one.name] - one.missed.get(person, frozenset())
    ]


def lines(pool: Pool, row: Row) -> dict[str, str]:
    """The lines of a row's turn by option."""
    return {option.id: option.line for option in pool.turn(Place(row.text, row.turn)).options}


def _of_class(pool: Pool, one: Sitting, known: Mapping[Place, Item]) -> Iterator[Row]:
    for answer, item in known_answers(one, known):
        if answer.person is not None:
            yield _row(pool, one, answer, answer.person, item)


def _row(pool: Pool, one: Sitting, answer: Answer, person: str, item: Item) -> Row:
    vignette, turn = pool.scripts[answer.vignette].vignette, pool.turn(item.place)
    line = next(line for line in item.lines if line.id == answer.option)
    return Row(
        who=Who(one.name, person),
        alias=one.aliases[person],
        day=one.day,
        vignette=vignette.id,
        title=vignette.title,
        text=answer.vignette,
        turn=answer.turn,
        moment=item.moment.value,
        round=answer.round,
        option=answer.option,
        line=next(option.line for option in turn.options if option.id == answer.option),
        credit=line.credit,
        fits=line.fits,
        best=line.id in item.best,
        sure=answer.sure,
        missed=one.missed.get(person, frozenset()),
    )
