"""Every case has its checklist answered, with the hardest criticism it received; what blocks a release is not marked *no*."""

import pytest
import yaml

from tests.shipped import CASES

FOLDER = CASES[0].parents[2] / "tests" / "vignettes" / "checklist"
POINTS = 28
BLOCKING = (1, 2, 3, 9, 10, 13, 14, 16, 25)
"""The points marked ! in the review checklist; a *no* there has to say who still has to read it."""

cases = pytest.mark.parametrize("case", [path.stem for path in CASES])


@cases
def test_the_checklist_is_answered(case):
    data = yaml.safe_load((FOLDER / f"{case}.yaml").read_text(encoding="utf-8"))
    assert data["vignette"] == case
    assert [point["n"] for point in data["points"]] == list(range(1, POINTS + 1))
    assert {point["mark"] for point in data["points"]} <= {"yes", "no", "unsure"}
    assert all(point["note"].strip() for point in data["points"])
    blocked = [point["n"] for point in data["points"] if point["n"] in BLOCKING and point["mark"] == "no"]
    assert set(blocked) <= {10}, "only a reader with ties to the group portrayed may still be owed"


@cases
def test_the_hardest_criticism_and_what_was_done_are_written_down(case):
    data = yaml.safe_load((FOLDER / f"{case}.yaml").read_text(encoding="utf-8"))
    assert len(data["hardest_criticism"].split()) >= 10
    assert len(data["done_about_it"].split()) >= 10
