"""A class among rough company: phones that never read, connections that never finish their request, and one that floods.

    python benchmarks/class_rough.py [--people 60] [--deaf 20] [--slow 200] [--seconds 35]

Meanwhile the class is paused and resumed without end, and everybody changes their mind once a second. What counts is that the others
do not notice, that the rough ones are let go, and that memory stays where it was. Exit code 1 where a vote of the others was lost, or
one of the rough ones was still there at the end.
"""

import argparse
import asyncio
import itertools
import secrets
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.class_host import HostProcess, percentile
from benchmarks.class_phone import Phone
from simulator.classroom.room.events import VoteCast

DRIP_SECONDS = 1.0
STEP_SECONDS = 0.1
AT_A_TIME = 20
LISTEN_SECONDS = 3.0
FLOOD = 10_000


@dataclass
class Found:
    """What the others felt, and what became of the rough ones."""

    acked: list[str] = field(default_factory=list)
    acks: list[float] = field(default_factory=list)
    joins: list[float] = field(default_factory=list)
    slow: list[float] = field(default_factory=list)
    deaf_left: int = 0
    flood: str = ""
    grown_kib: int = 0
    lost: int = 0


async def rough(people: int, deaf: int, slow: int, seconds: float, folder: Path) -> Found:
    """One class in that company."""
    found = Found()
    async with HostProcess(folder, "hanne-vik", "--port", "0") as host:
        phones = [await Phone.joined(host.port, host.code) for _ in range(people)]
        host.type("begin", "open")
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "open") for phone in phones))
        before = host.kib()
        silent = [await Phone.joined(host.port, host.code, reads=False) for _ in range(deaf)]
        dripping = [asyncio.create_task(_drip(host.port)) for _ in range(slow)]
        flooding = asyncio.create_task(_flood(await Phone.joined(host.port, host.code)))
        await _class_goes_on(host, phones, seconds, found)
        found.grown_kib = host.kib() - before
        found.deaf_left = await _still_there(silent)
        found.slow = [task.result() for task in dripping if task.done()]
        found.flood = flooding.result() if flooding.done() else "still there"
        for task in (*dripping, flooding):
            task.cancel()
        for phone in phones + silent:
            phone.transport.abort()
    cast = [event.id for event in host.log().events if isinstance(event, VoteCast)]
    found.lost = sum(cast.count(id_) != 1 for id_ in found.acked)
    return found


async def _class_goes_on(host: HostProcess, phones: list[Phone], seconds: float, found: Found) -> None:
    async def steps() -> None:
        for word in itertools.cycle(("pause", "resume")):
            host.type(word)
            await asyncio.sleep(STEP_SECONDS)

    async def votes(phone: Phone, number: int) -> None:
        await asyncio.sleep(number / len(phones))
        for turn in itertools.count():
            answer = await phone.vote("ABCD"[turn % 4], secrets.token_hex(8))
            found.acks.append(answer["seconds"])
            if answer["type"] == "ack":
                found.acked.append(answer["id"])
            await asyncio.sleep(1.0)

    async def newcomers() -> None:
        while True:
            begun = time.perf_counter()
            (await Phone.joined(host.port, host.code)).transport.close()
            found.joins.append(time.perf_counter() - begun)
            await asyncio.sleep(1.0)

    tasks = [asyncio.create_task(one) for one in (steps(), newcomers(), *map(votes, phones, range(999)))]
    _, waiting = await asyncio.wait(tasks, timeout=seconds, return_when=asyncio.FIRST_EXCEPTION)
    for task in tasks:
        if task not in waiting:
            task.result()
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _still_there(silent: list[Phone]) -> int:
    """Whoever does not read does not hear that it was let go either: now they read."""
    for phone in silent:
        phone.transport.resume_reading()
    await asyncio.wait([phone.closed for phone in silent], timeout=LISTEN_SECONDS)
    return sum(not phone.closed.done() for phone in silent)


async def _drip(port: int) -> float:
    """A letter a second; gives how long it was borne."""
    begun = time.perf_counter()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with suppress(OSError):
        for letter in itertools.cycle("GET /ws HTTP/1.1\r\nX-Slow: a\r\n"):
            writer.write(letter.encode())
            with suppress(TimeoutError):
                async with asyncio.timeout(DRIP_SECONDS):
                    await reader.read(1)
                break
    writer.close()
    return time.perf_counter() - begun


async def _flood(phone: Phone) -> str:
    """As many votes as go out; gives how it ended."""
    for number in range(FLOOD):
        if phone.closed.done():
            return f"closed after {number} messages"
        place = {name: phone.state[name] for name in ("beat", "topic", "round")}
        phone.say({"type": "vote", "id": f"flood{number}", "c": "A", **place})
        if number % AT_A_TIME == 0:
            await asyncio.sleep(0)
    await phone.closed
    return f"closed after {FLOOD} messages"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name, usual in (("people", 60), ("deaf", 20), ("slow", 200)):
        parser.add_argument(f"--{name}", type=int, default=usual)
    parser.add_argument("--seconds", type=float, default=35.0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(rough(given.people, given.deaf, given.slow, given.seconds, Path(folder)))
    print(f"the others: answer p95 {1000 * percentile(found.acks, 0.95):.0f} ms over {len(found.acks)} votes, ", end="")
    print(
        f"join p95 {1000 * percentile(found.joins, 0.95):.0f} ms, lost {found.lost} of {len(found.acked)} acknowledged"
    )
    print(f"deaf phones still there {found.deaf_left} of {given.deaf}; flood {found.flood}")
    longest = max(found.slow, default=0.0)
    print(
        f"slow ones let go {len(found.slow)} of {given.slow}, the last after {longest:.1f} s; memory {found.grown_kib} KiB more"
    )
    return int(bool(found.lost or found.deaf_left or len(found.slow) < given.slow))


if __name__ == "__main__":
    sys.exit(main())
