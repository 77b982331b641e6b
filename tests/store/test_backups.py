"""A copy of the journal is whole, verified, one file, and for its owner alone."""

import os
import sqlite3
from pathlib import Path

from simulator.store.backups import FOLDER, back_up
from simulator.store.journal import Journal
from tests.store.making import begun


def test_a_copy_holds_everything_also_what_is_only_in_the_log(quick: Path) -> None:
    before = os.umask(0o000)
    try:
        with Journal.open(quick) as journal:
            begun(journal)
            path = back_up(journal._connection, quick)
    finally:
        os.umask(before)
    assert [file.name for file in (quick / FOLDER).iterdir()] == [path.name]
    assert (path.stat().st_mode & 0o777, path.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    copy = sqlite3.connect(path)
    assert copy.execute("SELECT count(*) FROM attempt").fetchone() == (1,)
    copy.close()
