"""Come in to a class from a terminal: connect, and wait until one has a seat, or a sentence on why not."""

import asyncio
from dataclasses import dataclass
from pathlib import Path

from simulator.classroom.client import Bye, Client, Lost, Refusal, State
from simulator.classroom.joining import CannotJoin, Door, Seats
from simulator.classroom.room.names import cleaned
from simulator.play.wording import joining as words

PATIENCE = 10.0
"""Seconds in which one has to be in."""


@dataclass(frozen=True)
class Joining:
    """Where one goes, and as whom. `alias` None asks for a name; `token` brings one back to a seat; `folder` holds seats and pages."""

    door: Door
    folder: Path
    alias: str | None = None
    token: str = ""
    insecure: bool = False


def joining(door: Door, folder: Path, *, alias: str | None = None, insecure: bool = False) -> Joining:
    """With the seat one has there already, if one has."""
    return Joining(door, folder, alias, Seats(folder).of(door), insecure)


async def come_in(asked: Joining, alias: str) -> Client:
    """A client that is in, its seat kept. Leave it with `__aexit__`. Raises CannotJoin."""
    door = asked.door
    client = Client(door.url, code=door.code, alias=cleaned(alias), token=asked.token, insecure=asked.insecure)
    await client.__aenter__()
    try:
        async with asyncio.timeout(PATIENCE):
            await _seated(client)
    except (CannotJoin, TimeoutError) as problem:
        await client.__aexit__()
        raise problem if isinstance(problem, CannotJoin) else CannotJoin(words.nobody_there(door.url)) from None
    Seats(asked.folder).keep(door, client.token)
    return client


async def _seated(client: Client) -> None:
    """Wait for the first snapshot. Raises CannotJoin."""
    async for news in client.news():
        match news:
            case State():
                return
            case Refusal(code="bad"):
                raise CannotJoin(words.OTHER_VERSION)
            case Refusal() | Bye():
                raise CannotJoin(news.say)
            case Lost():
                continue
    raise CannotJoin(words.nobody_there(client.url))
