"""The internal read-through: what readers rated, beside the key."""

import json

import pytest

from simulator.bench.panel.readings import agreement, between_readers, disagreements, rated, read
from simulator.bench.panel.readings_page import PAGE, READINGS, everything, page
from simulator.play.panel import mark
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests import scenes

SCRIPT = prepare_script(load(scenes.scene_text()).required())
MARK = mark(next(SCRIPT.turns()))
"""By the key `log` is best, `rules` acceptable, `warm` neutral and `deep` counter."""


def written(folder, *ratings: dict[str, int], pattern="disclosed", marked=MARK):
    path = folder / "the-cap.json"
    readings = [
        {"reader": f"r{number}", "pattern": pattern, "turns": {"cap": {"mark": marked, "ratings": one}}}
        for number, one in enumerate(ratings)
    ]
    path.write_text(json.dumps({"vignette": "the-cap", "readings": readings}))
    return list(rated(SCRIPT, read(path)))


AS_KEY = {"log": 5, "rules": 4, "warm": 2, "deep": 1}
OTHER = {"log": 2, "rules": 3, "warm": 5, "deep": 1}


def test_a_reader_who_rates_as_the_key_does_agrees_in_full(tmp_path):
    found = agreement(written(tmp_path, AS_KEY))
    assert (found.turns, found.best, found.fitting, found.kappa) == (1, 1, 1, 1.0)


def test_a_reader_who_prefers_another_line_is_kept_and_named(tmp_path):
    turns = written(tmp_path, OTHER)
    found = agreement(turns)
    assert (found.best, found.fitting) == (0, 0)
    assert found.kappa is not None
    assert found.kappa < 0.5
    assert list(disagreements(turns)) == ["cap"]


def test_one_reader_with_the_key_is_enough_to_be_no_disagreement(tmp_path):
    turns = written(tmp_path, AS_KEY, OTHER)
    assert list(disagreements(turns)) == []
    assert between_readers(turns) == pytest.approx(agreement(written(tmp_path, OTHER)).kappa, abs=0.2)


def test_what_was_read_without_the_pattern_counts_apart(tmp_path):
    assert list(disagreements(written(tmp_path, OTHER, pattern="hidden"))) == []


def test_words_changed_since_are_said_to_be(tmp_path):
    assert [one.fresh for one in written(tmp_path, AS_KEY)] == [True]
    assert [one.fresh for one in written(tmp_path, AS_KEY, marked="00000000")] == [False]


def test_the_page_of_the_read_through_is_fresh():
    assert PAGE.read_text(encoding="utf-8") == page(everything())


def test_every_file_of_readings_is_of_a_vignette_and_rates_its_options():
    found = {script.vignette.id for script, _turns in everything()}
    assert {path.stem for path in READINGS.glob("*.json")} == found
    for _script, turns in everything():
        assert all(1 <= value <= 5 for one in turns for value in one.ratings.values())
