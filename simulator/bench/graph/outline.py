"""The graph as an outline for the terminal: by session, in the order of time, with an arrow wherever plays do not simply go on."""

from collections.abc import Iterator
from itertools import pairwise

from simulator.bench.graph.columns import row, with_columns, wrapped
from simulator.bench.graph.keys import END
from simulator.bench.graph.model import Choice, Edge, Graph, Node

_STEP = "  "
_IN_TURN = 3 * _STEP
_LONGEST_NAME = 24


def outline(graph: Graph) -> str:
    """The whole outline, at most 80 cells wide."""
    return "\n".join(_Outline(graph).lines())


class _Outline:
    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.next = {one.key: other.key for one, other in pairwise(graph.nodes)}
        turns = [len(node.name) for node in graph.nodes if node.kind == "turn"]
        self.widest = min(max(turns, default=0), _LONGEST_NAME)
        self.nodes = {node.key: node for node in graph.nodes}

    def lines(self) -> Iterator[str]:
        yield from _head(self.graph)
        before: Node | None = None
        for node in self.graph.nodes:
            match node.kind:
                case "session":
                    yield ""
                    yield from self._session(node)
                case "turn":
                    if node.between and not (before and before.between):
                        yield f"{_STEP}between this session and the next"
                    yield from self._turn(node)
                case "close":
                    yield from self._close(node)
                case "ending":
                    pass
                case _:
                    yield from self._end(node)
            before = node
        yield from self._endings()

    def _session(self, node: Node) -> Iterator[str]:
        yield row(f"Session {node.session}: {node.name}", node.share)
        yield from self._guard(node, _STEP, "otherwise cancelled")

    def _turn(self, node: Node) -> Iterator[str]:
        mark = ", rare" if node.share.rare else ""
        yield row(
            f"{2 * _STEP}{node.name:<{self.widest}} {node.moment}, {_options(len(node.options))}{mark}", node.share
        )
        yield from self._guard(node, _IN_TURN, "otherwise")
        for choice in node.options:
            yield from _choice(choice, node)
        edges = self.graph.leaving(node)
        forks = any(edge.kind == "chosen" and edge.target != self.next[node.key] for edge in edges)
        for edge in edges:
            yield from self._edge(node, edge, forks)

    def _guard(self, node: Node, indent: str, otherwise: str) -> Iterator[str]:
        """What a turn or a session asks for, and where those go for whom it does not hold."""
        yield from _conditions(node, indent)
        for edge in self.graph.leaving(node):
            if edge.kind in ("passed-by", "cancelled") and not node.never:
                yield self._arrow(indent, otherwise, edge, self._name(edge.target))

    def _edge(self, node: Node, edge: Edge, forks: bool) -> Iterator[str]:
        target = self._name(edge.target)
        match edge.kind:
            case "chosen" if forks:
                yield self._arrow(_IN_TURN, _of(edge, node), edge, target)
            case "no-choice" if node.options:
                yield self._arrow(_IN_TURN, "no option is open", edge, target)
            case "left":
                yield self._arrow(_IN_TURN, _of(edge, node), edge, "breaks off")

    def _close(self, node: Node) -> Iterator[str]:
        for edge in self.graph.leaving(node):
            if edge.kind == "left":
                yield self._arrow(2 * _STEP, "when the session has ended", edge, "breaks off")

    def _end(self, node: Node) -> Iterator[str]:
        if node.key == END:
            yield ""
        yield row(node.name[0].upper() + node.name[1:], node.share)
        for edge in self.graph.leaving(node):
            yield self._arrow(_STEP, "", edge, f"ending {self._name(edge.target)}")

    def _endings(self) -> Iterator[str]:
        endings = [node for node in self.graph.nodes if node.kind == "ending"]
        if endings:
            yield ""
            yield "Endings, the first whose condition holds"
        for node in endings:
            yield row(f"{_STEP}{node.name}", node.share)
            yield from _conditions(node, 2 * _STEP)

    def _arrow(self, indent: str, words: str, edge: Edge, target: str) -> str:
        unmet = f" ({self.graph.unmet})" if edge.share.never else ""
        return row(f"{indent}{words}{' ' if words else ''}→ {target}{unmet}", edge.share)

    def _name(self, key: str) -> str:
        node = self.nodes[key]
        match node.kind:
            case "session":
                return f"session {node.session}"
            case "close":
                return "the session's end"
            case _:
                return node.name


def _head(graph: Graph) -> Iterator[str]:
    sessions = sum(node.kind == "session" for node in graph.nodes)
    turns = sum(node.kind == "turn" for node in graph.nodes)
    yield from wrapped(
        f"{graph.person}, {graph.title} ({graph.pattern}, {_many(sessions, 'session')}, {_many(turns, 'turn')})", ""
    )
    if graph.paths is None:
        yield from wrapped("Shares of plays, from a sample; good to about one in a hundred.", "")
    else:
        yield from wrapped(f"Shares of plays, over all {graph.paths:,} ways to play it.", "")
    yield with_columns("By chance, and by the key, which is provisional:", "by chance", "by key")


def _conditions(node: Node, indent: str) -> Iterator[str]:
    if node.guard:
        yield from wrapped(f"only if {node.guard}", indent)
    if node.never:
        yield from wrapped(f"NEVER: {node.never}", indent)


def _choice(choice: Choice, node: Node) -> Iterator[str]:
    """An option that is not open to everybody; of a turn that nobody meets, nothing more is said."""
    if choice.guard and not choice.never:
        yield row(f"{_IN_TURN}{choice.id}: {choice.guard}", choice.share)
    if choice.never and not node.never:
        yield from wrapped(f"option {choice.id} is open NEVER: {choice.never}", _IN_TURN)


def _of(edge: Edge, node: Node) -> str:
    """How many of a turn's options lead along an edge; which, where it is one or two."""
    if len(edge.options) <= 2:
        return " or ".join(edge.options)
    if len(edge.options) == len(node.options):
        return f"any of {len(node.options)} options"
    return f"{len(edge.options)} of {len(node.options)} options"


def _options(count: int) -> str:
    return _many(count, "option") if count else "no choice"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
