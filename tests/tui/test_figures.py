"""Rows of the progress page, drawn: nothing wraps and nothing is cut, down to sixty columns."""

import pytest
from rich.cells import cell_len

from scoring.estimate import Standing
from scoring.vocabulary import Moment, Pattern
from simulator.play.wording.progress import SHORT_PATTERNS
from simulator.practice.progress.picture import Figure
from simulator.practice.progress.sections import Bar, Grid
from simulator.tui.widgets.figures import drawn

MANY = Figure(142, Standing(0.75, 0.68, 0.82, 0.45, 142))
FEW = Figure(6, None)
ROWS = tuple((moment.label, (MANY, FEW, MANY, FEW)) for moment in Moment)
GRID = Grid(tuple(SHORT_PATTERNS[pattern] for pattern in Pattern), ROWS)


@pytest.mark.parametrize("width", [54, 66, 74, 112])
def test_no_row_of_figures_is_wider_than_the_window(width: int):
    bar = Bar("safety, and repair", MANY.n, MANY.now, (0.5, 0.6))
    for row in (GRID, bar):
        assert max(cell_len(line) for line in drawn(row, width).plain.splitlines()) <= width


@pytest.mark.parametrize("width", [54, 74])
def test_every_moment_and_every_pattern_is_named_whole(width: int):
    told = drawn(GRID, width).plain
    for moment in Moment:
        assert moment.label in told
    assert all(told.count(head) == 1 for head in GRID.heads)
    assert told.count(".75 (142)") == 2 * len(Moment)
