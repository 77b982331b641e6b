"""The host's screen: what a class reads there, what stays the host's alone, and the keys that move it."""

from dataclasses import replace

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Phase, Topic
from simulator.tui.actions import actions
from simulator.tui.classroom.front import in_rows
from simulator.tui.classroom.host_screen import HostScreen
from simulator.tui.classroom.over_class import HandsSheet, PeopleSheet
from simulator.tui.classroom.qr import QrCode
from simulator.tui.classroom.sheets import AskSheet, KeysSheet
from simulator.tui.pages.curve import Curve
from tests.classroom.classes import people, steps, votes
from tests.tui.classroom.conftest import hosting
from tests.tui.conftest import at, eventually, sees, shown
from tests.tui.test_hostile_text import HOSTILE, harmless

SMALL = (80, 24)


async def closed(hosted, **chosen: str) -> None:
    await steps(hosted, asked.Begin, asked.Open)
    await votes(hosted, **chosen)
    await steps(hosted, asked.Close)


async def test_the_lobby_says_how_to_join_and_how_many_are_in_but_not_who(hosted):
    async with hosting(hosted, SMALL) as pilot:
        await sees(pilot, "Join with your phone", hosted.url, hosted.code, "4 people are in", hosted.check)
        assert pilot.app.screen.query_one(QrCode).region.width > 20
        assert "Ana" not in shown(pilot)
        await pilot.press("m")
        await sees(pilot, "Ana", "Dan", "private")


async def test_who_could_read_along_is_said_to_the_host_and_not_to_the_class(hosted):
    hosted.place = replace(hosted.place, hosts=("192.168.1.20",))
    async with hosting(hosted) as pilot:
        await sees(pilot, "No device?")
        assert "Plain http" not in shown(pilot)
        await pilot.press("m")
        await sees(pilot, "Plain http in the local network")


def test_names_stand_side_by_side_and_none_is_broken():
    assert in_rows(["Amber Heron", "Opal Tide", "Moss Creek"], 24) == ["Amber Heron   Opal Tide", "Moss Creek"]
    assert in_rows([], 24) == []


async def test_enter_takes_the_step_that_its_key_line_names(hosted):
    async with hosting(hosted) as pilot:
        await sees(pilot, "↵ begin")
        await pilot.press("enter")
        await sees(pilot, "I only need the method.", "↵ open the vote")
        await pilot.press("enter")
        await sees(pilot, "What do you say?", "vote 1 is open", "↵ close the vote")


async def test_an_open_vote_shows_a_count_and_no_bar(hosted):
    await steps(hosted, asked.Begin, asked.Open)
    async with hosting(hosted, SMALL) as pilot:
        await votes(hosted, p1="facts", p2="feel")
        await sees(pilot, "2 of 4 have voted", f"join: {hosted.url}")
        assert "█" not in shown(pilot)


async def test_a_closed_vote_tells_its_share_and_suggests_but_not_which_line_it_was(hosted):
    await closed(hosted, p1="facts", p2="facts", p3="push", p4="feel")
    async with hosting(hosted) as pilot:
        await sees(pilot, "4 votes", "A line that fits best: 2 of 4, 50 % (95 % interval 15 to 85)")
        await sees(pilot, "The room is split. Suggested: a talk in pairs")
        assert "fits best here" not in shown(pilot)


async def test_a_look_at_a_vote_that_waits_takes_two_presses(hosted):
    await closed(hosted, p1="facts")
    async with hosting(hosted) as pilot:
        await pilot.press("m")
        await sees(pilot, "Press m once more", "Can the class see it?")
        assert "fits best here" not in shown(pilot)
        await pilot.press("m")
        await sees(pilot, "fits best here", "private")


async def test_in_a_small_strict_group_a_closed_vote_suggests_without_figures(hosted):
    object.__setattr__(hosted.keeper._room, "strict", True)
    await closed(hosted, p1="facts", p2="push")
    async with hosting(hosted) as pilot:
        await sees(pilot, "The room is split.")
        assert "of 2, 50 %" not in shown(pilot)


