"""A class that looks back, in lines."""

from simulator.classroom.room import commands as asked
from simulator.classroom.room.looking_back import looking_back
from simulator.classroom.room.ways import ways
from simulator.plain.hosting.back_told import looked_back
from tests.classroom.room.test_looking_back import all_of, alone, played
from tests.classroom.rooms import host


def test_it_names_the_pattern_every_scene_with_its_votes_and_the_curve():
    said = "\n".join(looked_back(played(all_of(*["push"] * 8), all_of(*["facts"] * 6, "push", "push"))))
    for wanted in ("was written as dismissing-avoidant: being needed", "first 0 of 8, after the talk 6 of 8"):
        assert wanted in said
    for wanted in ("heard: “I say facts.” (fits best here)", "Here the talk helped most.", "closeness, 0 to 9: "):
        assert wanted in said
    assert "%" not in said


def test_from_ten_votes_on_there_is_a_share():
    said = "\n".join(looked_back(played(all_of(*["push"] * 10), all_of(*["facts"] * 5, *["push"] * 5))))
    assert "5 of 10, 50\N{NO-BREAK SPACE}%" in said


def test_the_hosts_own_totals_stand_in_place_of_what_the_class_may_see():
    room = host(alone(3), asked.Debrief)
    back = looking_back(room)
    assert "took a line that fits" not in "\n".join(looked_back(back))
    assert "1 of 3 took a line that fits" in "\n".join(looked_back(back, ways(room, guarded=False)))
