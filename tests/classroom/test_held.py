"""Logs of classes are shown with the day until which they are wanted, and erased so that nothing of them is left."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from simulator.classroom.held import State, erase, held_logs, served, sweep
from simulator.classroom.log import FOLDER, ClassRuns, LogProblem, read_log
from simulator.classroom.room import commands as asked
from tests.classroom.after.classes import CAP, CUP, Class, held

TERM = date(2027, 2, 22)
"""Ninety days after the classes of these tests."""
CANARIES = ("Quetzalcoatl", "because the zeppelin hummed", "p1-ballot-canary")
"""A chosen name, a why-line, and the id of a vote."""


def telling(folder: Path) -> Class:
    """A class that runs and holds all canaries, many times over and in its write-ahead log too."""
    one = Class(folder, [CAP])
    one.join(CANARIES[0], "Ben")
    one.steps(asked.Begin, asked.Open)
    for number in range(40):
        one.vote("p1", "warm" if number % 2 else "log", why=CANARIES[1], id_=f"{CANARIES[2]}-{number}")
    return one


def left(folder: Path) -> set[str]:
    """The canaries that stand in some file."""
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {word for word in CANARIES if any(word.encode() in content for content in contents)}


def test_a_log_is_shown_with_its_client_day_people_and_size(tmp_path: Path):
    path = held(tmp_path, (["log", "warm", "log"],), (["log", "log", "warm"],), texts=[CAP, CUP])
    (one,) = held_logs(tmp_path)
    assert (one.name, one.state, one.day, one.people) == (path.stem, State.ENDED, date(2026, 11, 24), 3)
    assert len(one.clients) == 2
    assert one.size == path.stat().st_size
    assert one.wanted_until == TERM


def test_a_class_that_runs_waits_or_is_damaged_is_told_apart(tmp_path: Path):
    running, waiting = Class(tmp_path, code="AAAAAA"), Class(tmp_path, code="BBBBBB")
    waiting.close()
    (tmp_path / FOLDER / "2026-11-24-CCCCCC.sqlite3").write_text("damaged " * 100)
    states = {one.name[-6:]: one.state for one in held_logs(tmp_path)}
    assert states == {"AAAAAA": State.RUNNING, "BBBBBB": State.WAITING, "CCCCCC": State.UNREADABLE}
    running.close()


def test_a_log_has_served_from_its_day_on_and_stays_all_the_same(tmp_path: Path):
    path = held(tmp_path, (["log"],))
    (one,) = held_logs(tmp_path)
    assert not one.has_served(date(2027, 2, 21))
    assert one.has_served(TERM)
    assert served(tmp_path, date(2027, 2, 21)) == []
    assert served(tmp_path, TERM) == [path]
    assert path.exists()


@pytest.mark.parametrize("killed", [False, True])
def test_after_erasing_no_name_reason_or_vote_is_in_any_file(tmp_path: Path, killed: bool):
    one = telling(tmp_path)
    if killed:  # what a killed class leaves: the file, and most of it in the write-ahead log
        files = {path.name: path.read_bytes() for path in (tmp_path / FOLDER).iterdir()}
        one.close()
        for name, content in files.items():
            (tmp_path / FOLDER / name).write_bytes(content)
        assert (tmp_path / FOLDER / f"{one.log.path.name}-wal").stat().st_size
    one.close()
    assert left(tmp_path) == set(CANARIES)
    (tmp_path / FOLDER / f"{one.log.path.name}-shm").write_bytes(CANARIES[0].encode())
    erase([one.log.path])
    assert left(tmp_path) == set()
    assert list((tmp_path / FOLDER).iterdir()) == []


def test_the_bytes_are_overwritten_before_the_file_goes(tmp_path: Path):
    path = telling(tmp_path).close()
    (tmp_path / "kept").hardlink_to(path)  # another name for the same bytes on the disk
    size = path.stat().st_size
    erase([path])
    assert (tmp_path / "kept").read_bytes() == bytes(size)


def test_a_class_that_runs_stops_the_erasing_of_all(tmp_path: Path):
    other, running = held(tmp_path, (["log"],), code="M3WQ7R"), telling(tmp_path)
    with pytest.raises(ClassRuns, match="running; end it there first"):
        erase([other, running.log.path])
    assert read_log(other).ended
    running.vote("p2", "log")
    assert running.close().exists()


def test_a_damaged_log_can_be_erased_and_another_programs_database_cannot(tmp_path: Path):
    damaged = tmp_path / "damaged.sqlite3"
    damaged.write_text(f"no database, but {CANARIES[0]}")
    empty = tmp_path / "empty.sqlite3"
    empty.touch()
    erase([damaged, empty])
    assert list(tmp_path.iterdir()) == []
    foreign = tmp_path / "foreign.sqlite3"
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE mine (x)")
    db.close()
    with pytest.raises(LogProblem, match="no class log"):
        erase([foreign])
    assert foreign.stat().st_size
    (tmp_path / FOLDER).mkdir()
    foreign.rename(tmp_path / FOLDER / foreign.name)
    assert held_logs(tmp_path) == [], "so that erasing everything does not stop at it"


def test_a_link_goes_with_what_it_leads_to(tmp_path: Path):
    path = telling(tmp_path / "elsewhere").close()
    (tmp_path / FOLDER).mkdir()
    link = tmp_path / FOLDER / path.name
    link.symlink_to(path)
    erase([link])
    assert left(tmp_path) == set()
    assert not link.is_symlink()


def test_what_was_left_beside_a_log_that_was_deleted_by_hand_is_swept_away(tmp_path: Path):
    running = telling(tmp_path)
    lost = tmp_path / FOLDER / "2026-01-01-LOST22.sqlite3-wal"
    lost.write_bytes(CANARIES[0].encode())
    sweep(tmp_path)
    assert not lost.exists()
    running.vote("p2", "log")  # what lies beside a log that is there stays
    erase([running.close()])
    sweep(tmp_path)
    assert not (tmp_path / FOLDER).exists()
