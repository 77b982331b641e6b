"""The words of a class that looks back."""

import pytest

from simulator.play.wording.looking_back import in_scenes, quoted, scene_numbers, share, short


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((2,), "scene\N{NO-BREAK SPACE}2"),
        ((2, 5), "scenes 2 and 5"),
        ((1, 2, 5), "scenes 1, 2 and 5"),
    ],
)
def test_scenes_are_named_by_their_numbers(numbers, said):
    assert scene_numbers(numbers) == said


def test_a_cue_without_scenes_stands_alone():
    assert in_scenes("Checks again.", ()) == "Checks again."
    assert in_scenes("Checks again.", (1, 3)) == "scenes 1 and 3: Checks again."


def test_below_ten_votes_there_is_no_per_cent():
    assert share(4, 9) == "4 of 9"
    assert share(4, 10) == "4 of 10, 40\N{NO-BREAK SPACE}%"
    assert share(0, 0) == "nobody voted"


def test_a_long_line_is_cut_at_a_word_without_the_sign_before_the_cut():
    line = "It is a procedure. " * 9
    assert short(line).endswith("…")
    assert ".…" not in short(line)
    assert len(short(line)) <= 84
    assert quoted("Short.") == "“Short.”"
