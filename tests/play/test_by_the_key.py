"""A reason says its rule of the key in words a trainee can read."""

import pytest

from simulator.play.by_the_key import by_the_key


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("She asks for sums.", "She asks for sums."),
        ("He is away. [second]", "He is away. In the key: the runner-up."),
        ("Too near. [depth flips into retreat]", "Too near. In the key: depth flips into retreat."),
        ("She said [sic] so.", "She said [sic] so."),
    ],
)
def test_the_rule_is_said_in_full(written, read):
    assert by_the_key(written) == read


def test_no_shipped_scene_shows_an_authors_shorthand():
    from simulator.play.script import prepare_script
    from simulator.scenario.library import find, shelf
    from simulator.scenario.playable import playable

    for entry in shelf().entries:
        if entry.kind == "scene":
            script = prepare_script(playable(find(entry.id)).vignette)
            told = [text for turn in script.turns() for option in turn.options for _, text in option.why.variants]
            assert not [text for text in told if "[" in text], entry.id
