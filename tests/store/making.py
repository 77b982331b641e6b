"""Attempts, records, other processes and places for the tests of the journal."""

import os
import warnings
from collections.abc import Callable
from pathlib import Path

from scoring.vocabulary import Feeling, Impulse, Question
from simulator.play.records import (
    Chose,
    HeldSupervision,
    LoggedReaction,
    NoteAnswer,
    ReadPage,
    Record,
    SaidFirst,
    StatedBelief,
    WroteNote,
)
from simulator.store.journal import AttemptRow, Journal
from simulator.store.opening import FILE

NOBODY = 65534

EVERY_KIND: list[Record] = [
    Chose("folder", "night"),
    SaidFirst("folder", "I'd like to hear more."),
    LoggedReaction("folder", (Feeling.HELPLESS, Feeling.PULLED_BOTH_WAYS), Impulse.PROVE, 4),
    LoggedReaction("folder", (), None, 0),
    WroteNote(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", "she was asked for logs"),), "a note"),
    StatedBelief(1, (10, 60, 20, 10)),
    HeldSupervision(2, "folder", "quiet", "What do I do with my hands?"),
    ReadPage("session-debrief", 1),
]


def begun(journal: Journal, vignette: str = "hanne-vik", sha256: str = "abc") -> AttemptRow:
    return journal.begin_attempt(
        vignette_id=vignette, name="Hanne Vik", source="id: hanne-vik\n", sha256=sha256, seed=7
    )


def chosen(journal: Journal, attempt: AttemptRow) -> list[str]:
    return [record.option for record in journal.records(attempt.id) if isinstance(record, Chose)]


def bytes_of(folder: Path) -> dict[str, bytes]:
    """The journal and its log as they lie on the disk; an empty log or the shared memory beside it hold nothing."""
    there = [path for path in (folder / FILE, folder / f"{FILE}-wal") if path.name == FILE or path.exists()]
    return {path.name: path.read_bytes() for path in there if path.name == FILE or path.stat().st_size}


def forked(act: Callable[[], object], *, user: int | None = None) -> int:
    """Run something in a process of its own and give its id; as another user where one is named."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child touches nothing that another thread could hold
        child = os.fork()
    if child:
        return child
    try:
        if user is not None:
            os.setgroups([])
            os.setgid(user)
            os.setuid(user)
        act()
    finally:
        os._exit(0)


def told_by_one_without_rights(act: Callable[[], object]) -> str:
    """What an act raises, as `Type: message`, when it is done by somebody whom file modes bind; root is not."""
    out, into = os.pipe()

    def tell() -> None:
        try:
            act()
        except Exception as problem:
            os.write(into, f"{type(problem).__name__}: {problem}".encode())

    child = forked(tell, user=NOBODY if os.getuid() == 0 else None)
    os.close(into)
    with open(out, encoding="utf-8") as told:  # noqa: PTH123 - a descriptor, not a path
        text = told.read()
    os.waitpid(child, 0)
    return text
