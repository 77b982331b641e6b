"""xAPI 1.0.3 statements: somebody answered an item. A file of them can be sent as often as one likes; ids keep it counted once."""

import json
from collections.abc import Callable
from typing import Any

from simulator.exports.outgoing import Outgoing
from simulator.exports.row import Row

VERSION = "1.0.3"
"""For the header of a request. A statement itself names no version: a record provider should not (xAPI-Data 2.4.10)."""

HOME = "https://attunement.invalid/people"
"""Where the pseudonyms are from: an address that is nowhere, for they mean nothing outside their export."""

_ANSWERED = {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered"}}
_QUESTION = "http://adlnet.gov/expapi/activities/cmi.interaction"
_OURS = "https://attunement.invalid/xapi"

Lines = dict[str, str]
"""The lines of a turn by option."""


def statements(out: Outgoing, offered: Callable[[Row], Lines], lang: str) -> list[dict[str, Any]]:
    """One statement a choice; `offered` knows all lines of the turn."""
    return [
        _statement(row, out.account(row), str(out.id_(*map(str, _key(row)))), offered(row), lang) for row in out.rows
    ]


def as_file(found: list[dict[str, Any]]) -> str:
    """The statements as one JSON list, as an LRS takes it."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def from_file(body: bytes) -> list[dict[str, Any]]:
    """The statements of a file; none where it is no list of them, each with an id of its own."""
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return []
    if not isinstance(found, list) or not all(
        isinstance(one, dict) and isinstance(one.get("id"), str) for one in found
    ):
        return []
    return found if len({one["id"] for one in found}) == len(found) else []


def _key(row: Row) -> tuple[object, ...]:
    return *row.who, row.text, row.turn, row.round


def _statement(row: Row, person: str, id_: str, lines: Lines, lang: str) -> dict[str, Any]:
    return {
        "id": id_,
        "timestamp": f"{row.day}T00:00:00Z",
        "actor": {"objectType": "Agent", "account": {"homePage": HOME, "name": person}},
        "verb": _ANSWERED,
        "object": _activity(row, lines, lang),
        "result": {
            "response": row.option,
            "success": row.best,
            "score": {"scaled": round(row.credit, 4)},
            "extensions": {f"{_OURS}/fits": row.fits, f"{_OURS}/round": row.round},
        },
        "context": {"contextActivities": {"parent": [{"objectType": "Activity", "id": _vignette(row)}]}},
    }


def _activity(row: Row, lines: Lines, lang: str) -> dict[str, Any]:
    choices = [{"id": option, "description": {lang: line}} for option, line in lines.items()]
    return {
        "objectType": "Activity",
        "id": f"{_vignette(row)}/turn/{row.turn}",
        "definition": {
            "type": _QUESTION,
            "name": {lang: f"{row.title}: {row.turn}"},
            "interactionType": "choice",
            "choices": choices,
        },
    }


def _vignette(row: Row) -> str:
    """The same words have the same address in every class."""
    return f"{_OURS}/vignette/{row.text}"
