"""Where clients at a node go: the rules of play, asked for a whole column of clients."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.client import model, sessions
from simulator.client.state import NO_RUPTURE, ClientState, Column
from simulator.play.engine import forget_the_session
from simulator.play.script import Close, Gap, Gate, Option, Script, Turn

Rows = NDArray[np.bool_]
"""Which clients of the column."""


@dataclass(frozen=True)
class Scene:
    """A turn as a column of clients meets it: who comes to it, who enters with what, which options are open to whom."""

    turn: Turn
    opens: Rows
    """For whom the turn's own condition holds."""
    entered: ClientState
    open: NDArray[np.bool_]
    """Option by client: which options are open."""

    @property
    def chooses(self) -> Rows:
        """For whom there is something to choose."""
        return self.opens & self.open.any(axis=0)


@dataclass(frozen=True)
class Passage:
    """Clients on their way to another node: as they are then, and which of the column they are."""

    after: ClientState
    who: Rows
    following: int
    may_break_off: bool = False


def rows(test: Column, count: int) -> Rows:
    """A test's answer as one truth value a client."""
    return np.broadcast_to(np.asarray(test) != 0, count)


def scene(script: Script, turn: Turn, client: ClientState, count: int) -> Scene:
    """The turn, met by these clients."""
    entered = model.enter(client, script.pattern, turn.source.moment)
    opened = [rows(option.test(entered), count) for option in turn.options]
    return Scene(
        turn,
        rows(turn.test(client), count),
        entered,
        np.array(opened, bool) if opened else np.zeros((0, count), bool),
    )


def chosen(here: Scene, number: int) -> Passage:
    """The clients to whom this option is open, after it was said."""
    option: Option = here.turn.options[number]
    return Passage(
        model.answer(here.entered, option.act), here.opens & here.open[number], option.following, may_break_off=True
    )


def repairs(here: Scene, passage: Passage) -> Rows:
    """Which clients an option repairs a rupture with."""
    mended: Rows = (
        passage.who
        & (np.asarray(here.entered.rupture) != NO_RUPTURE)
        & (np.asarray(passage.after.rupture) == NO_RUPTURE)
    )
    return mended


def passed_by(here: Scene, client: ClientState, place: int) -> Iterator[Passage]:
    """Those who do not meet the turn, and those who meet it with nothing to choose."""
    yield Passage(client, ~here.opens, place + 1)
    beat = here.opens & ~here.open.any(axis=0)
    if beat.any():
        yield Passage(here.entered, beat, place + 1)


def onward(script: Script, place: int, client: ClientState, count: int) -> Iterator[Passage]:
    """From a node that is no turn."""
    node, pattern = script.nodes[place], script.pattern
    everyone = np.ones(count, bool)
    if isinstance(node, Gate):
        held = rows(node.test(client), count)
        yield Passage(client, held, place + 1)
        yield Passage(client, ~held, node.otherwise)
    elif isinstance(node, Close):
        yield Passage(sessions.close_session(client, pattern, node.due), everyone, place + 1, may_break_off=True)
    elif isinstance(node, Gap) and node.session < len(script.vignette.sessions):
        after = forget_the_session(script, sessions.pass_the_gap(client, pattern))
        yield Passage(after, everyone, place + 1, may_break_off=True)
    else:
        yield Passage(client, everyone, len(script.nodes))
