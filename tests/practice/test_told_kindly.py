"""What the debriefs say first: what carried, how the reading went, what was written; sentences before figures."""

import pytest

from scoring.belief import Calibration, calibrate, shares, target
from scoring.vocabulary import Feeling, Impulse, Pattern, Question, Tier
from simulator.play.records import Chose, HeldSupervision, LoggedReaction, NoteAnswer, Record, SaidFirst, WroteNote
from simulator.play.script import Script
from simulator.play.wording import debrief as words
from simulator.play.wording.reaction import logged
from simulator.practice.debrief.belief_told import belief_sentence
from simulator.practice.debrief.case import case_facts
from simulator.practice.debrief.kept_notes import kept_notes
from simulator.practice.debrief.session import session_facts
from simulator.practice.debrief.steps import walk_records
from simulator.practice.debrief.turns import fitting_then
from tests.practice.test_case_debrief import played, script

__all__ = ["script"]

TRUE = Pattern.DISMISSING


def stated(session: int, points: tuple[int, int, int, int], allowed: tuple[int, int, int, int]) -> Calibration:
    return calibrate(session, shares(points), shares(allowed), target(TRUE))


def with_tiers(script: Script, wanted: Tier) -> list[Record]:
    """A whole play that takes a line of this tier wherever one is open, else the nearest to it."""
    from simulator.play.engine import begin, choose

    play, _ = begin(script)
    records: list[Record] = []
    while play.place is not None:
        turn, client = script.turn(play.place), play.client
        option = min((o for o in turn.options if o.test(client)), key=lambda o: abs(o.tier.credit - wanted.credit))
        records.append(Chose(turn.id, option.id))
        play, _ = choose(script, play, option.id)
    return records


def test_a_session_debrief_names_a_fitting_line_that_carried_with_what_the_client_did_next(script: Script):
    for session in (1, 2, 3):
        facts = session_facts(script, played(script, careless=False), session)
        assert facts.carried is not None
        assert facts.carried.fits
        assert facts.carried.said.reply
        assert facts.worth is None or facts.carried.turn != facts.worth.turn


def test_a_repair_carries_more_than_any_other_line(script: Script):
    records = played(script, careless=False)
    repaired = next(step for step in walk_records(script, records).steps if step.exchange.repaired)
    facts = session_facts(script, records, repaired.exchange.debriefed)
    assert facts.carried is not None
    assert facts.worth is not None
    assert repaired.turn.id in (facts.carried.turn, facts.worth.turn)


def test_of_a_line_that_fits_it_is_never_said_that_another_would_have_gone_further(script: Script):
    records = with_tiers(script, Tier.ACCEPTABLE)
    found = [session_facts(script, records, session) for session in (1, 2, 3, 4)]
    assert any(facts.why == "fits-and-another-more" for facts in found)
    for facts in found:
        assert facts.worth is None or not facts.worth.fits or facts.why != "another-line"
        assert facts.why in words.WHY


def test_where_no_line_carried_something_true_is_said_that_is_no_praise(script: Script):
    records = with_tiers(script, Tier.COUNTER)
    first = records[0].turn
    felt = LoggedReaction(first, (Feeling.HELPLESS,), Impulse.PROVE, 3)
    facts = session_facts(script, records, 1)
    assert (facts.carried, facts.true_of_it) == (None, "stayed")
    assert session_facts(script, [SaidFirst(first, "Mine."), *records], 1).true_of_it == "own-words"
    assert session_facts(script, [felt, *records], 1).true_of_it == "named"


