"""Vignette files of about 300 lines, cut from those that come with the program: one session, a few turns, the endings.

The cuts follow the lines of the author, so layout, comments and prose are as somebody wrote them. Only cuts without an error are kept.
"""

from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from simulator.bench.check import check
from simulator.scenario.findings import Severity
from simulator.scenario.folders import packaged_folder
from simulator.scenario.library import vignette_files
from simulator.scenario.loader import Loaded, load
from simulator.scenario.marks import Location

LINES = 300


def write_cut_files(folder: Path, texts: list[str], count: int) -> list[Path]:
    """Write `count` files into the folder. There are fewer texts than that; each comes again under another id."""
    files = []
    for number, text in enumerate(islice(cycle(texts), count)):
        path = folder / f"cut-{number:03}.yaml"
        path.write_text(text.replace("\nid: ", f"\nid: cut-{number:03}-", 1), encoding="utf-8")
        files.append(path)
    return files


def cuts() -> Iterator[str]:
    """Every cut of every vignette in which the check finds no error."""
    for path in vignette_files(packaged_folder()):
        loaded = load(path)
        for session, one in enumerate(loaded.vignette.sessions if loaded.vignette else ()):
            for first in range(len(one.turns)):
                text = _cut(loaded, session, first, len(one.turns))
                if text is not None and _sound(text):
                    yield text


def _cut(loaded: Loaded, session: int, first: int, turns: int) -> str | None:
    """Head, turns from the first until the file has its length, endings; None where the session is too short for it."""
    head = _lines(loaded, 1, _line(loaded, ("sessions",)))
    title = [f"  - title: {loaded.required().sessions[session].title!r}", "    turns:"]
    tail = _endings(loaded)
    body: list[str] = []
    for index in range(first, turns):
        body += _block(loaded, ("sessions", session, "turns", index))
        if len(head) + 1 + len(title) + len(body) + len(tail) >= LINES:
            return "\n".join([*head, "sessions:", *title, *body, *tail, ""])
    return None


def _endings(loaded: Loaded) -> list[str]:
    """The endings that ask for nothing from the turns that are cut away."""
    blocks = [_block(loaded, ("endings", index)) for index in range(len(loaded.required().endings))]
    return ["endings:", *(line for block in blocks if "promise:" not in "".join(block) for line in block)]


def _block(loaded: Loaded, location: Location) -> list[str]:
    span = loaded.marks.value(location)
    return _lines(loaded, span.line, span.end_line + 1)


def _line(loaded: Loaded, location: Location) -> int:
    return loaded.marks.key(location).line


def _lines(loaded: Loaded, first: int, end: int) -> list[str]:
    """The lines from the first up to the end, which is not in it."""
    return list(loaded.source.lines[first - 1 : end - 1])


def _sound(text: str) -> bool:
    return not any(found.severity is Severity.ERROR for found in check(load(text)))
