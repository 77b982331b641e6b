"""The conversation: what is asked, what joins the transcript, what is written down."""

import pytest
from textual import events

from scoring.vocabulary import Feeling, Impulse
from simulator.play.records import Chose, LoggedReaction, ReadPage, SaidFirst
from simulator.practice.stages import ChooseLine, ReadSessionDebrief, WriteNote
from simulator.tui.screens.reaction import ReactionScreen
from simulator.tui.screens.session import SessionScreen
from simulator.tui.widgets.choices import Choices
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.own_line import OwnLine
from simulator.tui.widgets.transcript import Transcript
from tests.tui.conftest import eventually, opened, sees, shown
from tests.tui.memory import MemoryShelf
from tests.tui.walking import offered_now, play, step_by_the_key


def focused(pilot, kind):
    return lambda: isinstance(pilot.app.screen.focused, kind)


async def to_second_turn(pilot, shelf):
    attempt = shelf.attempts["two-sessions"]
    await eventually(pilot, focused(pilot, Choices))
    await pilot.press(str(number_of(attempt, "facts")))
    await eventually(pilot, focused(pilot, GoOn))
    await pilot.press("enter")
    await sees(pilot, "First in your own words")
    return attempt


def number_of(attempt, option):
    return [offered.id for offered in attempt.offered()].index(option) + 1


