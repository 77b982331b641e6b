"""`attune notes`: everything of the notebook; find, write, share one by one."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from simulator.practice.notebook.entry import Entry
    from simulator.practice.own_record import OwnRecord

KINDS = ("shift", "reaction", "rupture", "repair", "own")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("words", nargs="*", metavar="WORD", help="show the notes in which all of these stand")
    parser.add_argument("--write", metavar="TEXT", help="write a note of your own (- reads it from standard input)")
    parser.add_argument(
        "--keep-anyway", action="store_true", help="with --write: also where it looks like a real client's data"
    )
    parser.add_argument("--kind", choices=KINDS, default="own", help="what it is about, for --write")
    parser.add_argument("--share", metavar="KEY", help="mark one note to be shared, by the key it is listed with")
    parser.add_argument("--unshare", metavar="KEY", help="keep one to yourself again")
    parser.add_argument("--shared", action="store_true", help="only those that are shared")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Do what is asked, and else list the notes, the newest first."""
    from simulator.cli.own_data.opened import opened as journal
    from simulator.practice.own_record import OwnRecord

    with journal(unlock=True) as opened:
        record = OwnRecord(opened)
        if options.write is not None:
            return _write(record, options)
        for key, shared in ((options.share, True), (options.unshare, False)):
            if key:
                record.share_note(_one(record, key), shared=shared)
                return DONE
        return _list(record, options)


def _write(record: "OwnRecord", options: argparse.Namespace) -> int:
    from simulator.play.wording import private
    from simulator.practice.private_data import private_data

    text = (sys.stdin.read() if options.write == "-" else options.write).strip()
    if not text:
        raise Refusal("there is nothing to write; give the note in quotation marks: attune notes --write 'She stayed.'")
    found = private_data(text)
    if found and not options.keep_anyway:
        named = private.sentence([(one.kind, one.words) for one in found])
        raise Refusal(private.refused(named))
    record.write_note(options.kind, text)
    return DONE


def _one(record: "OwnRecord", key: str) -> "Entry":
    found = [entry for entry in record.notes() if entry.key.startswith(key)]
    if len(found) != 1:
        many = "several notes begin" if found else "no note begins"
        raise Refusal(f"{many} with {key}; attune notes lists every note with its key")
    return found[0]


def _list(record: "OwnRecord", options: argparse.Namespace) -> int:
    from dataclasses import asdict

    from simulator.play.wording import notebook as words
    from simulator.practice.notebook.entries import found_in_quote, matching

    found = [one for one in matching(record.notes(), " ".join(options.words)) if one.shared or not options.shared]
    if options.format == "json":
        print(json.dumps({"format": 1, "notes": [asdict(entry) for entry in found]}, ensure_ascii=False, indent=2))
        return DONE
    if record.locked:
        print(words.LOCKED, file=sys.stderr)
    for entry in found:
        place = words.where(entry.client, entry.session)
        shared = f"  [{words.SHARED}]" if entry.shared else ""
        print(f"{entry.day}  {words.KINDS[entry.kind]}{f', {place}' if place else ''}{shared}  ({_short(entry.key)})")
        for line in entry.text.splitlines():
            print(f"    {' '.join(line.split())}".rstrip())
        quoted = found_in_quote(entry, " ".join(options.words))
        if quoted:
            print(f"    {words.PINNED} “{quoted}”")
    if not found:
        print(_why_none(record, options), file=sys.stderr)
    return DONE


def _why_none(record: "OwnRecord", options: argparse.Namespace) -> str:
    """Why nothing is listed: nothing written, none shared, or none with these words."""
    from simulator.play.wording import notebook as words

    every = record.notes()
    if options.shared and every and not any(entry.shared for entry in every):
        return words.NONE_SHARED
    return words.NOTHING_FOUND if every else words.NOTHING


def _short(key: str) -> str:
    """Enough of a key to name it by."""
    attempt, slash, rest = key.partition("/")
    return f"{attempt}{slash}{rest}" if slash else attempt[:12]
