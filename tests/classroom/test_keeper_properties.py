"""Whatever comes between: votes, retries, steps of the host, newcomers, and a disk that fails now and then."""

import asyncio
from collections.abc import Sequence
from functools import reduce

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.classroom import keeper as keeper_module
from simulator.classroom.keeper import Keeper
from simulator.classroom.log import LogProblem
from simulator.classroom.room import commands as asked
from simulator.classroom.room.applying import apply
from simulator.classroom.room.events import Event, VoteCast
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.words import Topic
from tests.classroom.rooms import host, room_of

PEOPLE = 3

votes = st.tuples(st.just("vote"), st.integers(1, PEOPLE), st.sampled_from("ABCD"), st.integers(0, 4))
others = st.sampled_from([("close",), ("open",), ("join",), ("undo",), ("wait",), ("bad moment",)])
sequences = st.lists(st.one_of(votes, votes, others), max_size=40)


class Disk:
    """A log that can fail."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.fails = False

    def append(self, events: Sequence[Event]) -> None:
        if self.fails:
            raise LogProblem("the disk reports an error")
        self.events.extend(events)

    def close(self) -> None: ...


async def _told(keeper: Keeper, command: asked.Command) -> bool:
    """True where it was acknowledged."""
    try:
        await keeper.do(command)
    except (Refused, LogProblem):
        return False
    return True


async def _lived(sequence: list[tuple]) -> None:
    disk, room = Disk(), host(room_of(people=PEOPLE), asked.Begin, asked.Open)
    keeper = Keeper(room, disk, lambda: 7.0)
    keeper.start()
    doing: list[tuple[str, asyncio.Task[bool]]] = []
    shown: list[int] = []
    keeper.listen(lambda seen, _events: shown.append(seen.rev))
    for number, (kind, *more) in enumerate(sequence):
        rev = keeper.kept.rev
        match kind:
            case "vote":
                person, letter, id_ = more
                command = asked.Vote(f"p{person}", f"p{person}-{id_}", 1, Topic.LINE, 1, letter)
                doing.append((command.id, asyncio.create_task(_told(keeper, command))))
            case "join":
                doing.append(("", asyncio.create_task(_told(keeper, asked.Join(f"n{number}", "", "t")))))
            case "close" | "open" | "undo":
                step = {"close": asked.Close, "open": asked.Open, "undo": asked.Undo}[kind]
                doing.append(("", asyncio.create_task(_told(keeper, step(rev)))))
            case "wait":
                await asyncio.sleep(0.002)
            case _:  # what waits to be written now fails
                disk.fails = True
                await asyncio.sleep(0.004)
                disk.fails = False
        await asyncio.sleep(0)
    acknowledged = {id_ for id_, task in doing if await task and id_}
    await keeper.stop()
    assert [event.rev for event in disk.events] == list(range(room.rev + 1, room.rev + 1 + len(disk.events)))
    assert reduce(apply, disk.events, room) == keeper.kept
    assert acknowledged <= {event.id for event in disk.events if isinstance(event, VoteCast)}
    assert shown == sorted(shown)


@settings(max_examples=60, deadline=None)
@given(sequences)
def test_what_is_acknowledged_is_on_the_disk_and_what_is_shown_is_what_the_disk_gives(sequence):
    before, keeper_module.COMMIT_SECONDS = keeper_module.COMMIT_SECONDS, 0.001
    try:
        asyncio.run(_lived(sequence))
    finally:
        keeper_module.COMMIT_SECONDS = before
