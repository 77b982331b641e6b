"""The tables of the journal, and the steps from one version to the next."""

import sqlite3
from collections.abc import Sequence

APPLICATION_ID = 0x41545431
"""`ATT1`: says that a SQLite file is a journal of ours."""

CLEARED = "cleared"
"""Setting that counts how often something was erased or sealed; a backup with a lower count holds what is to be gone."""

LINEAGE = "lineage"
"""Setting that is drawn with the journal and goes with its copies: by it a copy of another journal is told from one of this."""

OF_THE_FILE = (CLEARED, LINEAGE)
"""Settings that say something of the file and nothing of the trainee: no erasure takes them, and no export carries them."""

WORKED_OUT = ("due", "glance")
"""Settings that hold what can be worked out again from attempts: they go when one is erased, and no export carries them."""

_FIRST = (
    "CREATE TABLE vignette (sha256 TEXT PRIMARY KEY, source TEXT NOT NULL) STRICT",
    """CREATE TABLE attempt (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        vignette_id TEXT NOT NULL,
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES vignette (sha256),
        seed INTEGER NOT NULL,
        mode TEXT NOT NULL,
        study INTEGER NOT NULL,
        gauges INTEGER NOT NULL,
        begun_at TEXT NOT NULL,
        branched_from TEXT,
        branched_at INTEGER
    ) STRICT""",
    """CREATE TABLE record (
        attempt TEXT NOT NULL REFERENCES attempt (id),
        seq INTEGER NOT NULL,
        at TEXT NOT NULL,
        kind TEXT NOT NULL,
        body TEXT NOT NULL,
        PRIMARY KEY (attempt, seq)
    ) STRICT""",
    "CREATE TABLE finished (attempt TEXT PRIMARY KEY REFERENCES attempt (id), at TEXT NOT NULL, ending TEXT) STRICT",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    *(
        f"CREATE TRIGGER {table}_is_never_{past} BEFORE {act} ON {table} BEGIN SELECT RAISE(ABORT, 'never {past}'); END"
        for table in ("vignette", "attempt", "record")
        for act, past in (("UPDATE", "changed"), ("DELETE", "deleted"))
    ),
    # INSERT OR REPLACE deletes without asking the triggers above
    """CREATE TRIGGER record_is_never_replaced BEFORE INSERT ON record
        WHEN EXISTS (SELECT 1 FROM record WHERE attempt = NEW.attempt AND seq = NEW.seq)
        BEGIN SELECT RAISE(ABORT, 'never replaced'); END""",
)

_SECOND = (
    # what the trainee writes for themselves; unlike a record, a note may be changed and erased
    """CREATE TABLE note (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        attempt TEXT REFERENCES attempt (id),
        turn TEXT NOT NULL DEFAULT '',
        session INTEGER NOT NULL DEFAULT 0,
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        changed_at TEXT,
        sealed INTEGER NOT NULL DEFAULT 0,
        body BLOB NOT NULL
    ) STRICT""",
    "CREATE INDEX note_of_attempt ON note (attempt)",
    # what a report may carry: the id of a note, or attempt/seq of a record
    "CREATE TABLE shared (key TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT",
    """CREATE TABLE comment (
        id TEXT PRIMARY KEY,
        attempt TEXT NOT NULL,
        turn TEXT NOT NULL,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        text TEXT NOT NULL,
        ratings TEXT NOT NULL DEFAULT '{}'
    ) STRICT""",
    "CREATE INDEX comment_on_attempt ON comment (attempt)",
    """CREATE TABLE block (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        pattern TEXT NOT NULL,
        moment TEXT NOT NULL,
        answer TEXT NOT NULL CHECK (answer IN ('too-easy', 'good', 'too-hard'))
    ) STRICT""",
    "CREATE TABLE derived (attempt TEXT PRIMARY KEY REFERENCES attempt (id), rules TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    """CREATE TABLE seal (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        owner TEXT NOT NULL,
        kdf TEXT NOT NULL,
        parameters TEXT NOT NULL,
        salt BLOB NOT NULL,
        wrapped BLOB NOT NULL
    ) STRICT""",
    # files outside the journal that carry words of it, so that erasing can reach them
    "CREATE TABLE made (path TEXT PRIMARY KEY, kind TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    f"INSERT INTO setting VALUES ('{LINEAGE}', lower(hex(randomblob(16))))",
)

_THIRD = (
    # the attempt a file tells of and no other, so that erasing another one spares it; empty where it may tell of any
    "ALTER TABLE made ADD COLUMN about TEXT NOT NULL DEFAULT ''",
)

STEPS: tuple[tuple[str, ...], ...] = (_FIRST, _SECOND, _THIRD)
"""What leads from each version to the next; version 0 is an empty file of our own making."""


def migrate(connection: sqlite3.Connection, steps: Sequence[Sequence[str]] = STEPS) -> None:
    """Bring the journal to the newest version, all steps or none, also when killed. Raises sqlite3.Error; then nothing has changed."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for number in range(version, len(steps)):
            for statement in steps[number]:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
