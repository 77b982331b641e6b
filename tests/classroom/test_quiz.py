"""A mixed quiz: over all patterns, with other clients each time, the same for the same seed, and said to everybody where one is."""

from collections import Counter
from itertools import pairwise

from simulator.classroom.page.scene import scene as page
from simulator.classroom.quiz import mixed
from simulator.classroom.room.commands import Begin, Debrief
from simulator.classroom.room.host import for_host
from simulator.classroom.room.trainee import for_all
from simulator.classroom.room.words import Mode
from simulator.classroom.seat_told import place as seat_place
from simulator.practice.rounds import kind_of
from simulator.scenario.library import shelf
from simulator.tui.classroom.steps import place as host_place
from tests.classroom.rooms import host, room_of

LIBRARY = shelf().entries


def test_every_pattern_is_there_and_no_client_twice():
    for seed in range(20):
        found = mixed(LIBRARY, 6, seed)
        patterns = Counter(one.pattern for one in found)
        assert len(found) == 6
        assert len(patterns) == 4
        assert max(patterns.values()) <= 2
        assert len({one.name for one in found}) == 6
        assert {kind_of(one) for one in found} == {"scenes"}
        assert all(one.pattern != other.pattern for one, other in pairwise(found))


def test_a_seed_gives_the_same_scenes_again_and_another_one_others():
    assert mixed(LIBRARY, 6, 41) == mixed(reversed(LIBRARY), 6, 41)
    assert mixed(LIBRARY, 6, 41) != mixed(LIBRARY, 6, 42)


def test_where_there_are_fewer_scenes_all_are_taken():
    few = [one for one in LIBRARY if one.kind == "scene" and kind_of(one) == "scenes"][:3]
    assert set(mixed([*few, *(one for one in LIBRARY if one.kind == "case")], 6, 1)) == set(few)


def test_which_scene_of_how_many_stands_on_every_screen():
    room = host(room_of(Mode.QUIZ), Begin)
    seen = for_all(room)
    assert "Scene 1 of 2" in page(seen)
    assert host_place(for_host(room)).startswith("scene 1 of 2")
    told = {"mode": "quiz", "phase": "open", "topic": "line", "round": 1, "scene": seen.scene, "scenes": seen.scenes}
    assert seat_place(told) == "scene 1 of 2 · vote 1 is open"


def test_neither_one_client_nor_the_debrief_is_a_scene_of_so_many():
    assert "Scene 1" not in page(for_all(host(room_of(), Begin)))
    assert not for_all(host(room_of(Mode.QUIZ), Begin, Debrief)).scenes
