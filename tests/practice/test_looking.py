"""Looking at two tracks: what is picked, where they part and how they go on; and what is remembered of the exact analysis."""

import pytest

from simulator.play.records import Chose
from simulator.play.script import prepare_script
from simulator.practice.debrief.exact import exact_of, outlook_of
from simulator.practice.debrief.steps import Walk, walk_records
from simulator.practice.foresight import Foreknown
from simulator.practice.foresight_aside import foreseen
from simulator.practice.looking import Looking
from simulator.practice.two_track_told import parting, place, possible, remarks, stood, whose
from simulator.scenario.loader import load
from tests.practice.test_two_track import HANNE as HANNE_FILE
from tests.practice.test_two_track import SMALL, played, script_of

SCRIPT = script_of(SMALL)
HANNE = script_of(HANNE_FILE)
RECORDS = played(SCRIPT, 1)


@pytest.fixture
def mine() -> Walk:
    return walk_records(SCRIPT, RECORDS)


def test_a_picked_line_is_taken_where_they_part():
    looking = Looking(SCRIPT, RECORDS, RECORDS[0].turn)
    other = next(line for line in looking.lines if line.option not in (looking.both.instead, looking.both.said))
    looking.pick(other.option)
    assert (looking.both.instead, looking.both.ground) == (other.option, "picked")


def test_where_the_other_track_waits_the_next_line_is_picked_and_then_again_one_where_they_part():
    looking = Looking(SCRIPT, RECORDS, RECORDS[0].turn)
    looking.go_on(())
    first = looking.both.instead
    while looking.picks_ahead:
        looking.pick(looking.lines[0].option)
    assert looking.both.other.end is not None
    assert looking.both.instead == first
    looking.pick(looking.both.said)
    assert looking.both.instead == looking.both.said
    assert [turn.whose for turn in looking.both.other.turns] == ["fork"]


def test_where_they_part_elsewhere_the_pick_is_given_up_and_the_way_is_kept():
    looking = Looking(SCRIPT, RECORDS, RECORDS[0].turn)
    looking.pick(looking.lines[-1].option)
    looking.go_on("matched")
    looking.part_at(RECORDS[1].turn)
    assert (looking.both.fork, looking.both.ground, looking.both.way) == (1, "by-key", "matched")
    looking.go_on(())
    looking.part_at(RECORDS[0].turn)
    assert looking.both.way == "mine"


def test_what_was_picked_line_by_line_stays_when_another_neighbour_comes_to_be_known():
    records = [Chose("arrives", "push"), Chose("silence", "prove"), Chose("mail", "later")]
    known, outlook = Foreknown(), outlook_of(SCRIPT)
    assert outlook is not None
    looking = Looking(SCRIPT, records, "silence", known)
    unsure = Looking(SCRIPT, records, "silence", known)
    first = looking.both.instead
    looking.go_on(())
    looking.pick(looking.lines[0].option)
    for one in foreseen(SCRIPT, outlook, tuple(record.option for record in records)):
        known.learn(one.place, one.client, one.lines)
    looking.look_again()
    unsure.look_again()
    assert (looking.both.instead, len(looking.both.other.turns)) == (first, 3)
    assert unsure.both.instead != first


def test_what_a_debrief_has_counted_and_what_a_process_answers_are_the_same(mine: Walk):
    outlook, counted = outlook_of(SCRIPT), exact_of(SCRIPT, "x", mine)
    assert outlook is not None
    assert counted is not None
    by_debrief, by_process = Foreknown(), Foreknown()
    by_debrief.learn_path(counted, mine.steps)
    for one in foreseen(SCRIPT, outlook, tuple(step.chosen.option for step in mine.steps)):
        by_process.learn(one.place, one.client, one.lines)
    for step in mine.steps:
        asked = step.entered.client_state, step.entered.place
        assert by_debrief.after(*asked) == by_process.after(*asked) == outlook.after(*asked)


def test_what_was_not_told_is_not_known(mine: Walk):
    with pytest.raises(LookupError):
        Foreknown().after(mine.steps[0].entered.client_state, mine.steps[0].entered.place)


def test_a_play_that_waits_is_answered_up_to_the_turn_that_waits():
    outlook = outlook_of(SCRIPT)
    assert outlook is not None
    assert [one.place for one in foreseen(SCRIPT, outlook, ())] == [1]
    assert len(foreseen(SCRIPT, outlook, (RECORDS[0].option,))) == 2


def test_two_tracks_are_put_into_sentences():
    looking = Looking(SCRIPT, RECORDS, RECORDS[0].turn, outlook_of(SCRIPT))
    both = looking.both
    assert parting(both).startswith("The tracks part: session 1 · turn 1 of ")
    assert place(both, len(both.rows)) == "how it ended"
    first = both.rows[0].taken
    assert first is not None
    assert first.possible is not None
    assert stood(first, "she").startswith("distance ")
    assert possible(first).startswith(f"{first.possible.before} of 100")
    said = next(line for line in both.lines if line.option == both.said)
    assert remarks(both, said, at_fork=True).startswith("you said this")
    assert "you said this" not in remarks(both, said, at_fork=False)


def test_ones_own_line_that_is_not_open_on_the_other_track_gives_way_to_the_matched_one():
    text = SMALL.read_text(encoding="utf-8")
    guarded = text.replace("- id: later\n", "- id: later\n            when: {chose: silence/prove}\n", 1)
    script = prepare_script(load(guarded).required())
    records = [Chose("arrives", "facts"), Chose("silence", "prove"), Chose("mail", "later"), Chose("reaction", "cool")]
    looking = Looking(script, records, "silence")
    looking.pick("wait")
    assert [whose(looking.both, row) for row in looking.both.rows] == [
        "before they part",
        "here the tracks part",
        "the matched line; yours is not open here",
        "your own line again",
    ]
    looking.go_on("matched")
    assert [whose(looking.both, row) for row in looking.both.rows[2:]] == ["the matched line"] * 2


def test_a_turn_the_path_taken_does_not_come_to_is_told_as_such():
    records = played(HANNE, 5)
    told = set()
    for record in records[:8]:
        looking = Looking(HANNE, records, record.turn)
        for line in looking.both.lines:
            looking.pick(line.option)
            for number, row in enumerate(looking.both.rows):
                if row.taken is None:
                    told.add((whose(looking.both, row), place(looking.both, number).split(" · ")[1]))
    assert told == {("the matched line; your path does not come here", "on the other track only")}
