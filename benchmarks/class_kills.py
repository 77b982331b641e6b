"""Kill a class in the middle of a vote, go on with it, and look whether every acknowledged vote is there exactly once.

    python benchmarks/class_kills.py [--rounds 10] [--people 100] [--seed 1]

Everybody votes within half a second, and at a random moment of it the host gets SIGKILL. The same class is then resumed, by `--resume`
alone; all come back with their token and send again what was not acknowledged, by the same id. At the end there is one vote a person.
Exit code 1 where one was lost or doubled, or somebody did not come back.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.class_host import HostProcess, percentile
from benchmarks.class_phone import Phone
from simulator.classroom.room.events import VoteCast

VOTE_SECONDS = 0.5
FAR_TOO_LONG = 30.0


@dataclass
class Tally:
    """What came of the rounds. `back` is how long each took from the kill until it was in again."""

    acknowledged: int = 0
    sent_again: int = 0
    lost: int = 0
    doubled: int = 0
    back: list[float] = field(default_factory=list)


@dataclass
class Person:
    """One phone over both lives of the host; `ids` of this round, acknowledged or not."""

    phone: Phone
    id: str
    letter: str
    acked: bool = False

    async def vote(self, wait: float) -> None:
        """Vote after this many seconds; a connection that dies leaves it unacknowledged."""
        await asyncio.sleep(wait)
        if not self.phone.closed.done():
            self.acked |= (await self.phone.vote(self.letter, self.id))["type"] == "ack"


async def killed(people: int, chance: random.Random, folder: Path, tally: Tally) -> None:
    """One class that is killed in its first vote."""
    async with HostProcess(folder, "hanne-vik", "--port", "0") as host:
        persons = [
            Person(await Phone.joined(host.port, host.code), f"v{number}", chance.choice("ABCD"))
            for number in range(people)
        ]
        host.type("begin", "open")
        await asyncio.gather(*(one.phone.came(lambda state: state["phase"] == "open") for one in persons))
        voting = [asyncio.create_task(one.vote(chance.uniform(0, VOTE_SECONDS))) for one in persons]
        await asyncio.sleep(chance.uniform(0, VOTE_SECONDS))
        await host.kill()
        await asyncio.gather(*voting)
        died = time.perf_counter()
    acknowledged = {one.id for one in persons if one.acked}
    async with HostProcess(folder, "--resume") as host:
        await asyncio.gather(*(_again(one, host, tally, died) for one in persons))
        host.type("close", "end", "end")
        for one in persons:
            one.phone.transport.close()
    cast = Counter(event.id for event in host.log().events if isinstance(event, VoteCast))
    tally.acknowledged += len(acknowledged)
    tally.sent_again += people - len(acknowledged)
    tally.lost += sum(not cast[one.id] for one in persons)
    tally.doubled += sum(cast[one.id] > 1 for one in persons)


async def _again(person: Person, host: HostProcess, tally: Tally, died: float) -> None:
    async with asyncio.timeout(FAR_TOO_LONG):
        person.phone = await Phone.joined(host.port, token=person.phone.token)
        tally.back.append(time.perf_counter() - died)
        answer = await person.phone.vote(person.letter, person.id)
        assert answer["type"] == "ack", answer
        assert not person.acked or answer["res"] == "dup", answer


async def several(rounds: int, people: int, seed: int) -> Tally:
    """So many classes, each killed once."""
    chance, tally = random.Random(seed), Tally()
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            await killed(people, chance, Path(folder), tally)
    return tally


def main() -> int:
    """Kill and count."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name, usual in (("rounds", 10), ("people", 100), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    given = parser.parse_args()
    tally = asyncio.run(several(given.rounds, given.people, given.seed))
    print(f"{given.rounds} kills among {given.people} votes: {tally.acknowledged} acknowledged before, ", end="")
    print(f"{tally.sent_again} sent again; lost {tally.lost}, doubled {tally.doubled}")
    print(
        f"back with seat and vote after the kill: p50 {percentile(tally.back, 0.5):.1f} s, last {max(tally.back):.1f} s"
    )
    return int(bool(tally.lost or tally.doubled))


if __name__ == "__main__":
    sys.exit(main())
