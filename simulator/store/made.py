"""Files outside the journal that carry words of it, exports and reports, so that erasing can reach them."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from simulator.store.journal import Journal

CLASS_PAGE = "page of a class"
"""The word for one's own page of a class, which lies in the data folder."""

NOTHING_HERE = "-"
"""What a file is about that tells of nothing in the journal: only erasing everything takes it."""

FORGIVEN_SECONDS = 5.0
"""How much later than its entry a file may have been changed and still be the one that was made."""


@dataclass(frozen=True)
class MadeFile:
    """A file that was made. `kind` is the word of whoever made it; `at` is UTC in ISO form; `about` are the ids of the
    attempts and notes it tells of, with spaces between, or `NOTHING_HERE`; empty where it may tell of any."""

    path: Path
    kind: str
    at: str
    about: str = ""

    def tells_of(self, ids: Collection[str]) -> bool:
        """True where it may tell of one of these attempts and notes."""
        return not self.about or not set(ids).isdisjoint(self.about.split())

    @property
    def there(self) -> bool:
        """True where a file lies at its path."""
        return self.path.is_file()

    @property
    def unchanged(self) -> bool:
        """True where what lies there is what was made: another file that took its name is not ours to erase."""
        try:
            changed = self.path.lstat()
        except OSError:
            return False
        return self.there and changed.st_mtime <= datetime.fromisoformat(self.at).timestamp() + FORGIVEN_SECONDS


class Made:
    """What is known of such files. Whoever makes one enters it when it is written."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(self, path: Path, kind: str, about: str = "") -> None:
        """Remember a file, after it was written; `about` as in MadeFile. Raises NotSaved or JournalBusy."""
        where = os.path.abspath(path)  # noqa: PTH100 - a link at its end stays a link
        with self._journal.transaction() as db:
            db.execute(
                "INSERT OR REPLACE INTO made (path, kind, at, about) VALUES (?, ?, ?, ?)",
                (where, kind, self._journal.now(), about),
            )

    def all(self) -> list[MadeFile]:
        """Every file that was ever made and not forgotten, the oldest first."""
        rows = self._journal.read("SELECT path, kind, at, about FROM made ORDER BY at, path")
        return [MadeFile(Path(path), kind, at, about) for path, kind, at, about in rows]

    def forget(self, file: MadeFile) -> None:
        """Strike it off the list. Raises as `add` does."""
        with self._journal.transaction() as db:
            db.execute("DELETE FROM made WHERE path = ?", (str(file.path),))
