"""`attune panel`: rating sheets for supervisors, and their ratings into the key."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.vignettes import playable_files
from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from simulator.bench.panel.importing import Panel
    from simulator.play.script import Script

SHEETS = ("ratings.csv", "ratings.html")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    what = parser.add_subparsers(dest="what", metavar="WHAT", required=True)
    export = what.add_parser("export", help="make a rating sheet, as CSV and as a page")
    export.add_argument("paths", nargs="*", metavar="PATH", help="vignettes or folders; without one, the library")
    export.add_argument("--hidden", action="store_true", help="leave the pattern out, for reading without it")
    into = what.add_parser("import", help="read five sheets or more, one a supervisor")
    into.add_argument("paths", nargs="+", metavar="SHEET", help="the CSV files that came back")
    into.add_argument("--of", action="append", metavar="PATH", help="vignettes of your own beside those of the library")
    for one in (export, into):
        one.add_argument("--into", metavar="FOLDER", help="the folder to write to")


def run(options: argparse.Namespace) -> int:
    """Write the sheets, or the panel's file, and say what they came to."""
    if options.what == "export":
        return _export(options)
    return _import(options)


def _export(options: argparse.Namespace) -> int:
    from simulator.bench.panel import csv_file, page
    from simulator.bench.panel.sheet import sheets

    scripts = _scripts(options.paths)
    found = tuple(sheets(scripts, hidden=options.hidden))
    folder = Path(options.into or ".")
    texts = (csv_file.text(found), page.page(found))
    for name, text in zip(SHEETS, texts, strict=True):
        _write(folder / name, text)
        print(folder / name)
    number = sum(len(turn.options) for sheet in found for turn in sheet.turns)
    print(f"{len(found)} vignettes, {number} lines to rate; either file will do", file=sys.stderr)
    return DONE


def _import(options: argparse.Namespace) -> int:
    from simulator.bench.panel.csv_file import SheetRefused
    from simulator.bench.panel.importing import as_json, panel
    from simulator.play.panel import FILE
    from simulator.scenario.folders import data_folder

    try:
        found = panel([Path(path) for path in options.paths], _scripts([], options.of))
    except SheetRefused as refused:
        raise Refusal(str(refused)) from None
    path = Path(options.into) / FILE if options.into else data_folder() / FILE
    _write(path, json.dumps(as_json(found), ensure_ascii=False, indent=1) + "\n")
    for line in _told(found):
        print(line)
    print(path)
    return DONE


def _told(found: "Panel") -> list[str]:
    """What the sheets came to, in lines."""
    holding = [one for one in found.turns if one.rating.holds]
    contested = [one for one in found.turns if one.rating.contested]
    lines = [f"{found.raters} raters, {len(found.turns)} turns rated by all of them"]
    lines.append(
        f"{len(holding)} agree well enough: their credits stand for the key's, and are no longer called provisional"
    )
    lines += [f"contested: {one.vignette}/{one.turn}" for one in contested]
    lines += [f"not counted, its words were changed since: {key}" for key in found.stale]
    lines += [f"not counted, not rated in full by everybody: {key}" for key in found.partly]
    return lines


def _scripts(paths: list[str], more: list[str] | None = None) -> "list[Script]":
    from simulator.play.script import prepare_script
    from simulator.scenario.folders import packaged_folder

    wanted = [*(paths or [str(packaged_folder())]), *(more or [])]
    return [prepare_script(one.required()) for one in playable_files(wanted)]


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    except OSError as problem:
        raise Refusal(f"{path}: cannot be written: {problem.strerror or problem}") from None
