"""`attune graph`: the turns and endings of a vignette, the ways between them, and how many plays take each."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from simulator.bench.graph.model import Graph
from simulator.cli.vignettes import loaded_vignette
from simulator.exits import DONE, Refusal

_FORMATS = {
    "text": "an outline for the terminal (default)",
    "mermaid": "for a README",
    "dot": "for Graphviz",
    "svg": "a picture, where Graphviz is installed",
    "json": "for programs",
}

EXAMPLES = """examples:
  attune graph hanne-vik                               the outline
  attune graph mine/ines.yaml --format svg --out ines.svg
  attune graph mine/ines.yaml --format mermaid         to paste between ```mermaid and ```
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("vignette", metavar="VIGNETTE", help="an id in the library, or a path")
    told = "; ".join(f"{name}: {what}" for name, what in _FORMATS.items())
    parser.add_argument("--format", choices=_FORMATS, default="text", help=told)
    parser.add_argument("--out", metavar="FILE", help="write it there instead of showing it")


def run(options: argparse.Namespace) -> int:
    """Show the graph, or write it into a file."""
    from simulator.bench.graph.drawing import graph_of
    from simulator.explore.layout import TooMuchToRemember
    from simulator.play.script import prepare_script

    loaded = loaded_vignette(options.vignette)
    try:
        graph = graph_of(prepare_script(loaded.required()))
    except TooMuchToRemember as problem:
        raise Refusal(f"{loaded.source.name}: {problem}") from None
    drawn = _RENDERERS[options.format](graph)
    if options.out is None:
        print(drawn)
    else:
        _write(Path(options.out), drawn)
    return DONE


def _text(graph: Graph) -> str:
    from simulator.bench.graph.outline import outline

    return outline(graph)


def _mermaid(graph: Graph) -> str:
    from simulator.bench.graph.mermaid import FOLDED, is_folded, mermaid

    drawn = mermaid(graph)
    if is_folded(drawn):
        print(FOLDED, file=sys.stderr)
    return drawn


def _dot(graph: Graph) -> str:
    from simulator.bench.graph.dot import dot

    return dot(graph)


def _svg(graph: Graph) -> str:
    from simulator.bench.graph.svg import NoPicture, svg

    try:
        return svg(graph)
    except NoPicture as problem:
        raise Refusal(str(problem)) from None


def _json(graph: Graph) -> str:
    from simulator.bench.graph.as_json import as_json

    return json.dumps(as_json(graph), ensure_ascii=False, indent=2)


_RENDERERS: dict[str, Callable[[Graph], str]] = {
    "text": _text,
    "mermaid": _mermaid,
    "dot": _dot,
    "svg": _svg,
    "json": _json,
}


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(f"{text}\n", encoding="utf-8")
    except OSError as problem:
        raise Refusal(f"{path} cannot be written: {(problem.strerror or 'unknown reason').lower()}") from None
