"""Every table as rows that can leave the journal and come back: what an export holds, and why some tables stay."""

import json
from dataclasses import dataclass
from typing import Any

from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.problems import Locked
from simulator.store.schema import OF_THE_FILE, WORKED_OUT

Row = dict[str, Any]


@dataclass(frozen=True)
class Carried:
    """How a table is carried: its name in an export, its columns, and the order in which its rows were written."""

    name: str
    columns: tuple[str, ...]
    order: str


CARRIED: dict[str, Carried] = {
    "vignette": Carried("vignettes", ("sha256", "source"), "sha256"),
    "attempt": Carried(
        "attempts",
        (
            "id", "vignette_id", "name", "sha256", "seed", "mode", "study", "gauges", "begun_at", "branched_from",
            "branched_at",
        ),
        "number",
    ),
    "finished": Carried("finished", ("attempt", "at", "ending"), "at, attempt"),
    "record": Carried("records", ("attempt", "seq", "at", "kind", "body"), "attempt, seq"),
    "note": Carried("notes", ("id", "attempt", "turn", "session", "kind", "at", "changed_at", "text"), "number"),
    "shared": Carried("shared", ("key", "at"), "key"),
    "comment": Carried("comments", ("id", "attempt", "turn", "author", "at", "text", "ratings"), "id"),
    "block": Carried("blocks", ("at", "pattern", "moment", "answer"), "number"),
    "setting": Carried("settings", ("key", "value"), "key"),
}  # fmt: skip

STAYS: dict[str, str] = {
    "derived": "worked out again from the attempts",
    "seal": "what leaves is open, and whoever takes it in sets a passphrase of their own",
    "made": "names files on this machine, which mean nothing on another",
}
"""Tables that no export carries, and why."""


def everything(journal: Journal) -> dict[str, list[Row]]:
    """All rows, by the tables' names in an export, own words open. Raises Locked where they cannot be opened."""
    if journal.locked:
        raise Locked("your own words are sealed; give the passphrase, so that they can be exported too")
    rows = {carried.name: _rows(journal, table, carried) for table, carried in CARRIED.items() if table != "note"}
    for row in rows["records"]:
        row["body"] = json.loads(journal.own_words.opened(row["attempt"], row["seq"], row["kind"], row["body"]))
    for row in rows["comments"]:
        row["ratings"] = json.loads(row["ratings"])
    rows["settings"] = [row for row in rows["settings"] if row["key"] not in (*OF_THE_FILE, *WORKED_OUT)]
    rows["notes"] = [{name: getattr(note, name) for name in CARRIED["note"].columns} for note in Notes(journal).all()]
    return {carried.name: rows[carried.name] for carried in CARRIED.values()}


def _rows(journal: Journal, table: str, carried: Carried) -> list[Row]:
    rows = journal.read(f"SELECT {', '.join(carried.columns)} FROM {table} ORDER BY {carried.order}")
    return [dict(zip(carried.columns, row, strict=True)) for row in rows]
