"""`attune data export` and `attune data import`."""

import argparse
from pathlib import Path

from simulator.cli.own_data.opened import opened
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.class_record import KIND as CLASS_PAGE
from simulator.practice.own_data.at_start import said_beside
from simulator.practice.own_data.exporting import CannotExport, NoExport, export, read_export
from simulator.store.sound_rows import Unsound
from simulator.store.taking_in import OTHERWISE, take_in


def run_export(options: argparse.Namespace) -> None:
    """Write everything, and print what was written."""
    with opened(unlock=True) as journal:
        try:
            written = export(journal, Path(options.into))
        except CannotExport as problem:
            raise Refusal(str(problem)) from None
    for path in written:
        print(path)


def run_import(options: argparse.Namespace) -> None:
    """Take it in, and say what came."""
    source = Path(options.source)
    try:
        given = read_export(source)
        if given.get("kind") == CLASS_PAGE:
            raise Refusal(words.A_CLASS_PAGE.format(path=source))
        with opened(unlock=True) as journal:
            came = take_in(journal, given)
    except NoExport as problem:
        raise Refusal(str(problem)) from None
    except Unsound as problem:
        raise Refusal(f"{source} is not as it was exported ({problem}); nothing came in") from None
    otherwise = came.pop(OTHERWISE, 0)
    print(words.came_in(came) if any(came.values()) else words.NOTHING_NEW)
    if otherwise:
        said_beside(words.WENT_OTHERWISE.format(number=otherwise))
