"""The note after a session: what is asked, what can be answered, and the turns an answer can be pinned to."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.formulation import ANSWERS, AnswerChoice
from scoring.vocabulary import Question
from simulator.locale.catalogue import _
from simulator.play.events import Event, TurnEntered
from simulator.play.records import NoteAnswer, Record, WroteNote


@dataclass(frozen=True)
class Pin:
    """A turn an answer can be pinned to, with the client's words there."""

    turn: str
    words: str


@dataclass(frozen=True)
class Asked:
    """One question of the form. `before` is the answer given in an earlier note, None where there was none.

    `seen_at` are the client's words at the turn that answer is pinned to.
    """

    question: Question
    answers: tuple[AnswerChoice, ...]
    before: NoteAnswer | None
    seen_at: str = ""

    @property
    def standing(self) -> str:
        """The answer that stands, in words; empty where there is none."""
        slug = self.before.answer if self.before else ""
        return next((_(answer.text) for answer in self.answers if answer.slug == slug), "")


@dataclass(frozen=True)
class NoteForm:
    """The form of one session. `changes` says that only what changed is asked for."""

    session: int
    asked: tuple[Asked, ...]
    pins: tuple[Pin, ...]
    changes: bool


_FIRST = (Question.ALLIANCE, Question.COUNTERTRANSFERENCE)
_SECOND = (Question.BETWEEN_SESSIONS, Question.RUPTURE)


def note_form(events: Sequence[Event], records: Sequence[Record], session: int) -> NoteForm:
    """Session 1 asks two of the four questions, session 2 the other two; from then on all four, and only what changed."""
    questions = {1: _FIRST, 2: _SECOND}.get(session, tuple(Question))
    given = earlier_answers(records, session)
    words = {event.turn: event.client or event.scene for event in events if isinstance(event, TurnEntered)}

    def asked_again(question: Question) -> Asked:
        before = given.get(question)
        return Asked(question, ANSWERS[question], before, words.get(before.turn, "") if before else "")

    asked = tuple(asked_again(question) for question in questions)
    return NoteForm(session, asked, _pins(events, session), session > 2)


def earlier_answers(records: Sequence[Record], session: int) -> dict[Question, NoteAnswer]:
    """The latest answer to each question in the notes before this session."""
    notes = [r for r in records if isinstance(r, WroteNote) and r.session < session]
    return {answer.question: answer for note in notes for answer in note.answers}


def _pins(events: Sequence[Event], session: int) -> tuple[Pin, ...]:
    """The turns of the session, and those of the time before it, which tell what happened between."""
    return tuple(
        Pin(event.turn, event.client or event.scene)
        for event in events
        if isinstance(event, TurnEntered) and event.offered and _belongs(event, session)
    )


def _belongs(event: TurnEntered, session: int) -> bool:
    if event.part == "between":
        return event.session == session - 1
    return event.session == session
