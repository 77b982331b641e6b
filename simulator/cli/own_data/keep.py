"""`attune data retention`: how long things are kept."""

import argparse
from datetime import UTC, datetime

from simulator.classroom.held import WANTED_DAYS
from simulator.classroom.log import logs
from simulator.cli.own_data.opened import opened
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.own_data.retention import LONGEST, due_next, keep_days, set_keep_days
from simulator.scenario.folders import data_folder
from simulator.store.journal import Journal


def run_retention(options: argparse.Namespace) -> None:
    """Show how long, or keep another limit and say what is too old by it."""
    with opened() as journal:
        if options.keep:
            _keep(journal, options.keep)
        days = keep_days(journal)
        print(words.KEPT_DAYS.format(days=days) if days else words.KEPT_FOREVER)
        if logs(data_folder()):
            print(words.CLASSES_WANTED.format(days=WANTED_DAYS))
        going = due_next(journal, datetime.now(UTC))
        if going:
            print(words.goes_next(len(going.attempts), len(going.notes)))


def _keep(journal: Journal, asked: str) -> None:
    days = int(asked) if asked.isdecimal() and len(asked) < 9 else None
    if asked != "forever" and (days is None or not 1 <= days <= LONGEST):
        raise Refusal(words.KEEP_REFUSED.format(most=LONGEST))
    set_keep_days(journal, days)
