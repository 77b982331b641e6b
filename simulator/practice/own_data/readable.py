"""What is held as a text that a person can read: each attempt as it went, with the trainee's own words where they belong."""

from collections.abc import Iterator

from simulator.play.engine import NotOffered
from simulator.play.panel import with_panel
from simulator.play.records import (
    HeldSupervision,
    Record,
    StatedBelief,
    ToldPattern,
    UnreadableRecord,
    WroteNote,
)
from simulator.play.replay import replay
from simulator.play.script import prepare_script
from simulator.play.wording import own_data as words
from simulator.practice.attempt import choices_of
from simulator.practice.transcript import transcript
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.playable import playable
from simulator.scenario.source import printable_character
from simulator.store.comments import Comments
from simulator.store.journal import AttemptRow, Journal
from simulator.store.notes import Notes, StoredNote


def readable(journal: Journal) -> str:
    """All of it, the oldest first, with nothing in it a terminal would obey. Raises what the journal raises."""
    return "\n".join(map(_harmless, _lines(journal))) + "\n"


def _harmless(line: str) -> str:
    return "".join(character if character == "\n" else printable_character(character) for character in line)


def _lines(journal: Journal) -> Iterator[str]:
    notes, comments = Notes(journal), Comments(journal)
    shared = notes.shared()
    yield words.TITLE
    for row in journal.attempts():
        yield from ("", words.attempt(row.name, row.begun_at, row.mode, row.finished))
        yield from _attempt(journal, row)
        yield from (_note(note, shared) for note in notes.of_attempt(row.id))
        yield from (words.comment(one.author, one.turn, one.text) for one in comments.of_attempt(row.id))
    free = [note for note in notes.all() if note.attempt is None]
    if free:
        yield from ("", words.NOTES, *(_note(note, shared) for note in free))


def _attempt(journal: Journal, row: AttemptRow) -> Iterator[str]:
    try:
        records = journal.records(row.id)
        script = with_panel(prepare_script(playable(journal.source(row.sha256), row.name).vignette))
        events = replay(script, choices_of(records)).events
    except (UnreadableRecord, NotOffered, LookupError, VignetteRefused) as problem:
        yield words.NOT_PLAYED.format(why=problem)
        return
    for line in transcript(script, events, records):
        yield words.spoken(line.voice, line.text)
    for record in records:
        yield from _own(record)


def _own(record: Record) -> Iterator[str]:
    """What the transcript does not hold of the trainee's words."""
    match record:
        case WroteNote():
            for answer in record.answers:
                yield words.answered(record.session, answer.question, answer.answer, answer.rival)
            if record.text:
                yield words.wrote(record.session, record.text)
        case StatedBelief():
            yield words.believed(record.session, record.shares)
        case ToldPattern():
            yield words.told(record.turn, record.pattern, record.why)
        case HeldSupervision():
            yield words.supervised(record.session, record.reaction, record.rupture, record.question)


def _note(note: StoredNote, shared: frozenset[str]) -> str:
    return words.note(note.at, note.turn, note.text, shared=note.id in shared)
