"""Single changes made in a vignette: blocks are never altered, a new vignette is built around the one that differs."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from simulator.bench.diff.change import NotAlone
from simulator.scenario.models import Option, Session, Turn, Vignette
from simulator.scenario.walk import Part


class Named(Protocol):
    """A block with an id."""

    @property
    def id(self) -> str: ...


Block = TypeVar("Block", bound=Named)


def with_turn(vignette: Vignette, id_: str, change: Callable[[Turn], Turn]) -> Vignette:
    """With one turn changed."""

    def changed(turns: Sequence[Turn]) -> tuple[Turn, ...]:
        return tuple(change(turn) if turn.id == id_ else turn for turn in turns)

    sessions = (replace(one, turns=changed(one.turns), between=changed(one.between)) for one in vignette.sessions)
    return replace(vignette, sessions=tuple(sessions))


def with_option(vignette: Vignette, turn: str, id_: str, change: Callable[[Option], Option]) -> Vignette:
    """With one option changed."""
    return with_turn(
        vignette,
        turn,
        lambda old: replace(old, options=tuple(change(one) if one.id == id_ else one for one in old.options)),
    )


def with_session(vignette: Vignette, index: int, change: Callable[[Session], Session]) -> Vignette:
    """With one session changed; sessions count from 0."""
    sessions = (change(session) if at == index else session for at, session in enumerate(vignette.sessions))
    return replace(vignette, sessions=tuple(sessions))


def without_option(turn: Turn, id_: str) -> Turn:
    """The turn without an option; what it pulled into no longer names it."""
    pull = turn.pull
    if pull is not None:
        acting = tuple(name for name in pull.acted_by if name != id_)
        pull = replace(pull, acted_by=acting) if acting else None
    return replace(turn, options=without(turn.options, id_), pull=pull)


def without(blocks: Sequence[Block], id_: str) -> tuple[Block, ...]:
    """The blocks without this one."""
    return tuple(block for block in blocks if block.id != id_)


def inserted(blocks: Sequence[Block], block: Block, wanted: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with one more, behind the nearest one that stands before it in the wanted order."""
    order = [one.id for one in wanted]
    before = order[: order.index(block.id)]
    place = max((at + 1 for at, one in enumerate(blocks) if one.id in before), default=0)
    return (*blocks[:place], block, *blocks[place:])


def reordered(blocks: Sequence[Block], wanted: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks in the wanted order as far as it names them; the others stay where they stand."""
    order = {one.id: at for at, one in enumerate(wanted)}
    ordered = iter(sorted((one for one in blocks if one.id in order), key=lambda one: order[one.id]))
    return tuple(next(ordered) if one.id in order else one for one in blocks)


def with_turn_put(vignette: Vignette, session: int | None, part: Part, turn: Turn, wanted: Sequence[Turn]) -> Vignette:
    """With a turn put into a session, where the wanted order has it. Raises NotAlone where the session is not there."""
    if session is None:
        raise NotAlone

    def put(old: Session) -> Session:
        if part == "turns":
            return replace(old, turns=inserted(old.turns, turn, wanted))
        return replace(old, between=inserted(old.between, turn, wanted))

    return with_session(vignette, session, put)


def without_turn(vignette: Vignette, id_: str) -> Vignette:
    """Without a turn."""
    sessions = (
        replace(one, turns=without(one.turns, id_), between=without(one.between, id_)) for one in vignette.sessions
    )
    return replace(vignette, sessions=tuple(sessions))
