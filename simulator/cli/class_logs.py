"""From the LOGs on the command line to classes: files named, those of a folder, or without either those of the data folder."""

import argparse
import sys
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

    One in a folder that cannot be read, as while its class runs, is passed over, and that is said on stderr.
    """
    from simulator.classroom.after.pool import pooled
    from simulator.classroom.log import LogProblem
    from simulator.play.wording import items as words

    folder = _folder(options)
    try:
        pool = pooled(map(Path, options.logs)) if folder is None else pooled(_of_both(options, folder), _say)
    except LogProblem as problem:
        raise Refusal(str(problem)) from None
    if not pool.sittings:
        raise Refusal(words.NO_LOGS.format(folder=folder))
    return pool


def _folder(options: argparse.Namespace) -> Path | None:
    """The folder to read, the data folder's where nothing was named; None where only files were."""
    from simulator.classroom.log import FOLDER
    from simulator.scenario.folders import data_folder

    if options.folder:
        return Path(options.folder)
    return None if options.logs else data_folder() / FOLDER


def _of_both(options: argparse.Namespace, folder: Path) -> list[Path]:
    return [*map(Path, options.logs), *sorted(folder.glob("*.sqlite3"))]


def _say(problem: Exception) -> None:
    print(problem, file=sys.stderr)
