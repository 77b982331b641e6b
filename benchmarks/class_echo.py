"""The least a vote could cost: the same class with nothing behind its WebSocket, against the host.

    python benchmarks/class_echo.py [--people 300] [--repeats 3]

The bare server is aiohttp alone, set up like ours (no compression, small frames). It knows nothing, and has the same shape: it sends
everybody a state as large as ours when a vote opens and when it closes, and answers each vote with an acknowledgement as large as
ours, once at once and once in groups every ten milliseconds, as a log that is written before it is acknowledged makes it. All three are
asked by the same phones, with votes spread over two seconds and two rounds. What is printed is how many times as much processor a
vote costs with the room, the log and the commit on the disk; medians, one after another in each repeat.
"""

import argparse
import asyncio
import json
import os
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.class_host import HostProcess
from benchmarks.class_phone import Phone

SECONDS = 2.0
PAUSE_SECONDS = 2.5
"""Between two rounds, so that nobody is over the rate of five a second."""
ROUNDS = 2


async def serve(bytes_: int, grouped: bool) -> None:
    """The bare server; prints its port, and sends everybody a state for every line on its standard input."""
    from aiohttp import WSMsgType, web

    loop = asyncio.get_running_loop()
    phones: list[web.WebSocketResponse] = []
    waiting: list[asyncio.Future[None]] = []

    def state(phase: str) -> str:
        plain = {"type": "state", "phase": phase, "beat": 1, "round": 1, "topic": "line", "paused": False}
        return json.dumps({**plain, "html": "x" * max(0, bytes_ - 90)})

    def answer_all() -> None:
        answered, waiting[:] = list(waiting), []
        for one in answered:
            one.set_result(None)

    async def in_a_group() -> None:
        if not waiting:
            loop.call_later(0.010, answer_all)
        waiting.append(loop.create_future())
        await waiting[-1]

    async def socket(request: web.Request) -> web.WebSocketResponse:
        response = web.WebSocketResponse(compress=False, max_msg_size=2048, heartbeat=20)
        await response.prepare(request)
        phones.append(response)
        async for message in response:
            if message.type is not WSMsgType.TEXT:
                break
            found = json.loads(message.data)
            if found["type"] == "hello":
                await response.send_str(state("lobby"))
                continue
            if grouped:
                await in_a_group()
            await response.send_str(json.dumps({"type": "ack", "id": found["id"], "rev": 1, "res": "ok"}))
        return response

    app = web.Application()
    app.add_routes([web.get("/ws", socket)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=1024)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    lines = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(lines), sys.stdin)
    async for line in lines:
        text = state(line.decode().strip())
        for phone in phones:
            await phone.send_str(text)


async def of_the_host(people: int) -> tuple[float, int]:
    """Processor seconds a vote, with everything; and how long in bytes a state is."""
    with tempfile.TemporaryDirectory() as folder:
        async with HostProcess(Path(folder), "hanne-vik", "--port", "0", "--people", str(people)) as host:
            phones = await asyncio.gather(*(Phone.joined(host.port, host.code) for _ in range(people)))
            host.type("begin")
            await asyncio.gather(*(phone.came(lambda state: state["phase"] == "scene") for phone in phones))
            bytes_ = len(json.dumps(phones[0].state, ensure_ascii=False).encode())
            opens = iter(("open", "discuss\nopen"))
            spent = await _voted(
                list(phones), host.cpu_seconds, lambda: host.type(next(opens)), lambda: host.type("close")
            )
            for phone in phones:
                phone.transport.close()
            return spent, bytes_


async def of_the_bare_server(people: int, bytes_: int, *, grouped: bool) -> float:
    """Processor seconds a vote, with nothing behind it."""
    words = ("--serve", "--bytes", str(bytes_), *(("--grouped",) if grouped else ()))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, __file__, *words),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        env=os.environ,
    )
    assert process.stdout
    assert process.stdin
    try:
        port = int(await process.stdout.readline())
        phones = await asyncio.gather(*(Phone.joined(port) for _ in range(people)))
        stat, say = Path(f"/proc/{process.pid}/schedstat"), process.stdin.write
        used = lambda: int(stat.read_text().split()[0]) / 1e9  # noqa: E731
        return await _voted(list(phones), used, lambda: say(b"open\n"), lambda: say(b"closed\n"))
    finally:
        process.kill()
        await process.wait()


async def _voted(
    phones: list[Phone], cpu_seconds: Callable[[], float], opened: Callable[[], None], closed: Callable[[], None]
) -> float:
    """Processor seconds a vote, the opening and the closing of each round with it."""
    chance, spent = random.Random(1), 0.0

    async def one(phone: Phone, wait: float) -> None:
        await asyncio.sleep(wait)
        assert (await phone.vote(chance.choice("ABCD")))["type"] == "ack"

    for _ in range(ROUNDS):
        before = cpu_seconds()
        opened()
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "open") for phone in phones))
        await asyncio.gather(*(one(phone, chance.uniform(0, SECONDS)) for phone in phones))
        closed()
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "closed") for phone in phones))
        spent += cpu_seconds() - before
        await asyncio.sleep(PAUSE_SECONDS)
    return spent / (ROUNDS * len(phones))


def main() -> int:
    """Measure and print; or be the bare server."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--bytes", type=int, default=0, help=argparse.SUPPRESS)
    parser.add_argument("--grouped", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(given.bytes, given.grouped))
        return 0
    took: list[tuple[float, float, float]] = []
    for _ in range(given.repeats):
        ours, bytes_ = asyncio.run(of_the_host(given.people))
        at_once, grouped = (
            asyncio.run(of_the_bare_server(given.people, bytes_, grouped=grouped)) for grouped in (False, True)
        )
        took.append((ours, at_once, grouped))
    ours, at_once, grouped = (1000 * statistics.median(column) for column in zip(*took, strict=True))
    print(
        f"the class {ours:.3f} ms a vote (a state has {bytes_} bytes, {given.people} people, {given.repeats} repeats)"
    )
    print(f"bare echo that answers at once     {at_once:.3f} ms: {ours / at_once:.1f} times")
    print(f"bare echo that answers every 10 ms {grouped:.3f} ms: {ours / grouped:.1f} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
