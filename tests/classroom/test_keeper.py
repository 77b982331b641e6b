"""The keeper writes first and tells afterwards, in commits of many; what cannot be written has not happened."""

import asyncio
from collections.abc import AsyncIterator, Sequence

import pytest

from simulator.classroom.keeper import Keeper
from simulator.classroom.log import LogProblem
from simulator.classroom.room import commands as asked
from simulator.classroom.room.events import Event
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Key
from simulator.classroom.room.tally import counts
from simulator.classroom.room.words import Topic
from tests.classroom.rooms import host, room_of


class Paper:
    """A log that remembers what it was given, and can be full."""

    def __init__(self) -> None:
        self.commits: list[list[Event]] = []
        self.full = False

    def append(self, events: Sequence[Event]) -> None:
        if self.full:
            raise LogProblem("there is no space left")
        self.commits.append(list(events))

    def close(self) -> None: ...


@pytest.fixture
async def kept() -> AsyncIterator[tuple[Keeper, Paper]]:
    paper = Paper()
    keeper = Keeper(host(room_of(people=30), asked.Begin, asked.Open), paper, lambda: 5.0)
    keeper.start()
    yield keeper, paper
    await keeper.stop()


def ballot(number: int, letter: str = "A") -> asked.Vote:
    return asked.Vote(f"p{number}", f"v{number}{letter}", 1, Topic.LINE, 1, letter)


async def test_thirty_votes_at_once_are_one_commit_and_all_there(kept):
    keeper, paper = kept
    await asyncio.gather(*(keeper.do(ballot(number)) for number in range(1, 31)))
    assert [len(commit) for commit in paper.commits] == [30]
    assert sum(counts(keeper.kept, Key(1, Topic.LINE, 1)).values()) == 30


async def test_nobody_is_told_before_it_is_written(kept):
    keeper, paper = kept
    told = []
    keeper.listen(lambda room, events: told.append((room.rev, len(paper.commits), len(events))))
    before = keeper.kept
    doing = asyncio.create_task(keeper.do(ballot(1)))
    await asyncio.sleep(0)
    assert keeper.kept is before
    await doing
    assert told == [(before.rev + 1, 1, 1)]


async def test_a_retry_is_acknowledged_only_when_the_first_is_written(kept):
    keeper, paper = kept
    first = asyncio.create_task(keeper.do(ballot(1)))
    await asyncio.sleep(0)
    assert await keeper.do(ballot(1)) == ()
    assert len(paper.commits) == 1
    await first


async def test_what_cannot_be_written_has_not_happened(kept):
    keeper, paper = kept
    before, paper.full = keeper.kept, True
    for outcome in await asyncio.gather(*(keeper.do(ballot(n)) for n in (1, 2)), return_exceptions=True):
        assert isinstance(outcome, LogProblem)
    assert keeper.kept is before
    assert "no space" in keeper.trouble
    paper.full = False
    await keeper.do(ballot(1))
    assert keeper.trouble == ""
    assert keeper.kept.rev == before.rev + 1


async def test_a_fault_in_one_command_is_for_whoever_asked_and_all_others_go_on(kept):
    keeper, _paper = kept
    fault, vote = await asyncio.gather(keeper.do(None), keeper.do(ballot(1)), return_exceptions=True)
    assert isinstance(fault, AttributeError)
    assert len(vote) == 1
    assert len(await keeper.do(ballot(2))) == 1


async def test_an_answer_that_cannot_be_given_keeps_nobody_elses_back(kept):
    keeper, _paper = kept
    reported: list[dict] = []
    asyncio.get_running_loop().set_exception_handler(lambda _loop, told: reported.append(told))

    def faulty(_outcome):
        raise ZeroDivisionError

    keeper.ask(ballot(1), faulty)
    keeper.ask(None, faulty)
    assert len(await keeper.do(ballot(2))) == 1
    assert len(await keeper.do(ballot(3))) == 1
    assert [type(told["exception"]) for told in reported] == [ZeroDivisionError] * 2


async def test_what_was_asked_last_is_written_before_the_log_is_closed(kept):
    keeper, paper = kept
    gone = asyncio.create_task(keeper.do(ballot(1)))
    await asyncio.sleep(0)
    gone.cancel()
    await keeper.stop()
    assert [len(commit) for commit in paper.commits] == [1]


async def test_a_refusal_writes_nothing(kept):
    keeper, paper = kept
    with pytest.raises(Refused):
        await keeper.do(asked.Discuss(keeper.kept.rev))
    assert paper.commits == []
