"""Made-up trainees: they come in, vote in every kind of round, and do the same again with the same seed."""

import asyncio

import pytest

from simulator.classroom.rehearsal import Rehearsal
from simulator.classroom.room import commands as asked
from simulator.classroom.room.state import Key
from simulator.classroom.room.words import Mode, Topic
from tests.classroom.classes import a_class, steps


async def until(condition) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.01)


@pytest.fixture(autouse=True)
def in_no_hurry_at_all(monkeypatch):
    monkeypatch.setitem(Rehearsal.__init__.__kwdefaults__, "hurry", 0.0)


async def all_said(hosted, key: Key) -> None:
    """Wait until nobody votes any more: somebody always forgets to."""
    voted = -1
    while voted < 9 or voted != len(hosted.room.box(key).ballots):
        voted = len(hosted.room.box(key).ballots)
        await asyncio.sleep(0.5)


async def answers(folder) -> list[dict[str, str]]:
    """What twelve say in two rounds of the first scene."""
    async with a_class(folder, rehearse=12) as hosted:
        assert hosted.rehearsing
        await until(lambda: len(hosted.room.here()) == 12)
        await steps(hosted, asked.Begin, asked.Open)
        first = Key(1, Topic.LINE, 1)
        await all_said(hosted, first)
        await steps(hosted, asked.Close, asked.Discuss, asked.Open)
        second = Key(1, Topic.LINE, 2)
        await all_said(hosted, second)
        return [{p: b.choice for p, b in hosted.room.box(key).ballots.items()} for key in (first, second)]


async def test_the_same_seed_gives_the_same_class(tmp_path):
    assert await answers(tmp_path / "a") == await answers(tmp_path / "b")


async def test_they_answer_the_unscored_rounds_too(tmp_path):
    async with a_class(tmp_path, rehearse=6) as hosted:
        await until(lambda: len(hosted.room.here()) == 6)
        await steps(hosted, asked.Begin)
        for topic in (Topic.PATTERN, Topic.REACTION):
            await steps(hosted, asked.Open(hosted.room.rev, topic))
            await until(lambda topic=topic: len(hosted.room.box(Key(1, topic, 1)).ballots) >= 3)
            await steps(hosted, asked.Close)


async def test_each_goes_their_own_way_to_its_end(tmp_path):
    async with a_class(tmp_path, Mode.EACH, rehearse=3) as hosted:
        await until(lambda: len(hosted.room.here()) == 3)
        await steps(hosted, asked.Begin)
        await until(lambda: all(one.over for one in hosted.snapshot().view.people))
