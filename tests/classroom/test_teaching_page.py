"""The instructor's page says what the program does."""

import argparse
import re
from pathlib import Path

from scoring.interval import wilson
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.tally import TALK_FROM, TALK_TO
from simulator.classroom.server.limits import DEFAULT, WRONG_CODES
from simulator.cli import host
from simulator.plain.hosting.typed import _DOOR, TOLD

PAGE = (Path(__file__).parents[2] / "docs" / "teaching-a-class.md").read_text("utf-8")


def first_column(head: str) -> list[str]:
    """The words in backquotes in the first column of the table with this head."""
    rows = PAGE.partition(f"| {head} |")[2].partition("\n\n")[0].splitlines()[2:]
    return [word for row in rows for word in re.findall(r"`([^`]+)`", row.split("|")[1])]


def test_every_step_stands_in_it_and_no_other():
    assert sorted(first_column("step")) == sorted(step.value for step in Step)


def test_every_other_word_a_host_can_type_stands_in_it():
    beside = PAGE.partition("Beside the steps:")[2].partition("\n\n")[0]
    told = [word for word in TOLD if word not in ("", "?", "help")]
    assert {one.split()[0] for one in re.findall(r"`([^`]+)`", beside)} == {*_DOOR, *told}


def test_every_option_in_it_is_one_of_the_command():
    parser = argparse.ArgumentParser(add_help=False)
    host.arguments(parser)
    options = {word for action in parser._actions for word in action.option_strings}
    assert {one.split()[0] for one in first_column("option")} <= options


def test_every_key_of_the_host_stands_in_it_and_no_other():
    from simulator.tui.actions import actions

    shown = {"Enter" if one.shown == "↵" else one.shown for one in actions("host")}
    assert set(first_column("key")) == shown


def test_the_numbers_are_the_programs():
    low, high = round(100 * TALK_FROM), round(100 * TALK_TO)
    assert f"from {low} to {high} %" in PAGE
    share = wilson(7, 12)
    assert f"from {100 * share.low:.0f} to {100 * share.high:.0f} %" in " ".join(PAGE.split())
    assert f"the number of seats ({DEFAULT.people})" in PAGE
    assert WRONG_CODES == 10
