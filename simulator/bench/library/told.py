"""A case as an instructor reads of it: who, how hard, how long, for what, and how players fare."""

from collections.abc import Iterator

from simulator.bench.library.figures import CaseFigures
from simulator.scenario.index import Entry

_NAMES = {
    "key": "the key",
    "key-or-acceptable": "lines that fit",
    "learner": "a learner",
    "random": "by chance",
    "warmth": "one-size warmth",
}


def lines(entry: Entry, about: str, teaches: str, figures: CaseFigures | None, *, reveal: bool) -> Iterator[str]:
    """The case in lines; the pattern only where it is to be shown."""
    pattern = f"  [{entry.pattern}]" if reveal else ""
    yield f"{entry.id}{pattern}"
    yield f"  {entry.name}: {' '.join(about.split())}"
    yield f"  level {entry.level}, {entry.sessions} sessions, about {entry.minutes} minutes; {', '.join(entry.themes)}"
    if teaches:
        yield f"  teaches: {' '.join(teaches.split())}"
    if figures is not None:
        players = {name: one for name, one in figures.players.items() if reveal or not name.endswith("-key")}
        yield "  " + "; ".join(f"{player_name(name)} {_told(one.fit, one.broken_off)}" for name, one in players.items())


def player_name(name: str) -> str:
    """A player in words."""
    return _NAMES.get(name) or f"the {name.removesuffix('-key')} key"


def _told(fit: float | None, broken_off: float) -> str:
    shown = "–" if fit is None else f"{fit:+.2f}".replace("+1.00", "1.00")
    return f"{shown} ({broken_off:.0%} broken off)"
