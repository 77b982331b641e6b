"""The case debrief's facts, over a whole vignette of the library."""

from pathlib import Path

import pytest

from scoring.vocabulary import Pattern, Question, Strategy
from simulator.play.engine import begin, choose
from simulator.play.records import Chose, NoteAnswer, Record, SaidFirst, StatedBelief, WroteNote
from simulator.play.script import Script, prepare_script
from simulator.practice.debrief.branching import records_before
from simulator.practice.debrief.case import case_facts
from simulator.practice.debrief.note_form import note_form
from simulator.practice.debrief.session import session_facts
from simulator.practice.debrief.steps import matched_play, walk_records
from simulator.scenario.loader import load

HANNE = Path(__file__).parents[2] / "scenarios" / "dismissing-avoidant" / "hanne-vik.yaml"


@pytest.fixture(scope="module")
def script() -> Script:
    return prepare_script(load(HANNE).required())


def played(script: Script, *, careless: bool) -> list[Record]:
    """A whole play: by the key, or always the line that fits least."""
    play, _ = begin(script)
    records: list[Record] = []
    while play.place is not None:
        turn, client = script.turn(play.place), play.client
        pick = min if careless else max
        option = pick((o for o in turn.options if o.test(client)), key=lambda o: o.tier.credit)
        records.append(Chose(turn.id, option.id))
        play, _ = choose(script, play, option.id)
    return records


def test_under_the_key_every_alarm_came_with_the_client(script: Script):
    facts = case_facts(script, played(script, careless=False))
    assert facts.alarm.with_client
    assert not facts.alarm.by_choices
    assert not facts.alarm.kept_away
    assert facts.fitted[0] == facts.fitted[1]
    assert facts.way_back is None


def test_careless_play_adds_alarms_of_its_own_and_breaks_off(script: Script):
    facts = case_facts(script, played(script, careless=True))
    assert facts.ended.broken_off
    assert "left" in {alarm.kind for alarm in facts.alarm.by_choices}
    assert not facts.alarm.kept_away
    assert facts.alarm.not_reached
    assert facts.fitted[0] < facts.fitted[1]


def test_the_way_back_is_a_turn_below_the_limit_whose_line_did_not_fit(script: Script):
    records = played(script, careless=True)
    facts = case_facts(script, records)
    turn = next(turn for turn in facts.turns if turn.turn == facts.way_back)
    assert turn.exchange.entered.strain < 5
    assert not turn.fits
    before = records_before([*records[:-1], SaidFirst("elsewhere", "x"), records[-1]], turn.turn)
    assert all(isinstance(record, Chose) for record in before)
    assert turn.turn not in {record.turn for record in before}


def test_every_turn_has_a_point_and_the_two_lines_with_their_answers(script: Script):
    facts = case_facts(script, played(script, careless=True))
    assert [point.turn for point in facts.points] == [turn.turn for turn in facts.turns]
    for turn in facts.turns:
        assert turn.matched.words
        assert turn.matched.reply
        assert turn.safe_first.heard
        assert turn.matched.tier.credit == max(offer.tier.credit for offer in turn.exchange.offered)


def test_own_words_stand_beside_the_line_said(script: Script):
    records = played(script, careless=False)
    turn = records[1].turn
    facts = case_facts(script, [records[0], SaidFirst(turn, "Mine."), *records[1:]])
    assert facts.turns[1].own_words == "Mine."


def test_a_belief_stands_beside_what_the_cues_allowed(script: Script):
    records = [*played(script, careless=False), StatedBelief(1, (10, 70, 10, 10)), StatedBelief(2, (0, 100, 0, 0))]
    facts = case_facts(script, records)
    first, second = facts.beliefs
    assert (first.session, second.session) == (1, 2)
    assert second.score == 0
    assert first.allowed[Pattern.DISMISSING] > 0.25
    assert facts.crossing is not None
    assert (facts.crossing.read, facts.crossing.met) == (True, True)


def test_the_trainees_sentences_come_from_the_pinned_answers(script: Script):
    answer = NoteAnswer(Question.ALLIANCE, "threat", "folder")
    facts = case_facts(script, [*played(script, careless=False), WroteNote(1, (answer,))])
    assert facts.own_formulation == ("The alliance is met as a threat to self-reliance.",)
    assert facts.supports[0].cue
    assert facts.formulation == script.vignette.formulation


def test_a_profile_of_too_few_items_is_left_open(script: Script):
    facts = case_facts(script, played(script, careless=False))
    assert set(facts.profiles) == set(Strategy)
    assert all(estimate is None or estimate.n >= 8 for estimate in facts.profiles.values())
    assert facts.practise_next


def test_an_open_play_has_no_case_debrief(script: Script):
    with pytest.raises(ValueError, match="not over"):
        case_facts(script, played(script, careless=False)[:3])


@pytest.mark.parametrize("careless", [True, False])
def test_a_session_debrief_names_what_moved_and_one_turn(script: Script, careless: bool):
    records = played(script, careless=careless)
    facts = session_facts(script, records, 1)
    assert [moved.before.name for moved in facts.moved] == ["distance", "arousal", "alliance", "safety", "strain"]
    assert facts.worth is not None
    assert facts.worth.session == 1
    assert facts.worth.fits is not careless


def test_a_session_debrief_does_not_depend_on_what_follows(script: Script):
    records = played(script, careless=True)
    first = sum(step.turn.session == 1 and step.turn.part == "session" for step in walk_records(script, records).steps)
    assert session_facts(script, records[:first], 1) == session_facts(script, records, 1)


def test_the_first_note_asks_two_questions_the_second_the_other_two_then_what_changed(script: Script):
    events = matched_play(script).events
    asked = [[one.question for one in note_form(events, [], session).asked] for session in (1, 2, 3)]
    assert asked[0] == [Question.ALLIANCE, Question.COUNTERTRANSFERENCE]
    assert asked[1] == [Question.BETWEEN_SESSIONS, Question.RUPTURE]
    assert asked[2] == list(Question)


def test_a_note_pins_to_the_turns_of_its_session_and_remembers_earlier_answers(script: Script):
    events = matched_play(script).events
    given = NoteAnswer(Question.ALLIANCE, "threat", "folder")
    form = note_form(events, [WroteNote(1, (given,))], 3)
    assert form.asked[0].before == given
    assert form.asked[0].standing == "as a threat to self-reliance"
    assert form.asked[0].seen_at.startswith("I'd like the technique.")
    assert (form.asked[1].standing, form.asked[1].seen_at) == ("", "")
    first = note_form(events, [], 1)
    assert first.pins[0].turn == "folder"
    assert {pin.turn for pin in first.pins}.isdisjoint(pin.turn for pin in form.pins)
