"""`attune data erase`: says what goes, asks for a word, and says what it could not reach."""

import argparse

from simulator.cli.own_data.opened import confirmed, opened
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.own_data.at_start import said_beside
from simulator.practice.own_data.erasure import Erased, Erasure, carry_out, of_all, of_attempt, of_note
from simulator.scenario.folders import data_folder
from simulator.scenario.source import printable
from simulator.store.journal import Journal
from simulator.store.notes import Notes

LONGEST = 80
"""Characters of an attempt or a note that are shown in a list."""


def run_erase(options: argparse.Namespace) -> None:
    """Erase it; without an id, list what there is to erase. Raises Refusal where the word is not typed."""
    if options.what in ("all", "classes") and options.id:
        raise Refusal(words.ALL_OR_ONE.format(what=options.what))
    if options.what in ("class", "classes"):
        from simulator.cli.own_data.classes import run_erase_classes

        return run_erase_classes(options)
    if options.what == "all":
        return _erase_all(options)
    with opened(unlock=options.what == "note" and not options.id) as journal:
        if not options.id:
            return _list(journal, options.what)
        erasure = of_note(journal, options.id) if options.what == "note" else of_attempt(journal, options.id)
        say_what_goes(erasure)
        if not options.yes and not confirmed():
            raise Refusal(words.NOT_ERASED)
        say_what_went(carry_out(journal, erasure))
    return None


def _erase_all(options: argparse.Namespace) -> None:
    """Everything, with the classes that were hosted here."""
    from simulator.classroom.held import held_logs
    from simulator.cli.own_data.classes import erase_classes, must_not_run

    with opened() as journal:
        classes = held_logs(data_folder())
        must_not_run(classes)
        erasure = of_all(journal)
        say_what_goes(erasure)
        for one in classes:
            print(words.CLASS_GOES.format(name=printable(one.name, LONGEST)))
        if not options.yes and not confirmed():
            raise Refusal(words.NOT_ERASED)
        erase_classes(classes, every=True)
        say_what_went(carry_out(journal, erasure))
        if classes:
            print(words.CLASS_EXPORTS_STAY)


def _list(journal: Journal, what: str) -> None:
    """A line for each, its id first."""
    if what == "attempt":
        for row in journal.attempts():
            print(f"{row.id}  {printable(words.attempt(row.name, row.begun_at, row.mode, row.finished), LONGEST)}")
    for note in Notes(journal).all() if what == "note" else ():
        print(f"{note.id}  {words.day(note.at)}  {printable(' '.join(note.text.split()), LONGEST)}")


def say_what_goes(erasure: Erasure) -> None:
    """What an erasure takes, before it does."""
    print(words.goes(len(erasure.attempts), len(erasure.notes)))
    for file in erasure.files:
        print(words.FILE_GOES.format(path=file.path, kind=file.kind))


def say_what_went(erased: Erased) -> None:
    """What an erasure did, and what is beyond its reach."""
    print(words.ERASED)
    if not erased.whole:
        said_beside(words.NOT_WHOLLY)
    for file in erased.left:
        said_beside(words.FILE_LEFT.format(path=file.path))
    for line in words.BEYOND:
        print(line)
