"""A class on one machine: how long joining, voting and a new phase take, what a person costs, and whether a vote was lost.

    python benchmarks/class_load.py [--people 300] [--seconds 2]

The host is `attune host --plain` in its own process, with its log on the disk; the phones are this process. Votes come spread over
the given seconds, then all at once in the second round. Exit code 1 where an acknowledged vote is not in the log exactly once.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.class_host import HostProcess, percentile
from benchmarks.class_phone import Phone
from simulator.classroom.room.events import VoteCast

AT_ONCE = 100
"""So many come through the door at a time."""


@dataclass(frozen=True)
class Found:
    """Seconds, KiB and votes of one class."""

    join_p95: float
    ack_p99: float
    burst_p99: float
    phase_p99: float
    kib_a_person: float
    cpu_ms_a_vote: float
    lost: int
    doubled: int


async def measured(people: int, seconds: float, folder: Path) -> Found:
    """One class with so many people."""
    async with HostProcess(folder, "hanne-vik", "--port", "0", "--people", str(people)) as host:
        before = host.kib()
        phones, joins = await _come_in(host, people)
        grown = (host.kib() - before) / people
        phases = [await _all_see(host, phones, "begin", "scene"), await _all_see(host, phones, "open", "open")]
        spent = host.cpu_seconds()
        acks = await _vote(phones, seconds)
        spent = host.cpu_seconds() - spent
        for word, phase in (("close", "closed"), ("discuss", "discuss"), ("open", "open")):
            phases.append(await _all_see(host, phones, word, phase))
        burst = await _vote(phones, 0.0)
        phases.append(await _all_see(host, phones, "close", "closed"))
        for phone in phones:
            phone.transport.close()
    cast = Counter(event.id for event in host.log().events if isinstance(event, VoteCast))
    ids = [id_ for id_, _ in acks + burst]
    return Found(
        join_p95=percentile(joins, 0.95),
        ack_p99=percentile([one for _, one in acks], 0.99),
        burst_p99=percentile([one for _, one in burst], 0.99),
        phase_p99=percentile([one for phase in phases for one in phase], 0.99),
        kib_a_person=grown,
        cpu_ms_a_vote=1000 * spent / people,
        lost=sum(not cast[id_] for id_ in ids),
        doubled=sum(cast[id_] > 1 for id_ in ids),
    )


async def _come_in(host: HostProcess, people: int) -> tuple[list[Phone], list[float]]:
    door = asyncio.Semaphore(AT_ONCE)

    async def one() -> tuple[Phone, float]:
        async with door:
            begun = time.perf_counter()
            return await Phone.joined(host.port, host.code), time.perf_counter() - begun

    pairs = await asyncio.gather(*(one() for _ in range(people)))
    return [phone for phone, _ in pairs], [took for _, took in pairs]


async def _all_see(host: HostProcess, phones: list[Phone], word: str, phase: str) -> list[float]:
    """From the word that is typed to every phone."""
    for phone in phones:
        phone.seen.clear()
    begun = time.perf_counter()
    host.type(word)
    await asyncio.gather(*(phone.came(lambda state: state["phase"] == phase) for phone in phones))
    return [min(phone.seen.values()) - begun for phone in phones]


async def _vote(phones: list[Phone], seconds: float) -> list[tuple[str, float]]:
    chance = random.Random(1)

    async def one(phone: Phone, wait: float) -> tuple[str, float]:
        await asyncio.sleep(wait)
        answer = await phone.vote(chance.choice("ABCD"))
        assert answer["type"] == "ack", answer
        return answer["id"], answer["seconds"]

    return await asyncio.gather(*(one(phone, chance.uniform(0, seconds)) for phone in phones))


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--seconds", type=float, default=2.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(measured(given.people, given.seconds, Path(folder)))
    print(f"{given.people} people, votes over {given.seconds:g} s")
    print(f"join p95          {1000 * found.join_p95:8.0f} ms   ({AT_ONCE} at a time)")
    print(f"vote to ack p99   {1000 * found.ack_p99:8.0f} ms   (all at once: {1000 * found.burst_p99:.0f} ms)")
    print(f"phase to all p99  {1000 * found.phase_p99:8.0f} ms")
    print(f"memory a person   {found.kib_a_person:8.1f} KiB")
    print(f"processor a vote  {found.cpu_ms_a_vote:8.2f} ms")
    print(f"lost {found.lost}, doubled {found.doubled}")
    return int(bool(found.lost or found.doubled))


if __name__ == "__main__":
    sys.exit(main())
