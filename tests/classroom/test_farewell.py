"""What is said at a terminal whose seat is over."""

import pytest

from simulator.classroom.client import FOREVER, Bye
from simulator.classroom.farewell import farewell, with_own_page
from simulator.play.wording import classroom as words


@pytest.mark.parametrize("reason", sorted(FOREVER))
def test_whoever_does_not_come_back_is_told_why_and_that_nothing_more_is_taken(reason: str):
    said = " ".join(one.text for one in farewell(Bye(reason, words.BYE[reason])))
    assert said.startswith(words.BYE[reason])
    assert any(one in said for one in ("Nothing more is counted", "takes no vote", "No vote is taken"))


@pytest.mark.parametrize(
    ("reason", "forgets"), [("removed", True), ("ended", True), ("elsewhere", False), ("rate", False)]
)
def test_a_seat_is_forgotten_only_where_it_is_gone(reason: str, forgets: bool):
    assert Bye(reason, "").forgets is forgets


def test_ones_own_page_stands_below_where_there_is_one():
    record = {"vignettes": [{"title": "The technique"}], "scenes": []}
    bye = Bye("ended", words.BYE["ended"])
    assert "The technique" in [one.text for one in with_own_page(bye, record)]
    assert list(with_own_page(bye, {})) == list(farewell(bye))
