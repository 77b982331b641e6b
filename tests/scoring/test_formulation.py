"""The note's answers: what supports them, and how they read together."""

import pytest

from scoring.cues import CUES
from scoring.formulation import (
    ANSWERS,
    PinnedAnswer,
    choice,
    cues_by_turn,
    pulls_of,
    sentences,
    supported,
)
from scoring.vocabulary import Impulse, Moment, Move, Question
from tests.scoring.plays import exchange

SHOWN = {"folder": ("therapist-as-tool",), "later": ("cool-competence",), "quiet": ()}


def test_every_list_of_answers_is_closed_by_the_two_misattributions():
    assert set(ANSWERS) == set(Question)
    for answers in ANSWERS.values():
        assert [one.slug for one in answers if one.misattribution] == ["my-inadequacy", "client-resistant"]
        assert [one.slug for one in answers[-2:]] == ["my-inadequacy", "client-resistant"]


@pytest.mark.parametrize(
    ("question", "answer", "turn", "rival", "points"),
    [
        (Question.ALLIANCE, "threat", "folder", "", 1),
        (Question.ALLIANCE, "threat", "folder", "She was asked for logs.", 2),
        (Question.ALLIANCE, "threat", "later", "She was asked for logs.", 1),
        (Question.ALLIANCE, "threat", "quiet", "  ", 0),
        (Question.RUPTURE, "withdrawal", "later", "", 1),
        (Question.RUPTURE, "withdrawal", "nowhere", "", 0),
        (Question.ALLIANCE, "my-inadequacy", "folder", "", 0),
        (Question.ALLIANCE, "my-inadequacy", "folder", "Or the task did not fit.", 1),
    ],
)
def test_a_point_for_a_turn_with_a_cue_of_the_question_and_one_for_a_rival(question, answer, turn, rival, points):
    assert supported(PinnedAnswer(question, answer, turn, rival), SHOWN).points == points


def test_what_rises_in_the_therapist_is_also_supported_by_a_pull():
    answer = PinnedAnswer(Question.COUNTERTRANSFERENCE, "superfluous", "quiet")
    assert not supported(answer, SHOWN).cue
    assert supported(answer, SHOWN, {"quiet"}).cue
    assert not supported(PinnedAnswer(Question.ALLIANCE, "threat", "quiet"), SHOWN, {"quiet"}).cue


def test_a_misattribution_is_marked_and_an_unknown_answer_is_refused():
    assert supported(PinnedAnswer(Question.RUPTURE, "client-resistant", "later"), SHOWN).misattribution
    with pytest.raises(KeyError):
        choice(Question.RUPTURE, "threat")


def test_cues_and_pulls_are_read_from_the_play():
    turns = [
        exchange(Moment.OPENING, Move.FACT_FIRST, turn="a", cues=("self-sufficiency",)),
        exchange(Moment.OPENING, Move.FACT_FIRST, turn="b", pull=Impulse.PROVE, enacted=False),
    ]
    assert cues_by_turn(turns) == {"a": ("self-sufficiency",), "b": ()}
    assert pulls_of(turns) == {"b"}
    assert CUES["self-sufficiency"].question is Question.ALLIANCE


def test_the_formulation_is_three_sentences_of_the_latest_answers():
    told = sentences(
        [
            PinnedAnswer(Question.ALLIANCE, "accepted", "folder"),
            PinnedAnswer(Question.ALLIANCE, "threat", "folder"),
            PinnedAnswer(Question.RUPTURE, "withdrawal", "later"),
            PinnedAnswer(Question.BETWEEN_SESSIONS, "cancels", "gap"),
            PinnedAnswer(Question.COUNTERTRANSFERENCE, "superfluous", "quiet"),
        ],
        {"folder": "session 1, the folder"},
    )
    assert told == (
        "The alliance is met as a threat to self-reliance (session 1, the folder).",
        "Between sessions the hour is cancelled or moved; a strain between us brings withdrawal.",
        "In this work I feel superfluous.",
    )


def test_what_was_not_answered_or_misattributed_is_left_out():
    assert sentences([]) == ()
    assert sentences([PinnedAnswer(Question.ALLIANCE, "my-inadequacy", "folder")]) == ()
    assert sentences([PinnedAnswer(Question.RUPTURE, "anger", "later")]) == ("A strain between us brings anger.",)
