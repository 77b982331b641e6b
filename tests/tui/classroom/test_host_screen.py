"""The host's screen: what a class reads there, what stays the host's alone, and the keys that move it."""

from dataclasses import replace
from functools import partial

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.tui.actions import actions
from simulator.tui.classroom.front import in_rows
from simulator.tui.classroom.host_screen import HostScreen
from simulator.tui.classroom.over_class import HandsSheet, PeopleSheet
from simulator.tui.classroom.qr import QrCode
from simulator.tui.classroom.sheets import AskSheet, KeysSheet
from simulator.tui.pages.curve import Curve
from tests.classroom.classes import a_class, people, steps, votes
from tests.tui.classroom.conftest import hosting
from tests.tui.conftest import at, eventually, sees, shown
from tests.tui.test_hostile_text import HOSTILE, harmless

SMALL = (80, 24)


def Open(topic: Topic):  # noqa: N802  # stands for a step, as its neighbours do
    return partial(asked.Open, topic=topic)


async def closed(hosted, **chosen: str) -> None:
    await steps(hosted, asked.Begin, asked.Open)
    await votes(hosted, **chosen)
    await steps(hosted, asked.Close)


async def hands(hosted, **counted: int) -> None:
    await steps(hosted, asked.Begin, asked.Open)
    await hosted.do(asked.CountHands(hosted.room.rev, tuple(counted.items())))


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


@pytest.mark.parametrize(("size", "large"), [((80, 24), False), ((100, 30), False), ((160, 45), True)])
async def test_the_square_is_as_large_as_the_window_allows(hosted, size, large):
    async with hosting(hosted, size) as pilot:
        square = pilot.app.screen.query_one(QrCode)
        await eventually(
            pilot, lambda: (square.region.height > 25) is large and len(square.lines) == square.region.height
        )
        await sees(pilot, "Join with your phone", hosted.url, hosted.code, "4 people are in")


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


async def test_the_key_line_says_what_its_keys_do_now(hosted):
    async with hosting(hosted, SMALL) as pilot:
        await sees(pilot, "l close the door", "m private", "? keys")
        await pilot.press("l", "m")
        await sees(pilot, "l open the door", "m presenting")


@pytest.mark.parametrize(
    ("moment", "needed"),
    [
        ((asked.Begin,), ("↵ open the vote", "f pattern", "e what rises", "u undo")),
        ((asked.Begin, asked.Open), ("↵ close the vote", "h hands", "p pause", "u undo")),
        ((asked.Begin, asked.Open, asked.Close), ("↵ show the votes", "d talk", "h hands", "m private")),
        ((asked.Begin, asked.Open, asked.Close, asked.Discuss), ("↵ open the vote", "v show", "u undo", "m private")),
        ((asked.Begin, asked.Open, asked.Close, asked.Reveal), ("↵ the client answers", "u undo", "b debrief")),
    ],
)
async def test_in_a_small_window_the_keys_of_the_moment_stay(hosted, moment, needed):
    await steps(hosted, *moment)
    async with hosting(hosted, SMALL) as pilot:
        await sees(pilot, *needed, "? keys", "q leave")


async def test_an_open_vote_shows_a_count_and_no_bar(hosted):
    await steps(hosted, asked.Begin, asked.Open)
    async with hosting(hosted, SMALL) as pilot:
        await votes(hosted, p1="facts", p2="feel")
        await sees(pilot, "2 of 4 have voted", f"join: {hosted.url}")
        assert "█" not in shown(pilot)


async def test_a_closed_vote_tells_a_class_that_reads_along_nothing_but_how_many_voted(hosted):
    await closed(hosted, p1="facts", p2="facts", p3="push", p4="feel")
    async with hosting(hosted) as pilot:
        await sees(pilot, "4 votes", "↵ let them talk")
        assert "fits best" not in shown(pilot)
        assert "uggest" not in shown(pilot)


async def test_a_closed_vote_tells_its_host_the_share_and_what_it_suggests(hosted):
    await hands(hosted, facts=8, push=4)
    await steps(hosted, asked.Close)
    async with hosting(hosted) as pilot:
        await pilot.press("m", "m")
        await sees(pilot, "A line that fits best: 8 of 12, 67 % (95 % interval 39 to 86)")
        await sees(pilot, "The room is split. Suggested: a talk in pairs")


async def test_of_fewer_than_ten_votes_the_host_reads_counts_and_no_share(hosted):
    await closed(hosted, p1="facts", p2="facts", p3="push", p4="feel")
    async with hosting(hosted) as pilot:
        await pilot.press("m", "m")
        await sees(pilot, "A line that fits best: 2 of 4", "So few votes suggest nothing by their share.")
        assert "%" not in shown(pilot)


