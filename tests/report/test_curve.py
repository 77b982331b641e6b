"""The curve marks what a turn was like with a shape, and not with a colour alone."""

from collections import Counter

from simulator.report.document import Curve
from simulator.report.svg import curve
from tests.report.making import CURVE


def shapes(marks) -> Counter:
    return Counter(mark.partition(" ")[0].removeprefix("<") for mark in marks)


def without_legend(found: Curve) -> Counter:
    """The shapes, less those of the legend, which are the same for every curve."""
    return shapes(curve.marks(found)[1]) - shapes(curve._legend())


def test_each_rupture_is_a_cross_and_each_repair_a_ring():
    assert without_legend(CURVE)["path"] == sum(point.rupture for point in CURVE.points)


def test_a_turn_told_below_has_a_mark_of_its_own():
    bands = 2
    assert without_legend(CURVE)["polygon"] == bands + len(CURVE.told)


def test_higher_is_closer_and_the_band_holds_what_can_be_borne():
    half = curve._Half(("close", "distance", "far"), 0, ((4, (2, 5)), (6, (2, 5))))
    assert half.y(6) < half.y(5.5) < half.y(5) < half.y(2) < curve.TALL
    assert half.ends == (2, 6)


def test_without_a_turn_there_is_nothing_to_draw():
    assert curve.marks(Curve(()))[1] == []
