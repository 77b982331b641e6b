"""One's own page: whose it is, the road the room took, and what was said, without anybody else in it."""

import json

import pytest

from simulator.classroom.alone import scene_for
from simulator.classroom.own_page_told import own_page as told
from simulator.classroom.page.farewell import ended
from simulator.classroom.page.own import own_page as drawn
from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import own_lines
from simulator.classroom.room.own_page import own_page
from simulator.classroom.room.own_record import record
from simulator.classroom.room.state import Room
from simulator.classroom.room.words import Mode, Topic
from tests.classroom.rooms import host, room_of, vote, voted

TODAY = "2026-11-24"


@pytest.fixture
def room() -> Room:
    """Two people before and after the talk; the client hears what p1 came to."""
    room = host(room_of(people=2), asked.Begin)
    room = host(host(room, asked.Open, topic=Topic.PATTERN), asked.Close)
    room = host(room, asked.Open)
    room, _ = vote(room, "p1", "push", sure=3, why="it was time")
    room = host(room, asked.Close, asked.Discuss, asked.Open)
    room = host(voted(room, p1="facts"), asked.Close, asked.Reveal, asked.Branch)
    return host(room, asked.Debrief)


def lines(room: Room, person: str = "p1") -> str:
    """The page at a terminal."""
    return "\n".join(one.text for one in told(json.loads(json.dumps(record(room, person, TODAY)))))


def html(room: Room, person: str = "p1") -> str:
    """The page of a phone."""
    return "".join(drawn(own_page(room, person, TODAY)))


def test_it_says_whose_page_it_is_of_which_client_and_when(room):
    for page in (html(room), lines(room)):
        for wanted in ("Your page · No One", TODAY, "was written as dismissing-avoidant: being needed"):
            assert wanted in page
        assert "The client" not in page
    assert own_page(room, "p1", TODAY).file == "attunement-no-one-2026-11-24"


def test_at_the_end_of_the_class_it_stands_below_with_its_name(room):
    page = ended(own_page(room, "p1", TODAY))
    assert "Your page · No One" in page
    assert page.count("<h1") == 1


def test_it_tells_both_votes_what_the_client_answered_and_does_not_say_ones_own_best_line_again(room):
    for page in (html(room), lines(room)):
        for wanted in ("You said first", "it was time", "You said after the talk", "heard this line, and answered"):
            assert wanted in page
        assert page.count("I say facts.") == 1
        assert "None on offer fits better than your line." in page


def test_to_somebody_else_it_tells_the_line_that_was_heard_and_the_one_that_fits(room):
    for page in (html(room, "p2"), lines(room, "p2")):
        assert "You did not vote here." in page
        assert "heard “I say facts.”, and answered" in page
        assert "Fits best here" in page
        assert "it was time" not in page


def test_where_everybody_goes_their_own_way_there_is_no_first_and_second():
    room = host(room_of(Mode.EACH, people=1), asked.Begin)
    room, _ = vote(room, "p1", "push")
    room = host(room, asked.Debrief)
    for page in (html(room), lines(room)):
        assert "You said" in page
        assert "first" not in page.replace("the first minutes", "")
        assert "No One answered" in page


def test_a_quiz_says_what_went_before_the_last_words_and_what_one_read():
    room = host(room_of(Mode.QUIZ, people=1), asked.Begin)
    room = host(room, asked.Open, topic=Topic.PATTERN)
    room = host(voted(room, p1="secure"), asked.Close, asked.Open)
    room = host(voted(room, p1=room.beat.entered.offered[0]), asked.Close, asked.Debrief)
    lead = [one.text for one in room.scripts[0].vignette.lead]
    assert lead
    for page in (html(room), lines(room)):
        assert all(one in page.replace("&#x27;", "'").replace("&quot;", '"') for one in lead)
        assert "You read secure; it was written as dismissing-avoidant." in page
        assert "Your page · 1 scene" in page
    assert own_page(room, "p1", TODAY).file == "attunement-quiz-2026-11-24"


def test_it_ends_with_a_scene_to_go_on_with_alone(room):
    assert "attune play" not in html(room)
    page = own_page(room, "p1", TODAY, lambda _moment, met: "some-scene" if met == {"No One"} else "")
    assert "attune play some-scene" in "".join(drawn(page))
    kept = record(room, "p1", TODAY, lambda *_: "some-scene")
    assert "attune play some-scene" in [one.text for one in told(kept)]


def test_a_page_of_an_older_class_is_told_as_far_as_it_goes():
    scene = {"number": 1, "scene": "", "client": "Well.", "read": "", "pattern": "secure", "contested": ""}
    vote_ = {"round": 1, "line": "Yes.", "sure": 9, "why": "", "fits": "This fits.", "because": "So."}
    old = {"vignettes": [{"title": "A boat"}], "scenes": [{**scene, "votes": [vote_], "best": []}]}
    assert "Client: Well." in [one.text for one in told(old)]


def test_the_scene_to_go_on_with_is_of_that_moment_with_somebody_new():
    from scoring.vocabulary import Moment
    from simulator.scenario.library import shelf

    first = scene_for(Moment.FLAT, frozenset())
    entry = shelf().by_id()[first]
    assert entry.moment == "flat"
    assert shelf().by_id()[scene_for(Moment.FLAT, frozenset({entry.name}))].name != entry.name


def test_a_way_that_came_to_its_end_tells_how_it_ended_and_one_that_did_not_tells_nothing_of_it():
    room = host(room_of(Mode.EACH, people=1), asked.Begin)
    room, _ = vote(room, "p1", "push")
    assert own_page(host(room, asked.Debrief), "p1", TODAY).ended == ""
    while choices := own_lines(room, "p1"):
        room, _ = vote(room, "p1", choices[0].id)
    room = host(room, asked.Debrief)
    ended = own_page(room, "p1", TODAY).ended
    assert ended
    for page in (html(room), lines(room)):
        assert "How it ended" in page
        assert ended in page