async def test_a_look_at_a_vote_that_waits_takes_two_presses(hosted):
    await closed(hosted, p1="facts")
    async with hosting(hosted) as pilot:
        await pilot.press("m")
        await sees(pilot, "Press m once more", "Can the class see it?")
        assert "fits best here" not in shown(pilot)
        await pilot.press("m")
        await sees(pilot, "fits best here", "private")


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
    hosted.keeper.kept = hosted.room._replace(strict=True)
    await closed(hosted, p1="facts", p2="facts", p3="facts", p4="push")
    await steps(hosted, asked.Discuss, asked.Open)
    await votes(hosted, p1="facts", p2="facts", p3="facts", p4="push")
    await steps(hosted, asked.Close, asked.Reveal)
    async with hosting(hosted, (100, 60)) as pilot:
        await sees(pilot, "not shown")
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


async def test_hands_of_the_first_vote_are_asked_again_in_the_second(hosted):
    await hands(hosted, facts=3, push=2)
    await steps(hosted, asked.Close, asked.Discuss, asked.Open)
    async with hosting(hosted) as pilot:
        await sees(pilot, "Hands: 5 in the first vote, not yet entered in this one.")
        await pilot.press("c", "v")
        await sees(pilot, "Hands: 5 in the first vote, not yet entered in this one. Press v once more")
        await pilot.press("h")
        await eventually(pilot, at(pilot, HandsSheet))
        await sees(pilot, "first vote 3", "first vote 2")
        await pilot.press("4", "enter")
        await eventually(pilot, lambda: hosted.snapshot().view.hands_owed == 0)
        assert "not yet entered" not in shown(pilot)


async def test_a_vote_is_opened_again_with_every_vote_in_it(hosted):
    await closed(hosted, p1="facts", p2="feel")
    async with hosting(hosted) as pilot:
        await sees(pilot, "x reopen")
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


async def test_what_was_turned_away_stands_below_who_is_in(hosted):
    hosted.server.house.seen.update({"wrong code": 3, "foreign origin": 1})
    async with hosting(hosted) as pilot:
        await pilot.press("m", "k")
        await sees(pilot, "Ana", "Turned away: 3 × a wrong code, 1 × a page of somebody else.")


async def test_at_a_tie_a_number_says_which_line_the_client_hears(hosted):
    await closed(hosted, p1="facts", p2="feel")
    await steps(hosted, asked.Reveal)
    async with hosting(hosted) as pilot:
        await pilot.press("n")
        await sees(pilot, "The votes do not decide. Which line does the client hear?", "which line?", "the line")
        assert "↵" not in shown(pilot)
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


async def test_the_class_is_ended_at_the_second_press_and_its_pages_stay_until_the_window_is_closed(hosted):
    await steps(hosted, asked.Begin, asked.Debrief)
    async with hosting(hosted) as pilot:
        await sees(pilot, "Marit Lie was written as dismissing-avoidant", "↵ end the class")
        await pilot.press("enter")
        assert hosted.room.phase is Phase.DEBRIEF
        await pilot.press("enter")
        await sees(pilot, "The class is over. Thank you.", "Your own page is on your screen", "↵ close this window")
        await pilot.press("u", "l", "j", "k")
        assert pilot.app.is_running
        assert "closed to newcomers" not in shown(pilot)
        await pilot.press("enter")
        await eventually(pilot, lambda: not pilot.app.is_running)
        assert pilot.app.return_value == "The class is over."


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_a_rehearsal_says_so_at_every_moment(hosted, width):
    hosted.rehearse(0)
    async with hosting(hosted, (width, 24)) as pilot:
        for command in (None, asked.Begin, Open(Topic.REACTION), asked.Close, asked.Reveal, asked.Debrief, asked.End):
            await steps(hosted, *([command] if command else []))
            await eventually(pilot, lambda: pilot.app.screen.view.rev == hosted.room.rev)
            await sees(pilot, "rehearsal")


async def test_an_unscored_round_says_so_in_its_title(hosted):
    await steps(hosted, asked.Begin, Open(Topic.PATTERN))
    async with hosting(hosted, (60, 24)) as pilot:
        await sees(pilot, "scene 1 · which pattern? open (not scored)")
        await pilot.press("c")
        await sees(pilot, "scene 1 · which pattern? closed (not scored)")


async def test_where_a_scene_is_longer_than_the_window_every_line_is_in_sight_while_it_is_voted_on(hosted):
    await steps(hosted, asked.Begin)
    async with hosting(hosted, (60, 15)) as pilot:
        await steps(hosted, asked.Open)
        offered = [one.words.split(".")[0].split()[-1] for one in hosted.snapshot().view.seen.choices]
        await sees(pilot, "What do you say?", *offered, "↑↓ read")


async def test_a_pause_is_in_sight_however_long_the_scene_is(hosted):
    await steps(hosted, asked.Begin, asked.Open)
    async with hosting(hosted, (60, 15)) as pilot:
        await pilot.press("p")
        await sees(pilot, "The class stands still for a moment.")
        await pilot.press("p")
        await sees(pilot, "What do you say?", "↑↓ read")


