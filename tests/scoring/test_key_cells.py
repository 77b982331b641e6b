"""The key as data: twelve whole cells against clinical.md 3.2, and what holds for every cell."""

import pytest

from scoring import key
from scoring.key_cells import CELLS
from scoring.vocabulary import ALWAYS_COUNTER, Moment, Move, Pattern, Tier

PATTERNS = {"SEC": Pattern.SECURE, "DIS": Pattern.DISMISSING, "PRE": Pattern.PREOCCUPIED, "FEA": Pattern.FEARFUL}
CODES = dict(
    zip(
        [
            "FH",
            "KT",
            "FF",
            "DS",
            "FR",
            "DE",
            "GR",
            "SS",
            "OR",
            "MN",
            "AT",
            "HG",
            "LP",
            "MC",
            "CT",
            "RA",
            "OG",
            "PB",
            "PO",
            "SD",
        ],
        Move,
        strict=True,
    )
)
"""The two-letter codes of clinical.md 3.1, in its order."""


def moves(codes: str) -> set[Move]:
    return {CODES[code] for code in codes.split()}


@pytest.mark.parametrize(
    ("moment", "pattern", "best", "acceptable", "neutral", "counter"),
    [
        (1, "SEC", "FR AT", "FH FF DS", "SS HG KT", "PB PO OG LP"),
        (2, "PRE", "FF", "FR DS GR", "AT LP", "DE OG PO PB"),
        (3, "DIS", "GR FF", "HG DS", "FR SS", "DE PO LP MN PB"),
        (4, "FEA", "GR", "SS DS HG", "FF FR", "DE PO LP PB"),
        (5, "DIS", "HG", "FH AT KT", "FF FR", "PO LP OG PB DE"),
        (6, "FEA", "SS", "KT FH MN", "FR HG", "PB PO LP OG DE"),
        (7, "SEC", "MN", "FR FF OR", "AT SS", "PO PB LP"),
        (8, "DIS", "AT", "HG OR FF", "MN FR", "DE PO SD LP PB SS"),
        (9, "PRE", "OR", "FR FH MN", "GR AT", "SD OG PB LP PO"),
        (10, "FEA", "SS HG", "FR DS", "KT MC", "DE OG PB LP PO"),
        (11, "DIS", "DS MC", "FR FF", "AT KT LP", "PB DE PO OG SS"),
        (12, "PRE", "CT", "FH KT FR", "MN GR", "OG PB SD PO"),
    ],
)
def test_twelve_cells_read_as_the_rubric_does(moment, pattern, best, acceptable, neutral, counter):
    found: dict[Tier, set[Move]] = {tier: set() for tier in Tier}
    for move in Move:
        found[key.tier(PATTERNS[pattern], list(Moment)[moment - 1], move)].add(move)
    assert found[Tier.BEST] == moves(best)
    assert found[Tier.ACCEPTABLE] == moves(acceptable)
    assert found[Tier.COUNTER] == moves(counter) | (ALWAYS_COUNTER - moves(neutral))
    assert found[Tier.NEUTRAL] >= moves(neutral)


def test_the_key_holds_every_cell_once():
    assert len(CELLS) == 48
    assert {(cell.pattern, cell.moment) for cell in CELLS} == {(p, m) for p in Pattern for m in Moment}


def test_no_cell_names_a_move_twice_and_every_cell_has_a_best_a_reason_and_a_source():
    for cell in CELLS:
        named = cell.best + cell.acceptable + cell.neutral + cell.counter
        assert len(named) == len(set(named)), cell
        assert cell.best, cell
        assert cell.why, cell
        assert cell.sources, cell
