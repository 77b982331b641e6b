"""What Mermaid and DOT drawings share: the words in a box and on an arrow, and the boxes of a session."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.bench.graph.model import Edge, Graph, Node
from simulator.play.wording.shares import percent
from simulator.scenario.source import printable

MOST_LETTERS = 60
"""Of one line in a box."""


@dataclass(frozen=True)
class Frame:
    """Boxes that are drawn together: a session's, with what happens after it. `title` is empty for those of no session."""

    title: str
    nodes: tuple[Node, ...]


def frames(graph: Graph) -> Iterator[Frame]:
    """The boxes by session, then those of no session, in the order of time."""
    for session in sorted({node.session for node in graph.nodes if node.session}):
        nodes = tuple(node for node in graph.nodes if node.session == session)
        title = next((node.name for node in nodes if node.kind == "session"), "")
        yield Frame(printable(f"Session {session}: {title}", MOST_LETTERS), nodes)
    yield Frame("", tuple(node for node in graph.nodes if not node.session))


def numbers(graph: Graph) -> dict[str, str]:
    """A short name for every node that needs no escaping, by its key."""
    return {node.key: f"n{number}" for number, node in enumerate(graph.nodes)}


def in_box(node: Node, graph: Graph) -> list[str]:
    """The lines in a box: what it is, what it asks for, how many plays meet it."""
    lines = [f"Session {node.session}" if node.kind == "session" else node.name, node.moment]
    if node.guard:
        lines.append(f"only if {node.guard}")
    lines.append(_met(node, graph))
    return [printable(line, MOST_LETTERS) for line in lines if line]


def on_arrow(edge: Edge, graph: Graph) -> str:
    """The words on an arrow: what leads along it, and how many plays do."""
    count = len(edge.options)
    led = {
        "passed-by": "otherwise",
        "cancelled": "cancelled",
        "chosen": "" if count == 0 else "1 option" if count == 1 else f"{count} options",
        "left": "" if count == 0 else "1 option" if count == 1 else f"{count} options",
    }.get(edge.kind, "")
    share = graph.unmet if edge.share.never else percent(edge.share.by_chance)
    return ", ".join(words for words in (led, share) if words)


def _met(node: Node, graph: Graph) -> str:
    if node.share.never:
        return graph.unmet
    return f"{percent(node.share.by_chance)}{', rare' if node.share.rare else ''}"


def legend(graph: Graph) -> str:
    """What the drawing shows, in a sentence."""
    return printable(f"{graph.person}, {graph.title}: shares of plays by chance", 2 * MOST_LETTERS)
