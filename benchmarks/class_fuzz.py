"""A hundred thousand messages in any order, sound and broken, old and new: every answer, and every count, is what a model says.

    python benchmarks/class_fuzz.py [--messages 100000] [--phones 40] [--seed 1]

Between bursts the host goes on a step, so that messages come for rounds that are over, open, or not there yet. The limit of five
messages a second is lifted; nothing else is. The model is a dozen lines that know no event, no log and no server. Exit code 1 at the
first answer or count that differs.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from benchmarks.class_phone import TEXT, Phone
from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import LETTERS, choices
from simulator.classroom.room.state import Key
from simulator.classroom.room.tally import counts
from simulator.classroom.room.voting import MOST_CHANGES
from simulator.classroom.room.words import Phase, Topic
from simulator.classroom.server.rate import Bucket

BURST, OPEN_BURST = 6, 60
"""Messages of one phone between two steps of the host, one after another; more while a vote is open."""
IDS = 120
"""Ids of one phone: few enough that many are used again."""
BROKEN = (
    "",
    "[",
    "{}",
    "null",
    '{"type":"vote"}',
    '{"type":"reveal","rev":1}',
    '{"type":"hello","v":1}',
    '{"a":1,"a":2}',
)
WAY = (asked.Open, asked.Close, asked.Discuss, asked.Open, asked.Close, asked.Reveal, asked.Undo, asked.Reveal)
ROUND = tuple[int, str, int]


@dataclass
class Model:
    """Who has voted what in which round, and with which ids; the round that is open, if one is."""

    open: ROUND | None = None
    letters: tuple[str, ...] = ()
    ballots: dict[ROUND, dict[int, str]] = field(default_factory=dict)
    ids: dict[tuple[ROUND, int], set[str]] = field(default_factory=dict)

    def says(self, person: int, vote: dict[str, Any]) -> str:
        """What the answer has to be."""
        key = (vote["beat"], vote["topic"], vote["round"])
        spent = self.ids.setdefault((key, person), set())
        if vote["id"] in spent:
            return "dup" if self.ballots[key][person] == vote["c"] else "stale"
        if self.open is None:
            return "closed"
        if key != self.open:
            return "stale"
        if len(spent) >= MOST_CHANGES:
            return "rate"
        if vote["c"] not in self.letters:
            return "bad"
        spent.add(vote["id"])
        self.ballots.setdefault(key, {})[person] = vote["c"]
        return "ok"


async def fuzzed(messages: int, phones: int, seed: int, folder: Path) -> Counter[str]:
    """Every answer by kind, over as many classes as it takes. Raises AssertionError where one, or a count, is not the model's."""
    chance, found = random.Random(seed), Counter[str]()
    with patch.object(Bucket, "take", lambda _self, _many=1: True):
        while found.total() < messages:
            hosted = await start(Wish(("hanne-vik",), port=0, folder=folder))
            try:
                await _one_class(hosted, phones, chance, found, messages)
            finally:
                await hosted.close()
    return found


async def _one_class(hosted: Hosted, phones: int, chance: random.Random, found: Counter[str], messages: int) -> None:
    model = Model()
    people = [await Phone.joined(hosted.place.port, hosted.code) for _ in range(phones)]
    for step in _steps(hosted):
        await step
        model.open = _open(hosted)
        model.letters = tuple(one.letter for one in choices(hosted.room, Topic.LINE))
        await asyncio.gather(*(_burst(phone, number, chance, model, found) for number, phone in enumerate(people)))
        if found.total() >= messages:
            break
    _compared(hosted, model)


def _steps(hosted: Hosted) -> Iterator[Awaitable[object]]:
    """The host's way through the case, with a step taken back at every scene; each is to be awaited before the next."""
    yield hosted.do(asked.Begin(hosted.room.rev))
    while hosted.room.phase is Phase.SCENE:
        for one in WAY:
            yield hosted.do(one(hosted.room.rev))
        option = hosted.room.beats[-1].entered.offered[0]
        yield hosted.do(asked.Branch(hosted.room.rev, option))
        yield hosted.do(asked.GoOn(hosted.room.rev))


def _open(hosted: Hosted) -> ROUND | None:
    key = hosted.room.standing.key
    return (key.beat, key.topic.value, key.round) if hosted.room.phase is Phase.OPEN else None


async def _burst(phone: Phone, number: int, chance: random.Random, model: Model, found: Counter[str]) -> None:
    beats = max(1, (model.open or (3, "", 0))[0])
    for _ in range(OPEN_BURST if model.open else BURST):
        if chance.random() < 0.05:
            phone.frame(TEXT, chance.choice(BROKEN).encode())
            phone.answers[""] = future = asyncio.get_running_loop().create_future()
            said = (await future)["code"]
            assert said == "bad", said
            found["broken"] += 1
            continue
        vote = {
            "type": "vote",
            "id": f"{number}-{chance.randrange(IDS)}",
            "beat": model.open[0] if model.open and chance.random() < 0.7 else chance.randrange(beats + 2),
            "topic": "line" if chance.random() < 0.9 else chance.choice(("pattern", "reaction")),
            "round": chance.choice((0, 1, 1, 2, 2)),
            "c": chance.choice(("A", "B", "C", "D", "E", "AB", "")),
        }
        expected = model.says(number, vote)
        answer = await phone.asked(vote)
        said = answer.get("res") or answer.get("code", answer["type"])
        assert said == expected, (said, expected, vote)
        found[said] += 1


def _compared(hosted: Hosted, model: Model) -> None:
    for (beat, topic, number), ballots in model.ballots.items():
        ours = counts(hosted.room, Key(beat, Topic(topic), number))
        theirs = Counter(ballots.values())
        assert list(ours.values()) == [theirs[letter] for letter in LETTERS[: len(ours)]], (beat, number)


def main() -> int:
    """Send and compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name, usual in (("messages", 100_000), ("phones", 40), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    given = parser.parse_args()
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(fuzzed(given.messages, given.phones, given.seed, Path(folder)))
    seconds = time.perf_counter() - begun
    print(f"{found.total()} messages in {seconds:.0f} s, every answer and every count as in the model")
    print(", ".join(f"{name} {count}" for name, count in found.most_common()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
