"""The room moves as its host says, and only so."""

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import choices, letters
from simulator.classroom.room.events import BranchTaken, Revealed, VoteCast
from simulator.classroom.room.host import for_host
from simulator.classroom.room.open_steps import Step, lettered, open_steps, roads
from simulator.classroom.room.own_page import own_page
from simulator.classroom.room.own_record import record
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.state import Key
from simulator.classroom.room.step import step
from simulator.classroom.room.tally import counts
from simulator.classroom.room.words import Mode, Phase, Policy, Topic
from tests.classroom.rooms import do, host, room_of, vote, voted


def refused(room, command) -> str:
    with pytest.raises(Refused) as no:
        step(room, command, 0)
    return no.value.code


def letter_of(room, choice: str) -> str:
    return next(letter for letter, id_ in letters(room, room.standing.topic).items() if id_ == choice)


def revealed(policy: Policy = Policy.PLURALITY, **choices: str):
    room = host(room_of(policy=policy, people=max(3, len(choices))), asked.Begin, asked.Open)
    return host(voted(room, **choices), asked.Close, asked.Discuss, asked.Reveal)


def test_a_class_goes_from_vote_to_talk_to_vote_to_reveal_to_branch():
    room = host(room_of(), asked.Begin, asked.Open)
    room = host(voted(room, p1="facts", p2="deep"), asked.Close, asked.Discuss, asked.Open)
    assert room.standing.key == Key(1, Topic.LINE, 2)
    room = host(voted(room, p1="facts", p2="facts"), asked.Close, asked.Reveal, asked.Branch)
    assert room.standing.path == ("first/facts",)
    room = host(room, asked.GoOn)
    assert (room.phase, room.standing.beat, room.beat.entered.turn) == (Phase.SCENE, 2, "second")


def test_the_first_round_stays_beside_the_second():
    room = host(room_of(), asked.Begin, asked.Open)
    room = host(voted(room, p1="deep"), asked.Close, asked.Discuss, asked.Open)
    room = voted(room, p1="facts")
    assert counts(room, Key(1, Topic.LINE, 1))["deep"] == 1
    assert counts(room, Key(1, Topic.LINE, 2))["facts"] == 1


def test_a_second_click_does_not_skip_a_step():
    room = host(room_of(), asked.Begin, asked.Open)
    close = asked.Close(room.rev)
    room = do(room, close)
    assert refused(room, close) == "stale"
    assert refused(room, asked.Discuss(close.rev)) == "stale"


def test_a_vote_meanwhile_does_not_make_the_hosts_step_stale():
    room = host(room_of(), asked.Begin, asked.Open)
    close = asked.Close(room.rev)
    assert do(voted(room, p1="deep"), close).phase is Phase.CLOSED


def test_a_message_sent_again_counts_once_and_an_older_one_changes_nothing():
    room = host(room_of(), asked.Begin, asked.Open)
    room, first = vote(room, "p1", "deep", id_="a")
    _, again = vote(room, "p1", "deep", id_="a")
    assert (len(first), again) == (1, ())
    room, _ = vote(room, "p1", "facts", id_="b")
    assert refused(room, asked.Vote("p1", "a", 1, Topic.LINE, 1, letter_of(room, "deep"))) == "stale"
    assert counts(room, Key(1, Topic.LINE, 1)) | {"facts": 1, "deep": 0} == counts(room, Key(1, Topic.LINE, 1))


@pytest.mark.parametrize("close", [False, True])
@pytest.mark.parametrize(
    ("topic", "said", "other"),
    [
        (Topic.LINE, "deep", "facts"),
        (Topic.PATTERN, "secure", "dismissing-avoidant"),
        (Topic.REACTION, "helpless", "irritated"),
    ],
)
def test_another_letter_under_the_same_id_is_not_called_recorded(topic: Topic, said: str, other: str, close: bool):
    room = host(host(room_of(), asked.Begin), asked.Open, topic=topic)
    room, _ = vote(room, "p1", said, id_="a")
    repeated, changed = (asked.Vote("p1", "a", 1, topic, 1, letter_of(room, one)) for one in (said, other))
    if close and topic is not Topic.REACTION:
        room = host(room, asked.Close)
    assert step(room, repeated, 0)[1] == ()
    assert refused(room, changed) == "stale"


