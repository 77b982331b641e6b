"""A class in a thread of its own is watched and steered as if it were in ours, and does not mind when we stand still."""

import asyncio
import time
from pathlib import Path

import pytest

from benchmarks.class_phone import Phone
from simulator.classroom.apart import apart
from simulator.classroom.hosting import CannotHost, Wish, waiting_class
from simulator.classroom.room import commands as asked
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.words import Phase


def wish(folder: Path) -> Wish:
    return Wish(("hanne-vik",), port=0, folder=folder)


def test_steps_are_carried_out_and_shown_across_the_threads(tmp_path: Path):
    async def lead() -> list[Phase]:
        watching = asyncio.create_task(watch())
        for one in (asked.Begin, asked.Open, asked.End):
            await asyncio.sleep(0.05)
            await hosted.do(one(hosted.room.rev))
        return await asyncio.wait_for(watching, 5)

    async def watch() -> list[Phase]:
        return [snapshot.view.seen.phase async for snapshot in hosted.snapshots()]

    with apart(wish(tmp_path)) as hosted:
        assert asyncio.run(lead()) == [Phase.LOBBY, Phase.SCENE, Phase.OPEN, Phase.ENDED]


def test_what_the_room_says_no_to_is_said_over_here(tmp_path: Path):
    with apart(wish(tmp_path)) as hosted, pytest.raises(Refused):
        asyncio.run(hosted.do(asked.Close(hosted.room.rev)))


def test_a_phone_is_answered_while_the_loop_of_the_screen_stands_still(tmp_path: Path):
    async def stand_still() -> None:
        time.sleep(1.0)

    def screen() -> None:
        asyncio.run(stand_still())

    async def phone() -> float:
        begun = time.perf_counter()
        joined = await Phone.joined(hosted.place.port, hosted.code)
        joined.transport.close()
        return time.perf_counter() - begun

    async def both() -> float:
        still = asyncio.create_task(asyncio.to_thread(screen))
        await asyncio.sleep(0.1)
        took = await phone()
        await still
        return took

    with apart(wish(tmp_path)) as hosted:
        assert asyncio.run(both()) < 0.8


def test_what_stands_in_the_way_is_raised_before_anything_is_there(tmp_path: Path):
    with pytest.raises(CannotHost), apart(Wish(port=0, folder=tmp_path)):
        pass


def test_it_is_closed_at_the_end_and_waits(tmp_path: Path):
    with apart(wish(tmp_path)) as hosted:
        assert hosted.close_soon().result(5) is None
    assert waiting_class(tmp_path) == hosted.log
