"""`attune data` and `attune data profiles`: what is held, and for whom."""

import argparse
import json
import shutil
import textwrap
from collections.abc import Iterator, Sequence

from simulator.classroom.held import HeldLog, held_logs
from simulator.cli.own_data import classes as hosted
from simulator.cli.own_data.opened import opened
from simulator.play.wording import own_data as words
from simulator.practice.own_data.held import Held, held
from simulator.scenario.folders import data_folder, profile, profiles

WIDTH = 78
"""Characters of a line of sentences."""


def run_held(options: argparse.Namespace) -> None:
    """Print what is held."""
    with opened() as journal:
        found = held(journal)
    classes = held_logs(data_folder())
    if options.format == "json":
        print(json.dumps(_as_json(found, classes), ensure_ascii=False, indent=2))
    else:
        print("\n".join(map(_wrapped, (*_lines(found), *hosted.lines(classes)))))


def run_profiles(_: argparse.Namespace) -> None:
    """Print the profiles, a line each, with a star before the one that is open; the one without a name has a dash."""
    for name in ("", *profiles()):
        print(f"{'*' if name == profile() else ' '} {name or '-'}")


def _wrapped(line: str) -> str:
    """A sentence over as many lines as it needs; a row of the table, and a path, as it is."""
    width = min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns)
    return line if line.startswith(" ") else textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)


def _lines(found: Held) -> Iterator[str]:
    yield words.WHERE.format(folder=found.where)
    if profile():
        yield words.PROFILE.format(name=profile())
    yield ""
    for one in found.kinds:
        since = words.SINCE.format(date=words.day(one.since)) if one.since else ""
        yield f"{one.count:>7}  {words.KINDS[one.kind]:<34}{since}".rstrip()
    yield ""
    yield words.SEALED if found.sealed else words.PLAIN
    yield words.KEPT_DAYS.format(days=found.keep_days) if found.keep_days else words.KEPT_FOREVER
    good = [backup for backup in found.backups if not backup.wrong]
    yield words.BACKUPS.format(number=len(good), name=good[0].name) if good else words.NO_BACKUP
    yield from (words.bad_backup(one.name, one.wrong) for one in found.backups if one.wrong)
    if found.made:
        yield words.MADE
        yield from (f"  {file.path}" for file in found.made)


def _as_json(found: Held, classes: Sequence[HeldLog]) -> dict[str, object]:
    return {
        "format": 1,
        "folder": found.where,
        "profile": profile() or None,
        "held": [{"kind": one.kind, "count": one.count, "since": one.since} for one in found.kinds],
        "sealed": found.sealed,
        "keep_days": found.keep_days,
        "backups": [{"name": one.name, "attempts": one.attempts, "whole": not one.wrong} for one in found.backups],
        "classes": hosted.as_json(classes),
        "made": [{"path": str(file.path), "kind": file.kind, "at": file.at} for file in found.made],
    }
