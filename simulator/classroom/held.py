"""The class logs that lie in the data folder: of whom and how large, how long they are wanted, and erasing them.

A log is a record about other people. It has a day from which on it has served; that day is shown and the erasing offered, and nothing
goes by itself.
"""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from simulator.classroom.after.sitting import people_of
from simulator.classroom.log import FOLDER, ClassRuns, Logged, LogProblem, foreign, logs, opened, read_log
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.playable import playable

WANTED_DAYS = 90
"""Days from the class on. Items are pooled within a term, and a record about people that has served has no reason to lie there."""

BESIDE = ("", "-wal", "-shm", "-journal")
"""What a log and the files that SQLite puts beside it are called."""

_BLOCK = 1 << 16


class State(StrEnum):
    """How a log stands."""

    RUNNING = "running"
    ENDED = "ended"
    WAITING = "waiting"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class HeldLog:
    """A log: the clients by name, or the titles of scenes, how many people came in, bytes on the disk with what lies beside it.

    Of a class that runs, and of a log that cannot be read, clients and people are not known: empty and 0.
    """

    path: Path
    state: State
    day: date
    size: int
    clients: tuple[str, ...] = ()
    people: int = 0

    @property
    def name(self) -> str:
        """What it is called at the command line: `2026-11-24-K7QP3M`."""
        return self.path.stem

    @property
    def wanted_until(self) -> date:
        """The day from which on it has served."""
        return self.day + timedelta(days=WANTED_DAYS)

    def has_served(self, today: date) -> bool:
        """True from that day on, while no class runs in it."""
        return self.state is not State.RUNNING and today >= self.wanted_until


def held_logs(folder: Path) -> list[HeldLog]:
    """Every log of this data folder, the newest first; another program's database that lies there is none."""
    every = [_looked_at(path) for path in logs(folder)]
    return [one for one in every if one.state is not State.UNREADABLE or not _foreign(one.path)]


def served(folder: Path, today: date) -> list[Path]:
    """The logs whose day is over, by their names alone: none is opened."""
    return [path for path in logs(folder) if today >= _day(path) + timedelta(days=WANTED_DAYS)]


def erase(paths: Iterable[Path]) -> None:
    """Write zeros over these logs and what lies beside them, and take them away; all, or none where one cannot go.

    Raises ClassRuns where a class runs in one, LogProblem for a database that is not ours or a file that cannot be written.
    """
    listed = list(paths)
    with ExitStack() as holding:
        for path in listed:
            _hold(path, holding)
        for path in listed:
            _erase(path.resolve())
            path.unlink(missing_ok=True)  # where it was a link


def sweep(folder: Path) -> None:
    """Take away what lies beside logs that are gone, as where a file was deleted by hand, and the folder once it is empty.

    Raises LogProblem.
    """
    place = folder / FOLDER
    for end in BESIDE[1:]:
        for path in place.glob(f"*.sqlite3{end}"):
            log = path.with_name(path.name.removesuffix(end))
            if not log.exists():
                _erase(log)
    with suppress(OSError):  # seats and pages of classes that were joined may lie there
        place.rmdir()


def _looked_at(path: Path) -> HeldLog:
    size = sum(one.stat().st_size for end in BESIDE if (one := Path(f"{path}{end}")).is_file())
    try:
        logged = read_log(path)
        opening = logged.opening
    except ClassRuns:
        return HeldLog(path, State.RUNNING, _day(path), size)
    except LogProblem:
        return HeldLog(path, State.UNREADABLE, _day(path), size)
    clients = tuple(_client(logged, sha256) for sha256 in opening.vignettes)
    state = State.ENDED if logged.ended else State.WAITING
    return HeldLog(path, state, _day(path), size, clients, len(people_of(logged.events)))


def _client(logged: Logged, sha256: str) -> str:
    """The client of a case; the title of a scene, of which a class plays many."""
    try:
        vignette = playable(logged.texts[sha256], sha256[:8]).vignette
    except (KeyError, VignetteRefused):
        return sha256[:8]
    return vignette.title if vignette.kind == "scene" else vignette.person.name


def _foreign(path: Path) -> bool:
    with suppress(LogProblem, sqlite3.Error), closing(opened(path)) as connection:
        return foreign(connection)
    return False


def _day(path: Path) -> date:
    """The day in its name; else that of its last change."""
    with suppress(ValueError):
        return date.fromisoformat(path.name[:10])
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date()


def _hold(path: Path, holding: ExitStack) -> None:
    """Hold a log until it is gone, so that no class begins in it meanwhile. One that is damaged, or empty, nobody can begin in."""
    if not os.access(path, os.W_OK):
        raise LogProblem(f"{path} cannot be written, nor erased; make it writable")
    try:
        connection = opened(path)
    except ClassRuns:
        raise
    except LogProblem:
        return
    holding.callback(connection.close)
    with suppress(sqlite3.Error):
        if foreign(connection):
            raise LogProblem(f"{path} is no class log; it was left as it is")


def _erase(path: Path) -> None:
    try:
        for one in [Path(f"{path}{end}") for end in reversed(BESIDE)]:
            if one.is_file():
                _overwrite(one)
                one.unlink()
    except OSError as problem:
        raise LogProblem(f"{path} cannot be erased ({problem.strerror}); make it and its folder writable") from None


def _overwrite(path: Path) -> None:
    """Zeros in the place of what it holds, on the disk before it goes."""
    with path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        file.flush()
        os.fsync(file.fileno())
