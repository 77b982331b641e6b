"""From the LOGs on the command line to classes: files named, those of a folder, or without either those of the data folder."""

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exits import Refusal

if TYPE_CHECKING:
    from simulator.classroom.after.pool import Pool


def add_logs(parser: argparse.ArgumentParser) -> None:
    """The words that name logs."""
    parser.add_argument("logs", nargs="*", metavar="LOG", help="class logs; without one, all of the data folder")
    parser.add_argument("--from", dest="folder", metavar="FOLDER", help="every log of this folder")


def classes(options: argparse.Namespace) -> "Pool":
    """The classes named. Raises Refusal where there is none, or where one that was named cannot be read.

    One in a folder that cannot be read, as while its class runs, is passed over, and that is said on stderr; where no other is left,
    it is all that is said.
    """
    from simulator.classroom.after.pool import pooled
    from simulator.classroom.log import LogProblem
    from simulator.play.wording import items as words

    folder = _folder(options)
    passed_over: list[LogProblem] = []
    try:
        pool = (
            pooled(map(Path, options.logs)) if folder is None else pooled(_of_both(options, folder), passed_over.append)
        )
    except LogProblem as problem:
        raise Refusal(str(problem)) from None
    if not pool.sittings:
        raise Refusal("\n".join(map(str, passed_over)) or words.NO_LOGS.format(folder=folder))
    for one in passed_over:
        print(one, file=sys.stderr)
    if not (options.logs or options.folder):
        say_what_has_served()
    return pool


def say_what_has_served() -> None:
    """A line on stderr where logs of the data folder are past their day. Nothing is erased by it."""
    from simulator.classroom.held import served
    from simulator.play.wording import own_data as words
    from simulator.scenario.folders import data_folder

    names = [path.stem for path in served(data_folder(), date.today())]
    if names:
        print(f"attune: {words.classes_have_served(names)}", file=sys.stderr)


def _folder(options: argparse.Namespace) -> Path | None:
    """The folder to read, the data folder's where nothing was named; None where only files were."""
    from simulator.classroom.log import FOLDER
    from simulator.scenario.folders import data_folder

    if options.folder:
        return Path(options.folder)
    return None if options.logs else data_folder() / FOLDER


def _of_both(options: argparse.Namespace, folder: Path) -> list[Path]:
    return [*map(Path, options.logs), *sorted(folder.glob("*.sqlite3"))]
