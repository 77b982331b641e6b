"""Rounds of scenes in line mode, through the command."""

import io

import pytest

from simulator.cli.main import main
from tests import scenes


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A library of our own vignettes only, and a journal of its own."""
    home = tmp_path / "home"
    mine = tmp_path / "mine"
    mine.mkdir()
    monkeypatch.setenv("ATTUNE_HOME", str(home))
    monkeypatch.setenv("ATTUNE_VIGNETTES", str(mine))
    monkeypatch.setattr("simulator.scenario.library.packaged_folder", lambda: tmp_path / "none")
    return mine


@pytest.fixture
def attune(capsys, monkeypatch):
    def run(typed: str, *words: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        main(["play", *words, "--plain"])
        said = capsys.readouterr()
        return said.out + said.err

    return run


def number_of(out: str, line: str) -> str:
    """The number before a line that is offered."""
    return next(one.partition(".")[0] for one in reversed(out.splitlines()) if one.endswith(line))


def test_a_round_asks_whom_one_hears_and_says_why_a_line_fits(folder, attune):
    scenes.write(folder, scenes.scene_text())
    out = attune("2 3\n", "--scenes", "--seed", "1")
    picked = number_of(out, scenes.LINES["log"][1])
    out = attune(f"{picked}\n", "--scenes")
    assert "Whom do you hear?" not in out  # it was told before the terminal closed
    assert "You saw: dismissing-avoidant, sure" in out
    assert "You heard who it was, and the line fits." in out
    assert "Heard log." in out
    assert "Why log." in out
    assert "That was the round." in out


def test_a_line_for_somebody_else_is_shown_beside_the_one_that_fits(folder, attune):
    scenes.write(folder, scenes.scene_text())
    out = attune("1\n", "--scenes", "--seed", "1")
    picked = number_of(out, scenes.LINES["warm"][1])
    out = attune(f"{picked}\n", "--scenes")
    assert "You saw: secure, a guess" in out
    assert "Somebody else was heard" in out
    assert f"Fits here: {scenes.LINES['log'][1]}" in out


def test_twins_ask_which_of_two_and_by_what(folder, attune):
    scenes.write(folder, scenes.twin("cap-a", "secure", "cap-b", "dismissing-avoidant"))
    scenes.write(folder, scenes.twin("cap-b", "dismissing-avoidant", "cap-a", "secure"))
    out = attune("1 1\nthe cap\n1\n\n", "--twins", "--seed", "1")
    assert "Two clients say these words." in out
    assert "3. anxious-preoccupied" not in out
    assert "2 of 2" in out
    assert f"the same words ask for: {scenes.LINES['log'][1]}" in out or f"ask for: {scenes.LINES['warm'][1]}" in out


def test_a_check_up_says_nothing_before_its_last_scene(folder, attune):
    for letter in "ab":
        for item in range(1, 9):
            scenes.write(folder, scenes.form(letter, item))
    out = attune("2 2\n1\n" * 3, "--mode", "check-up", "--form", "a", "--seed", "1")
    assert "Why" not in out
    out = attune("2 2\n1\n" * 5, "--mode", "check-up")
    assert "8 of 8" in out
    assert "Form A: fit " in out
    assert "pattern told rightly in 8 of 8" in out
    assert "Form B: 0 of 8 answered" in out
    out = attune("2 2\n1\n" * 8, "--mode", "check-up")
    assert "change from A to B" in out
    out = attune("", "--mode", "check-up", "--form", "a")
    assert "Whom do you hear?" not in out
    assert "Form A: fit" in out


def test_a_scene_of_a_form_is_not_played_alone(folder, attune):
    path = scenes.write(folder, scenes.form("a", 1))
    assert "belongs to a check-up form" in attune("", str(path))


def test_words_that_do_not_go_together_are_refused(folder, attune):
    assert "one round at a time" in attune("", "--scenes", "--twins")
    assert "--minutes goes with --due or --scenes" in attune("", "--twins", "--minutes", "5")
    assert "--form goes with a check-up" in attune("", "--form", "a")
    assert "leave hanne-vik out" in attune("", "hanne-vik", "--scenes")


def test_without_scenes_it_says_so(folder, attune):
    assert "There are no scenes of this kind" in attune("", "--scenes")
