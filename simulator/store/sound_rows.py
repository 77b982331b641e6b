"""Whether rows that come from a file are rows that a journal of ours could hold: their names, types, ids and whom they refer to."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from simulator.play.records import UnreadableRecord, from_json
from simulator.scenario.source import content_hash
from simulator.store.carrying import CARRIED, Row
from simulator.store.journal import AttemptRow
from simulator.store.schema import OF_THE_FILE, WORKED_OUT

LONGEST = 2 * 1024 * 1024
"""Characters of one text: more than the longest vignette."""

_ID = re.compile(r"[A-Za-z0-9_.-]{1,80}")
_MODES = get_args(get_type_hints(AttemptRow)["mode"])
_NUMBERS = {"seed", "study", "gauges", "session", "seq"}
_MAY_BE_EMPTY = {"branched_from": str, "branched_at": int, "ending": str, "changed_at": str}
_OBJECTS = {"body", "ratings"}


class Unsound(ValueError):
    """What a row has that no journal of ours would hold. The message is a sentence with its place."""


def sound(given: Mapping[str, object]) -> dict[str, list[Row]]:
    """The rows by their tables' names in an export. Raises Unsound at the first that is not right."""
    rows = {table.name: _table(name, given.get(table.name)) for name, table in CARRIED.items()}
    attempts = {row["id"] for row in rows["attempts"]}
    texts = {row["sha256"] for row in rows["vignettes"]}
    for row in rows["attempts"]:
        _require(row["sha256"] in texts, f"attempt {row['id']}", "the text of its vignette is missing")
    for name in ("records", "finished"):
        for row in rows[name]:
            _require(row["attempt"] in attempts, f"{name} of {row['attempt']}", "there is no such attempt")
    for row in rows["notes"]:
        _require(row["attempt"] in {None, *attempts}, f"note {row['id']}", "there is no such attempt")
    for name in ("attempts", "notes", "comments"):
        ids = [row["id"] for row in rows[name]]
        _require(len(ids) == len(set(ids)), name, "two have the same id")
    _numbered(rows["records"])
    return rows


def _table(table: str, given: object) -> list[Row]:
    name = CARRIED[table].name
    _require(isinstance(given, list), name, "they are missing")
    assert isinstance(given, list)
    for number, row in enumerate(given, start=1):
        place = f"{name}, row {number}"
        _require(isinstance(row, dict) and set(row) == set(CARRIED[table].columns), place, "its fields are others")
        for column, value in row.items():
            _require(_right(table, column, value), place, f"{column} is not what it should be")
        _whole(table, row, place)
    return given


def _right(table: str, column: str, value: object) -> bool:
    """Whether a value is of the kind its column holds."""
    if column in _MAY_BE_EMPTY or (table, column) == ("note", "attempt"):
        return value is None or _is(value, _MAY_BE_EMPTY.get(column, str))
    if column in _OBJECTS:
        return isinstance(value, dict)
    if column in _NUMBERS:
        return _is(value, int)
    if column == "id" or (column == "attempt"):
        return _is(value, str) and bool(_ID.fullmatch(str(value)))
    return _is(value, str)


def _whole(table: str, row: Row, place: str) -> None:
    """What a row is as a whole."""
    match table:
        case "vignette":
            _require(content_hash(row["source"]) == row["sha256"], place, "its text is not the one that was played")
        case "attempt":
            _require(row["mode"] in _MODES and row["study"] in (0, 1) and row["gauges"] in (0, 1), place, "its mode")
        case "record":
            _require(_is_record(row), place, "it is no record of an attempt")
        case "comment":
            _require(all(_is(rated, int) for rated in row["ratings"].values()), place, "its ratings are no numbers")
        case "block":
            _require(row["answer"] in ("too-easy", "good", "too-hard"), place, "its answer is none of the three")
        case "setting":
            _require(row["key"] not in (*OF_THE_FILE, *WORKED_OUT), place, "this setting is not carried")


def _numbered(records: Iterable[Row]) -> None:
    """The records of an attempt are numbered from 1, in order."""
    last: dict[str, int] = {}
    for row in records:
        _require(
            row["seq"] == last.get(row["attempt"], 0) + 1, f"record {row['attempt']}/{row['seq']}", "a gap before it"
        )
        last[row["attempt"]] = row["seq"]


def _is_record(row: Row) -> bool:
    try:
        record = from_json(row["kind"], json.dumps(row["body"], ensure_ascii=False))
    except (UnreadableRecord, RecursionError):
        return False
    return _fits(record, type(record))


def _fits(value: object, hint: Any) -> bool:
    """Whether a value is what a field's type says, all the way down."""
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if get_origin(hint) in (Union, UnionType):
        return any(_fits(value, one) for one in get_args(hint))
    if get_origin(hint) is tuple:
        inner = get_args(hint)
        return isinstance(value, tuple) and all(_fits(one, inner[0]) for one in value)
    if is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        return isinstance(value, hint) and all(_fits(getattr(value, f.name), hints[f.name]) for f in fields(hint))
    if hint is str or hint is int:
        return _is(value, hint)
    return value is None if hint is type(None) else isinstance(value, hint if isinstance(hint, type) else Enum)


def _is(value: object, kind: type) -> bool:
    """A text that is not endless and can be written, or a whole number that fits the file; true and false are no numbers."""
    if kind is int:
        return type(value) is int and -(2**63) <= value < 2**63
    if not isinstance(value, str) or len(value) > LONGEST:
        return False
    return not any("\ud800" <= character <= "\udfff" for character in value)


def _require(right: bool, place: str, wrong: str) -> None:
    if not right:
        raise Unsound(f"{place}: {wrong}")
