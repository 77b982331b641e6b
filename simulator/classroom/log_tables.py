"""The tables of a class log, and the statements that fill them."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from simulator.classroom.room.as_json import kind, to_json
from simulator.classroom.room.events import Event, ReactionGiven, RoomEnded, RoundClosed, SlipWithdrawn, written
from simulator.classroom.room.slips import Slip
from simulator.classroom.room.words import Topic

APPLICATION_ID = 0x41545443
"""`ATTC`: says that a SQLite file is a class log of ours."""

VERSION = 2
"""Of the tables. 1 had neither `served` nor `slip`; such a log gets them when its class is gone on with."""

SETTINGS = (
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA temp_store = MEMORY",
)

TABLES = (
    "CREATE TABLE IF NOT EXISTS vignette (sha256 TEXT PRIMARY KEY, source TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS event (rev INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS served (number INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT",
    "CREATE TABLE IF NOT EXISTS slip (mark TEXT PRIMARY KEY, beat INTEGER NOT NULL, feelings TEXT NOT NULL, ids TEXT NOT NULL) "
    "STRICT, WITHOUT ROWID",  # by their marks, so in no order that would tell who came first
    *(
        f"CREATE TRIGGER IF NOT EXISTS {table}_is_never_{past} BEFORE {act} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, 'never {past}'); END"
        for table in ("vignette", "event", "served")
        for act, past in (("UPDATE", "changed"), ("DELETE", "deleted"))
    ),
    f"PRAGMA application_id = {APPLICATION_ID}",
    f"PRAGMA user_version = {VERSION}",
)
"""All a new log needs, and what an older one lacks."""

_EVENT = "INSERT INTO event VALUES (?, ?, ?)"

_SLIP = (
    "INSERT INTO slip VALUES (?1, ?2, ?3, json_array(?4)) "
    "ON CONFLICT (mark) DO UPDATE SET feelings = excluded.feelings, ids = json_insert(ids, '$[#]', ?4)"
)

Statement = tuple[str, Sequence[Any]]


def statements(events: Sequence[Event]) -> list[Statement]:
    """What writes these events: one statement for each, and more only where an anonymous round is answered or closed."""
    rows = [(_EVENT, (event.rev, kind(event), to_json(event))) for event in events if written(event)]
    return [*rows, *_of_slips(events)]


def slips(db: sqlite3.Connection) -> tuple[Slip, ...]:
    """The answers of an anonymous round that is not closed yet."""
    rows = db.execute("SELECT beat, mark, feelings, ids FROM slip").fetchall()
    return tuple(Slip(beat, mark, tuple(json.loads(felt)), tuple(json.loads(ids))) for beat, mark, felt, ids in rows)


def _of_slips(events: Sequence[Event]) -> Iterator[Statement]:
    for event in events:
        match event:
            case ReactionGiven(mark=mark) if mark:
                yield _SLIP, (mark, event.beat, json.dumps(event.feelings), event.id)
            case SlipWithdrawn():
                yield "DELETE FROM slip WHERE mark = ?", (event.mark,)
            case RoundClosed(topic=Topic.REACTION):
                yield "DELETE FROM slip WHERE beat = ?", (event.beat,)
            case RoomEnded():
                yield "DELETE FROM slip", ()
