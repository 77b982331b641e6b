"""What trainees and host see."""

import pytest

from scoring.interval import wilson
from simulator.classroom.room import commands as asked
from simulator.classroom.room.host import for_host
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.tally import Advice, advice, moved
from simulator.classroom.room.trainee import for_all, for_one
from simulator.classroom.room.words import Mode, Phase, Topic
from tests.classroom.rooms import host, room_of, voted


def after(people: int, strict: bool = True, **choices: str):
    room = voted(host(room_of(people=people, strict=strict), asked.Begin, asked.Open), **choices)
    return host(room, asked.Close, asked.Discuss, asked.Reveal)


def shown(room) -> dict[str, int | None]:
    ids = {bar.letter: bar.id for bar in for_host(room).rounds[-1].bars}
    return {ids[bar.letter]: bar.count for bar in for_all(room).bars[-1].bars}


def test_the_letters_are_the_same_on_every_screen_and_hide_the_order_of_the_file():
    room = host(room_of(), asked.Begin, asked.Open)
    letters = [one.letter for one in for_all(room).choices]
    assert letters == ["A", "B", "C", "D"]
    assert [bar.words for bar in for_host(room).rounds[0].bars] == [one.words for one in for_all(room).choices]


def test_a_scene_is_shown_before_what_could_be_said():
    room = host(room_of(), asked.Begin)
    assert [line.text for line in for_all(room).told][-1] == "I have logged three weeks."
    assert for_all(room).choices == ()


def test_one_sees_ones_own_vote_again():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep")
    (letter,) = [one.letter for one in for_all(room).choices if "deep" in one.words]
    assert (for_one(room, "p1").mine, for_one(room, "p2").mine) == (letter, "")


def test_ones_first_vote_is_seen_again_once_the_second_is_open_and_not_before():
    room = voted(host(room_of(), asked.Begin, asked.Open), p1="deep")
    before, mine = for_one(room, "p1").first, for_one(room, "p1").mine
    again = host(room, asked.Close, asked.Discuss, asked.Open)
    assert (before, for_one(again, "p1").first, for_one(again, "p1").mine) == ("", mine, "")
    assert for_one(again, "p2").first == ""


def test_who_stands_behind_the_reasons_is_said_once():
    seen = for_all(after(3, p1="deep"))
    assert "provisional" in seen.key
    assert not any("provisional" in one.fits for one in seen.reasons)
    assert for_all(host(room_of(), asked.Begin, asked.Open)).key == ""


def test_the_reveal_gives_every_line_its_reason():
    seen = for_all(after(3, p1="deep"))
    assert [(one.letter, one.why) for one in seen.reasons] == [(letter, "KEYWORD-WHY") for letter in "ABCD"]
    assert sum(one.best for one in seen.reasons) == 1


def test_small_bars_of_small_groups_stay_hidden_in_a_strict_room():
    assert shown(after(5, p1="deep", p2="deep", p3="deep", p4="facts", p5="push")) == {
        "deep": 3,
        "facts": None,
        "push": None,
        "warm": None,
    }
    assert for_all(after(4, p1="deep", p2="facts")).bars[0].n is None
    assert shown(after(4, strict=False, p1="deep", p2="facts"))["deep"] == 1


def test_a_bar_that_the_others_would_tell_is_hidden_with_one_more():
    room = host(host(room_of(people=7), asked.Begin), asked.Open, topic=Topic.PATTERN)
    votes = ("secure",) * 3 + ("dismissing-avoidant",) * 3 + ("anxious-preoccupied",)
    room = voted(room, **{f"p{number}": one for number, one in enumerate(votes, start=1)})
    counts = [bar.count for bar in for_all(host(room, asked.Close, asked.Reveal)).bars[0].bars]
    assert counts.count(None) >= 2


def test_in_a_group_of_eight_all_bars_are_shown():
    room = after(8, **{f"p{number}": "deep" if number < 8 else "facts" for number in range(1, 9)})
    assert shown(room) == {"deep": 7, "facts": 1, "push": 0, "warm": 0}


@pytest.mark.parametrize(("people", "seen", "named"), [(2, (), 0), (3, (), 1), (7, (), 1), (8, (("helpless", 8),), 0)])
def test_what_rises_is_said_in_words_from_three_answers_on_and_in_numbers_from_eight(people, seen, named):
    room = host(host(room_of(people=people), asked.Begin), asked.Open, topic=Topic.REACTION)
    room = voted(room, **{f"p{number}": "helpless" for number in range(1, people + 1)})
    room = host(room, asked.Close)
    found = for_host(room).rounds[0]
    assert tuple((bar.id, bar.count) for bar in found.bars if bar.count) == seen
    told = for_all(host(room, asked.Reveal)).bars[0]
    assert (len(found.named), len(told.named)) == (named, named)
    assert tuple(bar.count for bar in told.bars if bar.count) == tuple(count for _, count in seen)


