"""Two versions of a vignette compared in meaning: each change with its line, what it moves, and which line did it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from simulator.bench.diff.cause import broken
from simulator.bench.diff.change import Change, NotAlone
from simulator.bench.diff.compared import changes
from simulator.bench.diff.figures import Figure, values_for, values_of
from simulator.bench.diff.pairing import paired
from simulator.bench.diff.renames import renames
from simulator.bench.diff.result import Diff, diff
from simulator.bench.diff.text import text
from simulator.bench.diff.versions import Version, Versions
from simulator.explore.explorer import explore
from simulator.explore.players import key
from simulator.explore.record import Exploration
from simulator.explore.sweep import Sweeper
from simulator.play.script import Script, prepare_script
from simulator.scenario.loader import Loaded
from simulator.scenario.marks import Marks
from simulator.scenario.models import Vignette
from simulator.scenario.source import Source
from simulator.scenario.yaml_file import YamlFile
from tests.bench.small_case import (
    CASE,
    ENDINGS,
    FIRST_HOUR,
    HEAD,
    QUIET,
    SECOND_HOUR,
    changed,
    line_of,
    loaded,
    option,
    turn,
)
from tests.play.vignettes import vignettes

SMALL = settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
)


def compared(new: str, old: str = CASE) -> Diff:
    return diff(loaded(old, "old.yaml"), loaded(new, "new.yaml"), explore)


def only(found: Diff) -> Change:
    (change,) = found.changes
    return change


def never(script: Script, sha256: str) -> Exploration:
    raise AssertionError("nothing can move, so nothing should be explored")


def words_of(found: Diff) -> str:
    """The page without its line breaks."""
    return " ".join(text(found).split())


def test_a_file_and_itself_differ_in_nothing():
    found = diff(loaded(), loaded(), never)
    assert found.changes == found.movements == found.causes == ()
    assert text(found).endswith("Nothing changed.")


def test_a_comment_and_the_layout_change_nothing_in_meaning():
    found = diff(loaded(), loaded(f"# a comment\n{CASE}".replace("move: fact-first", "move:   fact-first")), never)
    assert found.changes == ()
    assert text(found).endswith("Nothing changed in meaning.")


def test_other_words_than_lines_move_nothing_and_nothing_is_explored():
    new = changed("reply: Answer to night.", "reply: Another answer.")
    found = diff(loaded(), loaded(new), never)
    assert (only(found).kind, only(found).line) == ("reworded", line_of("reply: Another answer.", new))
    assert "Only words changed; nothing moves." in text(found)


def test_the_same_words_for_other_plays_are_told_as_that():
    old = changed("reply: Answer to night.", "reply: [{when: {bond: at least 4}, text: One.}, {text: Other.}]")
    new = old.replace("bond: at least 4", "bond: at least 5")
    found = diff(loaded(old), loaded(new), never)
    assert only(found).what == "shows its words under other conditions (reply)"


def test_another_line_moves_only_players_who_go_by_its_words():
    new = changed("say: I say night.", "say: I say something a good deal longer than it was before this night.")
    found = compared(new)
    assert {one.figure.player for one in found.movements} <= {"longest", "shortest", "most-sentences"}
    assert found.movements
    assert all(cause.change == only(found) for cause in found.causes)
    assert "the client answers as before" in words_of(found)


def test_another_move_names_its_line_and_both_tiers_and_has_done_all_that_moved():
    new = changed("move: fact-first", "move: press-on")
    found = compared(new)
    change = only(found)
    assert (change.section, change.kind, change.line) == ("options", "changed", line_of("- id: night", new) + 1)
    assert change.sentence == (
        "option night of turn folder now has the move press-on (counter); before, fact-first (best)"
    )
    assert {cause.change for cause in found.causes} == {change}
    told = words_of(found).partition("Which line did it ")[2]
    assert told.startswith(f"line {change.line}: option night of turn folder now has the move press-on")
    assert told.count("; this change does all of it") == len(found.causes)


def test_an_overridden_tier_names_its_line():
    new = changed(
        "move: fact-first\n", "move: fact-first\n            tier: counter\n            because: Here it is.\n"
    )
    change, because = compared(new).changes
    assert change.sentence == "option night of turn folder is now counter by an override (counter); before, best"
    assert change.line == line_of("tier: counter", new)
    assert because.kind == "reworded"


def test_a_removed_turn_names_its_old_line_and_moves_its_alarm_to_nothing():
    found = compared(f"{HEAD}{FIRST_HOUR.replace(QUIET, '')}{SECOND_HOUR}{ENDINGS}")
    change = only(found)
    assert (change.kind, change.in_old, change.line) == ("removed", True, line_of("- id: quiet", CASE))
    cold = next(one for one in found.movements if one.figure.measure == "alarm")
    assert (cold.figure.turn, cold.new) == ("quiet", 0.0)
    assert cold.old == pytest.approx(2 / 3)
    assert f"old line {change.line}: turn quiet is gone" in words_of(found)


def test_a_changed_guard_names_its_line_and_what_it_moves():
    new = changed("when: {strain: at least 1}", "when: {strain: at least 2}")
    found = compared(new)
    change = only(found)
    assert change.line == line_of("strain: at least 2", new)
    assert change.sentence == (
        "turn quiet now comes only if strain is at least 2; before, only if strain is at least 1"
    )
    before, after = (values_of(explore(prepare_script(loaded(one).required()), "0")) for one in (CASE, new))
    for one in found.movements:
        assert (one.old, one.new) == (before.get(one.figure, 0.0), after.get(one.figure, 0.0))


@pytest.mark.parametrize(
    ("old", "new", "section", "sentence"),
    [
        ("moment: closeness", "moment: flat", "turns", "turn last now has the moment flat; before, closeness"),
        ("keeps: mail", "owns: mail", "options", "option back of turn again now has owns mail; before, keeps mail"),
        (
            "when: {bond: at most 3}",
            "when: {bond: at most 4}",
            "options",
            "option more of turn last now comes only if bond is at most 4; before, only if bond is at most 3",
        ),
        (
            "when: {strain: at most 5}",
            "when: {strain: at most 4}",
            "sessions",
            "session 2 now comes only if strain is at most 4; before, only if strain is at most 5",
        ),
        (
            "{strain: at least 8}",
            "{strain: at least 9}",
            "endings",
            "ending broke-off now comes only if strain is at least 9; before, only if strain is at least 8",
        ),
        (
            "pattern: dismissing-avoidant",
            "pattern: secure",
            "case",
            "the case now has the pattern secure; before, dismissing-avoidant",
        ),
        ("due: 2", "due: 1", "options", None),
    ],
)
def test_every_kind_of_change_is_told_with_its_line(old: str, new: str, section: str, sentence: str | None):
    text_now = changed(old, new)
    change = only(compared(text_now))
    assert change.section == section
    assert change.line == line_of(new, text_now)
    assert change.apply is not None
    assert sentence is None or change.sentence == sentence


def test_marks_that_the_client_does_not_see_move_nobody():
    new = changed(
        "client: Words of folder.",
        "client: Words of folder.\n        cues: [self-sufficiency]\n        own_words: true",
    )
    found = diff(loaded(), loaded(new), never)
    assert [change.sentence for change in found.changes] == [
        "turn folder has another mark: cues self-sufficiency; before, none",
        "turn folder has another mark: own words yes",
    ]
    assert "Nothing that changed can move anybody." in text(found)


def test_what_only_has_another_name_is_renamed_everywhere_and_moves_nobody():
    old = changed("when: {strain: at most 5}", "when: {chose: folder/night}")
    only_names = changed("id: folder", "id: papers", old).replace("folder/night", "papers/night")
    found = diff(loaded(old), loaded(only_names), never)
    assert only(found).sentence == "turn folder is now called papers"
    assert only(found).line == line_of("- id: papers", only_names)
    other_option = changed("id: night", "id: log", old).replace("folder/night", "folder/log")
    assert (
        only(diff(loaded(old), loaded(other_option), never)).sentence == "option night of turn folder is now called log"
    )


def test_a_moved_turn_is_told_once_and_not_as_gone_and_new():
    moved = f"{HEAD}{FIRST_HOUR.replace(QUIET, '')}{SECOND_HOUR}{QUIET}{ENDINGS}"
    change = only(compared(moved))
    assert (change.kind, change.line) == ("moved", line_of("- id: quiet", moved))
    assert change.what == "stands elsewhere: after last, in session 2"


def test_options_in_another_order_are_one_change():
    listed, pressing = option("list", "keep-thread"), option("why-not", "press-on")
    new = changed(f"{listed}{pressing}", f"{pressing}{listed}")
    change = only(compared(new))
    assert change.sentence == "turn quiet has its options in another order: why-not, list"


def test_a_new_session_is_one_change_and_stands_alone():
    third = (
        f"  - title: Third hour\n    turns:\n{turn('late', 'flat', option('a', 'fact-first'), option('b', 'deepen'))}"
    )
    new = f"{HEAD}{FIRST_HOUR}{SECOND_HOUR}{third}{ENDINGS}"
    found = compared(new)
    change = only(found)
    assert (change.section, change.kind, change.line) == ("sessions", "added", line_of("- title: Third hour", new))
    assert change.apply is not None
    assert len(change.apply(loaded().required()).sessions) == 3


def test_each_change_made_alone_and_all_together_give_the_new_version():
    new = changed("move: fact-first", "move: press-on", changed("{strain: at least 8}", "{strain: at least 9}"))
    new = changed("when: {strain: at least 1}", "when: {strain: at least 2}", new)
    new = changed(option("harder", "deepen"), option("gently", "honour-guard"), new)
    found = compared(new)
    made = loaded().required()
    for change in found.changes:
        assert change.apply is not None
        assert change.apply(loaded().required()) != loaded().required()
        made = change.apply(made)
    assert made == loaded(new).required()


def test_of_two_changes_the_one_that_did_it_is_named_with_what_it_does_alone():
    new = changed("move: fact-first", "move: press-on", changed("{strain: at least 8}", "{strain: at least 9}"))
    found = compared(new)
    alone = prepare_script(loaded(changed("move: fact-first", "move: press-on")).required())
    of_client = [cause for cause in found.causes if cause.movement.figure.measure != "ending"]
    assert of_client
    for cause in of_client:
        assert cause.change is not None
        assert cause.change.name == "option night of turn folder"
        assert cause.alone == pytest.approx(values_for(alone, cause.movement.figure.player)[cause.movement.figure])
        assert (cause.tried, cause.not_alone, cause.left_out) == (2, 0, 0)


def test_an_option_that_acted_a_pull_out_can_go_alone():
    pulled = changed(
        "client: Words of folder.", "client: Words of folder.\n        pull: {impulse: rescue, acted_by: [close]}"
    )
    gone = changed(option("close", "over-give"), "", pulled).replace(
        "        pull: {impulse: rescue, acted_by: [close]}\n", ""
    )
    found = compared(gone, pulled)
    removed = next(change for change in found.changes if change.kind == "removed")
    assert removed.apply is not None
    alone = removed.apply(loaded(pulled).required())
    assert alone.sessions[0].turns[0].pull is None
    assert not any(broken(alone))


def test_changes_that_need_each_other_are_not_tried_alone_and_it_is_said():
    new = changed(option("list", "keep-thread"), f"{option('list', 'keep-thread')}{option('new-one', 'press-on')}")
    new = changed("when: {strain: at most 5}", "when: {chose: quiet/new-one}", new)
    found = compared(new)
    assert [change.section for change in found.changes] == ["sessions", "options"]
    assert {cause.not_alone for cause in found.causes} == {1}
    assert "Not tried alone, since they need each other: 1 of the changes." in text(found)


def test_when_the_time_is_up_the_rest_is_left_out_and_it_is_said():
    def clock() -> Iterator[float]:
        yield 0.0
        yield from (float(100 * number) for number in count(1))

    ticking = clock()
    new = changed("move: fact-first", "move: press-on", changed("{strain: at least 8}", "{strain: at least 9}"))
    found = diff(loaded(), loaded(new), explore, lambda: next(ticking))
    assert {cause.left_out for cause in found.causes} == {2}
    assert all(cause.change is None for cause in found.causes)
    assert "Not tried alone, since there are many: 2 of the changes." in text(found)


def test_the_alarm_of_a_renamed_turn_has_not_moved():
    new = changed("- id: quiet", "- id: hush", changed("move: frame-hold", "move: keep-thread"))
    found = compared(new)
    assert [change.kind for change in found.changes] == ["renamed", "changed"]
    assert {one.figure.turn for one in found.movements} <= {""}


def test_where_one_side_is_a_sample_small_movements_are_left_out_and_no_line_is_blamed():
    def sampled(script: Script, sha256: str) -> Exploration:
        return replace(explore(script, sha256), method="sampled", paths=None, plays=20_000)

    new = changed("move: fact-first", "move: press-on")
    found = diff(loaded(), loaded(new), sampled)
    assert (found.method, found.causes) == ("sampled", ())
    assert found.movements
    assert len(found.movements) < len(compared(new).movements)
    assert "sampled, not proved" in text(found)


def test_movements_come_the_largest_first_and_none_is_within_a_hair():
    found = compared(changed("move: fact-first", "move: press-on"))
    main = [one for one in found.movements if one.of_main_player]
    assert [one.size for one in main] == sorted((one.size for one in main), reverse=True)
    assert found.movements[: len(main)] == tuple(main)
    assert all(abs(one.by) >= 5e-4 for one in found.movements)


@pytest.mark.parametrize("player", ["key", "random", "one-slip", "learner", "always-press-on", "longest", "secure-key"])
def test_a_player_alone_has_the_figures_it_has_in_the_exploration(player: str):
    script = prepare_script(loaded().required())
    whole = {figure: value for figure, value in values_of(explore(script, "0")).items() if figure.player == player}
    alone = values_for(script, player)
    if player == "one-slip":
        whole = {figure: value for figure, value in whole.items() if figure.measure != "alarm"}
    assert alone.keys() >= {figure for figure, value in whole.items() if value}
    assert all(alone.get(figure, 0.0) == pytest.approx(value) for figure, value in whole.items())


def test_a_player_that_plays_nothing_here_is_unknown():
    with pytest.raises(LookupError):
        values_for(prepare_script(loaded().required()), "always-ground")
    assert Figure("broken off", "key") in values_for(prepare_script(loaded().required()), "key")


def test_the_example_in_the_guide_is_what_the_diff_says():
    root = Path(__file__).parents[2]
    guide = (root / "docs" / "graph-and-diff.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```text\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)[1]
    old = (root / "scenarios" / "dismissing-avoidant" / "hanne-vik.yaml").read_text(encoding="utf-8")
    told = text(compared(changed("when: {strain: at least 2}", "when: {strain: at least 3}", old), old))
    lines = re.sub(r"line \d+", "line N", told).splitlines()
    assert [line for line in shown.splitlines() if line not in lines] == []


def version(made: Vignette) -> Version:
    return Version(Loaded(YamlFile(Source(""), None, Marks()), (), made), made)


@SMALL
@given(vignettes(), vignettes())
def test_any_two_vignettes_can_be_compared_and_a_change_alone_can_be_played_or_is_refused(old, new):
    renamed = renames(old, new)
    before = renamed.in_old(old)
    found = changes(Versions(version(before), version(new)), renamed)
    assert bool(found) == (old != new)
    for change in found:
        if change.apply is None:
            continue
        try:
            alone = change.apply(before)
        except NotAlone:
            continue
        if not any(broken(alone)):
            Sweeper(prepare_script(alone), [key()]).run()


@SMALL
@given(vignettes())
def test_a_vignette_and_itself_differ_in_nothing_however_it_is_made(made):
    assert changes(Versions(version(made), version(made)), renames(made, made)) == ()


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdefxyz")))
def test_moving_what_is_said_to_have_moved_gives_the_new_order(shuffled, wanted):
    old, new = "abcdef", [name for name in (*shuffled, "x", "y", "z") if name in wanted]
    pairing = paired(old, new)
    assert set(pairing.added) == wanted - set(old)
    assert set(pairing.removed) == set(old) - wanted
    staying = [name for name in new if name in pairing.kept and name not in pairing.moved]
    assert staying == sorted(staying)
