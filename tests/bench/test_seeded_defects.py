"""Ten defects a branching case can have, seeded one at a time into a case without a finding: all ten are named.

Seven are in what is written, and `attune check` finds them without playing. Three are not: a turn whose edge is there and whose
state never comes, an option that is never open, a state that leaves too few. They need every play (`attune check --prove`).
"""

import pytest

from simulator.bench.check import check, checked
from simulator.bench.explained.examples import base_text, example
from simulator.scenario.findings import Finding
from simulator.scenario.loader import load

WRITTEN = {
    "target does not exist": ("N301", "there is no turn 'queit'"),
    "no exit, not an ending": ("N330", "no ending is without `when`, so a play may end without one"),
    "no edge leads to node": ("N320", "no path reaches turn quiet"),
    "loop with no way out": ("N302", "turn 'folder' is not later than turn 'quiet'"),
    "misspelt variable": ("N311", "there is nothing called 'saftey' that a condition can ask for"),
    "variable never used": ("D409", "no option keeps the promise 'chart'"),
    "matched reply always longest": ("Q520", "the best option is the longest in 4 of 10 turns"),
}
NEED_EVERY_PLAY = {
    "edge exists, state never allows it": ("D420", "no play comes to turn quiet: it asks for security at least 9"),
    "choice never available": ("D421", "option back/own is open in no play: it asks for bond at least 10"),
    "some state leaves no choice": ("D424", "turn quiet has only 2 options open in some play"),
}


def findings(code: str) -> list[Finding]:
    return check(load(example(code).before, "v.yaml"))


@pytest.mark.parametrize("base", ["case", "long"])
def test_the_clean_case_is_silent(base: str) -> None:
    assert check(load(base_text(base))) == []


@pytest.mark.parametrize("defect", WRITTEN)
def test_a_defect_in_what_is_written_is_named_with_its_place(defect: str) -> None:
    code, message = WRITTEN[defect]
    (one,) = findings(code)
    assert (one.code, one.message, one.line) == (code, message, example(code).line)


@pytest.mark.parametrize("defect", NEED_EVERY_PLAY)
def test_a_defect_that_only_every_play_shows_is_proved_and_not_guessed_before(defect: str) -> None:
    code, message = NEED_EVERY_PLAY[defect]
    assert {one.code for one in findings(code)} <= set(example(code).also)
    proved = checked(load(example(code).before, "v.yaml"), proved=True).findings
    (one,) = (one for one in proved if one.code == code)
    assert one.message.startswith(message)
    assert one.line == example(code).line