@pytest.mark.parametrize(
    ("beliefs", "sentence"),
    [
        ([], ""),
        (
            [stated(1, (25, 25, 25, 25), (10, 60, 20, 10)), stated(2, (10, 60, 20, 10), (0, 97, 1, 2))],
            "By session 2 you were on the right track, and could have been surer.",
        ),
        (
            [stated(1, (10, 70, 10, 10), (10, 60, 20, 10)), stated(2, (0, 90, 5, 5), (0, 97, 1, 2))],
            "From the first session on you were on the right track, about as sure as the cues allowed.",
        ),
        (
            [stated(1, (0, 100, 0, 0), (20, 40, 20, 20))],
            "From the first session on you were on the right track, though surer than the cues allowed.",
        ),
        (
            [stated(1, (25, 25, 25, 25), (0, 97, 1, 2))],
            "Your reading stayed open to the end; the cues would have allowed you to settle further.",
        ),
        (
            [stated(1, (25, 25, 25, 25), (30, 30, 20, 20))],
            "Your reading stayed open to the end, and the cues did not settle it either.",
        ),
        (
            [stated(1, (70, 10, 10, 10), (10, 60, 20, 10))],
            "Most of your points lay on another pattern; looking back, the cues had come to point to this one.",
        ),
    ],
)
def test_the_reading_is_told_in_a_sentence(beliefs: list[Calibration], sentence: str):
    assert belief_sentence(beliefs, TRUE) == sentence


def test_how_many_lines_fitted_stands_beside_what_blind_choosing_would_give(script: Script):
    facts = case_facts(script, played(script, careless=False))
    by_hand = sum(
        sum(offer.tier.fits for offer in turn.exchange.offered) / len(turn.exchange.offered) for turn in facts.turns
    )
    assert facts.by_chance == pytest.approx(by_hand)
    assert facts.by_chance < facts.fitted[0]
    assert words.fitted(22, 26, TRUE, 13.7) == (
        "22 of 26 lines fitted a dismissing-avoidant pattern, by the provisional key; chosen blindly it would have been about 14."
    )


def test_alarms_of_the_same_sessions_are_joined():
    found = [("at-the-limit", 1), ("cold", 1), ("cancelled", 2)]
    assert words.happened(found, "she") == (
        "in session 1 she stood at the limit of what she could bear and she went cold from one sentence to the next, "
        "and in session 2 the hour did not take place"
    )


def test_what_was_written_and_kept_can_be_read_again(script: Script):
    records: list[Record] = [
        *played(script, careless=False),
        WroteNote(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", "tired"),), "slow"),
        WroteNote(2, ()),
        HeldSupervision(2, "depleted", "", "why her?"),
    ]
    first, second = kept_notes(walk_records(script, records).events, records)
    assert (first.session, second.session) == (1, 2)
    alliance, own = first.lines
    assert alliance[0] == Question.ALLIANCE.meaning
    assert alliance[1].startswith("as a threat to self-reliance (seen at “I'd like the technique.")
    assert alliance[1].endswith("another reading: tired")
    assert own == ("your own words", "slow")
    assert [text for _, text in second.lines] == ["depleted", "why her?"]


def test_a_reaction_is_told_whole():
    assert logged(["helpless"], Impulse.PROVE, 4) == "helpless, a pull to prove (4 of 5)"
    assert logged([], Impulse.RESCUE, 2) == "a pull to rescue (2 of 5)"
    assert logged([], None, 2) == "(2 of 5)"


def test_while_the_pattern_is_open_one_line_stands_beside_the_one_said_and_none_beside_the_best(script: Script):
    for records in (played(script, careless=True), with_tiers(script, Tier.ACCEPTABLE)):
        for turn in case_facts(script, records).turns:
            found = fitting_then(turn)
            if turn.said.tier is turn.matched.tier:
                assert found is None
            elif found is not None:
                line, safe_first = found
                assert line.tier.fits
                assert safe_first is (turn.session == 1)
                assert line.option != turn.said.option


def test_what_moved_is_told_with_its_numbers_and_the_word_once_where_it_stayed():
    assert words.moved("alliance", ("thin", "tentative"), (2, 3)) == "alliance thin → tentative (2 → 3)"
    assert words.moved("alliance", ("working", "working"), (5, 6)) == "alliance working (5 → 6)"


@pytest.mark.parametrize("of", [0, 1, 3])
def test_no_sentence_counts_what_an_answer_lacks(of: int):
    for points in range(of + 1):
        assert "0 of" not in words.supported(points, of)
