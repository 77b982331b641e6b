"""Erase something with every file that is known to hold it: first what would go, then the going."""

import shutil
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass

from simulator.practice.own_data.exporting import DATA, KIND, TEXT
from simulator.store.erasing import erase_all, erase_attempts, erase_note, with_branches
from simulator.store.journal import Journal
from simulator.store.made import CLASS_PAGE, Made, MadeFile
from simulator.store.notes import Notes
from simulator.store.restoring import put_aside

ASIDE = "put aside"
"""The word for a journal that was put aside among the files that go: a damaged one cannot be rewritten, so it goes whole."""

CLASSES = "classes"
PAGES = f"{CLASSES}/mine-*.json*"
"""In the data folder: one's own pages of classes, and what a killed program left of one. They go with everything, known or not."""

TRACES = (
    "errors.log", "prepared-vignettes", "vignette-index.json", "items.json", f"{CLASSES}/seats.json", f"{CLASSES}/seats.json.new",
)  # fmt: skip
"""In the data folder: where the app broke, what was opened, what classes said of items, and which were joined. None of the trainee's
words."""


@dataclass(frozen=True)
class Erasure:
    """What goes: attempts with their branches, notes, and files that were made since the oldest of it was written and may hold it."""

    attempts: tuple[str, ...]
    notes: tuple[str, ...]
    files: tuple[MadeFile, ...]
    all: bool = False


@dataclass(frozen=True)
class Erased:
    """What happened: `whole` is False where another window kept something back; `left` are files that are not ours any more."""

    whole: bool
    removed: tuple[MadeFile, ...]
    left: tuple[MadeFile, ...]


def of_note(journal: Journal, id_: str) -> Erasure:
    """What goes with a note. Raises LookupError."""
    note = Notes(journal).one(id_)
    return Erasure((), (note.id,), _made_since(journal, note.at, [note.id, note.attempt or ""]))


def of_attempt(journal: Journal, id_: str) -> Erasure:
    """What goes with an attempt. Raises LookupError."""
    begun = journal.attempt(id_).begun_at
    attempts = with_branches(journal, [id_])
    notes = [note.id for attempt in attempts for note in Notes(journal).of_attempt(attempt)]
    return Erasure(tuple(attempts), tuple(notes), _made_since(journal, begun, [*attempts, *notes]))


def of_all(journal: Journal) -> Erasure:
    """All of it."""
    attempts = tuple(row.id for row in journal.attempts())
    known, pages = _made_since(journal, "", None), _pages(journal)
    files = (*(file for file in known if file.path not in {page.path for page in pages}), *pages)
    return Erasure(attempts, tuple(note.id for note in Notes(journal).all()), files, all=True)


def carry_out(journal: Journal, erasure: Erasure) -> Erased:
    """Erase it. The files go first: once the journal has forgotten them, nothing would know them any more.

    Raises NotSaved or JournalBusy; then the journal is as it was.
    """
    removed, left = _removed(journal, erasure.files)
    if erasure.all:
        whole = erase_all(journal)
        _remove_traces(journal)
    elif erasure.attempts:
        whole = erase_attempts(journal, erasure.attempts[:1])
    else:
        whole = erase_note(journal, erasure.notes[0])
    return Erased(whole, removed, left)


def _pages(journal: Journal) -> tuple[MadeFile, ...]:
    """One's own pages of classes, as they lie in the data folder now."""
    found = sorted(journal.folder.glob(PAGES)) if journal.folder else []
    return tuple(MadeFile(path, CLASS_PAGE, journal.now()) for path in found)


def _made_since(journal: Journal, at: str, ids: Collection[str] | None) -> tuple[MadeFile, ...]:
    """Files made at that moment or later, for an earlier one cannot hold it, and every journal that was put aside.

    A file that tells of known attempts and notes goes where one of them is among `ids` (None: any).
    """
    known = [file for file in Made(journal).all() if file.at >= at and file.there]
    files = [file for file in known if ids is None or file.tells_of(ids)]
    aside = put_aside(journal.folder) if journal.folder else []
    return (*files, *(MadeFile(path, ASIDE, journal.now()) for path in aside))


def _removed(journal: Journal, files: tuple[MadeFile, ...]) -> tuple[tuple[MadeFile, ...], tuple[MadeFile, ...]]:
    gone = tuple(file for file in files if _remove(file))
    for file in gone:
        Made(journal).forget(file)
    return gone, tuple(file for file in files if file not in gone)


def _remove_traces(journal: Journal) -> None:
    if journal.folder is None:
        return
    for path in [journal.folder / name for name in TRACES]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
    with suppress(OSError):  # logs of classes may lie there, which are not the trainee's
        (journal.folder / CLASSES).rmdir()


def _remove(file: MadeFile) -> bool:
    """Take a file away, and the folder of an export with its last file. False where it is not ours any more, or cannot be taken."""
    if not file.unchanged:
        return False
    try:
        file.path.unlink()
    except OSError:
        return False
    if file.kind == KIND and file.path.name in (DATA, TEXT):
        with suppress(OSError):  # not empty: what else lies there is not ours
            file.path.parent.rmdir()
    return True
