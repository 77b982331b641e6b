"""Joined from a terminal, against a real server on loopback: the way in, a vote, a loss, the end."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from simulator.classroom import client as clients
from simulator.classroom.coming_in import joining
from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.joining import Seats, door
from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Mode, Topic
from simulator.tui.actions import actions
from simulator.tui.classroom.seat_app import SeatApp
from simulator.tui.classroom.seat_screen import SeatScreen
from tests.classroom.classes import a_class, steps
from tests.tui.conftest import eventually, sees, shown
from tests.tui.test_hostile_text import HOSTILE, harmless


@pytest.fixture
async def hosted(tmp_path: Path) -> AsyncIterator[Hosted]:
    async with a_class(tmp_path, strict=False) as running:
        yield running


@pytest.fixture(autouse=True)
def back_at_once(monkeypatch):
    monkeypatch.setattr(clients, "FIRST_WAIT", 0.02)


@asynccontextmanager
async def at_the_terminal(
    hosted: Hosted, tmp_path: Path, size: tuple[int, int] = (100, 40), **more
) -> AsyncIterator[Pilot]:
    """The app of somebody who joins this class."""
    app = SeatApp(joining(door(hosted.url, hosted.code), tmp_path / "mine", **more))
    try:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            if "alias" in more and not app.joining.token:
                await come_in(pilot)
            yield pilot
    finally:
        if app.client:
            await app.client.__aexit__()


async def come_in(pilot: Pilot) -> None:
    """Read who sees what, and come in under the name that stands there."""
    await sees(pilot, "Who sees what", "↵ come in")
    await pilot.press("enter")
    await eventually(pilot, lambda: isinstance(pilot.app.screen, SeatScreen) or not pilot.app.is_running)


async def test_who_sees_what_is_said_before_one_is_in(hosted, tmp_path):
    async with at_the_terminal(hosted, tmp_path, (80, 24)) as pilot:
        await sees(pilot, "Who sees what", "The class sees totals", "Name, if you want one", "↵ come in")
        assert not hosted.room.here()
        await pilot.press(*"Mira", "enter")
        await sees(pilot, "You are in.", "Marit Lie, 41", "Mira")
        assert [one.alias for one in hosted.room.here()] == ["Mira"]


async def test_who_sees_what_is_said_to_somebody_who_named_themselves_on_the_command_line(hosted, tmp_path):
    app = SeatApp(joining(door(hosted.url, hosted.code), tmp_path / "mine", alias="Mira"))
    async with app.run_test(size=(60, 24)) as pilot:
        await sees(pilot, "Who sees what", "Mira", "↵ come in", "^q leave")
        assert not hosted.room.here()
        await pilot.press("ctrl+q")
        await eventually(pilot, lambda: not app.is_running)
    assert not hosted.room.people


async def test_a_name_that_could_not_be_taken_as_typed_is_said(hosted, tmp_path):
    async with at_the_terminal(hosted, tmp_path, alias="Maximiliana von Hohenstein-Bergen") as pilot:
        await sees(pilot, "could not be taken as you typed it; here you are Maximiliana von Hohenste.")


async def test_a_letter_votes_and_the_mark_goes_along(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "What do you say?", "A-C vote")
        await pilot.press("b")
        await eventually(pilot, lambda: ballot(hosted).choice == hosted.snapshot().view.reasons[1].option)
        await sees(pilot, "› 2 B")
    async with at_the_terminal(hosted, tmp_path) as pilot:
        await sees(pilot, "› 2 B", "(yours)")


async def test_the_first_vote_is_shown_while_one_votes_once_more(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "What do you say?")
        await pilot.press("c")
        await sees(pilot, "Recorded.")
        await steps(hosted, asked.Close, asked.Discuss, asked.Open)
        await sees(pilot, "What do you say now?", "Your first vote: C")
        assert "(yours)" not in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (60, 24)])
async def test_every_word_for_what_rises_is_in_reach_of_letters_and_arrows(hosted, tmp_path, size):
    await steps(hosted, asked.Begin, asked.Open(hosted.room.rev + 9, Topic.REACTION))
    async with at_the_terminal(hosted, tmp_path, size, alias="") as pilot:
        await sees(pilot, "no word is wrong", "A helpless")
        await pilot.press("j", "k")
        await eventually(pilot, lambda: ballot(hosted).choice.count(",") == 1)
        await pilot.press("end", "enter")
        await eventually(pilot, lambda: ballot(hosted).choice.count(",") == 2)
        await sees(pilot, "› O at ease (yours)")


async def test_a_number_votes_and_another_one_changes_it(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "What do you say?", "1 A", "A-C vote")
        await pilot.press("1")
        await sees(pilot, "Recorded.", "(yours)")
        await pilot.press("3")
        await eventually(pilot, lambda: ballot(hosted).choice == hosted.snapshot().view.reasons[2].option)
        await pilot.press("s")
        await eventually(pilot, lambda: ballot(hosted).sure == 1)
        await pilot.press("w", *"calm", "enter")
        await eventually(pilot, lambda: ballot(hosted).why == "calm")
        await steps(hosted, asked.Close)
        await sees(pilot, "The vote is closed.", "(yours)")
        assert "vote" not in shown(pilot).splitlines()[-1]


async def test_up_to_three_words_are_taken_for_what_rises(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open(hosted.room.rev + 9, Topic.REACTION))
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "Up to three; no word is wrong.")
        await pilot.press("1", "4", "5", "6")
        await sees(pilot, "Three at most; take one back first.")
        await pilot.press("4")
        await eventually(pilot, lambda: ballot(hosted).choice.count(",") == 1)


async def test_somebody_who_comes_late_sees_the_scene_that_is_on(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open, asked.Close)
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "I only need the method.", "The vote is closed.")


async def test_after_a_restart_of_the_server_one_is_back_with_ones_vote(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, alias="Mira") as pilot:
        await sees(pilot, "What do you say?")
        await pilot.press("2")
        await sees(pilot, "Recorded.")
        await hosted.close()
        await sees(pilot, "Connection lost; trying again …")
        again = await start(Wish(resume=hosted.log, port=hosted.place.port, folder=tmp_path / "host"))
        try:
            await sees(pilot, "Connected again.", "(yours)")
            assert [one.alias for one in again.room.here()] == ["Mira"]
            await pilot.press("1")
            await eventually(pilot, lambda: ballot(again).choice == again.snapshot().view.reasons[0].option)
        finally:
            await again.close()


async def test_a_terminal_that_was_closed_comes_back_to_its_seat(hosted, tmp_path):
    async with at_the_terminal(hosted, tmp_path, alias="Mira") as pilot:
        await sees(pilot, "You are in.")
    async with at_the_terminal(hosted, tmp_path) as pilot:
        await sees(pilot, "You are in.", "Mira")
    assert len(hosted.room.people) == 1


async def test_a_second_terminal_takes_the_seat_over_and_the_first_says_so(hosted, tmp_path):
    async with at_the_terminal(hosted, tmp_path, alias="Mira") as first:
        await sees(first, "You are in.")
        async with at_the_terminal(hosted, tmp_path) as second:
            await sees(second, "Mira")
            await sees(first, "You are in the class on another screen now.", "takes no vote")
            await leaves(first, "You are in the class on another screen now.")
    assert Seats(tmp_path / "mine").of(door(hosted.url, hosted.code))


async def test_a_seat_of_another_class_does_not_keep_one_out(hosted, tmp_path):
    Seats(tmp_path / "mine").keep(door(hosted.url, hosted.code), "an-old-secret")
    async with at_the_terminal(hosted, tmp_path) as pilot:
        await sees(pilot, "You are in.")
    assert Seats(tmp_path / "mine").of(door(hosted.url, hosted.code)) != "an-old-secret"


async def test_a_wrong_code_ends_in_a_sentence(hosted, tmp_path):
    app = SeatApp(joining(door(hosted.url, "WRONG1"), tmp_path, alias=""))
    async with app.run_test() as pilot:
        await come_in(pilot)
        await eventually(pilot, lambda: not app.is_running)
    assert app.problem.startswith("This is not the code of this class.")


async def test_a_closed_door_ends_in_a_sentence(hosted, tmp_path):
    await hosted.do(asked.LockDoor(True))
    app = SeatApp(joining(door(hosted.url, hosted.code), tmp_path, alias=""))
    async with app.run_test() as pilot:
        await come_in(pilot)
        await eventually(pilot, lambda: not app.is_running)
    assert "the instructor has closed the door" in app.problem


async def test_whoever_is_taken_out_is_told_and_does_not_come_back_by_themselves(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "What do you say?")
        await hosted.do(asked.Remove(hosted.room.here()[0].id))
        await sees(pilot, "The instructor has taken this seat out of the class.", "Nothing more is counted from here")
        assert "What do you say?" not in shown(pilot)
        await pilot.press("b")  # nothing is left to vote on
        await leaves(pilot, "The instructor has taken this seat out of the class.")
    assert Seats(tmp_path / "mine").of(door(hosted.url, hosted.code)) == ""


async def test_the_reveal_brings_reasons_and_the_end_ones_own_page_as_a_file(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, (100, 60), alias="Mira") as pilot:
        await sees(pilot, "What do you say?")
        await pilot.press("1")
        await sees(pilot, "Recorded.")
        await steps(hosted, asked.Close, asked.Reveal)
        await sees(pilot, "What was voted, and what fits", "Why: It begins where she stands.", "(yours)")
        await steps(hosted, asked.Debrief)
        await sees(pilot, "Marit Lie was written as dismissing-avoidant", "attune join --import")
        (kept,) = (tmp_path / "mine" / "classes").glob("mine-*.json")
        await pilot.press("d")
        await sees(pilot, "You said first", "It begins where she stands.")
        await pilot.press("escape")
        await hosted.end()
        await sees(pilot, "The class is over.", "You said first", "It begins where she stands.")
        assert str(kept) in await leaves(pilot, "The class is over.")


async def test_a_class_that_ends_in_the_middle_of_a_vote_leaves_one_with_ones_own_page(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, (100, 60), alias="Mira") as pilot:
        await sees(pilot, "What do you say?")
        await pilot.press("a")
        await sees(pilot, "Recorded.")
        await pilot.press("w", *"be")
        await hosted.end()
        await sees(pilot, "The class is over.", "No vote is taken any more.", "You said first", "attune join --import")
        assert "A-C vote" not in shown(pilot)
        assert not pilot.app.screen.query_one("#why").display
    assert list((tmp_path / "mine" / "classes").glob("mine-*.json"))


async def test_a_way_of_ones_own_goes_on_from_line_to_line(tmp_path):
    async with a_class(tmp_path, Mode.EACH) as hosted:
        await steps(hosted, asked.Begin)
        async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
            await sees(pilot, "I only need the method.")
            number = 1 + [one.id for one in own(hosted)].index("facts")
            await pilot.press(str(number), "enter")
            await sees(pilot, '"At ten I put out the light."', "That is all, really.")


async def test_on_ones_own_way_nothing_is_said_before_enter_and_enter_twice_says_one_line(tmp_path):
    async with a_class(tmp_path, Mode.EACH) as hosted:
        await steps(hosted, asked.Begin)
        async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
            await sees(pilot, "what you say is said, and there is no changing it", "A-C mark, ↵ says it")
            await pilot.press("enter", "a", "b")
            await sees(pilot, "› 2 B", "Enter says the marked line")
            assert said_by_all(hosted) == 0
            await pilot.press("enter", "enter")
            await eventually(pilot, lambda: said_by_all(hosted) == 1)
            await sees(pilot, "That is all, really.")
            await pilot.press("enter", "a")
            await sees(pilot, "› 1 A")
            assert said_by_all(hosted) == 1


async def test_on_ones_own_way_a_click_marks_and_the_second_one_says(tmp_path):
    async with a_class(tmp_path, Mode.EACH) as hosted:
        await steps(hosted, asked.Begin)
        async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
            await sees(pilot, "A-C mark, ↵ says it")
            await pilot.click("VoteList", offset=(8, 1))
            await sees(pilot, "› 2 B")
            assert said_by_all(hosted) == 0
            await pilot.click("VoteList", offset=(8, 1))
            await eventually(pilot, lambda: said_by_all(hosted) == 1)


async def test_how_sure_one_is_and_why_stand_beside_the_vote(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open)
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "A-C vote")
        await pilot.press("b", "s", "s")
        await sees(pilot, "(yours, fairly sure)")
        await pilot.press("w", *"calm", "enter")
        await sees(pilot, "(yours, fairly sure: “calm”)")
        await pilot.press("s", "s")
        await sees(pilot, "(yours, not said how sure: “calm”)")
        await pilot.press("s")
        await eventually(pilot, lambda: ballot(hosted).sure == 1)
    async with at_the_terminal(hosted, tmp_path) as pilot:
        await sees(pilot, "(yours, a guess: “calm”)")
        before = ballot(hosted)
        await pilot.press("a")
        await eventually(pilot, lambda: ballot(hosted).choice != before.choice)
        assert (ballot(hosted).sure, ballot(hosted).why) == (1, "calm"), "nothing that was entered is lost"


async def test_what_rises_is_no_vote_and_nobody_is_asked_how_sure_they_are(hosted, tmp_path):
    await steps(hosted, asked.Begin, asked.Open(hosted.room.rev + 9, Topic.REACTION))
    async with at_the_terminal(hosted, tmp_path, alias="") as pilot:
        await sees(pilot, "A-O take it")
        await pilot.press("c", "s")
        await sees(pilot, "(yours)", "Sent. You can change it until this is closed.")
        assert "how sure" not in shown(pilot)


async def test_hostile_names_and_words_are_words(hosted, tmp_path):
    async with at_the_terminal(hosted, tmp_path, alias=HOSTILE) as pilot:
        await sees(pilot, "You are in.")
        harmless(pilot)
        screen = pilot.app.screen
        assert isinstance(screen, SeatScreen)
        screen.seen = poisoned(screen.seen)
        screen.show()
        await sees(pilot, "[sighs]")
        harmless(pilot)
        assert pilot.app.is_running


def test_every_key_of_a_seat_does_something():
    for one in actions("vote", "seat"):
        assert hasattr(SeatScreen, f"action_{one.name}")


async def leaves(pilot: Pilot, last: str) -> str:
    """Leave; gives what is said on the terminal then, which begins like this."""
    await pilot.press("q")
    await eventually(pilot, lambda: not pilot.app.is_running)
    assert pilot.app.return_value.startswith(last)
    return pilot.app.return_value


def ballot(hosted: Hosted):
    """The only vote in the round that is on."""
    ballots = hosted.room.box(hosted.room.standing.key).ballots
    return next(iter(ballots.values()), None) or pytest.fail("nobody has voted")


def said_by_all(hosted: Hosted) -> int:
    """How many lines were said by people on their own way."""
    return sum(len(own.path) for own in hosted.room.own.values())


def own(hosted: Hosted):
    from simulator.classroom.room.choices import own_lines

    return own_lines(hosted.room, hosted.room.here()[0].id)


def poisoned(found):
    """A snapshot of a server that means no good: hostile words in every text."""
    if isinstance(found, dict):
        keep = ("phase", "topic", "mode")
        return {key: value if key in keep else poisoned(value) for key, value in found.items()}
    if isinstance(found, list):
        return [poisoned(one) for one in found]
    return HOSTILE + found if isinstance(found, str) else found
