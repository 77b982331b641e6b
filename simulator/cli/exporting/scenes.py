"""`attune export scenes`: practice scenes as questions of a learning platform."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.vignettes import files_of
from simulator.cli.written import add_out, give
from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from simulator.exports.scenes.question import Question
    from simulator.play.script import Script

FORMATS = ("moodle-xml", "gift", "qti")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument(
        "scenes",
        nargs="*",
        metavar="SCENE",
        help="ids, files or folders; without one, the library but for the scenes of the check-up",
    )
    parser.add_argument("--format", choices=FORMATS, default="moodle-xml", help="Moodle XML (default), GIFT, QTI 2.2")
    add_out(parser)


def run(options: argparse.Namespace) -> int:
    """Write the scenes."""
    from simulator.exports.scenes.question import questions
    from simulator.play.wording import exports as words

    if options.format == "qti" and not options.out:
        raise Refusal(words.A_ZIP)
    found = list(questions(_scripts(options.scenes)))
    if not found:
        raise Refusal(words.NO_SCENES)
    give(_rendered(found, options.format), options)
    print(words.scenes(len(found)), file=sys.stderr)
    return DONE


def _rendered(found: "list[Question]", form: str) -> bytes:
    from simulator.exports.scenes.gift import gift
    from simulator.exports.scenes.moodle_xml import moodle_xml
    from simulator.exports.scenes.qti import package
    from simulator.scenario.language import language

    if form == "qti":
        return package(found, language())
    return (gift(found) if form == "gift" else moodle_xml(found)).encode()


def _scripts(names: list[str]) -> "list[Script]":
    """Those named; without a name, the library. A check-up is spent when its scenes are known, so they go out only by name."""
    from simulator.scenario.folders import packaged_folder

    if names:
        return [_script(path) for name in names for path in _files(name)]
    every = [_script(path) for path in files_of([str(packaged_folder())])]
    return [script for script in every if script.vignette.check_up is None]


def _files(name: str) -> list[Path]:
    from simulator.scenario.library import UnknownVignette, find

    if Path(name).is_dir():
        return files_of([name])
    try:
        return [find(name)]
    except UnknownVignette as problem:
        raise Refusal(str(problem)) from None


def _script(path: Path) -> "Script":
    from simulator.play.panel import with_panel
    from simulator.play.script import prepare_script
    from simulator.scenario.findings import VignetteRefused
    from simulator.scenario.playable import playable

    try:
        return with_panel(prepare_script(playable(path).vignette))
    except VignetteRefused as refused:
        raise Refusal(str(refused)) from None
