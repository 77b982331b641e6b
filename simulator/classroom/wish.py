"""What a host wants of a class, and how it is taken up again from the one it goes on with."""

from dataclasses import dataclass, replace
from pathlib import Path

from simulator.classroom.addresses import Place
from simulator.classroom.room.words import Mode, Policy
from simulator.classroom.served import Served

USUAL_PEOPLE = 500
"""Seats, where no other number was said."""


class CannotHost(Exception):
    """A class that cannot be opened. The message is one sentence."""


@dataclass(frozen=True)
class Wish:
    """What the host wants: vignettes by id or path, the way of playing, and how far the class can be reached.

    `rehearse` fills it with so many made-up trainees; its log is thrown away.

    `lan` opens it to the local network; without it only this machine. `host` is the one IP address of this machine to be reached at.
    `port` None takes the first free one from 8765 up.
    `names` are host names (or origins) under which a proxy reaches it; with `tls`, names of this machine.
    `own_names` False gives everybody two plain words.
    `resume` is the log of a class to be gone on with: what is not said here of how it is served is then as it was.
    """

    vignettes: tuple[str, ...] = ()
    mode: Mode = Mode.TOGETHER
    policy: Policy = Policy.PLURALITY
    strict: bool = True
    lan: bool = False
    host: str = ""
    port: int | None = None
    tls: tuple[Path, Path] | None = None
    names: tuple[str, ...] = ()
    resume: Path | None = None
    folder: Path | None = None
    people: int | None = None
    own_names: bool | None = None
    rehearse: int = 0


def as_before(wish: Wish, before: Served | None) -> Wish:
    """The wish, with what was not said anew as it was when the class was last served."""
    if before is None:
        return wish
    reach_said = wish.lan or bool(wish.host)
    return replace(
        wish,
        lan=wish.lan if reach_said else before.lan,
        host=wish.host if reach_said else before.host,
        port=before.port if wish.port is None else wish.port,
        names=wish.names or before.names,
        tls=wish.tls or (before.tls and (Path(before.tls[0]), Path(before.tls[1]))),
        people=wish.people or before.people,
        own_names=before.own_names if wish.own_names is None else wish.own_names,
    )


def served(wish: Wish, place: Place) -> Served:
    """How a class of this wish is served, for its log."""
    tls = wish.tls and (str(wish.tls[0].absolute()), str(wish.tls[1].absolute()))
    return Served(
        place.url,
        place.port,
        wish.lan,
        wish.host,
        wish.names,
        tls,
        wish.people or USUAL_PEOPLE,
        wish.own_names is not False,
    )
