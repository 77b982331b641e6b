"""The gates over a bank: each holds for a fair bank and fails for one that a trick wins."""

import json

import pytest

from scoring.vocabulary import Move, Pattern
from simulator.bench.bank import leaks, winning, wording
from simulator.bench.bank.bank import table
from simulator.bench.bank.items import items
from simulator.bench.bank.measure import at_least, at_most
from simulator.bench.bank.signs import signs
from simulator.cli.main import main
from simulator.play.script import Script, prepare_script
from tests.play.vignettes import option, session, turn, vignette

DISMISSING_OPENING = (Move.FACT_FIRST, Move.FRAME_HOLD, Move.DEEPEN, Move.OVER_GIVE)


def made(name: str, lines: dict[Move, str], pattern: Pattern = Pattern.DISMISSING, turns: int = 4) -> Script:
    """A vignette whose turns all offer these lines, the moves turned by one place each time."""
    found = []
    for number in range(turns):
        moves = list(lines)
        turned = moves[number % len(moves) :] + moves[: number % len(moves)]
        found.append(turn(f"t{number}", *(option(f"o{move}", move, say=f"{lines[move]} {number}") for move in turned)))
    script = vignette(session(*found), pattern=pattern)
    return prepare_script(type(script)(**{**script.__dict__, "id": name}))


EVEN = dict.fromkeys(DISMISSING_OPENING, "A line of a certain length")
LONG_BEST = EVEN | {Move.FACT_FIRST: "A line that goes on and on for much longer than the others do"}


def measure(measures, name):
    return next(one for one in measures if one.name == name)


def bank(*scripts: Script):
    return tuple(items(scripts))


def test_the_key_has_one_and_guessing_players_have_nothing():
    found = list(winning.measures(bank(made("a", EVEN))))
    assert measure(found, "the key").value == pytest.approx(1.0)
    assert measure(found, "says-sorry").value == pytest.approx(0.0)
    assert measure(found, "slot-1").value == pytest.approx(0.0)


def test_a_best_line_that_is_always_the_longest_fails_in_length_and_lets_the_trick_win():
    every = bank(made("a", LONG_BEST))
    assert measure(wording.measures(every), "best line is the longest").verdict == "fails"
    assert measure(winning.measures(every), "longest").verdict == "fails"
    assert measure(wording.measures(every), "longest at most 1.4 times the shortest").verdict == "fails"
    assert measure(wording.measures(every), "best line is the longest").where[0] == "a t0"


def test_turned_options_stand_in_every_slot_alike():
    found = list(wording.measures(bank(made("a", EVEN))))
    for slot in range(1, 5):
        assert measure(found, f"best line in slot {slot}").value == 0.25


def test_an_item_keyed_the_same_for_all_patterns_does_not_depend_on_the_pattern():
    everywhere = {Move.FEEL_REFLECT: "x", Move.OVER_GIVE: "y", Move.PRESS_ON: "z"}
    found = list(leaks.measures(bank(made("a", everywhere, Pattern.SECURE))))
    assert measure(found, "turns that offer a move that is always wrong").value == 1.0
    assert measure(found, "turns that offer two of them").verdict == "fails"


def test_letters_that_betray_the_best_line_are_found_and_fair_letters_are_not():
    telling = EVEN | {Move.FACT_FIRST: "A line of a certain zzzzzz"}
    assert leaks.text_leak(bank(*(made(name, telling) for name in "abc"))) > 0.9
    assert leaks.text_leak(bank(*(made(name, EVEN) for name in "abc"))) == pytest.approx(0.5, abs=0.2)
    assert leaks.text_leak(bank(made("a", EVEN), made("b", EVEN))) is None


def test_a_measure_holds_between_its_bounds_and_says_when_there_is_too_little():
    assert at_most("x", 0.3, 0.3).verdict == "holds"
    assert at_most("x", 0.31, 0.3).verdict == "fails"
    assert at_least("x", 0.89, 0.9).verdict == "fails"
    assert at_least("x", None, 0.9).verdict == "too few"


def test_the_table_has_every_part_for_the_library(capsys):
    assert main(["bank", "--format", "json"]) in (0, 1)
    told = json.loads(capsys.readouterr().out)
    assert {"the key", "best line is the longest", "letters betray the best line (AUC)"} <= {
        m["name"] for m in told["measures"]
    }
    assert table([])[0][1][0].verdict == "too few"


def test_a_mark_that_only_best_lines_have_is_told_first():
    colons = EVEN | {Move.FACT_FIRST: "A line: of a certain length"}
    speaking_for, speaking_against = signs(bank(*(made(name, colons) for name in "abcd")))
    assert speaking_for[0].word == ":"
    assert (speaking_for[0].in_best, speaking_for[0].in_others) == (1.0, 0.0)
    assert all(one.far <= 0 for one in speaking_against[:1])
    assert signs(()) == ((), ())
