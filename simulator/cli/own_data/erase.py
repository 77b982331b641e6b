"""`attune data erase`: says what goes, asks for a word, and says what it could not reach."""

import argparse

from simulator.cli.own_data.opened import opened, typed
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.own_data.at_start import said_beside
from simulator.practice.own_data.erasure import Erased, Erasure, carry_out, of_all, of_attempt, of_note
from simulator.scenario.source import printable
from simulator.store.journal import Journal
from simulator.store.notes import Notes

LONGEST = 80
"""Characters of an attempt or a note that are shown in a list."""


def run_erase(options: argparse.Namespace) -> None:
    """Erase it; without an id, list what there is to erase. Raises Refusal where the word is not typed."""
    if options.what == "all" and options.id:
        raise Refusal(words.ALL_OR_ONE)
    with opened(unlock=options.what == "note" and not options.id) as journal:
        if options.what != "all" and not options.id:
            return _list(journal, options.what)
        erasure = _erasure(journal, options)
        say_what_goes(erasure)
        if not options.yes and not confirmed():
            raise Refusal(words.NOT_ERASED)
        say_what_went(carry_out(journal, erasure))
    return None


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


def confirmed() -> bool:
    """True where the word is typed."""
    return typed(words.ERASE_WORD, words.ERASE_ASK.format(word=words.ERASE_WORD))


def say_what_went(erased: Erased) -> None:
    """What an erasure did, and what is beyond its reach."""
    print(words.ERASED)
    if not erased.whole:
        said_beside(words.NOT_WHOLLY)
    for file in erased.left:
        said_beside(words.FILE_LEFT.format(path=file.path))
    for line in words.BEYOND:
        print(line)


def _erasure(journal: Journal, options: argparse.Namespace) -> Erasure:
    match options.what:
        case "note":
            return of_note(journal, options.id)
        case "attempt":
            return of_attempt(journal, options.id)
    return of_all(journal)
