"""The help: from every screen, by keyboard, in a small window, and honest."""

import re

import pytest
from textual.pilot import Pilot

from scoring.vocabulary import Move, Pattern
from simulator.play.wording import cards, evidence, faq, glossary
from simulator.store.journal import NotSaved
from simulator.tui.actions import ACTIONS, DIGITS
from simulator.tui.help.page_line import PageLine
from simulator.tui.help.pages import PAGES, keys, pattern_cards
from simulator.tui.help.reading import Reading, led, lines, text
from simulator.tui.screens.intake import IntakeScreen
from simulator.tui.screens.library import LibraryScreen
from simulator.tui.screens.session import SessionScreen
from simulator.tui.screens.stop import StopScreen
from simulator.tui.widgets.own_line import OwnLine
from tests.tui.conftest import eventually, flat, opened, sees, shown
from tests.tui.memory import MemoryShelf


def on(pilot: Pilot[None], kind: type) -> bool:
    return isinstance(pilot.app.screen, kind)


async def read_whole_page(pilot: Pilot[None]) -> str:
    """Everything on a page, a screen at a time."""
    seen = shown(pilot)
    column = pilot.app.screen.query_one("#reading")
    while column.scroll_offset.y < column.max_scroll_y:
        before, painted = column.scroll_offset.y, shown(pilot)
        await pilot.press("pagedown")
        await eventually(
            pilot, lambda before=before, painted=painted: column.scroll_offset.y > before and shown(pilot) != painted
        )
        seen += "\n" + shown(pilot)
    return seen


async def test_a_question_mark_opens_it_from_every_screen_and_escape_goes_back(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        for key, screen in [("", LibraryScreen), ("enter", IntakeScreen), ("b", SessionScreen), ("q", StopScreen)]:
            if key:
                await pilot.press(key)
            await eventually(pilot, lambda screen=screen: on(pilot, screen))
            await pilot.press("question_mark")
            await sees(pilot, "page 1 of 6" if screen is not SessionScreen else "page 6 of 6")
            await pilot.press("escape")
            await eventually(pilot, lambda screen=screen: on(pilot, screen))


async def test_it_opens_with_the_keys_of_the_screen_one_is_at(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    async with opened(shelf, opening=attempt) as pilot:
        await sees(pilot, "What do you say?")
        await pilot.press("question_mark")
        await sees(pilot, "page 1 of 6", "What you could say")
        assert shown(pilot).index("What you could say") < shown(pilot).index("Session and desk")
        assert "Library" not in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (60, 24)])
async def test_with_gauges_on_the_screen_it_opens_with_what_they_mean(shelf: MemoryShelf, size: tuple[int, int]):
    async with opened(shelf, size, opening=shelf.begin("two-sessions", gauges=True)) as pilot:
        await eventually(pilot, lambda: on(pilot, SessionScreen))
        await pilot.press("question_mark")
        await sees(pilot, "What the gauges mean", "──[──●──]─────○", "● you, ○ the client")


