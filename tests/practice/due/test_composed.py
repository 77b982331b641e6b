"""A session of what is due."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from scoring.vocabulary import Moment, Pattern
from simulator.practice.due.composed import NEW_AT_ONCE, due, due_round, unit_of
from simulator.practice.due.dial import level
from simulator.practice.due.pace import QUICKEST, SLOWEST, USUAL
from simulator.practice.due.spacing import Spaced, Unit
from simulator.scenario.index import Entry
from simulator.store.blocks import Block
from simulator.store.journal import AttemptRow

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PATTERNS = (Pattern.SECURE, Pattern.DISMISSING)
MOMENTS = (Moment.OPENING, Moment.GAP, Moment.FLAT, Moment.ENDING)


def scene(id_: str, pattern: Pattern, moment: Moment, **more) -> Entry:
    values = {"level": 1, "name": id_, "minutes": 1} | more
    return Entry(
        id=id_, kind="scene", title="", sessions=1, turns=1, quote="", themes=(), path="", sha256="", size=0,
        pattern=pattern.value, moment=moment.value, **values,
    )  # fmt: skip


SCENES = [
    scene(f"{pattern.value}-{moment.value}-{n}", pattern, moment, name=f"client {n}", level=n)
    for pattern in PATTERNS
    for moment in MOMENTS
    for n in (1, 2, 3)
]


def stands(days: float, *, client: str = "client 9", streak: int = 1) -> Spaced:
    """Due so many days from now."""
    return Spaced(NOW + timedelta(days=days), NOW - timedelta(days=9), client, streak, 3.0, 5.0)


def composed(standing, scenes=SCENES, attempts=(), level=1, minutes=5, seconds=60):
    return due_round(standing, scenes, attempts, level=level, now=NOW, minutes=minutes, seconds=seconds)


def units(round_) -> list[Unit]:
    return [unit_of(one) for one in round_.scenes]


EVERY = {Unit(pattern, moment): stands(-1) for pattern in PATTERNS for moment in MOMENTS}


def test_what_is_due_is_what_has_come_up_the_shakiest_first():
    standing = {
        Unit(Pattern.SECURE, Moment.GAP): stands(-2, streak=2),
        Unit(Pattern.SECURE, Moment.FLAT): stands(-1, streak=0),
        Unit(Pattern.SECURE, Moment.ENDING): stands(3),
    }
    found = due(standing, SCENES, NOW)
    assert [unit.moment for unit in found.now] == [Moment.FLAT, Moment.GAP]
    assert len(found.new) == 8 - 3


def test_a_form_is_never_practised_and_a_moment_without_a_scene_is_never_due():
    assert due({}, [scene("a1", Pattern.SECURE, Moment.GAP, form="a", item=1)], NOW).new == ()
    assert due({Unit(Pattern.FEARFUL, Moment.GAP): stands(-1)}, SCENES, NOW).now == ()


def test_the_first_session_of_all_is_a_block_of_one_pattern():
    found = composed({}, minutes=5)
    assert len({one.pattern for one in found.scenes}) == 1
    assert found.of == len(found.scenes) >= 4


def test_new_moments_come_first_and_are_few_where_anything_is_due():
    standing = {unit: s for unit, s in EVERY.items() if unit.moment in (Moment.OPENING, Moment.GAP)}
    found = units(composed(standing, minutes=6))
    new = [unit for unit in found if unit not in standing]
    assert 0 < len(new) <= NEW_AT_ONCE
    assert found[: len(new)] == new
    assert len({unit.pattern for unit in new}) == 1


def test_what_comes_again_is_mixed():
    found = composed(EVERY, minutes=8)
    assert all(one.pattern != other.pattern for one, other in pairwise(found.scenes))


def test_a_moment_comes_again_with_another_client_than_last_time():
    standing = {unit: stands(-1, client="client 1") for unit in EVERY}
    assert all(one.name != "client 1" for one in composed(standing, minutes=8).scenes)


def test_scenes_follow_the_dial_and_an_unplayed_one_comes_before_a_played_one():
    assert {one.level for one in composed(EVERY, level=3, minutes=8).scenes} == {3}
    rows = [
        AttemptRow(str(n), one.id, "", "", 0, "drill", False, False, "", None, None, 0, True, None)
        for n, one in enumerate(SCENES)
        if one.level == 3
    ]
    assert 3 not in {one.level for one in composed(EVERY, level=3, attempts=rows, minutes=8).scenes}


def test_twins_wait_until_their_moment_was_met_well_once():
    twin = scene("cap-a", Pattern.SECURE, Moment.GAP, twin="cap-b", name="client 4")
    shaky = {Unit(Pattern.SECURE, Moment.GAP): stands(-1, streak=0)}
    met = {Unit(Pattern.SECURE, Moment.GAP): stands(-1, streak=1)}
    assert composed(shaky, [twin], minutes=1).scenes == ()
    assert composed(met, [twin], minutes=1).scenes == (twin,)


def test_so_many_minutes_hold_so_many_scenes():
    assert len(composed(EVERY, minutes=5).scenes) == 5
    assert len(composed(EVERY, minutes=15).scenes) == 15
    assert len(composed(EVERY, minutes=5, seconds=USUAL).scenes) == 5
    assert len(composed(EVERY, minutes=5, seconds=QUICKEST).scenes) == 6
    assert len(composed(EVERY, minutes=5, seconds=SLOWEST).scenes) == 2


def test_one_that_takes_longer_than_the_session_is_still_one():
    assert len(composed(EVERY, minutes=1, seconds=SLOWEST).scenes) == 1


def test_where_nothing_is_due_and_nothing_new_what_is_next_comes_early():
    later = {unit: stands(5 + n) for n, unit in enumerate(EVERY)}
    assert units(composed(later, minutes=1)) == [next(iter(EVERY))]


def test_the_dial_moves_by_one_notch_and_stays_within_its_ends():
    def said(*answers):
        return level(Block("", "", "", answer) for answer in answers)

    assert said() == 1
    assert said("too-easy") == 2
    assert said("too-easy", "too-easy", "too-easy") == 3
    assert said("too-hard") == 1
    assert said("too-easy", "good", "too-easy", "too-hard") == 2