async def test_a_narrow_lobby_says_how_many_are_in(hosted):
    async with hosting(hosted, (60, 24)) as pilot:
        await sees(pilot, "4 people are in", hosted.code, hosted.url)


async def test_after_a_quiz_the_debrief_names_who_sat_there_and_as_what_they_were_written(tmp_path):
    async with a_class(tmp_path, Mode.QUIZ) as quiz:
        await people(quiz, "Ana")
        await steps(quiz, asked.Begin, asked.Open, asked.Close)
        async with hosting(quiz) as pilot:
            assert not quiz.snapshot().view.back
            await steps(quiz, asked.Debrief)
            name = quiz.room.scripts[0].vignette.person.name
            await sees(pilot, f"Scene 1 · {name} · {quiz.room.scripts[0].pattern.label}", "not a name for a person")
            assert len(quiz.snapshot().view.back.scenes) == 1


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


async def revealed(hosted, **chosen: str) -> dict[str, str]:
    """Letters by option, after the votes are shown."""
    await closed(hosted, **chosen)
    await steps(hosted, asked.Reveal)
    return {one.option: one.letter for one in hosted.snapshot().view.reasons}


def key_of(letter: str) -> str:
    return str("ABCD".index(letter) + 1)


async def test_a_number_against_the_votes_is_pressed_twice(hosted):
    letters = await revealed(hosted, p1="facts", p2="facts", p3="feel")
    own, other = letters["facts"], letters["feel"]
    async with hosting(hosted) as pilot:
        await pilot.press(key_of(other))
        name = hosted.snapshot().view.seen.client.name
        await sees(pilot, f"The room chose {own}. Press {key_of(other)} once more to let {name} hear {other} instead.")
        assert hosted.room.phase is Phase.REVEAL
        await pilot.press(key_of(other))
        await eventually(pilot, lambda: hosted.room.standing.path != ())
        assert hosted.room.standing.path[0].endswith("/feel")


@pytest.mark.parametrize(("chosen", "taken"), [({"p1": "facts"}, "facts"), ({"p1": "facts", "p2": "feel"}, "feel")])
async def test_the_number_of_what_the_room_chose_is_taken_at_once_and_at_a_tie_any_that_is_level(hosted, chosen, taken):
    letters = await revealed(hosted, **chosen)
    async with hosting(hosted) as pilot:
        await pilot.press(key_of(letters[taken]))
        await eventually(pilot, lambda: hosted.room.standing.path != ())


@pytest.mark.parametrize("presenting", [True, False])
async def test_at_a_tie_a_line_that_is_not_level_is_pressed_twice(hosted, presenting: bool):
    hosted.keeper.kept = hosted.room._replace(strict=True)
    letters = await revealed(hosted, p1="facts", p2="feel")
    level = ", ".join(sorted((letters["facts"], letters["feel"])))
    (other,) = [letter for id_, letter in letters.items() if id_ not in ("facts", "feel")]
    told = f"The most votes, and as many on each: {level}."
    async with hosting(hosted) as pilot:
        await pilot.press("n", *([] if presenting else ["m"]))
        await sees(pilot, "The votes do not decide.", *([] if presenting else [told]))
        await pilot.press(key_of(other))
        await sees(pilot, f"{'Other lines have more votes.' if presenting else told} Press {key_of(other)} once more")
        assert told not in shown(pilot) or not presenting, "nobody reads off the wall how two of a small group voted"
        assert hosted.room.standing.path == ()
        await pilot.press(key_of(other))
        await eventually(pilot, lambda: hosted.room.standing.path != ())


async def test_where_nobody_says_which_road_its_number_is_asked_for(hosted):
    letters = await revealed(hosted, p1="facts", p2="facts")
    await steps(hosted, asked.Branch, asked.GoOn)
    async with hosting(hosted) as pilot:
        await pilot.press("w")
        await sees(pilot, "The votes do not say which line. Press its number:", f"{key_of(letters['feel'])} for")
        await pilot.press(key_of(letters["feel"]))
        await eventually(pilot, lambda: hosted.room.phase is Phase.BRANCH)
        assert hosted.room.standing.path[0].endswith("/feel")
        await sees(pilot, "The class has gone back.")


async def test_hands_typed_as_in_line_mode_are_put_in_their_places_or_refused(hosted):
    await steps(hosted, asked.Begin, asked.Open)
    async with hosting(hosted) as pilot:
        await pilot.press("h")
        await eventually(pilot, at(pilot, HandsSheet))
        await pilot.press(*"A", "space", *"3", "space", *"A", "space", *"1", "enter")
        await sees(pilot, "A stands there twice; name each letter once.")
        await pilot.press(*["backspace"] * 3, *"B", "space", *"2", "enter")
        await sees(pilot, "Each in its place now; Enter keeps them.")
        assert hosted.snapshot().view.hands == ()
        await pilot.press("enter")
        await eventually(pilot, lambda: sum(n for _, n in hosted.snapshot().view.hands) == 5)
