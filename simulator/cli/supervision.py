"""`attune supervision`: what to bring to the next hour, a sheet for the supervisor, and what came back on it."""

import argparse
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from simulator.store.journal import Journal


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")
    parser.add_argument("--held", action="store_true", help="the hour was held: begin a new list from now")
    parser.add_argument("--not-held", action="store_true", help="take back that the hour was held, on the same day")
    parser.add_argument("--all", action="store_true", help="all there is to bring, and not the first few of each kind")
    parser.add_argument("--cadence", choices=("second-session", "weekly"), help="how often you go")
    parser.add_argument(
        "--sheet", metavar="FILE", help="write the turns as CSV, for a supervisor's comments and ratings"
    )
    parser.add_argument(
        "--with-own-words", action="store_true", help="for --sheet: also what you typed yourself at these turns"
    )
    parser.add_argument(
        "--with-reactions",
        action="store_true",
        help="for --sheet: also the turns of strong reactions, and what you logged",
    )
    parser.add_argument("--take-in", metavar="FILE", help="read a sheet that came back")
    parser.add_argument("--by", metavar="NAME", default="", help="who commented, for --take-in")


def run(options: argparse.Namespace) -> int:
    """Do what is asked, and else print the agenda."""
    from simulator.cli.own_data.opened import opened as journal
    from simulator.practice.supervision.cadence import CADENCE

    with journal(unlock=True) as record:
        if options.cadence:
            record.set_setting(CADENCE, options.cadence)
        if options.take_in:
            return _take_in(record, options)
        if options.sheet:
            return _sheet(record, options)
        if options.held or options.not_held:
            _mark(record, held=options.held)
        return _print(record, options.format, every=options.all)


def _mark(record: "Journal", *, held: bool) -> None:
    """The hour was held, or the one of today was not after all. Raises Refusal where none is there to take back."""
    from simulator.play.wording import agenda as words
    from simulator.practice.supervision.cadence import held_today, mark_held, take_back

    if held:
        mark_held(record)
        print(words.HELD_SAID, file=sys.stderr)
    elif held_today(record, datetime.now(UTC)):
        take_back(record)
        print(words.NOT_HELD, file=sys.stderr)
    else:
        raise Refusal(words.NONE_HELD)


def _print(record: "Journal", format_: str, *, every: bool) -> int:
    from simulator.plain.sections import lines
    from simulator.practice.supervision.agenda import agenda
    from simulator.practice.supervision.as_json import as_json
    from simulator.practice.supervision.sections import MOST, agenda_sections

    found = agenda(record, datetime.now(UTC))
    if format_ == "json":
        print(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(agenda_sections(found, most=None if every else MOST))))
    return DONE


def _sheet(record: "Journal", options: argparse.Namespace) -> int:
    from simulator.practice.supervision.agenda import agenda
    from simulator.practice.supervision.sheet import sheet
    from simulator.store.made import Made

    path = Path(options.sheet)
    if path.exists():
        raise Refusal(f"{path} is there already; name another file")
    found = agenda(record, datetime.now(UTC))
    written = sheet(record, found, own_words=options.with_own_words, reactions=options.with_reactions)
    try:
        path.write_text(written, encoding="utf-8-sig", newline="")
    except OSError as problem:
        raise Refusal(f"{path}: cannot be written: {problem.strerror or problem}") from None
    Made(record).add(path, "sheet")
    print(path)
    return DONE


def _take_in(record: "Journal", options: argparse.Namespace) -> int:
    from simulator.play.wording import sheet as words
    from simulator.practice.supervision.sheet_back import SheetRefused, take_in

    if not options.by.strip():
        raise Refusal("--take-in needs to know who commented: attune supervision --take-in sheet.csv --by 'Dr Abara'")
    try:
        kept = take_in(record, Path(options.take_in), options.by.strip())
    except SheetRefused as refused:
        raise Refusal(str(refused)) from None
    print(words.kept(len(kept)), file=sys.stderr)
    return DONE
