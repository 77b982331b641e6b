"""What a trainee wrote after each hour and kept for the supervisor, to be read again. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scoring.formulation import choice
from simulator.locale.catalogue import _
from simulator.play.events import Event, TurnEntered
from simulator.play.records import HeldSupervision, NoteAnswer, Record, WroteNote
from simulator.play.wording import note as note_words
from simulator.play.wording import supervision as supervision_words


@dataclass(frozen=True)
class KeptNote:
    """What was written after one session, as pairs of a label and a text, in the order of the page it was written on."""

    session: int
    lines: tuple[tuple[str, str], ...]


def kept_notes(events: Sequence[Event], records: Sequence[Record]) -> tuple[KeptNote, ...]:
    """The notes with something in them, and what was brought to supervision, by session."""
    said = {event.turn: event.client or event.scene for event in events if isinstance(event, TurnEntered)}
    found: dict[int, list[tuple[str, str]]] = {}
    for record in records:
        if isinstance(record, WroteNote):
            found.setdefault(record.session, []).extend(_note(record, said))
        elif isinstance(record, HeldSupervision):
            found.setdefault(record.session, []).extend(_brought(record))
    return tuple(KeptNote(session, tuple(lines)) for session, lines in sorted(found.items()) if lines)


def _note(note: WroteNote, said: dict[str, str]) -> Iterator[tuple[str, str]]:
    for answer in note.answers:
        yield _(answer.question.meaning), _answered(answer, said)
    if note.text:
        yield note_words.OWN_WORDS, note.text


def _answered(answer: NoteAnswer, said: dict[str, str]) -> str:
    words = said.get(answer.turn, "")
    pinned = f" ({note_words.seen_at(' '.join(words.split()))})" if words else ""
    rival = f"; {note_words.RIVAL}: {answer.rival}" if answer.rival else ""
    return f"{_(choice(answer.question, answer.answer).text)}{pinned}{rival}"


def _brought(held: HeldSupervision) -> Iterator[tuple[str, str]]:
    named = (
        (supervision_words.REACTION, held.reaction),
        (supervision_words.RUPTURE, held.rupture),
        (supervision_words.YOUR_QUESTION, held.question),
    )
    return (pair for pair in named if pair[1])
