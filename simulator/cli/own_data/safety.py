"""`attune data check`, `backup` and `restore`."""

import argparse

from simulator.cli.own_data.opened import opened
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.practice.own_data.at_start import PASSPHRASE, said_beside
from simulator.practice.own_data.checking import checked
from simulator.scenario.folders import data_folder
from simulator.scenario.source import printable
from simulator.store.backups import Backup, backups, newest_good
from simulator.store.journal import JournalProblem
from simulator.store.restoring import restore
from simulator.store.rewriting import cleared_away

LONGEST = 400
"""Characters of a sentence about something that is not whole."""


def run_check(_: argparse.Namespace) -> None:
    """Say that everything is whole, or what is not. Raises Refusal for the latter."""
    with opened(unlock=True) as journal:
        if journal.copies_behind() and not cleared_away(journal):
            said_beside(words.NOT_WHOLLY)
        found = checked(journal)
    wrong = [*found.wrong, *(words.bad_backup(b.name, b.wrong) for b in found.backups if b.wrong)]
    for sentence in wrong:
        print(printable(sentence, LONGEST))
    if found.sealed:
        said_beside(words.STILL_SEALED.format(variable=PASSPHRASE))
    if wrong:
        raise Refusal(words.NOT_WHOLE.format(number=len(wrong)))
    print(words.WHOLE.format(attempts=found.attempts, notes=found.notes, backups=len(found.backups)))


def run_backup(_: argparse.Namespace) -> None:
    """Make a backup and print its path."""
    with opened() as journal:
        print(journal.copied())


def run_restore(options: argparse.Namespace) -> None:
    """List the backups, or put one in the journal's place. The journal is not opened: it may be damaged."""
    if not options.backup and not options.newest:
        return _list()
    backup = _chosen(options.backup)
    try:
        aside = restore(data_folder(), backup)
    except JournalProblem as problem:
        raise Refusal(str(problem)) from None
    print(words.RESTORED.format(name=backup.name))
    if aside:
        print(words.PUT_ASIDE.format(path=aside))
    return None


def _list() -> None:
    found = backups(data_folder())
    if not found:
        raise Refusal(words.NO_BACKUPS.format(folder=data_folder()))
    for one in found:
        if one.wrong:
            print(words.bad_backup(one.name, one.wrong))
        else:
            line = words.BACKUP_LINE
            print(line.format(name=one.name, attempts=one.attempts, records=one.records, notes=one.notes))
    said_beside(words.RESTORE_HOW)


def _chosen(name: str | None) -> Backup:
    if name is None:
        newest = newest_good(data_folder())
        if newest is None:
            raise Refusal(words.NO_BACKUPS.format(folder=data_folder()))
        return newest
    for one in backups(data_folder()):
        if one.name == name:
            return one
    raise Refusal(words.NO_SUCH_BACKUP.format(name=name))