async def test_the_article_is_named_where_its_questions_are(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await pilot.press("question_mark", "3")
        await sees(pilot, "“Why the Working Alliance Won't Form: Reading a Client's Attachment Pattern in Session”")


async def test_while_typing_f1_opens_it_and_what_was_typed_stays(shelf: MemoryShelf):
    attempt = shelf.begin("two-sessions")
    attempt.choose("facts")
    async with opened(shelf, opening=attempt) as pilot:
        for _ in range(3):
            if not isinstance(pilot.app.screen.focused, OwnLine):
                await pilot.press("enter")
                await pilot.pause()
        await eventually(pilot, lambda: isinstance(pilot.app.screen.focused, OwnLine))
        await pilot.press(*"half a line?", "f1")
        await sees(pilot, "page 1 of 6")
        await pilot.press("escape")
        await sees(pilot, "half a line?")


async def test_asking_twice_opens_it_once(shelf: MemoryShelf):
    async with opened(shelf) as pilot:
        await pilot.press("question_mark", "question_mark", "f1")
        await sees(pilot, "page 1 of 6")
        await pilot.press("escape")
        await eventually(pilot, lambda: on(pilot, LibraryScreen))


@pytest.mark.parametrize("size", [(60, 24), (120, 36), (40, 12)])
async def test_every_page_is_read_to_its_end_by_keyboard(shelf: MemoryShelf, size: tuple[int, int]):
    async with opened(shelf, size) as pilot:
        await pilot.press("question_mark")
        for number, last in enumerate(["Back to the library.", "its card opens.", "not only when it burns.", "on the client.",
                                       "not a cue by itself. abstract level", "docs/client-model.md."], start=1):  # fmt: skip
            await pilot.press(str(number))
            await sees(pilot, f"page {number} of 6")
            await pilot.press("end")
            await sees(pilot, last)
            assert max(len(line.rstrip()) for line in shown(pilot).splitlines()) <= size[0]


async def test_arrows_turn_the_pages_round_and_a_click_shows_one(shelf: MemoryShelf):
    async with opened(shelf, (80, 24)) as pilot:
        await pilot.press("question_mark", "left")
        await sees(pilot, "page 6 of 6", "What the gauges mean")
        await pilot.press("right", "right")
        await sees(pilot, "page 2 of 6")
        await pilot.click(PageLine, offset=(2 + len("Keys  Patterns  "), 0))
        await sees(pilot, "page 3 of 6", "Am I doing something wrong?")


async def test_every_key_of_the_registry_is_on_the_first_page(shelf: MemoryShelf):
    async with opened(shelf, (120, 240)) as pilot:  # high enough that no screen ends within a sentence
        await pilot.press("question_mark")
        seen = flat(await read_whole_page(pilot))
    for action in ACTIONS:
        assert f"{action.shown} {action.help}" in seen


def test_the_digits_of_the_registry_are_as_many_as_the_pages():
    pages = next(action for action in ACTIONS if action.where == "help" and action.keys[0] in DIGITS)
    assert len(pages.keys) == len(PAGES)
    assert len({(a.where, key) for a in ACTIONS for key in a.keys}) == sum(len(a.keys) for a in ACTIONS)


async def test_a_pattern_card_opens_with_the_first_finished_case_of_its_pattern(shelf: MemoryShelf):
    async with opened(shelf, (80, 24)) as pilot:
        await pilot.press("question_mark", "2")
        await sees(pilot, "All four cards are still closed.")
        assert "dismissing" not in shown(pilot)
    shelf.finished["two-sessions"] = 1
    async with opened(shelf, (80, 40)) as pilot:
        await pilot.press("question_mark", "2")
        await sees(pilot, "dismissing-avoidant", "Core risk", "Three cards are still closed.")
        assert "preoccupied" not in shown(pilot)


async def test_a_journal_that_cannot_be_read_leaves_the_rest_of_the_help(
    shelf: MemoryShelf, monkeypatch: pytest.MonkeyPatch
):
    async with opened(shelf) as pilot:
        await sees(pilot, "Marit Lie")

        def refuse() -> None:
            raise NotSaved("The journal cannot be read.")

        monkeypatch.setattr(shelf, "rows", refuse)
        await pilot.press("question_mark", "2")
        await sees(pilot, "The journal cannot be read.")
        await pilot.press("escape")
        await sees(pilot, "page 2 of 6", "All four cards are still closed.")


def test_the_cards_carry_the_rows_of_the_article_and_its_nuances():
    assert [card.pattern for card in cards.CARDS] == list(Pattern)
    assert len({card.strategy for card in cards.CARDS}) == 4
    by = {card.pattern: " ".join(row for _, row in card.rows) for card in cards.CARDS}
    assert "Ending too early" in by[Pattern.DISMISSING]
    assert "lore" in by[Pattern.DISMISSING]
    assert "boundary" in by[Pattern.PREOCCUPIED]
    assert "double bind" in by[Pattern.FEARFUL]
    assert "Relatively low" in by[Pattern.SECURE]
    assert len(pattern_cards(())) == 2


def test_the_glossary_explains_every_move_and_the_two_constructs():
    words = {term.word: term.meaning for chapter in glossary.CHAPTERS for term in chapter.terms}
    assert {move.label for move in Move} <= set(words)
    assert "Two constructs" in words["fearful, disorganized"]
    assert "metaphor" in words["window of tolerance"]
    assert {"rupture", "repair", "alliance", "earned security", "countertransference", "titration"} <= set(words)
    assert [term.word for term in glossary.TERMS] == sorted(term.word for term in glossary.TERMS)


def test_the_help_never_speaks_of_a_person_by_a_pattern():
    said = " ".join(answer for asked in faq.FAQ for answer in asked.answer)
    assert len(faq.FAQ) == 4
    assert len(evidence.NUANCES) == 6
    assert not re.search(r"\b(needy|clingy|manipulative|an avoidant)\b(?! client)", said)


def test_a_lead_stands_in_the_margin_and_a_long_one_on_its_own_line():
    wrapped = lines(led("R1", "One two three", 5), 15)
    assert wrapped == [[("R1   ", "lead"), ("One two", "plain")], [("     ", ""), ("three", "plain")]]
    assert lines(led("a long lead", "One", 3), 30)[0] == [("a long lead", "lead")]
    assert lines(text("\x1b[31m[b]x[/x]"), 30) == [[("", ""), ("�[31m[b]x[/x]", "plain")]]
    assert Reading().can_focus is False
    assert keys()[0].runs[0][1] == "quiet"
