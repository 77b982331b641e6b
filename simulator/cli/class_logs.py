"""From the LOGs on the command line to classes: files named, those of a folder, or without either those of the data folder."""

import argparse
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
    """The classes named. Raises Refusal where there is none, or where one cannot be read."""
    from simulator.classroom.after.pool import pooled
    from simulator.classroom.log import LogProblem

    try:
        return pooled(_paths(options))
    except LogProblem as problem:
        raise Refusal(str(problem)) from None


def _paths(options: argparse.Namespace) -> list[Path]:
    from simulator.classroom.log import FOLDER, logs
    from simulator.play.wording import items as words
    from simulator.scenario.folders import data_folder

    named = [Path(name) for name in options.logs]
    folder = Path(options.folder) if options.folder else None
    if folder:
        named += sorted(folder.glob("*.sqlite3"))
    elif not named:
        folder = data_folder() / FOLDER
        named = sorted(logs(data_folder()))
    if not named:
        raise Refusal(words.NO_LOGS.format(folder=folder))
    return named
