"""`docs/your-data.md` names every list of an export with its fields, every kind of record with its own, and every act there is."""

import re
from dataclasses import fields
from pathlib import Path

from simulator.cli.data import ACTS
from simulator.play import records
from simulator.play.wording.own_data import KINDS, RECORD_KINDS, ROWS
from simulator.store.carrying import CARRIED

TEXT = (Path(__file__).parents[3] / "docs" / "your-data.md").read_text(encoding="utf-8")


def described(head: str) -> dict[str, set[str]]:
    """The rows of the table with this head: what stands in code in the first cell, and all of that in the second."""
    _, _, rest = TEXT.partition(f"| {head} |")
    rows = [line.strip("|").split("|") for line in rest.split("\n\n", 1)[0].splitlines()[2:]]
    return {re.findall(r"`(.*?)`", first)[0]: set(re.findall(r"`(.*?)`", second)) for first, second in rows}


def test_every_list_stands_with_its_fields() -> None:
    found = described("list")
    assert set(found) == {carried.name for carried in CARRIED.values()} == set(ROWS)
    for carried in CARRIED.values():
        assert set(carried.columns) <= found[carried.name]


def test_every_kind_of_record_stands_with_its_fields() -> None:
    found = described("`kind` of a record")
    assert set(found) == set(records._KINDS) == set(RECORD_KINDS) == set(RECORD_KINDS) & set(KINDS)
    for name, kind in records._KINDS.items():
        inner = {"question", "answer", "rival", "turn"} if name == "wrote-note" else set()
        assert {field.name for field in fields(kind)} == found[name] - inner


def test_every_act_stands_there() -> None:
    assert [act for act in ACTS if f"attune data {act}" not in TEXT] == []
