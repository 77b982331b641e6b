"""The graph in DOT, the language of Graphviz, for print.

Source: Graphviz documentation, "DOT Language": quoted strings, and "escString": a backslash begins an escape; "shape", "cluster".
"""

from collections.abc import Iterator

from simulator.bench.graph.model import Edge, EdgeKind, Graph, Node, NodeKind
from simulator.bench.graph.pictures import frames, in_box, legend, numbers, on_arrow

_SHAPES: dict[NodeKind, str] = {
    "session": "box3d",
    "turn": "box",
    "close": "ellipse",
    "end": "oval",
    "left": "octagon",
    "ending": "hexagon",
}
_DASHED: tuple[EdgeKind, ...] = ("passed-by", "cancelled", "left")


def dot(graph: Graph) -> str:
    """A digraph with a cluster for each session."""
    head = [
        "digraph vignette {",
        f'  label="{escaped(legend(graph))}"; labelloc=t; rankdir=TB;',
        '  fontname="sans-serif"; node [fontname="sans-serif", fontsize=10]; edge [fontname="sans-serif", fontsize=9];',
    ]
    return "\n".join([*head, *_boxes(graph), *_arrows(graph), "}"])


def _boxes(graph: Graph) -> Iterator[str]:
    names = numbers(graph)
    for place, frame in enumerate(frames(graph)):
        if frame.title:
            yield f'  subgraph cluster_{place} {{ label="{escaped(frame.title)}";'
        for node in frame.nodes:
            yield f"    {names[node.key]} [{_box(node, graph)}];"
        if frame.title:
            yield "  }"


def _box(node: Node, graph: Graph) -> str:
    style = ', style="dotted"' if node.share.never else ""
    lines = r"\n".join(map(escaped, in_box(node, graph)))
    return f'shape={_SHAPES[node.kind]}, label="{lines}"{style}'


def _arrows(graph: Graph) -> Iterator[str]:
    names = numbers(graph)
    for edge in graph.edges:
        yield f'  {names[edge.source]} -> {names[edge.target]} [label="{escaped(on_arrow(edge, graph))}"{_style(edge)}];'


def _style(edge: Edge) -> str:
    if edge.share.never:
        return ', style="dotted"'
    return ', style="dashed"' if edge.kind in _DASHED else ""


def escaped(text: str) -> str:
    """Text that Graphviz shows as it is: no backslash escapes, no HTML entities, no end of the quotation."""
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return plain.replace("\n", " ").replace("\r", " ")
