"""`attune data passphrase`: set, change or remove it, or give up what is sealed where it is lost."""

import argparse
import os

from simulator.cli.own_data.opened import confirmed, opened, passphrase
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.own_data.at_start import TRIES, said_beside
from simulator.store.journal import Journal
from simulator.store.restoring import put_aside
from simulator.store.sealing import change_passphrase, give_up_sealed, remove_passphrase, set_passphrase

NEW = "ATTUNE_NEW_PASSPHRASE"
"""Environment variable with a passphrase to set, for scripts."""

SHORTEST = 12
"""Characters of a new passphrase, at least; one that was set before stays valid."""


def run_passphrase(options: argparse.Namespace) -> None:
    """Do it, and say what is so now."""
    with opened() as journal:
        try:
            whole, said = _done(journal, options)
        except ValueError:
            raise Refusal(words.EMPTY_PASSPHRASE) from None
    print(said)
    if not whole:
        said_beside(words.NOT_WHOLLY)


def _done(journal: Journal, options: argparse.Namespace) -> tuple[bool, str]:
    match options.what:
        case "set":
            print(words.LOST_WARNING)
            whole = set_passphrase(journal, _new())
            for path in put_aside(journal.folder) if journal.folder else ():
                said_beside(words.ASIDE_IS_PLAIN.format(path=path))
            return whole, words.PASSPHRASE_SET
        case "change":
            old = passphrase(words.ASK_PASSPHRASE)
            return change_passphrase(journal, old, _new()), words.PASSPHRASE_CHANGED
        case "remove":
            return remove_passphrase(journal, passphrase(words.ASK_PASSPHRASE)), words.PASSPHRASE_REMOVED
    if not options.yes and not confirmed():
        raise Refusal(words.NOT_ERASED)
    return give_up_sealed(journal), words.SEALED_GIVEN_UP


def _long_enough() -> str:
    """A new passphrase that is not soon guessed; a shorter one is asked for again. Raises Refusal."""
    too_short = words.TOO_SHORT.format(fewest=SHORTEST)
    for _ in range(TRIES):
        given = passphrase(words.ASK_NEW, NEW)
        if not given:
            raise Refusal(words.EMPTY_PASSPHRASE)
        if len(given) >= SHORTEST:
            return given
        if os.environ.get(NEW):
            break
        said_beside(too_short)
    raise Refusal(too_short)


def _new() -> str:
    """The new passphrase, long enough and typed twice the same. Raises Refusal."""
    first = _long_enough()
    if not os.environ.get(NEW) and passphrase(words.ASK_AGAIN, NEW) != first:
        raise Refusal(words.NOT_THE_SAME)
    return first