def test_nor_is_it_where_everybody_goes_their_own_way():
    room = host(room_of(Mode.EACH, people=1), asked.Begin)
    room = do(room, asked.Vote("p1", "a", 1, Topic.LINE, 1, "A"), asked.Vote("p1", "b", 2, Topic.LINE, 1, "C"))
    assert step(room, asked.Vote("p1", "a", 1, Topic.LINE, 1, "A"), 0)[1] == ()
    assert step(room, asked.Vote("p1", "b", 2, Topic.LINE, 1, "C"), 0)[1] == ()
    assert refused(room, asked.Vote("p1", "a", 1, Topic.LINE, 1, "B")) == "stale"
    assert refused(room, asked.Vote("p1", "b", 2, Topic.LINE, 1, "A")) == "stale"


def test_a_retry_after_the_close_is_acknowledged_and_a_new_vote_is_not():
    room = host(room_of(), asked.Begin, asked.Open)
    room, _ = vote(room, "p1", "deep", id_="a")
    before = asked.Vote("p1", "a", 1, Topic.LINE, 1, letter_of(room, "deep"))
    room = host(room, asked.Close)
    assert step(room, before, 0)[1] == ()
    assert refused(room, asked.Vote("p2", "n", 1, Topic.LINE, 1, "A")) == "closed"


def test_a_vote_for_another_topic_round_or_beat_is_stale():
    room = host(room_of(), asked.Begin, asked.Open)
    for beat, topic, number in ((2, Topic.LINE, 1), (1, Topic.PATTERN, 1), (1, Topic.LINE, 2), (0, Topic.LINE, 1)):
        assert refused(room, asked.Vote("p1", "x", beat, topic, number, "A")) == "stale"


@pytest.mark.parametrize("letters", ["", "Z", "AB", "a", "AA"])
def test_what_is_no_letter_on_the_screen_is_refused(letters: str):
    room = host(room_of(), asked.Begin, asked.Open)
    assert refused(room, asked.Vote("p1", "x", 1, Topic.LINE, 1, letters)) == "bad"


def test_a_late_comer_votes_at_once_where_a_vote_is_open():
    room = host(room_of(people=1), asked.Begin, asked.Open)
    room = do(room, asked.Join("p9", "Ana", "t"))
    assert counts(voted(room, p9="deep"), Key(1, Topic.LINE, 1))["deep"] == 1


def test_somebody_taken_out_neither_votes_nor_counts():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep", p2="deep")
    room = do(room, asked.Remove("p1"))
    assert counts(room, Key(1, Topic.LINE, 1))["deep"] == 1
    assert refused(room, asked.Vote("p1", "x", 1, Topic.LINE, 1, "A")) == "gone"


def test_a_locked_door_keeps_newcomers_out_and_nobody_else():
    room = do(host(room_of(), asked.Begin, asked.Open), asked.LockDoor(True))
    assert refused(room, asked.Join("p9", "", "t")) == "locked"
    voted(room, p1="deep")


def test_a_full_room_takes_nobody_until_somebody_has_left():
    room = room_of(people=3)
    assert refused(room, asked.Join("p9", "", "t", most=3)) == "full"
    room = do(do(room, asked.Remove("p1")), asked.Join("p9", "", "t", most=3))
    assert refused(room, asked.Join("p10", "", "t", most=3)) == "full"


def test_a_pause_holds_votes_back_and_ends_where_it_began():
    room = host(room_of(), asked.Begin, asked.Open)
    paused = host(room, asked.Pause, paused=True)
    assert refused(paused, asked.Vote("p1", "x", 1, Topic.LINE, 1, "A")) == "closed"
    assert host(paused, asked.Pause, paused=False).standing == room.standing


