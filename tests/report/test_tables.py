"""The tables hold what the drawings show, in words and numbers."""

from simulator.report.numbers import share
from simulator.report.sentences import title, told
from simulator.report.tables import table
from tests.report.making import BARS, BELIEFS, CELLS, CURVE, FIGURES, TRAILS


def test_every_row_has_a_cell_for_every_head():
    for figure in FIGURES:
        found = table(figure)
        assert {len(row) for row in found.rows} == {len(found.heads)}


def test_the_curve_tells_each_turn_with_its_bands_and_what_happened():
    rows = table(CURVE).rows
    assert rows[0] == ("1", "1", "4", "2 to 5", "4", "1 to 5", "")
    assert rows[1] == ("2", "after 1", "6", "2 to 5", "7", "1 to 5", "rupture")
    assert [row[-1] for row in rows[2:]] == ["repair", "rupture, repair"]


def test_too_few_answers_give_their_number_and_no_figure():
    known, few, uncounted = table(BARS).rows
    assert known == ("dose the feeling", ".72", ".61 to .83", "14", ".50", ".50 .70")
    assert few == ("keep the frame", "too few", "", "3", "", "")
    assert uncounted == ("own reactions", "too few", "", "", "", "")


def test_cells_trails_and_beliefs_are_told_as_on_the_screen():
    assert table(CELLS).rows == (("gap", ".66 (9)", "· (3)"), ("ending", "–", "–"))
    assert table(TRAILS).rows == (("Hanne Vik", "+2", "3 3 5 → 6"), ("Dev Raman", "-1", "8 7 → 9"))
    assert table(BELIEFS).rows[1] == ("2", "10 · 10", "60 · 60", "20 · 20", "10 · 10", "0.20")


def test_what_a_drawing_shows_is_counted():
    assert "4 turns" in told(CURVE)
    assert "2 times the client stood beyond a band. Ruptures: 2; repairs: 2." in told(CURVE)
    assert "dose the feeling .72" in told(BARS)
    assert "1 of 4 squares" in told(CELLS)
    assert "in 1 it ends higher" in told(TRAILS)
    assert "over 2 sessions" in told(BELIEFS)
    assert len({title(figure) for figure in FIGURES}) == len(FIGURES)


def test_a_share_has_two_places_and_no_nought_before_the_point():
    assert [share(x) for x in (0, 0.004, 0.5, 0.726, 0.999, 1)] == ["0", "0", ".50", ".73", "1", "1"]
