"""Numbers as a language writes them."""

import pytest

from simulator.play.wording.exact import over
from simulator.play.wording.numbers import counted, number, short, signed
from simulator.play.wording.shares import percent


def test_english_has_its_point():
    assert (number(0.724), signed(0.2), short(0.75), counted(12500)) == ("0.72", "+0.20", ".75", "12,500")


def test_spanish_has_its_comma_and_keeps_the_nought(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ATTUNE_LANG", "es")
    assert (number(0.724), signed(-0.2), short(0.75), counted(12500)) == ("0,72", "-0,20", "0,75", "12.500")
    assert percent(0.456) == "45,6 %"
    assert percent(0.0001) == "<0,1 %"


def test_no_number_of_ways_above_a_million_is_told():
    assert over(50_006_457_463_411_237) == "Counted over every way to play this case:"
    assert "12,500 ways" in over(12_500)