def test_raised_hands_do_not_make_a_small_group_large_enough_to_show_one_voter():
    room = voted(host(room_of(people=3, strict=True), asked.Begin, asked.Open), p1="deep", p2="facts", p3="facts")
    room = host(room, asked.CountHands, hands=(("deep", 4), ("push", 3)))
    bars = for_all(host(room, asked.Close, asked.Reveal)).bars[0]
    assert bars.n is None
    assert shown(host(room, asked.Close, asked.Reveal))["deep"] is None


def test_a_vote_by_hands_alone_hides_nothing():
    room = host(host(room_of(), asked.Begin, asked.Open), asked.CountHands, hands=(("deep", 1), ("push", 2)))
    assert shown(host(room, asked.Close, asked.Reveal)) == {"deep": 1, "push": 2, "facts": 0, "warm": 0}


def test_the_host_sees_who_moved_where():
    room = host(room_of(people=4), asked.Begin, asked.Open)
    room = host(voted(room, p1="facts", p2="deep", p3="facts", p4="push"), asked.Close, asked.Discuss, asked.Open)
    room = voted(room, p1="facts", p2="facts", p3="warm", p4="push")
    found = moved(room, room.beat)
    assert (found.stayed, found.won, found.lost, found.apart) == (1, 1, 1, 1)
    assert found.ways == (("deep", "facts", 1), ("facts", "warm", 1))


@pytest.mark.parametrize(
    ("k", "n", "said"), [(3, 10, Advice.HINT), (35, 100, Advice.TALK), (7, 10, Advice.TALK), (8, 10, Advice.EXPLAIN)]
)
def test_the_share_that_fits_suggests_a_hint_a_talk_or_the_reasons(k: int, n: int, said: Advice):
    assert advice(wilson(k, n)) is said


@pytest.mark.parametrize("k", range(10))
def test_fewer_than_ten_votes_suggest_nothing_by_their_share(k: int):
    assert advice(wilson(k, 9)) is Advice.FEW


def test_the_interval_of_a_share_is_wilsons():
    share = wilson(5, 12)
    assert (round(share.low, 4), round(share.high, 4)) == (0.1933, 0.6805)
    assert (wilson(0, 0).low, wilson(0, 0).high) == (0.0, 1.0)


def test_a_split_vote_suggests_the_talk_and_an_agreed_one_the_reasons():
    split = host(voted(host(room_of(people=2), asked.Begin, asked.Open), p1="facts", p2="deep"), asked.Close)
    agreed = host(voted(host(room_of(people=2), asked.Begin, asked.Open), p1="facts", p2="facts"), asked.Close)
    assert (for_host(split).steps[0], for_host(agreed).steps[0]) == (Step.DISCUSS, Step.REVEAL)


def test_after_the_second_vote_there_is_nothing_to_suggest():
    room = host(voted(host(room_of(people=2), asked.Begin, asked.Open), p1="facts", p2="deep"), asked.Close)
    assert for_host(room).advice is Advice.FEW
    room = host(voted(host(room, asked.Discuss, asked.Open), p1="facts", p2="deep"), asked.Close)
    assert for_host(room).advice is None


def test_hands_of_the_first_vote_are_owed_in_the_second_until_they_are_entered_there():
    room = host(host(room_of(), asked.Begin, asked.Open), asked.CountHands, hands=(("deep", 4), ("facts", 1)))
    assert for_host(room).hands_owed == 0
    room = host(room, asked.Close, asked.Discuss, asked.Open)
    assert (for_host(room).hands_owed, for_host(room).hands) == (5, ())
    room = host(room, asked.CountHands, hands=(("deep", 0), ("facts", 0)))
    assert for_host(room).hands_owed == 0
    assert for_host(room).hands_before == (("deep", 4), ("facts", 1))


def test_a_reason_typed_reaches_the_host_without_a_name_and_no_trainee():
    from tests.classroom.rooms import vote

    room, _ = vote(host(room_of(), asked.Begin, asked.Open), "p1", "deep", why="it\x1b[31m is\n near", sure=2)
    (bar,) = [bar for bar in for_host(room).rounds[0].bars if bar.id == "deep"]
    assert bar.whys == ("it[31m is near",)
    assert "is near" not in repr((for_all(room), for_one(room, "p2")))


def test_in_mode_each_the_host_sees_how_far_everybody_is():
    room = voted(host(room_of(Mode.EACH, people=2), asked.Begin), p1="deep")
    assert [(one.lines, one.turn) for one in for_host(room).people] == [(1, "second"), (0, "first")]
    assert for_one(room, "p1").beat == 2
    assert [line.text for line in for_one(room, "p1").told][-1] == "The method is sound."


def test_the_pattern_is_named_in_the_debrief():
    room = host(room_of(), asked.Begin, asked.Debrief)
    assert (room.phase, for_all(room).pattern) == (Phase.DEBRIEF, "dismissing-avoidant")
