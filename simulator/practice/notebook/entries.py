"""Everything of the notebook, the newest first, and what is found in it by a word. Reads the journal; the search is in memory."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from scoring.formulation import choice
from scoring.vocabulary import Question
from simulator.locale.catalogue import _
from simulator.play.records import HeldSupervision, LoggedReaction, Record, UnreadableRecord, WroteNote
from simulator.play.wording import notebook as words
from simulator.play.wording.reaction import logged
from simulator.practice.notebook.entry import WRITTEN, Entry, Kind
from simulator.practice.notebook.excerpt import excerpt
from simulator.practice.notebook.pinned import Pinned, pinned
from simulator.practice.private_data import Found, private_data
from simulator.store.dated import DatedRecord, dated
from simulator.store.journal import AttemptRow, Journal
from simulator.store.notes import Notes, StoredNote

_KINDS = ("logged-reaction", "wrote-note", "held-supervision")


def entries(journal: Journal) -> tuple[Entry, ...]:
    """Every entry, the newest first. Raises what the journal raises; texts are empty while it is locked."""
    rows = {row.id: row for row in journal.attempts()}
    notes = Notes(journal)
    shared = notes.shared()
    records: dict[str, list[DatedRecord]] = {}
    for one in dated(journal, *_KINDS):
        records.setdefault(one.attempt, []).append(one)
    found: list[Entry] = []
    for id_, theirs in records.items():
        turns = _pinned(journal, rows[id_])
        found += sorted(_of_attempt(rows[id_], theirs, turns), key=_in_order(list(turns)))
    found += [_of_note(note, rows) for note in notes.all()]
    oldest_first = sorted(found, key=lambda entry: entry.at)  # of one moment in the order of play
    return tuple(replace(entry, shared=entry.key in shared) for entry in reversed(oldest_first))


_WITHIN: tuple[Kind, ...] = ("rupture", "reaction", "repair", "shift", "session", "question", "own")
"""What comes first of what belongs to one turn, or to the end of one session."""


def _in_order(turns: Sequence[str]) -> Callable[[Entry], tuple[int, int, int]]:
    """Sorts entries of an attempt as they were played: by session, by turn, and what was written after the hour at its end."""
    places = {turn: number for number, turn in enumerate(turns)}

    def place(entry: Entry) -> tuple[int, int, int]:
        after = entry.kind in ("shift", "session", "question")
        return entry.session, len(turns) if after else places.get(entry.turn, len(turns)), _WITHIN.index(entry.kind)

    return place


def matching(every: Iterable[Entry], asked: str) -> tuple[Entry, ...]:
    """The entries in which every word of the search stands somewhere: text, client, the client's words, kind or day."""
    wanted = asked.casefold().split()
    return tuple(entry for entry in every if all(word in _searched(entry) for word in wanted))


def looks_private(text: str) -> tuple[Found, ...]:
    """What in a note looks like data of a real person."""
    return private_data(text)


def found_in_quote(entry: Entry, asked: str) -> str:
    """The client's words around the first word of the search that stands in them and nowhere else in the entry; else empty."""
    seen = _shown(entry)
    hidden = (word for word in asked.casefold().split() if word not in seen)
    return next((found for word in hidden if (found := excerpt(entry.quote, word))), "")


def _searched(entry: Entry) -> str:
    return f"{_shown(entry)} {entry.quote.casefold()}"


def _shown(entry: Entry) -> str:
    """What stands on every list of notes."""
    return " ".join((entry.text, entry.client, words.KINDS[entry.kind], entry.day)).casefold()


def _of_note(note: StoredNote, rows: Mapping[str, AttemptRow]) -> Entry:
    row = rows.get(note.attempt or "")
    kind: Kind = next((kind for kind in WRITTEN if kind == note.kind), "own")
    return Entry(
        key=note.id,
        at=note.at,
        kind=kind,
        text=note.text,
        attempt=note.attempt or "",
        client=row.name if row else "",
        session=note.session,
        turn=note.turn,
        note=note.id,
    )


def _pinned(journal: Journal, row: AttemptRow) -> Mapping[str, Pinned]:
    try:
        return pinned(journal, row)
    except (UnreadableRecord, LookupError, ValueError):
        return {}


def _of_attempt(row: AttemptRow, records: Sequence[DatedRecord], turns: Mapping[str, Pinned]) -> Iterator[Entry]:
    before: dict[Question, str] = {}
    for one in records:
        for kind, text, turn in _told(one.record, before):
            at = turns.get(turn)
            session = at.session if at else _session(one.record)
            yield Entry(one.key, one.at, kind, text, row.id, row.name, session, turn, at.client if at else "")
    for turn, at in turns.items():
        place = (row.id, row.name, at.session, turn, at.client)
        if at.opened:
            yield Entry(f"{row.id}/{turn}/rupture", at.at, "rupture", words.rupture(at.opened), *place)
        if at.repaired:
            yield Entry(f"{row.id}/{turn}/repair", at.at, "repair", words.repaired(at.said), *place)


def _told(record: Record, before: dict[Question, str]) -> Iterator[tuple[Kind, str, str]]:
    """What a record says in the notebook: its kind, its words, the turn it is pinned to."""
    match record:
        case LoggedReaction() if record.strength:
            yield (
                "reaction",
                logged([_(f.label) for f in record.feelings], record.impulse, record.strength),
                record.turn,
            )
        case WroteNote():
            for answer in record.answers:
                told = _(choice(answer.question, answer.answer).text)
                was, before[answer.question] = before.get(answer.question), told
                if answer.question is Question.ALLIANCE and was != told:
                    yield "shift", words.shift(was, told), answer.turn
            if record.text:
                yield "session", record.text, ""
        case HeldSupervision() if record.question:
            yield "question", record.question, ""
        case _:
            return


def _session(record: Record) -> int:
    return record.session if isinstance(record, WroteNote | HeldSupervision) else 0
