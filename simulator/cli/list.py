"""`attune list`: the library, read from an index; the pattern only when asked for."""

import argparse
import json
import sys
from pathlib import Path

from simulator.cli.folders import say_what_is_missing
from simulator.exits import DONE
from simulator.scenario.index import Entry
from simulator.scenario.library import shelf


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--reveal", action="store_true", help="show the pattern, which is otherwise yours to find")
    parser.add_argument("--kind", choices=("case", "scene"), default="case", help="full cases, or single scenes")
    parser.add_argument("--long", action="store_true", help="also who, what it teaches, and how players fare with it")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Print the vignettes of one kind; files that cannot be played go to stderr with their reason."""
    say_what_is_missing()
    found = shelf()
    entries = [entry for entry in found.entries if entry.kind == options.kind]
    if options.format == "json":
        rows = [_row(entry, options.reveal) for entry in entries]
        print(json.dumps({"format": 1, "vignettes": rows}, ensure_ascii=False, indent=2))
    if options.format == "text":
        _print(entries, options)
    for broken in found.broken:
        print(f"{broken.path}: {broken.reason}", file=sys.stderr)
    return DONE


def _print(entries: list[Entry], options: argparse.Namespace) -> None:
    """The vignettes for people. What belongs to a check-up form is not shown: it must be new when the form is taken."""
    shown = [entry for entry in entries if not entry.form]
    for entry in shown:
        if options.long and entry.kind == "case":
            _print_long(entry, options.reveal)
            continue
        pattern = f"  [{entry.pattern}]" if options.reveal else ""
        print(
            f"{entry.id:<20} {entry.name}, {_sessions(entry.sessions)}, about {entry.minutes} min, level {entry.level}{pattern}"
        )
        print(f"{'':<20} “{entry.quote}”  ({', '.join(entry.themes)})")
    if len(shown) < len(entries):
        print(f"{len(entries) - len(shown)} scenes of the check-up forms are not shown", file=sys.stderr)


def _sessions(count: int) -> str:
    return "1 session" if count == 1 else f"{count} sessions"


def _print_long(entry: Entry, reveal: bool) -> None:
    from simulator.bench.library.figures import read
    from simulator.bench.library.told import lines
    from simulator.scenario.playable import playable

    vignette = playable(Path(entry.path)).vignette
    known = read().get(entry.id)
    fresh = known if known is not None and known.sha256 == entry.sha256 else None
    for line in lines(entry, vignette.person.about, vignette.practise_next or "", fresh, reveal=reveal):
        print(line)
    print()


def _row(entry: Entry, reveal: bool) -> dict[str, object]:
    names = ("id", "kind", "title", "pattern", "level", "sessions", "turns", "minutes", "source", "path")
    return {name: getattr(entry, name) for name in names if reveal or name != "pattern"}