def test_most_votes_decide_and_at_a_tie_the_host():
    assert host(revealed(p1="deep", p2="deep", p3="facts"), asked.Branch).standing.path == ("first/deep",)
    tie = host(revealed(p1="deep", p2="facts"), asked.Branch)
    assert (tie.phase, tie.standing.said, open_steps(tie)[0]) == (Phase.BRANCH, None, Step.BRANCH)
    assert refused(tie, asked.Branch(tie.rev)) == "not-now"
    assert do(tie, asked.Branch(tie.rev, "facts")).standing.path == ("first/facts",)


def test_the_matched_line_is_followed_and_the_road_not_taken_can_be_walked():
    room = host(revealed(Policy.MATCHED, p1="deep", p2="deep"), asked.Branch, asked.GoOn)
    assert (room.standing.path, room.standing.beat) == (("first/facts",), 2)
    back, events = step(room, asked.Rewind(room.rev), 0)
    assert isinstance(events[0], BranchTaken)
    assert events[0].back
    assert back.standing.path == ("first/deep",)
    assert [for_host(one).seen.again for one in (room, back, host(back, asked.GoOn))] == [False, True, False]
    assert host(back, asked.GoOn).standing.beat == 3
    assert host(back, asked.Undo).standing == room.standing


def test_a_step_that_needs_a_letter_is_open_with_each_of_its_lines_and_with_none_it_is_not():
    tie = host(revealed(p1="deep", p2="facts"), asked.Branch)
    assert {one.id for one in lettered(tie)[Step.BRANCH]} == {"facts", "deep", "push", "warm"}
    heard = do(tie, asked.Branch(tie.rev, "facts"))
    for room in (heard, host(heard, asked.GoOn), host(heard, asked.GoOn, asked.Debrief)):
        assert refused(room, asked.Rewind(room.rev)) == "not-now"
        there = lettered(room)[Step.REWIND]
        assert {one.id for one in there} == {"deep", "push", "warm"}
        for one in there:
            assert do(room, asked.Rewind(room.rev, one.id)).standing.path == (f"first/{one.id}",)


def test_a_step_that_the_votes_decide_needs_none():
    room = revealed(p1="deep", p2="deep", p3="facts")
    assert lettered(room) == {}
    heard = do(room, asked.Branch(room.rev, "facts"))
    assert lettered(heard) == {}
    assert host(heard, asked.Rewind).standing.path == ("first/deep",)


def test_the_letters_of_a_road_not_taken_are_those_it_had_at_its_own_scene():
    room = revealed(p1="deep", p2="deep")
    there = {one.id: one.letter for one in choices(room, Topic.LINE)}
    room = host(room, asked.Branch, asked.GoOn)
    assert {one.id: one.letter for one in roads(room)} == {
        id_: letter for id_, letter in there.items() if id_ != "deep"
    }
    assert {one.id: one.letter for one in choices(room, Topic.LINE)} != there


@pytest.mark.parametrize(
    ("policy", "votes", "decided"),
    [
        (Policy.PLURALITY, {"p1": "deep", "p2": "deep"}, "deep"),
        (Policy.PLURALITY, {"p1": "deep", "p2": "warm"}, None),
        (Policy.MATCHED, {"p1": "deep"}, "facts"),
        (Policy.HOST, {"p1": "deep"}, None),
    ],
)
def test_the_host_is_told_which_line_is_decided(policy: Policy, votes: dict[str, str], decided: str | None):
    room = revealed(policy, **votes)
    found = for_host(room).decided
    assert (found and found.option) == decided
    assert for_host(host(room, asked.Branch)).decided is None


