"""Two versions of a vignette compared in meaning: each change with its line, what it moves, and which line did it."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.bench.diff.change import Change
from simulator.bench.diff.figures import Figure, values_for, values_of
from simulator.bench.diff.pairing import paired
from simulator.bench.diff.result import Diff, diff
from simulator.bench.diff.text import text
from simulator.explore.explorer import explore
from simulator.explore.record import Exploration
from simulator.play.script import Script, prepare_script
from tests.bench.small_case import (
    CASE,
    DOOR,
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
    assert f"all of it by line {change.line}: option night of turn folder" in words_of(found)


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
    new = changed("id: night", "id: log", changed("id: folder", "id: papers", old)).replace(
        "folder/night", "papers/log"
    )
    found = diff(loaded(old), loaded(new), never)
    assert [(change.kind, change.name, change.line) for change in found.changes[:2]] == [
        ("renamed", "turn folder", line_of("- id: papers", new)),
    ] or {change.kind for change in found.changes} <= {"renamed", "reworded"}


def test_a_moved_turn_is_told_once_and_not_as_gone_and_new():
    swapped = f"{HEAD}  - title: First hour\n    turns:\n{FIRST_HOUR.split('turns:', 1)[1].lstrip(chr(10)).replace(QUIET, '')}{SECOND_HOUR}{QUIET}{ENDINGS}"
    change = only(compared(swapped))
    assert (change.kind, change.line) == ("moved", line_of("- id: quiet", swapped))
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


def test_of_two_changes_the_one_that_did_it_is_named():
    new = changed("move: fact-first", "move: press-on", changed("{strain: at least 8}", "{strain: at least 9}"))
    found = compared(new)
    fit = next(cause for cause in found.causes if cause.movement.figure.measure == "broken off")
    assert fit.change is not None
    assert fit.change.name == "option night of turn folder"
    alone = prepare_script(loaded(changed("move: fact-first", "move: press-on")).required())
    assert fit.alone == pytest.approx(values_for(alone, fit.movement.figure.player)[fit.movement.figure])
    assert fit.tried == 2


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


@given(st.permutations("abcdef"), st.sets(st.sampled_from("abcdefxyz")))
def test_moving_what_is_said_to_have_moved_gives_the_new_order(shuffled, wanted):
    old, new = "abcdef", [name for name in (*shuffled, "x", "y", "z") if name in wanted]
    pairing = paired(old, new)
    assert set(pairing.added) == wanted - set(old)
    assert set(pairing.removed) == set(old) - wanted
    staying = [name for name in new if name in pairing.kept and name not in pairing.moved]
    assert staying == sorted(staying)


def test_the_door_stays_where_it_is():
    assert line_of("- id: door", CASE) > line_of("- id: quiet", CASE)
    assert DOOR in CASE
