"""The graph as an SVG picture, drawn by Graphviz where it is installed."""

import shutil
import subprocess

from simulator.bench.graph.dot import dot
from simulator.bench.graph.model import Graph

PROGRAM = "dot"
SECONDS = 60


class NoPicture(Exception):
    """The picture cannot be drawn here. The text is a sentence with the way out."""


def svg(graph: Graph) -> str:
    """The picture. Raises NoPicture where Graphviz is missing, or takes too long."""
    program = shutil.which(PROGRAM)
    if program is None:
        raise NoPicture(
            "an SVG needs Graphviz, which is not installed (Debian: apt-get install graphviz; macOS: brew install graphviz); "
            "--format mermaid needs nothing"
        )
    try:
        done = subprocess.run(
            [program, "-Tsvg"], input=dot(graph), capture_output=True, encoding="utf-8", timeout=SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError, UnicodeError):
        raise NoPicture(f"Graphviz did not draw this graph within {SECONDS} seconds; try --format mermaid") from None
    return done.stdout
