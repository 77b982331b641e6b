"""The least a vote could cost: the same class with nothing behind its WebSocket, against the host.

    python benchmarks/class_echo.py [--people 300] [--repeats 3]

The bare server is aiohttp alone, set up like ours (no compression, small frames). It knows nothing, and has the same shape: it sends
everybody a state as large as ours when a vote opens and when it closes, and answers each vote with an acknowledgement as large as
ours: once at once, once in groups every ten milliseconds, and once in such groups after it has put what was said at the end of a file
and seen it on the disk, which is the least that whoever acknowledges a vote can do. All four are asked by the same phones, with votes
spread over two seconds and two rounds. What is printed is how many times as much processor a vote costs with the room and its log;
medians, one after another in each repeat.
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
BARE = {
    "answers at once": (),
    "answers every 10 ms": ("--grouped",),
    "answers every 10 ms, once it is kept": ("--grouped", "--kept"),
}
"""The bare servers, and how they are started."""


async def serve(bytes_: int, grouped: bool, kept: bool) -> None:
    """The bare server; prints its port, and sends everybody a state for every line on its standard input."""
    from aiohttp import WSMsgType, web

    loop = asyncio.get_running_loop()
    phones: list[web.WebSocketResponse] = []
    waiting: list[asyncio.Future[None]] = []

    def state(phase: str) -> str:
        plain = {"type": "state", "phase": phase, "beat": 1, "round": 1, "topic": "line", "paused": False}
        return json.dumps({**plain, "html": "x" * max(0, bytes_ - 90)})

    file = os.open(Path(tempfile.gettempdir()), os.O_TMPFILE | os.O_WRONLY) if kept else 0
    said: list[str] = []

    def answer_all() -> None:
        answered, waiting[:] = list(waiting), []
        if kept:
            os.write(file, "\n".join(said).encode())
            os.fdatasync(file)
            said.clear()
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
            if kept:
                said.append(message.data)
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
            phones = await _all_joined(people, host.port, host.code)
            host.type("begin")
            await asyncio.gather(*(phone.came(lambda state: state["phase"] == "scene") for phone in phones))
            bytes_ = len(json.dumps(phones[0].state, ensure_ascii=False).encode())
            steps = {"open": "open", "closed": "close", "between": "discuss"}
            spent = await _voted(phones, host.cpu_seconds, lambda phase: host.type(steps[phase]))
            for phone in phones:
                phone.transport.close()
            return spent, bytes_


async def of_the_bare_server(people: int, bytes_: int, *how: str) -> float:
    """Processor seconds a vote, with nothing behind it; `how` are `--grouped` and `--kept`."""
    words = ("--serve", "--bytes", str(bytes_), *how)
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
        phones = await _all_joined(people, port)
        stat, say = Path(f"/proc/{process.pid}/schedstat"), process.stdin.write
        used = lambda: int(stat.read_text().split()[0]) / 1e9  # noqa: E731
        return await _voted(phones, used, lambda phase: say(f"{phase}\n".encode()))
    finally:
        process.kill()
        await process.wait()


async def _all_joined(people: int, port: int, *code: str) -> list[Phone]:
    """The phones, let in a hundred at a time."""
    phones: list[Phone] = []
    while len(phones) < people:
        more = min(100, people - len(phones))
        phones += await asyncio.gather(*(Phone.joined(port, *code) for _ in range(more)))
    return phones


async def _voted(phones: list[Phone], cpu_seconds: Callable[[], float], step: Callable[[str], None]) -> float:
    """Processor seconds a vote, the opening and the closing of each round with it; what is between them is not counted."""
    chance, spent = random.Random(1), 0.0

    async def one(phone: Phone, wait: float) -> None:
        await asyncio.sleep(wait)
        assert (await phone.vote(chance.choice("ABCD")))["type"] == "ack"

    for _ in range(ROUNDS):
        before = cpu_seconds()
        step("open")
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "open") for phone in phones))
        await asyncio.gather(*(one(phone, chance.uniform(0, SECONDS)) for phone in phones))
        step("closed")
        await asyncio.gather(*(phone.came(lambda state: state["phase"] == "closed") for phone in phones))
        spent += cpu_seconds() - before
        step("between")
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
    parser.add_argument("--kept", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve(given.bytes, given.grouped, given.kept))
        return 0
    took: list[list[float]] = []
    for _ in range(given.repeats):
        ours, bytes_ = asyncio.run(of_the_host(given.people))
        bare = [asyncio.run(of_the_bare_server(given.people, bytes_, *how)) for how in BARE.values()]
        took.append([ours, *bare])
    ours, *bare = (1000 * statistics.median(column) for column in zip(*took, strict=True))
    print(
        f"the class {ours:.3f} ms a vote ({given.people} people, {given.repeats} repeats, a state has {bytes_} bytes)"
    )
    for name, least in zip(BARE, bare, strict=True):
        print(f"bare echo that {name:36} {least:.3f} ms: {ours / least:.1f} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
