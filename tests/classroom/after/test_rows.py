"""From classes to rows: what a line was worth, and nothing of what people typed."""

from pathlib import Path

from simulator.classroom.after.pool import pooled
from simulator.classroom.after.rows import lines, rows, silent
from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import own_lines, waiting
from simulator.classroom.room.words import Mode
from simulator.exports.gradebook import marks
from simulator.exports.outgoing import outgoing
from tests.classroom.after.classes import CAP, CUP, Class, held
from tests.shipped import CASES

PETR = next(path for path in CASES if path.stem == "petr-svoboda")


def test_a_row_says_who_chose_what_and_what_it_is_worth(tmp_path: Path):
    pool = pooled([held(tmp_path, (["log", "warm"],), names=("Ana", "Bo"))])
    first, second = rows(pool)
    assert (first.who.person, first.alias, first.day, first.vignette) == ("p1", "Ana", "2026-11-24", "scene-0")
    assert (first.option, first.credit, first.fits, first.best) == ("log", 1.0, True, True)
    assert second.credit < 1.0
    assert second.line == "It sounds like a lonely sort of order."
    assert lines(pool, first)["rules"] == "Fifty minutes, as always, and the log."


def test_raised_hands_and_typed_reasons_stay_here(tmp_path: Path):
    one = Class(tmp_path)
    one.join("Ana")
    one.steps(asked.Begin, asked.Open)
    one.vote("p1", "log", why="CANARY")
    one.do(asked.CountHands(one.room.rev, (("warm", 7),)))
    one.steps(asked.Close)
    found = rows(pooled([one.close()]))
    assert len(found) == 1
    assert "CANARY" not in repr(found)


def test_what_was_over_before_somebody_came_is_not_missed_by_them(tmp_path: Path):
    one = Class(tmp_path, [CAP, CUP])
    one.join("Ana")
    one.steps(asked.Begin, asked.Open)
    one.vote("p1", "log")
    one.steps(asked.Close)
    one.join("Bo")
    one.steps(asked.Reveal, asked.GoOn, asked.Open)
    for person in ("p1", "p2"):
        one.vote(person, "log")
    one.steps(asked.Close)
    ana, _, bo = sorted(rows(pooled([one.close()])), key=lambda row: row.who.person)
    assert (ana.missed, bo.missed) == (frozenset(), {(ana.text, ana.turn, 1)})


def walked(one: Class, person: str, *, by_goto: bool, turns: int = 99) -> None:
    """The way of one person: wherever a line leads elsewhere, by it or by another one."""
    for _ in range(turns):
        lines = own_lines(one.room, person)
        if not lines:
            return
        way = waiting(one.room.own[person].told)
        assert way is not None
        gotos = {option.id for option in one.room.scripts[0].turn(way.place).options if option.source.goto}
        one.vote(person, next((line.id for line in lines if (line.id in gotos) is by_goto), lines[0].id))


def test_on_ways_of_their_own_only_the_turns_somebody_met_count_in_the_gradebook(tmp_path: Path):
    one = Class(tmp_path, [PETR.read_text(encoding="utf-8")], mode=Mode.EACH)
    one.join("Detour", "Straight", "Half")
    one.steps(asked.Begin)
    walked(one, "p1", by_goto=True)
    walked(one, "p2", by_goto=False)
    walked(one, "p3", by_goto=False, turns=3)
    one.steps(asked.Debrief, asked.End)
    found = rows(pooled([one.close()]))
    turns = {who: {row.turn for row in found if row.alias == who} for who in ("Detour", "Straight")}
    assert turns["Detour"] - turns["Straight"]
    assert turns["Straight"] - turns["Detour"]
    given = {mark.name: mark.answered for mark in marks(outgoing(found, names=True))}
    assert given == {"Detour": 1.0, "Straight": 1.0, "Half": 3 / 4}


def test_who_was_there_and_said_nothing_has_a_nought_and_who_came_too_late_has_none(tmp_path: Path):
    one = Class(tmp_path, [CAP])
    one.join("Ana", "Silent")
    one.steps(asked.Begin, asked.Open)
    one.vote("p1", "log")
    one.steps(asked.Close)
    one.join("Late")
    one.steps(asked.Reveal, asked.End)
    pool = pooled([one.close()])
    found = rows(pool)
    assert silent(pool, found) == ["Silent"]
    given = {mark.name: (mark.answered, mark.fit) for mark in marks(outgoing(found, names=True), silent(pool, found))}
    assert given == {"Ana": (1.0, 1.0), "Silent": (0.0, None)}
