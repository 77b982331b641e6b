"""What happens once, when the journal was opened to practise: unlock it, let go what is too old, finish what was broken off."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from simulator.play.wording import own_data as words
from simulator.practice.own_data.retention import due_next, due_now, let_go
from simulator.store.journal import Journal
from simulator.store.problems import WrongPassphrase
from simulator.store.rewriting import cleared_away

PASSPHRASE = "ATTUNE_PASSPHRASE"
"""Environment variable with the passphrase, for scripts."""

TRIES = 3

Ask = Callable[[str], str]
Say = Callable[[str], None]


def made_ready(journal: Journal, ask: Ask | None, say: Say, now: datetime | None = None) -> None:
    """Do all of it. `ask` is None where nobody can be asked; the journal stays locked then. Raises what the journal raises."""
    unlocked(journal, ask, say)
    moment = now or datetime.now(UTC)
    old = due_now(journal, moment)
    if old:
        let_go(journal, old)
        say(words.let_go(len(old.attempts), len(old.notes)))
    coming = due_next(journal, moment)
    if coming:
        say(words.goes_next(len(coming.attempts), len(coming.notes)))
    if journal.copies_behind():
        cleared_away(journal)


def unlocked(journal: Journal, ask: Ask | None, say: Say) -> None:
    """Open what is sealed, with the variable or by asking; an empty answer leaves it shut. Raises WrongPassphrase for the variable."""
    if not journal.locked:
        return
    given = os.environ.get(PASSPHRASE, "")
    if given:
        journal.unlock(given)
        return
    for _ in range(TRIES if ask else 0):
        assert ask is not None
        answer = ask(words.ASK)
        if not answer:
            break
        try:
            journal.unlock(answer)
        except WrongPassphrase as wrong:
            say(str(wrong))
        else:
            return
    say(words.STAYS_LOCKED)


def typed_unseen() -> Ask | None:
    """Asks at the keyboard for a passphrase, unseen; None where nobody sits there."""
    return _secret if sys.stdin.isatty() else None


def said_beside(sentence: str) -> None:
    """A sentence on the terminal, before a screen takes it over or beside what is printed for programs."""
    print(sentence, file=sys.stderr)


def _secret(asked: str) -> str:
    from getpass import getpass

    try:
        return getpass(asked)
    except EOFError:
        return ""
