"""What the benchmarks are made of: the seeded defects still fit their bases, the cut files are sound, the story has every turn."""

import random

import pytest

from benchmarks.cut_files import LINES, cuts
from benchmarks.ink.story import story
from benchmarks.killing import killed
from benchmarks.power_loss import OnDisk
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


def test_a_power_loss_keeps_what_was_synced_and_any_sectors_of_the_rest():
    file, chance = OnDisk(), random.Random(1)
    file.since.append((0, b"a" * 1024))
    file.sync()
    file.since.append((512, b"b" * 1024))
    left = {file.cut(chance) for _ in range(50)}
    assert all(content.startswith(b"a" * 512) for content in left)
    assert {content[512:1024] for content in left} == {b"a" * 512, b"b" * 512}
    assert {len(content) for content in left} == {1024, 1536}


def test_what_a_killed_process_acknowledged_is_told_in_order():
    told = killed(lambda: 3, lambda first: map(str, range(first, 6)), random.Random(1), 1.0)
    assert told == ["3", "4", "5"][: len(told)]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_story_has_a_knot_for_every_node_and_a_choice_for_every_option(path) -> None:
    script = prepare_script(load(path).required())
    lines = story(script).splitlines()
    options = sum(len(turn.options) for turn in script.turns())
    assert [line for line in lines if line.startswith("=== n")] == [f"=== n{n} ===" for n in range(len(script.nodes))]
    assert sum(line.startswith("+ ") and line.endswith("]") for line in lines) == options