async def test_the_first_turn_shows_the_scene_the_client_and_what_could_be_said(shelf: MemoryShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await sees(pilot, "jar of honey", "Marit", "I only need the method.", "What do you say?", "hour by hour")


async def test_a_number_chooses_and_the_client_answers(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press(str(number_of(attempt, "facts")))
        await sees(pilot, "You", "hour by hour", "At ten I put out the light.", "go on")
        assert attempt.records == [Chose("arrives", "facts")]
        assert "What do you say?" not in shown(pilot)


async def test_arrows_and_enter_choose(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    second = attempt.offered()[1].id
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("down", "down", "enter")
        await eventually(pilot, lambda: attempt.records == [Chose("arrives", second)])


async def test_enter_chooses_nothing_before_an_arrow_has_marked_a_line(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    last = attempt.offered()[-1].id
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await sees(pilot, "1-3 choose")
        assert "› 1" not in shown(pilot)
        await pilot.press("enter", "enter", "enter")
        await sees(pilot, "a number chooses; or ↑ ↓, then ↵")
        assert attempt.records == []
        await pilot.press("up")
        await sees(pilot, "› 3", "↵ 1-3 choose")
        await pilot.press("space", "space")
        await sees(pilot, "1-3 choose")
        await pilot.press("enter")
        await pilot.pause()
        assert attempt.records == []
        await pilot.press("up", "enter")
        await eventually(pilot, lambda: attempt.records == [Chose("arrives", last)])


@pytest.mark.parametrize("size", [(80, 24), (60, 24), (120, 36)])
async def test_a_rhythm_of_enter_comes_through_a_page_and_stops_at_what_must_be_chosen(
    hanne: MemoryShelf, size: tuple[int, int]
):
    attempt = play(hanne.begin("hanne-vik"), ReadSessionDebrief)
    async with opened(hanne, size, opening=attempt) as pilot:
        await sees(pilot, "What moved")
        for _ in range(14):
            await pilot.press("enter")
            await pilot.pause()
        await sees(pilot, "What do you do?", "1-4 choose")
        assert attempt.records[-1] == ReadPage("session-debrief", 1)
        await pilot.press("1")
        await eventually(pilot, lambda: isinstance(attempt.records[-1], Chose))


async def test_what_lies_below_is_said_and_comes_into_view_as_one_moves(hanne: MemoryShelf):
    attempt = hanne.begin("hanne-vik", gauges=True)
    while not any(option.source.think for option in offered_now(attempt)):
        step_by_the_key(attempt)
    last = attempt.offered()[-1].line.split()[-1]
    async with opened(hanne, (80, 24), opening=attempt) as pilot:
        await sees(pilot, "see what you could say")
        await pilot.press("enter")
        await sees(pilot, "What do you notice", "▼ more")
        await pilot.press("up")
        await sees(pilot, last)
        await eventually(pilot, lambda: "▼ more" not in shown(pilot))


async def test_a_number_shows_a_line_that_is_not_in_view_before_it_chooses_it(hanne: MemoryShelf):
    attempt = hanne.begin("hanne-vik", gauges=True)
    while not any(option.source.think for option in offered_now(attempt)):
        step_by_the_key(attempt)
    before, offered = len(attempt.records), attempt.offered()
    last, number = offered[-1], str(len(offered))
    async with opened(hanne, (80, 24), opening=attempt) as pilot:
        await sees(pilot, "see what you could say")
        await pilot.press("enter")
        await sees(pilot, "What do you notice", "▼ more")
        await pilot.press(number)
        await sees(pilot, last.line.split()[-1])
        assert len(attempt.records) == before
        await pilot.press(number)
        await eventually(pilot, lambda: attempt.records[before:])
        assert f"{last.id}" in str(attempt.records[before:])


async def test_a_long_line_of_ones_own_wraps_and_stays_in_sight(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    attempt.choose("facts")
    line = "I wonder what it is like for you to bring all of this here and have me look at every line of it with you"
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, OwnLine))
        await pilot.press(*line)
        await sees(pilot, "I wonder what it is like", "every line of it with you")
        pilot.app.screen.query_one(OwnLine).post_message(events.Paste(" pasted\n\x1b[31mred"))
        await sees(pilot, "pasted �[31mred")
        await pilot.press("enter")
        await eventually(pilot, lambda: SaidFirst("silence", f"{line} pasted �[31mred") in attempt.records)


async def test_a_click_chooses(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    third = attempt.offered()[2].id
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.click(Choices, offset=(10, 2))
        await eventually(pilot, lambda: attempt.records == [Chose("arrives", third)])


async def test_a_number_nobody_offered_does_nothing(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("9", "8", "4")
        await pilot.pause()
        assert attempt.records == []


async def test_one_key_twice_chooses_once(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1", "1", "1")
        await eventually(pilot, focused(pilot, GoOn))
        assert len(attempt.records) == 1


async def test_own_words_are_kept_and_stand_in_the_transcript(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await to_second_turn(pilot, shelf)
        await pilot.press(*"Tell me", "enter")
        await eventually(pilot, lambda: SaidFirst("silence", "Tell me") in attempt.records)
        await sees(pilot, "In your own words: Tell me")


async def test_letters_in_own_words_are_letters_and_not_keys(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await to_second_turn(pilot, shelf)
        await pilot.press("q", "r", "g", "1", "question_mark", "enter")
        await eventually(pilot, lambda: SaidFirst("silence", "qrg1?") in attempt.records)


async def test_the_log_is_offered_after_the_client_has_spoken_and_keeps_what_is_ticked(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await to_second_turn(pilot, shelf)
        await pilot.press("enter")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        await sees(pilot, "▸□ helpless", "space tick", "tab next", "↵ pass")
        await pilot.press("space", "right", "right", "space", "tab", "right", "right", "right")
        await sees(pilot, "▸● prove", "←→ choose", "↵ keep")
        await pilot.press("4", "enter")
        await eventually(pilot, lambda: isinstance(attempt.stage, ChooseLine))
        logged = LoggedReaction("silence", (Feeling.HELPLESS, Feeling.SUPERFLUOUS), Impulse.PROVE, 4)
        assert logged in attempt.records
        await sees(pilot, "What rose in you: helpless, superfluous, a pull to prove (4 of 5)", "What do you say?")


async def test_an_impulse_alone_is_kept_and_told_in_words(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await to_second_turn(pilot, shelf)
        await pilot.press("enter")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        await pilot.press("tab", "right", "enter")
        await sees(pilot, "What rose in you: a pull to rescue (2 of 5)")
    assert LoggedReaction("silence", (), Impulse.RESCUE, 2) in attempt.records


async def test_every_line_of_ones_own_begins_empty(hanne: MemoryShelf):
    attempt = hanne.begin("hanne-vik")
    said: list[str] = []
    async with opened(hanne, (100, 40), opening=attempt) as pilot:
        for _ in range(30):
            if len(said) == 2:
                break
            await pilot.pause()
            if isinstance(pilot.app.screen.focused, OwnLine):
                await pilot.press("o", "w", "n", "enter")
                said = [record.text for record in attempt.records if isinstance(record, SaidFirst)]
            else:
                await pilot.press("1" if isinstance(pilot.app.screen.focused, Choices) else "enter")
    assert said == ["own", "own"]


async def test_escape_passes_the_log(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await to_second_turn(pilot, shelf)
        await pilot.press("enter")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        await pilot.press("escape")
        await eventually(pilot, focused(pilot, Choices))
        assert attempt.records[-1] == LoggedReaction("silence", (), None, 0)


async def test_the_log_opens_by_a_key_where_it_is_not_offered_and_closing_it_writes_nothing(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("r")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        await pilot.press("escape")
        await eventually(pilot, focused(pilot, Choices))
        assert attempt.records == []


async def test_a_reaction_named_while_the_answer_is_read_belongs_to_the_turn_just_answered(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press(str(number_of(attempt, "facts")))
        await eventually(pilot, focused(pilot, GoOn))
        await pilot.press("r")
        await sees(pilot, "kept with the exchange just had")
        await pilot.press("space", "enter")
        await sees(pilot, 'light." What rose in you: helpless (2 of 5)')
        assert attempt.records[-1] == LoggedReaction("arrives", (Feeling.HELPLESS,), None, 2)
        await pilot.press("enter")
        await sees(pilot, "First in your own words")
        await pilot.press("enter")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        assert "exchange just had" not in shown(pilot)


async def test_a_reaction_can_be_named_after_the_last_answer_of_an_hour(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    attempt.choose("facts")
    attempt.say_first("")
    attempt.log_reaction((), None, 0)
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press(str(number_of(attempt, "step")))
        await sees(pilot, "Ask it, then.")
        await pilot.press("r")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        await pilot.press("space", "enter")
        await eventually(pilot, lambda: attempt.records[-1] == LoggedReaction("silence", (Feeling.HELPLESS,), None, 2))


async def test_own_words_that_look_private_are_asked_about_before_they_are_kept(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    attempt.choose("facts")
    async with opened(shelf, opening=attempt) as pilot:
        await eventually(pilot, focused(pilot, OwnLine))
        pilot.app.screen.query_one(OwnLine).text = "mail me at x@y.org"
        await pilot.press("enter")
        await sees(pilot, "“x@y.org” looks like an e-mail address")
        await pilot.press("enter")
        await eventually(pilot, focused(pilot, OwnLine))
        assert pilot.app.screen.query_one(OwnLine).text == "mail me at x@y.org"
        assert len(attempt.records) == 1
        await pilot.press("enter")
        await sees(pilot, "Keep it as it is")
        await pilot.press("down", "enter")
        await eventually(pilot, lambda: SaidFirst("silence", "mail me at x@y.org") in attempt.records)


async def test_a_session_leads_to_its_note_to_the_desk_and_to_the_next_hour(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await to_second_turn(pilot, shelf)
        await pilot.press("enter")
        await eventually(pilot, lambda: isinstance(pilot.app.screen, ReactionScreen))
        await pilot.press("escape")
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press(str(number_of(attempt, "step")))
        await sees(pilot, "Ask it, then.")
        assert isinstance(attempt.stage, WriteNote)
        await pilot.press("enter")
        await eventually(pilot, lambda: not isinstance(pilot.app.screen, SessionScreen))
        attempt.write_note(1, ())
        attempt.state_belief(1, (25, 25, 25, 25))
        attempt.mark_read("session-debrief", 1)
        pilot.app.show_stage(attempt)
        await sees(pilot, "Between sessions", "A mail arrives on Thursday.", "What do you do?")
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press(str(number_of(attempt, "send")))
        await sees(pilot, "Received.")
        await pilot.press("enter")
        await sees(pilot, "Second hour", "It has snowed.")
        await eventually(pilot, focused(pilot, GoOn))
        await pilot.press("enter")
        await sees(pilot, "What do you notice, and what do you say?", "I notice that I feel superfluous.")


async def test_options_fold_away_to_read_back_and_return(shelf: MemoryShelf):
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("space")
        await sees(pilot, "back to what you could say")
        assert "hour by hour" not in shown(pilot)
        await pilot.press("space")
        await sees(pilot, "hour by hour")


async def test_a_crowded_window_lets_one_read_first(shelf: MemoryShelf):
    async with opened(shelf, (40, 12), opening=shelf.begin("two-sessions")) as pilot:
        await sees(pilot, "see what you could say", "I only need the method.")
        await pilot.press("enter")
        await eventually(pilot, focused(pilot, Choices))


@pytest.mark.parametrize("motion", ["on", "off"])
async def test_the_answer_fades_in_once_where_motion_is_on(
    shelf: MemoryShelf, motion: str, monkeypatch: pytest.MonkeyPatch
):
    shelf.settings["motion"] = motion
    fades = []
    monkeypatch.setattr(Transcript, "animate", lambda self, name, *args, **kwargs: fades.append(name))
    async with opened(shelf, opening=shelf.begin("two-sessions")) as pilot:
        await eventually(pilot, focused(pilot, Choices))
        await pilot.press("1")
        await eventually(pilot, focused(pilot, GoOn))
        assert fades == (["light"] if motion == "on" else [])
