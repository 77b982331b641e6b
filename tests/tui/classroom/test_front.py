"""What a projected class reads: before the reveal nothing that depends on how it voted, and nothing of the key."""

import pytest

from simulator.classroom.hosting import Snapshot
from simulator.classroom.room import commands as asked
from simulator.classroom.room.host import for_host
from simulator.classroom.room.state import Room
from simulator.tui.classroom.foot import beside, count
from simulator.tui.classroom.front import Seat, front
from tests.classroom.rooms import KEY_WORDS, do, host, room_of, voted

PEOPLE = [f"p{number}" for number in range(1, 13)]
FITTING, OTHER = dict.fromkeys(PEOPLE, "facts"), dict.fromkeys(PEOPLE, "push")

SECOND = (asked.Close, asked.Discuss, asked.Open)
MOMENTS = {
    "open": (),
    "closed": (asked.Close,),
    "talk": (asked.Close, asked.Discuss),
    "second vote": SECOND,
    "second closed": (*SECOND, asked.Close),
}


def voted_on(choices: dict[str, str], *steps: type) -> Room:
    return host(voted(host(room_of(people=12), asked.Begin, asked.Open), **choices), *steps)


def reads(room: Room, *, presenting: bool = True) -> str:
    view = for_host(room)
    drawn = front(Snapshot(view, 12), Seat(presenting))
    said = ["".join(words for words, _ in one.runs) for one in drawn]
    return "\n".join([*said, count(view), beside(view, presenting=presenting)])


@pytest.mark.parametrize("steps", MOMENTS.values(), ids=MOMENTS)
def test_until_the_reveal_a_class_reads_the_same_however_it_voted(steps):
    right, wrong = voted_on(FITTING, *steps), voted_on(OTHER, *steps)
    assert reads(right) == reads(wrong)
    assert not [word for word in (*KEY_WORDS, "fits", "uggest", "%") if word in reads(right)]


def test_its_host_reads_more_when_nobody_reads_along():
    room = voted_on(FITTING, asked.Close)
    assert "A line that fits best: 12 of 12, 100 %" in reads(room, presenting=False)
    assert "fits best here" in reads(room, presenting=False)


def test_after_the_reveal_a_class_reads_which_line_fits_how_many_chose_it_and_who_moved():
    room = host(voted(voted_on(OTHER, *SECOND), **FITTING), asked.Close, asked.Reveal)
    assert "A line that fits best: 0 of 12, then 12 of 12" in reads(room)
    assert "fits best here" in reads(room)
    assert "Of the 12 who voted both times on a screen." in reads(room)


def test_hands_of_one_vote_alone_are_told_beside_both():
    room = voted_on(FITTING)
    room = do(room, asked.CountHands(room.rev, (("push", 5),)))
    room = host(voted(host(room, *SECOND), **FITTING), asked.Close, asked.Reveal)
    assert "A line that fits best: 12 of 17, then 12 of 12" in reads(room)
    assert "Raised hands: 5 in the first vote, 0 in the second." in reads(room)