async def test_nothing_is_shown_before_the_second_press(hosted):
    await closed(hosted, p1="facts")
    async with hosting(hosted) as pilot:
        await pilot.press("v")
        await sees(pilot, "Press v once more to show what was voted")
        assert hosted.room.phase is Phase.CLOSED
        await pilot.press("d", "v")
        assert hosted.room.phase is Phase.DISCUSS
        await pilot.press("v")
        await sees(pilot, "What was voted, and what fits")


async def test_the_reveal_shows_both_votes_who_moved_and_a_reason_for_every_line(hosted):
    await closed(hosted, p1="facts", p2="facts", p3="push", p4="feel")
    await steps(hosted, asked.Discuss, asked.Open)
    await votes(hosted, p1="facts", p2="feel", p3="facts", p4="facts")
    await steps(hosted, asked.Close, asked.Reveal)
    async with hosting(hosted, (100, 70)) as pilot:
        await sees(pilot, "vote 1", "vote 2", "← fits best here", "Who moved between the two votes")
        await sees(pilot, "came to one 2", "left one 1", "stayed with a line that fits best 1")
        await sees(pilot, "The facts are enough here.", "It is a step too far", "It pushes where nothing opened.")
        await sees(pilot, "Right when The facts come first.")


async def test_in_a_small_strict_group_small_bars_and_moves_stay_hidden_until_the_host_looks_alone(hosted):
    object.__setattr__(hosted.keeper._room, "strict", True)
    await closed(hosted, p1="facts", p2="facts", p3="facts", p4="push")
    await steps(hosted, asked.Discuss, asked.Open)
    await votes(hosted, p1="facts", p2="facts", p3="facts", p4="push")
    await steps(hosted, asked.Close, asked.Reveal)
    async with hosting(hosted, (100, 60)) as pilot:
        await sees(pilot, "0 to 2")
        assert "Who moved" not in shown(pilot)
        await pilot.press("m")
        await sees(pilot, "Who moved")


async def test_hands_are_added_to_the_votes(hosted):
    await steps(hosted, asked.Begin, asked.Open)
    await votes(hosted, p1="facts")
    async with hosting(hosted) as pilot:
        await pilot.press("h")
        await eventually(pilot, at(pilot, HandsSheet))
        await pilot.press("3", "enter")
        await sees(pilot, "1 of 4 have voted, 3 by hand")
        await pilot.press("c")
        await sees(pilot, "4 votes, 3 by hand")


async def test_a_vote_is_opened_again_with_every_vote_in_it(hosted):
    await closed(hosted, p1="facts", p2="feel")
    async with hosting(hosted) as pilot:
        await sees(pilot, "x open again")
        await pilot.press("x")
        await sees(pilot, "2 of 4 have voted")


async def test_pause_lock_and_undo(hosted):
    await steps(hosted, asked.Begin)
    async with hosting(hosted) as pilot:
        await pilot.press("p")
        await sees(pilot, "The class stands still for a moment.", "↵ go on")
        await pilot.press("p", "l")
        await eventually(pilot, lambda: hosted.room.locked and not hosted.room.paused)
        await sees(pilot, "read it in peace", "the door is closed")
        await pilot.press("u", "u")
        await sees(pilot, "The door is closed to newcomers.")


async def test_somebody_is_taken_out_at_the_second_press_and_only_where_names_are_shown(hosted):
    async with hosting(hosted) as pilot:
        await pilot.press("k")
        await sees(pilot, "Names stay hidden while you present; m shows them.")
        await pilot.press("m", "k")
        await eventually(pilot, at(pilot, PeopleSheet))
        await pilot.press("down", "x")
        await sees(pilot, "Press x once more to take Ben out for good.")
        await pilot.press("x")
        await eventually(pilot, lambda: [one.alias for one in hosted.room.here()] == ["Ana", "Cleo", "Dan"])


