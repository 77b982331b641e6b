"""The least a vote could cost: the same class with nothing behind its WebSocket, against the host.

    python benchmarks/class_echo.py [--people 200] [--rounds 3]

The bare server is aiohttp alone, set up like ours (no compression, small frames); it answers a vote with an acknowledgement of the
same size, and knows nothing. Both are asked by the same phones, with votes spread over two seconds. What is printed is how many times
as much processor a vote costs with the room, the log and the commit on the disk.
"""

import argparse
import asyncio
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.class_host import HostProcess
from benchmarks.class_phone import Phone

SECONDS = 2.0
PAUSE_SECONDS = 2.5
"""Between two rounds, so that nobody is over the rate of five a second."""


async def serve() -> None:
    """The bare server; prints its port."""
    from aiohttp import WSMsgType, web

    async def socket(request: web.Request) -> web.WebSocketResponse:
        response = web.WebSocketResponse(compress=False, max_msg_size=2048, heartbeat=20)
        await response.prepare(request)
        async for message in response:
            if message.type is not WSMsgType.TEXT:
                break
            found = json.loads(message.data)
            if found["type"] == "hello":
                await response.send_str(
                    '{"type":"state","phase":"open","beat":1,"round":1,"topic":"line","paused":false}'
                )
            else:
                await response.send_str(json.dumps({"type": "ack", "id": found["id"], "rev": 1, "res": "ok"}))
        return response

    app = web.Application()
    app.add_routes([web.get("/ws", socket)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, backlog=1024)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


async def of_the_host(people: int, rounds: int) -> float:
    """Processor seconds a vote, with everything."""
    with tempfile.TemporaryDirectory() as folder:
        async with HostProcess(Path(folder), "hanne-vik", "--port", "0", "--people", str(people)) as host:
            phones = await asyncio.gather(*(Phone.joined(host.port, host.code) for _ in range(people)))
            host.type("begin", "open")
            await asyncio.gather(*(phone.came(lambda state: state["phase"] == "open") for phone in phones))
            spent = await _voted(list(phones), rounds, host.cpu_seconds)
            for phone in phones:
                phone.transport.close()
            return spent


async def of_the_bare_server(people: int, rounds: int) -> float:
    """Processor seconds a vote, with nothing behind it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, __file__, "--serve", stdout=asyncio.subprocess.PIPE, env=os.environ
    )
    assert process.stdout
    try:
        port = int(await process.stdout.readline())
        phones = await asyncio.gather(*(Phone.joined(port) for _ in range(people)))
        stat = Path(f"/proc/{process.pid}/schedstat")
        return await _voted(list(phones), rounds, lambda: int(stat.read_text().split()[0]) / 1e9)
    finally:
        process.kill()
        await process.wait()


async def _voted(phones: list[Phone], rounds: int, cpu_seconds: Callable[[], float]) -> float:
    chance, spent = random.Random(1), 0.0

    async def one(phone: Phone, wait: float) -> None:
        await asyncio.sleep(wait)
        assert (await phone.vote(chance.choice("ABCD")))["type"] == "ack"

    for _ in range(rounds):
        before = cpu_seconds()
        await asyncio.gather(*(one(phone, chance.uniform(0, SECONDS)) for phone in phones))
        spent += cpu_seconds() - before
        await asyncio.sleep(PAUSE_SECONDS)
    return spent / (rounds * len(phones))


def main() -> int:
    """Measure and print; or be the bare server."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.serve:
        asyncio.run(serve())
        return 0
    begun = time.perf_counter()
    bare = asyncio.run(of_the_bare_server(given.people, given.rounds))
    ours = asyncio.run(of_the_host(given.people, given.rounds))
    print(f"bare echo {1000 * bare:.3f} ms a vote, the class {1000 * ours:.3f} ms: {ours / bare:.1f} times")
    print(f"({given.people} people, {given.rounds} rounds, {time.perf_counter() - begun:.0f} s)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
