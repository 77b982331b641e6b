"""The pen writes at once where the disk is quick, and lets a thread wait for a slow one."""

import asyncio
import threading
from collections.abc import Sequence

import pytest

from simulator.classroom.log import LogProblem
from simulator.classroom.pen import MEMORY, QUICK_SECONDS, Pen
from simulator.classroom.room.events import Event


class Disk:
    """A log and a clock in one: each commit takes `seconds`."""

    def __init__(self) -> None:
        self.now = self.seconds = 0.0
        self.full = self.closed = False
        self.by: list[bool] = []

    def append(self, _events: Sequence[Event]) -> None:
        self.by.append(threading.current_thread() is threading.main_thread())
        self.now += self.seconds
        if self.full:
            raise LogProblem("there is no space left")

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def pen(disk):
    pen = Pen(disk, lambda: disk.now)
    yield pen
    pen.close()


async def written(pen: Pen) -> LogProblem | None:
    heard = asyncio.get_running_loop().create_future()
    pen.write([], heard.set_result)
    return await heard


async def test_a_quick_disk_is_written_to_on_the_spot(pen, disk):
    disk.seconds = QUICK_SECONDS / 2
    heard = []
    pen.write([], heard.append)
    assert heard == [None]


async def test_one_slow_commit_among_quick_ones_changes_nothing(pen, disk):
    disk.seconds = QUICK_SECONDS * (MEMORY - 1)
    await written(pen)
    assert pen.on_the_spot


async def test_nobody_waits_for_a_slow_disk_and_a_quick_one_is_trusted_again(pen, disk):
    disk.seconds = QUICK_SECONDS * 2
    while pen.on_the_spot:
        await written(pen)
    disk.by.clear()
    disk.seconds = 0.0
    while not pen.on_the_spot:
        await written(pen)
    assert disk.by
    assert not any(disk.by)


@pytest.mark.parametrize("seconds", [0.0, QUICK_SECONDS * MEMORY * 2])
async def test_what_was_not_written_is_said_in_the_loop_either_way(pen, disk, seconds):
    disk.seconds = seconds
    await written(pen)
    disk.full = True
    assert "no space" in str(await written(pen))


async def test_whoever_puts_the_pen_down_closes_the_log(disk):
    pen = Pen(disk, lambda: disk.now)
    disk.seconds = QUICK_SECONDS * MEMORY * 2
    await written(pen)
    await written(pen)
    pen.close()
    assert disk.closed
    assert disk.by == [True, False]
