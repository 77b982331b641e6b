"""The report of a client tells what the debrief tells, and nothing that the trainee has not shared."""

from collections.abc import Iterator

import pytest

from scoring.vocabulary import Question
from simulator.play.records import HeldSupervision, NoteAnswer, SaidFirst, WroteNote
from simulator.play.wording import debrief as words
from simulator.play.wording import evidence
from simulator.play.wording import report as report_words
from simulator.play.wording.session import KEY_IS_PROVISIONAL
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import case_facts
from simulator.report.attempt import Played, attempt_report
from simulator.report.document import Bars, Beliefs, Curve, Report, Said
from simulator.report.markdown import markdown
from simulator.report.page import page
from simulator.report.private import key, shared_records, without_private
from simulator.store.journal import Journal
from simulator.store.notes import StoredNote
from tests.practice.journals import played, worst
from tests.report.making import HOSTILE, Elements

TYPED = "the canary in my own words"


@pytest.fixture(scope="module")
def journal() -> Iterator[Journal]:
    with Journal.in_memory() as made:
        yield made


@pytest.fixture(scope="module")
def attempt(journal: Journal) -> Attempt:
    return played(journal, "hanne-vik", worst, strength=4, note=TYPED, question=f"{TYPED}, as a question")


@pytest.fixture(scope="module")
def records(attempt: Attempt):
    """The records, with typed words in every place that has some."""
    first = case_facts(attempt.script, attempt.records)
    answer = NoteAnswer(Question.ALLIANCE, "threat", first.turns[0].turn, f"{TYPED}, as a rival")
    said = [SaidFirst(turn.turn, f"{TYPED}, first") for turn in first.turns]
    notes = [r if not isinstance(r, WroteNote) else WroteNote(r.session, (answer,), r.text) for r in attempt.records]
    return [*said, *notes]


def reported(
    attempt: Attempt, records, shared=frozenset(), *, reactions: bool = False, notes: tuple[StoredNote, ...] = ()
) -> Report:
    known = without_private(records, attempt.id, shared, reactions=reactions)
    return attempt_report(
        Played(
            attempt.script,
            attempt.events,
            known,
            "session",
            "2026-03-02T09:00:00.000+00:00",
            shared=shared_records(records, attempt.id, shared),
            notes=notes,
            reactions=reactions,
        )
    )


def part(report: Report, title: str):
    return next((part.blocks for part in report.parts if part.title == title), ())


def test_it_tells_the_whole_debrief(attempt, records):
    report = reported(attempt, records)
    titles = [part.title for part in report.parts]
    assert titles[0] == words.WHOSE_ALARM
    for title in (words.THE_CURVE, words.FORMULATION, words.BELIEF, words.PROFILES, words.PRACTISE):
        assert title in titles
    assert report.title == f"Hanne Vik, {attempt.script.vignette.person.age}"
    assert report.under.endswith("begun on 2026-03-02, played as a session")
    assert report.closing == (KEY_IS_PROVISIONAL, evidence.MODEL_SENTENCE, evidence.NO_CLAIM)


def test_the_drawings_are_those_of_the_debrief(attempt, records):
    facts = case_facts(attempt.script, records)
    report = reported(attempt, records)
    blocks = [block for part in report.parts for block in part.blocks]
    assert [b for b in blocks if isinstance(b, Curve)] == [Curve(facts.points, facts.worth)]
    assert [b for b in blocks if isinstance(b, Beliefs)] == [Beliefs(facts.beliefs)]
    bars = next(b for b in blocks if isinstance(b, Bars))
    assert [row.value for row in bars.rows] == [one and one.value for one in facts.profiles.values()]


def test_a_turn_is_told_with_the_line_said_and_both_that_fit(attempt, records):
    facts = case_facts(attempt.script, records)
    said = {(b.label, b.words) for b in part(reported(attempt, records), report_words.THE_TURNS) if isinstance(b, Said)}
    assert facts.worth
    for place in facts.worth:
        turn = facts.turns[place]
        assert (words.YOU, turn.said.words) in said
        assert (words.HEARD, turn.said.heard) in said
        if turn.two_lines:
            assert {words.SAFE_FIRST, words.MATCHED} <= {label for label, _ in said}


def test_ones_own_formulation_stands_beside_the_authors(attempt, records):
    labels = [b.label for b in part(reported(attempt, records), words.FORMULATION) if isinstance(b, Said)]
    assert labels == [words.YOURS, words.AUTHORS]
    assert "self-reliance" in part(reported(attempt, records), words.FORMULATION)[1].words


def test_nothing_typed_and_nothing_logged_is_in_it_without_sharing(attempt, records):
    for made in (page(reported(attempt, records)), markdown(reported(attempt, records))):
        assert TYPED not in made
        assert "protective" not in made
        assert report_words.SHARED not in made


def test_reactions_are_told_where_they_are_asked_for(attempt, records):
    told = part(reported(attempt, records, reactions=True), report_words.ROSE)
    assert told
    assert all(isinstance(block, Said) and "protective, a pull to rescue (4 of 5)" in block.words for block in told)


def test_a_shared_question_is_told_and_the_notes_beside_it_are_not(attempt, records):
    seq = next(n for n, r in enumerate(records, start=1) if isinstance(r, HeldSupervision))
    made = markdown(reported(attempt, records, frozenset({key(attempt.id, seq)})))
    assert f"{TYPED}, as a question" in made
    assert made.count(TYPED) == 1


def test_a_shared_note_says_what_it_hangs_on(attempt, records):
    turn = case_facts(attempt.script, records).turns[0].turn
    notes = (
        StoredNote("1", "pinned", "I hurried.", "2026-03-02", attempt=attempt.id, turn=turn),
        StoredNote("2", "pinned", "Slow down.", "2026-03-02", attempt=attempt.id, session=2),
        StoredNote("3", "free", "A long day.", "2026-03-02", attempt=attempt.id),
    )
    told = part(reported(attempt, records, notes=notes), report_words.SHARED)
    assert [(b.label.partition(" · turn 1 ")[0], b.words) for b in told] == [
        ("Your note, session 1", "I hurried."),
        ("Your note, after session 2", "Slow down."),
        ("Your note", "A long day."),
    ]


def test_a_turn_of_which_a_supervisor_spoke_is_told_with_what_was_said(attempt, records):
    facts = case_facts(attempt.script, records)
    place = next(place for place in range(len(facts.turns)) if place not in facts.worth)
    played_ = Played(
        attempt.script, attempt.events, records, "session", "2026-03-02", remarks={facts.turns[place].turn: "Slower."}
    )
    report = attempt_report(played_)
    assert Said(words.REMARK, "Slower.") in part(report, report_words.THE_TURNS)
    curve = next(b for b in part(report, words.THE_CURVE) if isinstance(b, Curve))
    assert curve.told == tuple(sorted({place, *facts.worth}))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_note_is_text(attempt, records, text):
    note = StoredNote("1", "free", text, "2026-03-02", attempt=attempt.id)
    found = Elements(page(reported(attempt, records, notes=(note,))))
    usual = Elements(page(reported(attempt, records, notes=(StoredNote("1", "free", "x", ""),))))
    assert found.wrong == []
    assert found.names == usual.names


def test_an_unfinished_play_has_no_report(attempt):
    with pytest.raises(ValueError, match="not over"):
        reported(attempt, attempt.records[:3])
