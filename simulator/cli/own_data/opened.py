"""The journal for the acts on one's own data: unlocked where it has to be, with everything that goes wrong as a sentence."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from simulator.cli.record import journal
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.own_data.at_start import PASSPHRASE, said_beside, typed_unseen, unlocked
from simulator.store.journal import Journal


@contextmanager
def opened(*, unlock: bool = False) -> Iterator[Journal]:
    """The journal; with `unlock`, with own words open, or locked where nobody gives the passphrase. Raises Refusal."""
    with journal() as found:
        if unlock:
            unlocked(found, typed_unseen(), said_beside)
        try:
            yield found
        except LookupError as problem:
            raise Refusal(str(problem.args[0])) from None


def passphrase(asked: str, variable: str = PASSPHRASE) -> str:
    """A passphrase, from the variable or typed. Raises Refusal where there is neither."""
    given = os.environ.get(variable, "")
    if given:
        return given
    ask = typed_unseen()
    if ask is None:
        raise Refusal(words.NOBODY_TO_ASK.format(variables=variable))
    return ask(asked)


def typed(word: str, asked: str) -> bool:
    """True where this word is typed."""
    print(asked, end="", flush=True)
    return sys.stdin.readline().strip().casefold() == word.casefold()


def confirmed() -> bool:
    """True where the word that erases is typed."""
    return typed(words.ERASE_WORD, words.ERASE_ASK.format(word=words.ERASE_WORD))
