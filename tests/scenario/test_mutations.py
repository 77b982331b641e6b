"""Damaged files: never an exception, always a place, always something to do."""

import random
import re
import threading

import pytest

from simulator.bench.check import check
from simulator.scenario.loader import load
from simulator.scenario.snippet import rendered
from tests.scenario.mutations import mutated
from tests.scenario.sample import CASE, SCENE

PLACE = re.compile(r"v\.yaml:\d+:\d+: (error|warning|hint)\[[SFNDQ]\d{3}\] \S")


@pytest.mark.parametrize("seed", range(200))
def test_a_damaged_file_is_refused_with_its_place_or_accepted(seed: int) -> None:
    chance = random.Random(seed)
    text = mutated(CASE if seed % 2 else SCENE, chance)
    loaded = load(text, "v.yaml")
    found = check(loaded)
    assert found or loaded.vignette is not None
    assert len(found) < 200
    for one in found:
        assert PLACE.match(one.one_line)
        assert 1 <= one.line <= len(loaded.source.lines) + 1
        assert (one.line, one.column) <= (one.end_line, one.end_column)
        shown = rendered(one, loaded.source)
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)


def test_loading_and_checking_are_safe_in_a_thread_with_a_small_stack() -> None:
    deep = "{any: [" * 5 + "{safety: at most 3}" + "]}" * 5
    texts = [CASE, CASE.replace("{chose: folder/feeling}", deep), CASE.replace("{chose: folder/feeling}", "[" * 50_000)]
    codes: list[list[str]] = []
    before = threading.stack_size(512 * 1024)
    try:
        thread = threading.Thread(
            target=lambda: codes.extend([one.code for one in check(load(text))] for text in texts)
        )
        thread.start()
        thread.join(timeout=20)
    finally:
        threading.stack_size(before)
    assert codes == [[], [], ["S114"]]
