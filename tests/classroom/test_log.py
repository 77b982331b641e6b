"""A class log is kept before anything is acknowledged, is its owner's alone, and gives the room again."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from simulator.classroom.log import FOLDER, ClassLog, LogProblem, logs, newest_open, read_log
from simulator.classroom.room import commands as asked
from simulator.classroom.room.events import ReactionGiven, RoomEnded
from simulator.classroom.room.state import Key
from simulator.classroom.room.step import Opening, open_room, step
from simulator.classroom.room.words import Topic
from simulator.play.script import prepare_script
from simulator.scenario.playable import playable
from tests.scenes import scene_text

CHOSEN = playable(scene_text())


def begun(folder: Path, code: str = "K7QP3M"):
    room, first = open_room(
        Opening(code, (CHOSEN.sha256,), seed=3), lambda _: prepare_script(CHOSEN.vignette), 1_700_000_000
    )
    return room, ClassLog.begin(folder, first, "2026-11-24", [(CHOSEN.sha256, CHOSEN.text)])


def played(folder: Path, *commands):
    """A class after these; a host step is made from the newest rev."""
    room, log = begun(folder)
    for command in commands:
        room, events = step(room, command(room.rev) if isinstance(command, type) else command, 1)
        log.append(events)
    return room, log


JOINED = asked.Join("p1", "Ana", "f" * 64)
VOTE = asked.Vote("p1", "id", 1, Topic.LINE, 1, "A")


def test_the_log_gives_the_room_again(tmp_path: Path):
    room, log = played(tmp_path, JOINED, asked.Begin, asked.Open, VOTE, asked.Close)
    log.close()
    again = read_log(log.path).room()
    assert (again.standing, again.boxes, again.people) == (room.standing, room.boxes, room.people)


def test_what_rises_in_a_person_is_nowhere_in_the_file(tmp_path: Path):
    room, log = played(tmp_path, JOINED, asked.Begin)
    room, events = step(room, asked.Open(room.rev, Topic.REACTION), 1)
    log.append(events)
    room, events = step(room, asked.Vote("p1", "id", 1, Topic.REACTION, 1, "C"), 1)
    assert isinstance(events[0], ReactionGiven)
    log.append(events)
    log.close()
    assert events[0].feelings[0].encode() not in log.path.read_bytes()
    assert read_log(log.path).room().box(Key(1, Topic.REACTION, 1)).ballots == {}


def test_a_log_is_its_owners_alone(tmp_path: Path):
    _, log = begun(tmp_path)
    files = list((tmp_path / FOLDER).iterdir())
    assert len(files) >= 2, "the write-ahead log lies beside it while it is open"
    assert {stat.S_IMODE(one.stat().st_mode) for one in files} == {0o600}
    log.close()


def test_rows_are_never_changed(tmp_path: Path):
    _, log = played(tmp_path, JOINED)
    log.close()
    with sqlite3.connect(log.path) as db:
        for statement in ("UPDATE event SET body = '{}'", "DELETE FROM event", "DELETE FROM vignette"):
            with pytest.raises(sqlite3.IntegrityError, match="never"):
                db.execute(statement)


def test_while_a_class_runs_nobody_else_opens_its_log(tmp_path: Path):
    _, log = begun(tmp_path)
    with pytest.raises(LogProblem, match="running"):
        ClassLog.resume(log.path)
    assert newest_open(tmp_path) is None
    log.close()
    assert newest_open(tmp_path) == log.path


def test_the_newest_class_that_has_not_ended_waits(tmp_path: Path):
    for number, code in enumerate(("AAAAAA", "BBBBBB", "CCCCCC")):
        room, log = begun(tmp_path, code)
        if code == "CCCCCC":
            log.append([RoomEnded(room.rev + 1, 1)])
        log.close()
        os.utime(log.path, (number, number))
    assert [path.stem[-6:] for path in logs(tmp_path)] == ["CCCCCC", "BBBBBB", "AAAAAA"]
    found = newest_open(tmp_path)
    assert found is not None
    assert found.stem == "2026-11-24-BBBBBB"


@pytest.mark.parametrize("content", [b"", b"not a log", b"SQLite format 3\x00" + b"\x00" * 4000])
def test_a_file_that_is_no_log_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes):
    path = tmp_path / "x.sqlite3"
    path.write_bytes(content)
    with pytest.raises(LogProblem):
        read_log(path)
    if content:
        assert path.read_bytes() == content


def test_a_log_that_cannot_be_made_says_where(tmp_path: Path):
    (tmp_path / FOLDER).write_text("in the way")
    with pytest.raises(LogProblem, match="ATTUNE_HOME"):
        begun(tmp_path)


def test_an_event_is_not_written_twice(tmp_path: Path):
    room, log = begun(tmp_path)
    with pytest.raises(LogProblem):
        log.append([RoomEnded(room.rev, 1), RoomEnded(room.rev + 1, 1)])
    assert step(room, JOINED, 1)[1][0].rev == 2
    log.append(step(room, JOINED, 1)[1])
    log.close()
    assert len(read_log(log.path).events) == 2