async def test_at_a_tie_a_number_says_which_line_the_client_hears(hosted):
    await closed(hosted, p1="facts", p2="feel")
    await steps(hosted, asked.Reveal)
    async with hosting(hosted) as pilot:
        await pilot.press("n")
        await sees(pilot, "The votes do not decide. Which line does the client hear?")
        number = [one.option for one in hosted.snapshot().view.reasons].index("facts") + 1
        await pilot.press(str(number))
        await sees(pilot, '"At ten I put out the light."', "The client so far")
        assert len(pilot.app.screen.query_one(Curve).points) == 1


async def test_the_two_unscored_rounds_are_counted_and_have_no_key(hosted):
    await steps(hosted, asked.Begin)
    async with hosting(hosted, (100, 60)) as pilot:
        await pilot.press("f")
        await sees(pilot, "Which pattern do you read?", "dismissing")
        await votes(hosted, p1="dismissing-avoidant", p2="secure")
        await pilot.press("c", "v", "v")
        await sees(pilot, "What the class reads")
        assert "fits best" not in shown(pilot)
        await pilot.press("e")
        await sees(pilot, "What rises in you? Up to three")
        assert hosted.room.standing.topic is Topic.REACTION


async def test_the_class_is_ended_at_the_second_press_and_the_app_says_so(hosted):
    await steps(hosted, asked.Begin, asked.Debrief)
    async with hosting(hosted) as pilot:
        await sees(pilot, "Marit Lie was written as dismissing-avoidant", "↵ end the class")
        await pilot.press("enter")
        assert hosted.room.phase is Phase.DEBRIEF
        await pilot.press("enter")
        await eventually(pilot, lambda: not pilot.app.is_running)
        assert pilot.app.return_value == "The class is over."


async def test_q_asks_and_can_leave_the_class_waiting(hosted):
    async with hosting(hosted) as pilot:
        await pilot.press("q")
        await eventually(pilot, at(pilot, AskSheet))
        await sees(pilot, "Go on with the class", "End the class", "attune host --resume")
        await pilot.press("down", "down", "enter")
        await eventually(pilot, lambda: not pilot.app.is_running)
        assert "attune host --resume" in pilot.app.return_value


async def test_q_over_a_sheet_asks_too_and_does_not_leave(hosted):
    async with hosting(hosted) as pilot:
        await pilot.press("j", "q")
        await eventually(pilot, at(pilot, AskSheet))
        await pilot.press("escape")
        await eventually(pilot, at(pilot, HostScreen))
        assert pilot.app.is_running


@pytest.mark.parametrize("size", [(40, 12), SMALL, (160, 45)])
async def test_every_moment_fits_into_every_window(hosted, size):
    async with hosting(hosted, size) as pilot:
        for command in (asked.Begin, asked.Open, asked.Close, asked.Reveal, asked.Debrief):
            await steps(hosted, command)
            await pilot.pause(0.02)
            assert all(len(line) <= size[0] for line in shown(pilot).splitlines())


async def test_without_colours_nothing_is_lost(hosted, monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with hosting(hosted, SMALL, no_colour=True) as pilot:
        await sees(pilot, hosted.code, "4 people are in")
        assert pilot.app.screen.query_one(QrCode).ink.bgcolor is None


async def test_a_hostile_name_is_a_name(hosted):
    await people(hosted, HOSTILE)
    async with hosting(hosted) as pilot:
        await pilot.press("m")
        await sees(pilot, "[sighs]")
        harmless(pilot)
        await pilot.press("k")
        await eventually(pilot, at(pilot, PeopleSheet))
        await pilot.press("end", "x")
        harmless(pilot)
        assert pilot.app.is_running


async def test_every_key_of_the_host_does_something_and_stands_in_the_help(hosted):
    for one in actions("host"):
        assert hasattr(HostScreen, f"action_{one.name}")
    async with hosting(hosted, (100, 60)) as pilot:
        await pilot.press("question_mark")
        await eventually(pilot, at(pilot, KeysSheet))
        await sees(pilot, *(one.help for one in actions("host")))
