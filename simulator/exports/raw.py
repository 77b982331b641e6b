"""Raw choices, one a row: as CSV for a spreadsheet or R, and as JSON lines for a program."""

import json
from collections.abc import Callable, Iterable

from simulator.exports.cells import table
from simulator.exports.row import Row

Told = Callable[[Row], dict[str, object]]

FORMAT = 1
COLUMNS = (
    "class",
    "day",
    "person",
    "vignette",
    "text",
    "turn",
    "moment",
    "round",
    "option",
    "credit",
    "fits",
    "best",
    "sure",
)
"""Of both forms. `text` is the SHA-256 of the vignette, so that choices of the same words can be pooled."""


def fields(row: Row, person: str, sitting: str) -> dict[str, object]:
    """A row under these names."""
    given = {"class": sitting, "day": row.day, "person": person, "vignette": row.vignette, "text": row.text}
    chosen = {"turn": row.turn, "moment": row.moment, "round": row.round, "option": row.option}
    worth = {"credit": round(row.credit, 4), "fits": row.fits, "best": row.best, "sure": row.sure}
    return given | chosen | worth


def long_csv(rows: Iterable[Row], told: Told) -> str:
    """A row a choice."""
    return table([COLUMNS, *(tuple(told(row)[column] for column in COLUMNS) for row in rows)])


def json_lines(rows: Iterable[Row], told: Told) -> str:
    """A line a choice; the first one says which form this is."""
    head = {"format": FORMAT, "kind": "attunement choices", "columns": COLUMNS}
    lines = [head, *(told(row) for row in rows)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
