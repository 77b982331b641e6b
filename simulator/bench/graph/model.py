"""A graph as plain frozen data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from simulator.explore.method import Method

NodeKind = Literal["session", "turn", "close", "end", "left", "ending"]
"""session: it begins, or is cancelled. close: it ends, and time passes. end: the work ends in its time. left: it is broken off."""

EdgeKind = Literal["chosen", "no-choice", "passed-by", "held", "cancelled", "onward", "left", "ends"]
"""chosen: by options. no-choice: a turn with nothing to choose. passed-by: its condition does not hold. held, cancelled: a session.
onward: a session's close leads on. left: breaking off. ends: to an ending."""

RARELY = 0.01
"""Less than one play in a hundred, by guessing and by the key alike, is rare."""


@dataclass(frozen=True)
class Share:
    """How many of all plays, 0 to 1: of those who guess, and of those who play the key's line each time."""

    by_chance: float
    by_key: float

    @classmethod
    def of(cls, players: Iterable[float] | None) -> "Share":
        """The shares of these two players, guessing first; nobody's for None."""
        by_chance, by_key = players if players is not None else (0.0, 0.0)
        return cls(float(by_chance), float(by_key))

    @property
    def never(self) -> bool:
        """True where no play comes this way."""
        return self.by_chance <= 0 and self.by_key <= 0

    @property
    def rare(self) -> bool:
        """True where some play comes this way, but hardly any."""
        return not self.never and max(self.by_chance, self.by_key) < RARELY


@dataclass(frozen=True)
class Choice:
    """An option of a turn: how many plays choose it, what it asks for, and why no play can, if none can."""

    id: str
    share: Share
    guard: str = ""
    never: str = ""


@dataclass(frozen=True)
class Node:
    """`name` is a turn's or an ending's id, a session's title. `share` are the plays that meet it. `guard` is what it asks for, in
    words; `never` why no play meets it. `session` counts from 1; 0 for what belongs to none."""

    key: str
    kind: NodeKind
    name: str
    share: Share
    session: int = 0
    between: bool = False
    moment: str = ""
    guard: str = ""
    never: str = ""
    options: tuple[Choice, ...] = ()


@dataclass(frozen=True)
class Edge:
    """All ways of one kind from a node to another, merged; `options` are the choices that lead along it."""

    source: str
    target: str
    kind: EdgeKind
    share: Share
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Graph:
    """Nodes in the order of time, edges in the order of their nodes. `paths` counts all ways to play, None for a sample."""

    vignette: str
    title: str
    person: str
    pattern: str
    method: Method
    paths: int | None
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    @property
    def unmet(self) -> str:
        """What is said of a way that no play took: of a sample it is not said that none can."""
        return "never" if self.method == "exact" else "not in the sample"

    def node(self, key: str) -> Node:
        """The node with this key. Raises KeyError."""
        for node in self.nodes:
            if node.key == key:
                return node
        raise KeyError(key)

    def leaving(self, node: Node) -> tuple[Edge, ...]:
        """The edges that leave a node."""
        return tuple(edge for edge in self.edges if edge.source == node.key)
