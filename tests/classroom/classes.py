"""Classes that run in the loop of a test, over a small case, with people whose votes are put in from the inside."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import choices
from simulator.classroom.room.words import Mode
from tests.scenes import scene_text, write

CASE = Path(__file__).parents[1] / "tui" / "two_sessions.yaml"


@asynccontextmanager
async def a_class(folder: Path, mode: Mode = Mode.TOGETHER, **more) -> AsyncIterator[Hosted]:
    """A class on a free port, in its lobby; a quiz has two scenes."""
    chosen = (
        tuple(str(write(folder, scene_text(id_))) for id_ in ("the-cap", "the-cup"))
        if mode is Mode.QUIZ
        else (str(CASE),)
    )
    hosted = await start(Wish(chosen, mode, port=0, folder=folder / "host", **more))
    try:
        yield hosted
    finally:
        await hosted.close()


async def people(hosted: Hosted, *aliases: str) -> tuple[str, ...]:
    """People who come in under these names; gives their ids."""
    ids = []
    for alias in aliases:
        id_ = f"p{len(hosted.room.people) + 1}"
        await hosted.do(asked.Join(id_, alias, f"token-{id_}", len(ids)))
        ids.append(id_)
    return tuple(ids)


async def votes(hosted: Hosted, **chosen: str) -> None:
    """Votes of these people for the choices with these ids."""
    standing = hosted.room.standing
    for person, option in chosen.items():
        letter = next(one.letter for one in choices(hosted.room, standing.topic) if one.id == option)
        id_ = f"{person}-{option}-{hosted.room.rev}"
        await hosted.do(asked.Vote(person, id_, standing.beat, standing.topic, standing.round, letter))


async def steps(hosted: Hosted, *commands: type | partial | asked.Command) -> None:
    """Steps of a host who has seen everything."""
    for one in commands:
        await hosted.do(one(hosted.room.rev) if isinstance(one, type | partial) else one)