def test_undo_keeps_the_votes_and_marks_what_comes_after_a_reveal():
    room = revealed(p1="deep")
    room = host(room, asked.Undo, asked.Undo, asked.Undo)
    assert room.phase is Phase.OPEN
    assert counts(room, Key(1, Topic.LINE, 1))["deep"] == 1
    _, events = vote(room, "p2", "facts")
    assert isinstance(events[0], VoteCast)
    assert events[0].after_reveal


def test_showing_the_first_round_without_a_talk_is_written_down():
    room = host(voted(host(room_of(), asked.Begin, asked.Open), p1="deep"), asked.Close)
    _, (event,) = step(room, asked.Reveal(room.rev), 0)
    assert isinstance(event, Revealed)
    assert event.early


def test_a_reveal_needs_a_closed_vote():
    room = host(room_of(), asked.Begin, asked.Open)
    assert refused(room, asked.Reveal(room.rev)) == "not-now"


def test_unscored_rounds_come_before_the_line_and_once():
    room = host(host(room_of(), asked.Begin), asked.Open, topic=Topic.PATTERN)
    room = host(voted(room, p1="secure"), asked.Close, asked.Reveal)
    assert refused(room, asked.Open(room.rev, Topic.PATTERN)) == "not-now"
    room = host(host(room, asked.Open, topic=Topic.REACTION), asked.Close, asked.Open)
    assert room.standing.key == Key(1, Topic.LINE, 1)
    assert room.revealed == frozenset()


def test_what_rises_is_kept_as_totals_and_not_with_anybody():
    room = host(host(room_of(), asked.Begin), asked.Open, topic=Topic.REACTION)
    room = voted(room, p1="helpless,irritated", p2="helpless")
    room = voted(room, p1="irritated")
    room = host(room, asked.Close)
    box = room.box(Key(1, Topic.REACTION, 1))
    assert (box.ballots, box.feelings, box.answered) == ({}, (("helpless", 1), ("irritated", 1)), 2)


def test_what_rose_in_somebody_taken_out_is_not_among_the_totals():
    room = voted(host(host(room_of(), asked.Begin), asked.Open, topic=Topic.REACTION), p1="helpless", p2="irritated")
    room = host(do(room, asked.Remove("p2")), asked.Close)
    box = room.box(Key(1, Topic.REACTION, 1))
    assert (box.feelings, box.answered) == ((("helpless", 1),), 1)


def test_an_anonymous_round_that_is_opened_again_begins_empty_and_counts_nobody_twice():
    room = voted(host(host(room_of(), asked.Begin), asked.Open, topic=Topic.REACTION), p1="helpless", p2="helpless")
    room = host(room, asked.Close, asked.Undo)
    room = host(voted(room, p1="irritated"), asked.Close)
    box = room.box(Key(1, Topic.REACTION, 1))
    assert (box.feelings, box.answered) == ((("irritated", 1),), 1)


@pytest.mark.parametrize("back", [(asked.Undo,), (asked.Undo, asked.Undo, asked.Open)])
def test_an_answer_that_is_sent_again_when_the_round_begins_anew_counts(back: tuple[type, ...]):
    room = host(host(room_of(), asked.Begin), asked.Open, topic=Topic.REACTION)
    room, _ = vote(room, "p1", "helpless", id_="a")
    room = host(room, asked.Close)
    for one in back:
        room = host(room, one, **({"topic": Topic.REACTION} if one is asked.Open else {}))
    room, _ = vote(room, "p1", "helpless", id_="a")
    assert host(room, asked.Close).box(Key(1, Topic.REACTION, 1)).feelings == (("helpless", 1),)


def test_raised_hands_count_beside_the_votes():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep")
    room = host(room, asked.CountHands, hands=(("deep", 4), ("facts", 1)))
    room = host(room, asked.CountHands, hands=(("deep", 5),))
    assert counts(room, Key(1, Topic.LINE, 1))["deep"] == 6
    assert refused(room, asked.CountHands(room.rev, (("nothing", 1),))) == "bad"


