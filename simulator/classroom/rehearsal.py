"""A class without people: made-up trainees who come in, vote and change their minds, so that a host can try the evening out.

Seeded: the same seed gives the same class. They steer by the key, as a room would after some reading: about half see a line that fits
best at first, more after the talk. They prove nothing about people.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from simulator.classroom.log import LogProblem
from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import Choice, choices, own_lines
from simulator.classroom.room.events import Event
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Key, Room
from simulator.classroom.room.tally import fitting_best
from simulator.classroom.room.words import Mode, Phase, Topic

MOST = 200
"""The largest class that is made up."""

SEES_IT, SEES_IT_AFTER_THE_TALK = 0.5, 0.75
STAYS_SILENT = 0.06
HURRY = 6.0
"""Seconds in which a vote comes in."""

Do = Callable[[asked.Command], Awaitable[Sequence[Event]]]


class Rehearsal:
    """Made-up trainees. `start` lets them in; afterwards they answer whatever is opened."""

    def __init__(self, people: int, do: Do, room: Callable[[], Room], *, seed: int = 1, hurry: float = HURRY) -> None:
        self.people = tuple(f"r{number:03}" for number in range(1, people + 1))
        self._do, self._room, self._hurry = do, room, hurry
        self._chance = random.Random(seed)
        self._answered: set[tuple[str, Key]] = set()
        self._news = asyncio.Event()
        self._living: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Let them in. Needs a running loop."""
        self._living = asyncio.create_task(self._live())

    async def stop(self) -> None:
        """They go."""
        if self._living:
            self._living.cancel()
            await asyncio.gather(self._living, return_exceptions=True)

    def happened(self, _room: Room, _events: Sequence[Event]) -> None:
        """Something has happened in the room; for `Keeper.listen`."""
        self._news.set()

    async def _live(self) -> None:
        for person in self.people:
            await self._try(asked.Join(person, "", f"rehearsal-{person}", self._chance.randrange(1 << 30)))
            await self._pause(len(self.people))
        while True:
            await self._vote_while_open()
            await self._news.wait()
            self._news.clear()

    async def _vote_while_open(self) -> None:
        waiting = [*self.people]
        self._chance.shuffle(waiting)
        for person in waiting:
            room = self._room()
            if room.phase is not Phase.OPEN or room.paused:
                return
            vote = self._vote(room, person)
            if vote:
                await self._pause(len(self.people))
                await self._try(vote)

    def _vote(self, room: Room, person: str) -> asked.Vote | None:
        """What they say in the round that is open; None where they have answered, or stay silent."""
        if person not in room.people or person in room.taken_out:
            return None
        alone = room.mode is Mode.EACH
        beat = len(room.own[person].path) + 1 if alone else room.standing.beat
        topic, number = (Topic.LINE, 1) if alone else (room.standing.topic, room.standing.round)
        key = Key(beat, topic, number)
        offered = own_lines(room, person) if alone else choices(room, topic)
        if (person, key) in self._answered or not offered:
            return None
        self._answered.add((person, key))
        if not alone and self._chance.random() < STAYS_SILENT:
            return None
        letters = self._said(room, person, key, offered)
        id_ = f"{person}-{beat}-{topic.value}-{number}"
        return asked.Vote(person, id_, beat, topic, number, letters, self._chance.randint(0, 3))

    def _said(self, room: Room, person: str, key: Key, offered: Sequence[Choice]) -> str:
        if key.topic is Topic.REACTION:
            taken = self._chance.sample([one.letter for one in offered[:5]], self._chance.randint(1, 2))
            return "".join(sorted(taken))
        if key.topic is Topic.PATTERN or room.mode is Mode.EACH or room.beat is None:
            return self._chance.choice(offered).letter
        best = fitting_best(room, room.beat)
        before = room.box(Key(key.beat, key.topic, 1)).ballots.get(person)
        if key.round > 1 and before and (before.choice in best or self._chance.random() > SEES_IT):
            return next(one.letter for one in offered if one.id == before.choice)
        sees = self._chance.random() < (SEES_IT if key.round == 1 else SEES_IT_AFTER_THE_TALK)
        among = [one for one in offered if (one.id in best) is sees] or list(offered)
        return self._chance.choice(among).letter

    async def _pause(self, people: int) -> None:
        await asyncio.sleep(self._hurry * self._chance.uniform(0.2, 1.8) / max(1, people))

    async def _try(self, command: asked.Command) -> None:
        with suppress(Refused, LogProblem):
            await self._do(command)
