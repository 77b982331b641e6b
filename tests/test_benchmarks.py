"""What the benchmarks are made of: the seeded defects still fit their bases, the cut files are sound, the story has every turn."""

import pytest

from benchmarks.cut_files import LINES, cuts
from benchmarks.ink.story import story
from benchmarks.seeded_defects import SEEDS, Seed, told
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests.shipped import CASES

NEED_EVERY_PLAY = ("D420", "D421", "D424")


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.defect)
def test_a_seeded_defect_is_named_in_its_line_unless_it_takes_every_play(seed: Seed) -> None:
    assert told(seed, proved=False).named == (seed.code not in NEED_EVERY_PLAY)


def test_there_are_ten_different_files_of_about_300_lines() -> None:
    texts = set(cuts())
    assert len(texts) >= 10
    assert all(LINES - 10 <= text.count("\n") <= LINES + 100 for text in texts)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_story_has_a_knot_for_every_node_and_a_choice_for_every_option(path) -> None:
    script = prepare_script(load(path).required())
    lines = story(script).splitlines()
    options = sum(len(turn.options) for turn in script.turns())
    assert [line for line in lines if line.startswith("=== n")] == [f"=== n{n} ===" for n in range(len(script.nodes))]
    assert sum(line.startswith("+ ") and line.endswith("]") for line in lines) == options