def test_a_quiz_goes_from_scene_to_scene_to_the_debrief():
    room = host(room_of(Mode.QUIZ), asked.Begin, asked.Open, asked.Close, asked.Reveal, asked.GoOn)
    assert (room.standing.beat, room.script.vignette.id) == (2, "the-cup")
    assert host(room, asked.Open, asked.Close, asked.Reveal, asked.GoOn).phase is Phase.DEBRIEF


def test_each_goes_their_own_way_at_their_own_pace():
    room = host(room_of(Mode.EACH, people=2), asked.Begin)
    room = voted(room, p1="deep")
    room = voted(room, p1="facts")
    assert (room.own["p1"].path, room.own["p2"].path) == (("first/deep", "second/facts"), ())
    room = do(room, asked.Join("p9", "", "t"))
    assert voted(room, p9="warm").own["p9"].path == ("first/warm",)


def test_where_the_start_is_undone_everybody_keeps_their_own_way():
    room = voted(host(room_of(Mode.EACH, people=2), asked.Begin), p1="deep")
    room = do(host(room, asked.Undo), asked.Join("p9", "", "t"))
    room = host(room, asked.Begin)
    assert (room.own["p1"].path, room.own["p9"].path) == (("first/deep",), ())


@pytest.mark.parametrize("mode", [Mode.TOGETHER, Mode.EACH])
def test_a_vote_after_the_debrief_was_open_is_marked(mode):
    room = host(room_of(mode), asked.Begin)
    room = host(room, asked.Open) if mode is Mode.TOGETHER else room
    _, (before,) = vote(room, "p1", "deep")
    room = host(room, asked.Debrief, asked.Undo)
    room = host(room, asked.Undo) if mode is Mode.TOGETHER else room
    _, (after,) = vote(room, "p1", "deep")
    assert (before.after_reveal, after.after_reveal) == (False, True)


def test_ones_own_page_leaves_out_a_scene_that_never_came_to_a_vote():
    room = host(revealed(p1="deep", p2="deep"), asked.Branch, asked.GoOn, asked.Undo, asked.GoOn, asked.Debrief)
    assert [scene.number for scene in own_page(room, "p1").scenes] == [1]
    assert len(record(room, "p1", "2026-01-01")["votes"]) == 1


def test_in_a_way_of_ones_own_an_old_message_is_not_a_second_step():
    room = host(room_of(Mode.EACH, people=1), asked.Begin)
    command = asked.Vote("p1", "a", 1, Topic.LINE, 1, "A")
    room = do(room, command)
    assert step(room, command, 0)[1] == ()
    assert refused(room, asked.Vote("p1", "b", 1, Topic.LINE, 1, "B")) == "stale"


def test_after_the_end_nothing_moves():
    room = host(room_of(), asked.Begin, asked.End)
    assert refused(room, asked.Join("p9", "", "t")) == "closed"
    assert refused(room, asked.Undo(room.rev)) == "closed"
    assert open_steps(room) == ()


def test_the_end_closes_an_open_vote_and_gives_everybody_their_page_without_a_debrief():
    room = voted(host(room_of(people=2), asked.Begin, asked.Open), p1="facts")
    room, events = step(room, asked.End(room.rev), 0)
    assert [type(one).__name__ for one in events] == ["RoundClosed", "RoomEnded"]
    assert [one.words for one in own_page(room, "p1").scenes[0].votes] == ["I say facts."]


def test_after_the_last_scene_the_step_is_the_debrief_and_before_it_the_next_scene():
    room = host(room_of(Mode.QUIZ), asked.Begin, asked.Open, asked.Close, asked.Reveal)
    assert open_steps(room)[0] is Step.NEXT
    for _scene in room.scripts[1:]:
        room = host(room, asked.GoOn, asked.Open, asked.Close, asked.Reveal)
    assert open_steps(room)[0] is Step.DEBRIEF
    assert Step.NEXT not in open_steps(room)
