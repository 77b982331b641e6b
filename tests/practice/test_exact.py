"""What the debrief says of all other ways to play: exact, and about this play."""

import pytest

from simulator.explore.outlook import Range
from simulator.play.engine import begin, choose, open_options
from simulator.play.script import Script, prepare_script
from simulator.practice.debrief.alarms import alarms
from simulator.practice.debrief.exact import Exact, Possible, exact
from simulator.practice.debrief.exact_told import exact_paragraph, possible_line
from simulator.practice.debrief.steps import Walk, matched_play, walk
from simulator.scenario.library import load


@pytest.fixture(scope="module")
def hanne(tmp_path_factory) -> tuple[Script, str]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("ATTUNE_HOME", str(tmp_path_factory.mktemp("home")))
        loaded = load("hanne-vik")
        script = prepare_script(loaded.required())
        exact(script, loaded.sha256, (), ())
        yield script, loaded.sha256


def worst_play(script: Script) -> Walk:
    play, _ = begin(script)
    chosen = []
    while play.place is not None:
        option = min(open_options(script.turn(play.place), play.client), key=lambda one: one.tier.credit)
        chosen.append(option.id)
        play, _ = choose(script, play, option.id)
    return walk(script, chosen)


def found_for(hanne: tuple[Script, str], played: Walk) -> Exact:
    script, sha256 = hanne
    found = exact(script, sha256, alarms(played), played.steps)
    assert found is not None
    return found


def test_under_the_key_every_alarm_comes_in_every_matched_play(hanne):
    found = found_for(hanne, matched_play(hanne[0]))
    assert found.alarms
    assert all(split.by_key > 0.99 for split in found.alarms)


def test_a_play_that_breaks_off_is_told_how_often_that_happens(hanne):
    found = found_for(hanne, worst_play(hanne[0]))
    left = next(split for split in found.alarms if split.alarm.kind == "left")
    assert left.by_key == 0.0
    assert 0.5 < left.by_chance < 1.0
    assert "She left: in 0 % of the plays by the key" in exact_paragraph(found, "she")


def test_what_is_possible_never_rises_with_a_choice_and_falls_to_nothing_when_the_work_breaks_off(hanne):
    found = found_for(hanne, worst_play(hanne[0]))
    for one in found.possible:
        assert one.after.best <= one.before.best
        assert one.after.worst >= one.before.worst
    for earlier, later in zip(found.possible, found.possible[1:], strict=False):
        assert later.before == earlier.after
    assert found.possible[-1].after == Range(0, 0)


def test_where_all_lines_keep_about_the_same_possible_no_turn_says_so():
    def turn(id_: str, *best: int) -> Possible:
        lines = {str(number): Range(0, one) for number, one in enumerate(best)}
        return Possible(id_, Range(0, max(best)), Range(0, best[0]), lines)

    found = Exact(7, (), (turn("a", 73, 73, 72), turn("b", 73, 60)))
    assert possible_line(found, "a", "0") == ""
    assert possible_line(found, "b", "0")
    assert exact_paragraph(found, "she").startswith("At one turn of 2 the lines differed in what they kept possible")
    assert "the sum of many" in exact_paragraph(Exact(7, (), (turn("a", 73, 73),)), "she")


def test_each_turn_says_what_was_possible_before_and_after(hanne):
    script, _ = hanne
    played = worst_play(script)
    found = found_for(hanne, played)
    narrowed = next(one for one in found.possible if one.after.best < one.before.best)
    step = next(step for step in played.steps if step.turn.id == narrowed.turn)
    best = max(step.turn.options, key=lambda option: option.tier.credit)
    told = possible_line(found, narrowed.turn, best.id)
    assert told.startswith(f"Still possible from here: {narrowed.before.best} of 100")
    assert f"after your line {narrowed.after.best}" in told
