"""Take in what an export holds: all of it in one transaction, after a backup. What is here already stays as it is here."""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from simulator.play.records import Record, from_json, to_json
from simulator.store.carrying import CARRIED, Row
from simulator.store.journal import Journal
from simulator.store.notes import Notes, StoredNote
from simulator.store.sound_rows import sound

OTHERWISE = "went-on-otherwise"
"""Under this name: attempts that went on otherwise here than in the export."""


def take_in(journal: Journal, given: Mapping[str, object]) -> Counter[str]:
    """How many rows of each table came in, by the tables' names in an export, and under OTHERWISE how many attempts went on
    otherwise here and stayed so.

    Raises Unsound for rows that no journal of ours would hold, Locked, NotSaved or JournalBusy; then nothing came in.
    """
    rows = sound(given)
    journal.copied()
    came: Counter[str] = Counter()
    with journal.transaction() as db:
        came["vignettes"] = _add(db, "vignette", rows["vignettes"])
        _take_attempts(journal, db, rows, came)
        came["notes"] = _take_notes(journal, db, rows["notes"])
        for table in ("finished", "shared", "comment", "setting"):
            came[CARRIED[table].name] = _add(db, table, rows[CARRIED[table].name])
        came["blocks"] = sum(_add_block(db, row) for row in rows["blocks"])
    return came


def _take_attempts(journal: Journal, db: sqlite3.Connection, rows: Mapping[str, list[Row]], came: Counter[str]) -> None:
    records = defaultdict(list)
    for row in rows["records"]:
        records[row["attempt"]].append(row)
    for attempt in rows["attempts"]:
        came["attempts"] += _add(db, "attempt", [attempt])
        there, given = journal.records(attempt["id"]), [_record(row) for row in records[attempt["id"]]]
        shorter = min(len(there), len(given))
        if there[:shorter] != given[:shorter]:
            came[OTHERWISE] += 1
            continue
        for row in records[attempt["id"]][len(there) :]:
            came["records"] += _add_record(journal, db, row)


def _record(row: Row) -> Record:
    return from_json(row["kind"], json.dumps(row["body"], ensure_ascii=False))


def _add_record(journal: Journal, db: sqlite3.Connection, row: Row) -> int:
    place = (row["attempt"], row["seq"])
    body = journal.own_words.shut(db, *place, row["kind"], to_json(_record(row)))
    return db.execute("INSERT INTO record VALUES (?, ?, ?, ?, ?)", (*place, row["at"], row["kind"], body)).rowcount


def _take_notes(journal: Journal, db: sqlite3.Connection, rows: Sequence[Row]) -> int:
    here = {id_ for (id_,) in db.execute("SELECT id FROM note")}
    new = [StoredNote(**row) for row in rows if row["id"] not in here]
    for note in new:
        Notes(journal).put_in(db, note)
    return len(new)


def _add(db: sqlite3.Connection, table: str, rows: Sequence[Row]) -> int:
    columns = CARRIED[table].columns
    places = ", ".join("?" * len(columns))
    statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}) ON CONFLICT DO NOTHING"
    return sum(db.execute(statement, [_kept(row[name]) for name in columns]).rowcount for row in rows)


def _add_block(db: sqlite3.Connection, row: Row) -> int:
    """Answers have no name of their own: one that is here word for word is the same."""
    statement = """INSERT INTO block (at, pattern, moment, answer) SELECT :at, :pattern, :moment, :answer
        WHERE NOT EXISTS (SELECT 1 FROM block
            WHERE at = :at AND pattern = :pattern AND moment = :moment AND answer = :answer)"""
    return db.execute(statement, row).rowcount


def _kept(value: object) -> object:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, dict) else value
