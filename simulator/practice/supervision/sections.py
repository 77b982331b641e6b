"""The agenda as sections of plain rows, the same for the screen, line mode and reports. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from simulator.play.wording import agenda as words
from simulator.play.wording import notebook as notebook_words
from simulator.practice.notebook.entry import Entry
from simulator.practice.progress.sections import Row, Section, Spoken, Text
from simulator.practice.supervision.agenda import Agenda, Brought
from simulator.practice.supervision.came_back import CameBack
from simulator.practice.supervision.remarks import said_of

MOST = 4
"""Of each kind so many stand on the page: it is to be one that is worth reading."""

_Group = tuple[Row, ...]
"""The rows that tell one thing to bring."""


def agenda_sections(agenda: Agenda, *, most: int | None = MOST, rest: str = words.REST) -> tuple[Section, ...]:
    """The page, from the top: where one stands, then what to bring, `most` of each kind (None: all).

    `rest` says how to see the others, empty where that is of no use to who reads.
    """
    parts: tuple[tuple[str, Iterable[_Group]], ...] = (
        ("", (tuple(_opening(agenda)),)),
        (words.QUESTIONS, _entries(agenda.questions)),
        (words.RUPTURES, map(_brought, agenda.ruptures)),
        (words.PULLS, map(_brought, agenda.pulls)),
        (words.REACTIONS, map(_brought, agenda.reactions)),
        (words.TURNS, map(_brought, agenda.turns)),
        (words.MARKED, _entries(agenda.marked)),
        (words.COMMENTS, map(_came_back, agenda.comments)),
        ("", ((Text(words.IT_IS_THE_WORK, quiet=True),),)),
    )
    return tuple(Section(title, rows) for title, made in parts if (rows := tuple(_first(tuple(made), most, rest))))


def _opening(agenda: Agenda) -> Iterator[Row]:
    standing = agenda.standing
    held = standing.held is not None
    yield Text(words.how_often(standing.cadence, standing.sessions, standing.overdue, held=held))
    if agenda.empty:
        yield Text(words.NOTHING)


def _first(groups: Sequence[_Group], most: int | None, rest: str) -> Iterator[Row]:
    yield from chain.from_iterable(groups[:most])
    if most is not None and len(groups) > most:
        yield Text(words.and_more(len(groups) - most, rest), quiet=True)


def _entries(entries: Sequence[Entry]) -> Iterator[_Group]:
    """What is written twice with the same words stands once."""
    for entry in list({entry.text: entry for entry in reversed(entries)}.values())[::-1]:
        place = notebook_words.where(entry.client, entry.session)
        under = ", ".join(part for part in (place, entry.day) if part)
        yield Text(entry.text), Text(under, quiet=True, closes=True)


def _brought(one: Brought) -> _Group:
    return (Spoken(words.where(one.client, one.session, one.at[:10]), one.client, one.words, one.said, one.why),)


def _came_back(one: CameBack) -> _Group:
    """The turn, then what was said of it and by whom."""
    place, comment = words.came_from(one.client, one.session), one.comment
    turn = Spoken(place, one.client, one.words, one.said, "") if one.said else Text(place)
    by = Text(words.comment(comment.author, comment.at[:10]), quiet=True, closes=True)
    return turn, Text(said_of(comment)), by
