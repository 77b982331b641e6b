"""The agenda as sections of plain rows, the same for the screen, line mode and reports. Pure."""

from collections.abc import Iterable, Iterator, Sequence

from simulator.play.wording import agenda as words
from simulator.play.wording import notebook as notebook_words
from simulator.practice.notebook.entry import Entry
from simulator.practice.progress.sections import Row, Section, Spoken, Text
from simulator.practice.supervision.agenda import Agenda, Brought
from simulator.store.comments import StoredComment


def agenda_sections(agenda: Agenda) -> tuple[Section, ...]:
    """The page, from the top: where one stands, then what to bring."""
    standing = agenda.standing
    opening = [Text(words.how_often(standing.cadence, standing.sessions, standing.overdue))]
    opening += [Text(words.NOTHING)] if agenda.empty else []
    parts: tuple[tuple[str, Iterable[Row]], ...] = (
        ("", opening),
        (words.QUESTIONS, _entries(agenda.questions)),
        (words.RUPTURES, _brought(agenda.ruptures)),
        (words.PULLS, _brought(agenda.pulls)),
        (words.REACTIONS, _brought(agenda.reactions)),
        (words.TURNS, _brought(agenda.turns)),
        (words.MARKED, _entries(agenda.marked)),
        (words.COMMENTS, _comments(agenda.comments)),
        ("", (Text(words.IT_IS_THE_WORK, quiet=True),)),
    )
    return tuple(Section(title, rows) for title, made in parts if (rows := tuple(made)))


MOST = 4
"""Of each kind so many stand on the page: it is to be one that is worth reading."""


def _entries(entries: Sequence[Entry]) -> Iterator[Row]:
    different = list({entry.text: entry for entry in reversed(entries)}.values())[::-1]
    for entry in different[:MOST]:
        place = notebook_words.where(entry.client, entry.session)
        yield Text(entry.text)
        yield Text(", ".join(part for part in (place, entry.day) if part), quiet=True, closes=True)
    yield from _more(len(different))


def _more(number: int) -> Iterator[Row]:
    if number > MOST:
        yield Text(words.and_more(number - MOST), quiet=True)


def _brought(turns: Sequence[Brought]) -> Iterator[Row]:
    for one in turns[:MOST]:
        yield Spoken(words.where(one.client, one.session, one.at[:10]), one.client, one.words, one.said, one.why)
    yield from _more(len(turns))


def _comments(comments: Iterable[StoredComment]) -> Iterator[Row]:
    for one in comments:
        yield Text(one.text)
        yield Text(words.comment(one.author, one.at[:10]), quiet=True, closes=not one.ratings)
        if one.ratings:
            yield Text(words.rated(dict(one.ratings)), quiet=True, closes=True)
