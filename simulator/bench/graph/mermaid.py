"""The graph in Mermaid, for a README or a forge that draws it.

Source: Mermaid documentation, "Flowcharts - Basic Syntax": entity codes escape characters, dotted and thick links, subgraphs; and
"Configuration": `maxEdges` 500 and `maxTextSize` 50,000, which a drawing cannot raise by itself.
"""

from collections.abc import Iterator

from simulator.bench.graph.folding import folded
from simulator.bench.graph.model import Edge, EdgeKind, Graph, Node, NodeKind
from simulator.bench.graph.pictures import frames, in_box, legend, numbers, on_arrow

MOST_EDGES = 500
MOST_LETTERS = 50_000
FOLDED = "folded to sessions: all turns are more than Mermaid draws; --format dot draws them"

_PLAIN = frozenset(" .,:-–%’'()!?/+=→")
_SHAPES: dict[NodeKind, tuple[str, str]] = {
    "session": ("[[", "]]"),
    "turn": ("[", "]"),
    "close": ("(", ")"),
    "end": ("([", "])"),
    "left": ("([", "])"),
    "ending": ("{{", "}}"),
}
_ARROWS: dict[EdgeKind, str] = {"passed-by": "-.->", "cancelled": "-.->", "left": "-.->"}


def mermaid(graph: Graph) -> str:
    """A flowchart within Mermaid's limits; one that would be larger is folded to its sessions, and says so."""
    whole = _drawn(graph, legend(graph))
    if len(graph.edges) < MOST_EDGES and len(whole) < MOST_LETTERS:
        return whole
    return _drawn(folded(graph), f"{legend(graph)}; {FOLDED}")


def is_folded(drawing: str) -> bool:
    """True where a drawing shows sessions instead of turns."""
    return FOLDED in drawing.partition("\n")[0]


def _drawn(graph: Graph, title: str) -> str:
    return "\n".join([f"%% {_comment(title)}", "flowchart TD", *_boxes(graph), *_links(graph)])


def _boxes(graph: Graph) -> Iterator[str]:
    names = numbers(graph)
    for place, frame in enumerate(frames(graph)):
        if frame.title:
            yield f'  subgraph s{place}["{escaped(frame.title)}"]'
        for node in frame.nodes:
            yield f"    {names[node.key]}{_box(node, graph)}"
        if frame.title:
            yield "  end"


def _box(node: Node, graph: Graph) -> str:
    opening, closing = _SHAPES[node.kind]
    lines = "<br/>".join(map(escaped, in_box(node, graph)))
    return f'{opening}"{lines}"{closing}'


def _links(graph: Graph) -> Iterator[str]:
    names = numbers(graph)
    for edge in graph.edges:
        yield f'  {names[edge.source]} {_arrow(edge)}|"{escaped(on_arrow(edge, graph))}"| {names[edge.target]}'


def _arrow(edge: Edge) -> str:
    return _ARROWS.get(edge.kind, "-->")


def escaped(text: str) -> str:
    """Text that Mermaid shows as it is: all but letters, digits and harmless marks become entity codes, `"` is `#34;`."""
    return "".join(letter if letter.isalnum() or letter in _PLAIN else f"#{ord(letter)};" for letter in text)


def _comment(text: str) -> str:
    """Text for a comment, with nothing in it that Mermaid, or a page around it, might read as more."""
    return "".join(letter if letter.isalnum() or letter in _PLAIN or letter == ";" else " " for letter in text)
