"""A class log is kept before anything is acknowledged, is its owner's alone, and gives the room again."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from simulator.classroom.log import FOLDER, SET_ASIDE, ClassLog, LogProblem, logs, newest_open, read_log
from simulator.classroom.log_tables import slips as slips_in
from simulator.classroom.room import commands as asked
from simulator.classroom.room.as_json import to_json
from simulator.classroom.room.events import PersonJoined, RoomEnded, RoundClosed
from simulator.classroom.room.slips import mark_at
from simulator.classroom.room.state import Key
from simulator.classroom.room.step import Opening, open_room, step
from simulator.classroom.room.tally import answered, counts
from simulator.classroom.room.trainee import for_one
from simulator.classroom.room.words import Topic
from simulator.classroom.server.tokens import hashed, secret_of
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


def test_a_class_has_its_room_on_the_disk_beforehand_and_gives_it_back(tmp_path: Path):
    _room, log = begun(tmp_path)
    beside = Path(f"{log.path}-wal")
    assert beside.stat().st_size >= SET_ASIDE
    log.close()
    assert not beside.exists()
    assert log.path.stat().st_size < SET_ASIDE / 10
    again, logged = ClassLog.resume(log.path)
    assert beside.stat().st_size >= SET_ASIDE
    assert len(logged.events) == 1
    again.close()


SECRET = secret_of("the token of p1")
RISES = asked.Vote("p1", "id", 1, Topic.REACTION, 1, "C", secret=SECRET)
RISEN = Key(1, Topic.REACTION, 1)


def asked_what_rises(folder: Path):
    room, log = played(folder, asked.Join("p1", "Ana", hashed("the token of p1")), asked.Begin)
    room, events = step(room, asked.Open(room.rev, Topic.REACTION), 1)
    log.append(events)
    room, events = step(room, RISES, 1)
    log.append(events)
    return room, log


def test_what_rises_is_on_the_disk_before_it_is_confirmed_and_a_class_gone_on_with_counts_it_once(tmp_path: Path):
    room, log = asked_what_rises(tmp_path)
    log.close()
    again = read_log(log.path).room()
    assert (answered(again, RISEN), counts(again, RISEN)) == (1, counts(room, RISEN))
    assert for_one(again, "p1", SECRET).mine == "C"
    assert step(again, RISES, 2)[1] == (), "the same message is counted before"
    again, events = step(again, RISES._replace(id="other", letters="A"), 2)
    assert again.rev > room.rev, "a phone passes over what is older than it has seen"
    assert answered(again, RISEN) == 1
    with ClassLog.resume(log.path)[0] as further:
        further.append(events)
    once_more = read_log(log.path).room()
    assert counts(once_more, RISEN) == counts(again, RISEN)
    assert sum(counts(once_more, RISEN).values()) == 1


def test_a_slip_names_nobody_and_nothing_in_the_log_leads_from_it_to_a_person(tmp_path: Path):
    _, log = asked_what_rises(tmp_path)
    log.close()
    logged = read_log(log.path)
    (slip,) = logged.slips
    assert not [one for one in logged.events if slip.mark in to_json(one) or slip.feelings[0] in to_json(one)]
    people = [one for one in logged.events if isinstance(one, PersonJoined)]
    known = {text for one in people for text in (one.person, one.alias, one.token, logged.opening.code)}
    assert slip.mark not in {mark_at(1, text) for text in known} | {mark_at(1, secret_of(text)) for text in known}
    assert mark_at(1, SECRET) != mark_at(2, SECRET), "two slips of one person have nothing in common"


def test_when_the_vote_is_closed_only_the_totals_stay_in_the_file(tmp_path: Path):
    room, log = asked_what_rises(tmp_path)
    (slip,) = slips_in(log._connection)
    log.append(step(room, asked.Close(room.rev), 1)[1])
    log.close()
    logged = read_log(log.path)
    assert logged.slips == ()
    assert [one.feelings for one in logged.events if isinstance(one, RoundClosed)] == [((slip.feelings[0], 1),)]
    assert slip.mark.encode() not in log.path.read_bytes()


def test_the_slip_of_somebody_taken_out_goes_with_them(tmp_path: Path):
    room, log = asked_what_rises(tmp_path)
    log.append(step(room, asked.Remove("p1"), 1)[1])
    log.close()
    assert read_log(log.path).slips == ()
    assert answered(read_log(log.path).room(), RISEN) == 0


def test_a_commit_with_a_slip_in_it_is_kept_whole_or_not_at_all(tmp_path: Path):
    room, log = asked_what_rises(tmp_path)
    given = step(room, RISES._replace(id="other", letters="A"), 1)[1]
    with pytest.raises(LogProblem):
        log.append([*given, RoomEnded(1, 1)])
    (slip,) = slips_in(log._connection)
    assert slip.ids == ("id",)
    log.append(given)
    assert slips_in(log._connection)[0].ids == ("id", "other")
    log.close()


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
