"""The page for a first class says what the program does, and plans with the turns that vignettes have."""

import argparse
import re
from collections import Counter
from pathlib import Path

from scoring import honesty
from simulator.classroom.quiz import USUAL_SCENES
from simulator.classroom.room.tally import TALK_FROM, TALK_TO
from simulator.classroom.server.limits import SEAT_SECONDS
from simulator.cli import host
from simulator.scenario.library import shelf
from simulator.scenario.playable import playable
from simulator.tui.actions import actions

PAGE = (Path(__file__).parents[2] / "docs" / "first-class.md").read_text("utf-8")
CASES = [entry for entry in shelf().entries if entry.kind == "case"]


def test_its_turns_are_those_of_the_library():
    turns = [[len(session.turns) for session in playable(Path(one.path)).vignette.sessions] for one in CASES]
    every = [count for sessions in turns for count in sessions]
    assert {len(sessions) for sessions in turns} == {4}
    assert (min(every), max(every)) == (4, 8)
    assert {count for count, _ in Counter(every).most_common(2)} == {6, 7}
    assert sorted(map(sum, turns))[len(turns) // 2] in (26, 27)


def test_its_keys_and_options_are_the_programs():
    parser = argparse.ArgumentParser(add_help=False)
    host.arguments(parser)
    options = {word for action in parser._actions for word in action.option_strings}
    hosting = "\n".join(re.findall(r"`(attune host[^`]*|--[^`]*)`", PAGE))
    assert set(re.findall(r"--[a-z]+", hosting)) <= options | {"--kind", "--reveal"}
    keys = {one.shown for one in actions("host", "everywhere")} | {"Enter"}
    assert set(re.findall(r"`([a-z]|Enter|ctrl\+t)`", PAGE)) <= keys


def test_its_numbers_are_the_programs():
    assert f"Below {100 * TALK_FROM:.0f} %" in PAGE
    assert f"{100 * TALK_FROM:.0f} to {100 * TALK_TO:.0f} %" in PAGE
    assert (honesty.INTERVALS, USUAL_SCENES, SEAT_SECONDS) == (10, 6, 12 * 3600)


def test_the_scenes_it_names_are_in_the_library():
    named = re.search(r"attune host ([a-z -]+) --mode quiz", PAGE)
    assert named
    assert set(named[1].split()) <= set(shelf().by_id())
