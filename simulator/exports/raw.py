"""Raw choices, one a row: as CSV for a spreadsheet or R, and as JSON lines for a program."""

import json

from simulator.exports.cells import table
from simulator.exports.outgoing import Outgoing
from simulator.exports.row import Row

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


def long_csv(out: Outgoing) -> str:
    """A row a choice."""
    told = [_fields(row, out) for row in out.rows]
    return table([COLUMNS, *(tuple(row[column] for column in COLUMNS) for row in told)])


def json_lines(out: Outgoing) -> str:
    """A line a choice; the first one says which form this is."""
    head = {"format": FORMAT, "kind": "attunement choices", "columns": COLUMNS}
    lines = [head, *(_fields(row, out) for row in out.rows)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _fields(row: Row, out: Outgoing) -> dict[str, object]:
    """A row under these names."""
    given = {"class": out.sitting(row), "day": row.day, "person": out.person(row)}
    where = {"vignette": row.vignette, "text": row.text, "turn": row.turn, "moment": row.moment, "round": row.round}
    worth = {"credit": round(row.credit, 4), "fits": row.fits, "best": row.best, "sure": row.sure}
    return given | where | {"option": row.option} | worth
