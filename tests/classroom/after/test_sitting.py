"""From a log to who chose which line: the last vote counts, what was seen before does not, and hands belong to nobody."""

from pathlib import Path

from simulator.classroom.after.sitting import sitting
from simulator.classroom.log import read_log
from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Mode, Topic
from tests.classroom.after.classes import Class, held


def going(folder: Path, people: int = 2) -> Class:
    one = Class(folder)
    one.join(*(f"Person {number}" for number in range(1, people + 1)))
    one.steps(asked.Begin, asked.Open)
    return one


def answers(path: Path) -> list[tuple[str | None, int, str]]:
    return [(one.person, one.round, one.option) for one in sitting(read_log(path)).answers]


def test_a_class_has_its_day_its_way_and_its_people(tmp_path: Path):
    one = sitting(read_log(held(tmp_path, (["log", "warm"],), names=("Ana", "Bo"))))
    assert (one.name, one.day, one.mode) == ("2026-11-24-K7QP3M", "2026-11-24", Mode.QUIZ)
    assert one.aliases == {"p1": "Ana", "p2": "Bo"}


def test_both_rounds_are_there(tmp_path: Path):
    assert answers(held(tmp_path, (["log", "warm"], ["log", "log"]))) == [
        ("p1", 1, "log"),
        ("p2", 1, "warm"),
        ("p1", 2, "log"),
        ("p2", 2, "log"),
    ]


def test_of_two_votes_the_last_one_counts(tmp_path: Path):
    one = going(tmp_path)
    one.vote("p1", "warm")
    one.vote("p1", "log", sure=3)
    path = one.close()
    assert answers(path) == [("p1", 1, "log")]
    assert sitting(read_log(path)).answers[0].sure == 3


def test_a_vote_that_was_cast_when_the_key_had_been_seen_does_not_count(tmp_path: Path):
    one = going(tmp_path)
    one.vote("p1", "warm")
    one.steps(asked.Close, asked.Reveal, asked.Undo, asked.Undo)
    one.vote("p1", "log")
    one.vote("p2", "log")
    assert answers(one.close()) == [("p1", 1, "warm")]


def test_who_was_taken_out_has_no_answers(tmp_path: Path):
    one = going(tmp_path)
    one.votes(["log", "warm"])
    one.do(asked.Remove("p1"))
    path = one.close()
    assert answers(path) == [("p2", 1, "warm")]
    assert "p1" not in sitting(read_log(path)).aliases


def test_hands_are_one_answer_each_as_they_were_counted_last(tmp_path: Path):
    one = going(tmp_path)
    one.vote("p1", "log")
    for hands in ((("log", 9),), (("log", 2), ("warm", 1))):
        one.do(asked.CountHands(one.room.rev, hands))
    one.steps(asked.Close)
    assert answers(one.close()) == [("p1", 1, "log"), (None, 1, "log"), (None, 1, "log"), (None, 1, "warm")]


def test_a_vote_on_the_pattern_is_no_answer_to_the_item(tmp_path: Path):
    one = Class(tmp_path)
    one.join("Ana")
    one.steps(asked.Begin)
    one.do(asked.Open(one.room.rev, Topic.PATTERN))
    one.vote("p1", "secure")
    assert answers(one.close()) == []


def test_where_everybody_plays_on_their_own_every_choice_is_an_answer(tmp_path: Path):
    one = Class(tmp_path, mode=Mode.EACH)
    one.join("Ana", "Bo")
    one.steps(asked.Begin)
    one.votes(["log", "deep"])
    assert answers(one.close()) == [("p1", 1, "log"), ("p2", 1, "deep")]
