"""What counts of a scene that was before the class twice: the first time, and nothing that was cast when its key had been seen."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from simulator.classroom.after.counting import counting
from simulator.classroom.after.pool import analysis, pooled
from simulator.classroom.after.rows import lines, rows
from simulator.classroom.log import read_log
from simulator.classroom.room import commands as asked
from simulator.classroom.room.events import Event, HandsCounted, VoteCast
from simulator.exports.outgoing import outgoing
from simulator.exports.xapi import as_file, from_file, statements
from tests.classroom.after.classes import Class

BACK = (asked.Undo,) * 4
"""From the reveal to before the scene."""


def going(folder: Path, people: int = 6) -> Class:
    one = Class(folder)
    one.join(*(f"Person {number}" for number in range(1, people + 1)))
    one.steps(asked.Begin, asked.Open)
    return one


def again(one: Class, *back: type) -> None:
    """The same turn once more, as another beat."""
    one.steps(asked.Close, *back, asked.Begin, asked.Open)
    assert (one.room.standing.beat, one.room.beats[0].turn) == (2, one.room.beats[1].turn)


def hands(one: Class, *counted: tuple[str, int]) -> None:
    one.do(asked.CountHands(one.room.rev, counted))


def counted(path: Path, kind: type) -> list:
    return [
        event.choice if isinstance(event, VoteCast) else event.hands
        for _, event in counting(read_log(path).events)
        if isinstance(event, kind)
    ]


def test_an_export_has_one_row_and_one_id_for_each_person_turn_and_round(tmp_path: Path):
    one = going(tmp_path)
    one.votes(["log"] * 6)
    again(one, asked.Undo, asked.Undo, asked.Undo)
    one.votes(["warm"] * 6)
    one.steps(asked.Close)
    pool = pooled([one.close()])
    found = rows(pool)
    assert [row.option for row in found] == ["log"] * 6
    for names in (False, True):
        made = statements(outgoing(found, names=names), partial(lines, pool), "en")
        assert len(from_file(as_file(made).encode())) == 6
    assert analysis(pool).items[0].n == 6


def test_who_was_silent_until_the_key_was_seen_has_no_vote(tmp_path: Path):
    one = going(tmp_path)
    one.vote("p1", "log")
    again(one, asked.Reveal, *BACK)
    one.votes(["warm", "log"])
    path = one.close()
    assert counted(path, VoteCast) == ["log"]
    assert [event.after_reveal for event in read_log(path).events if isinstance(event, VoteCast)] == [False, True, True]


def test_hands_counted_anew_when_the_key_was_seen_replace_nothing(tmp_path: Path):
    one = going(tmp_path)
    hands(one, ("log", 9))
    hands(one, ("log", 4), ("warm", 1))
    one.steps(asked.Close, asked.Reveal, asked.Undo)
    hands(one, ("log", 5))
    path = one.close()
    assert counted(path, HandsCounted) == [(("log", 4), ("warm", 1))]
    marks = [event.after_reveal for event in read_log(path).events if isinstance(event, HandsCounted)]
    assert marks == [False, False, True]


def test_hands_of_a_scene_that_comes_back_do_not_count_twice(tmp_path: Path):
    one = going(tmp_path)
    hands(one, ("log", 4))
    again(one, asked.Undo, asked.Undo, asked.Undo)
    hands(one, ("warm", 4))
    one.steps(asked.Close)
    path = one.close()
    assert counted(path, HandsCounted) == [(("log", 4),)]
    assert analysis(pooled([path])).items[0].n == 4


def unmarked(event: Event) -> Event:
    match event:
        case VoteCast():
            return event._replace(after_reveal=False)
        case HandsCounted():
            return replace(event, after_reveal=False)
    return event


def test_an_older_log_that_marked_neither_is_read_the_same(tmp_path: Path):
    one = going(tmp_path)
    one.vote("p1", "log")
    again(one, asked.Reveal, *BACK)
    one.vote("p2", "log")
    hands(one, ("log", 7))
    older = [unmarked(event) for event in read_log(one.close()).events]
    assert [event.person for _, event in counting(older) if isinstance(event, VoteCast)] == ["p1"]
    assert not [event for _, event in counting(older) if isinstance(event, HandsCounted)]
