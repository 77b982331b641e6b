"""Help in line mode: what the app's help offers, in lines, and then the same question again."""

import io
from collections.abc import Iterable

import pytest

from scoring.vocabulary import Moment, Move, Pattern
from simulator.plain.console import Console
from simulator.plain.help import PAGES, answer
from simulator.play.records import ReadPage
from simulator.play.wording import cards, evidence, faq, glossary, stop
from simulator.play.wording import help as words
from simulator.practice.attempt import Attempt
from simulator.scenario.loader import load
from simulator.store.journal import Journal
from simulator.tui.help.pages import PAGES as APP_PAGES
from tests.plain.conftest import HANNE, sit


def page(word: str, journal: Journal | None = None) -> str:
    return "\n".join(answer(word, journal or Journal.in_memory()))


def asked(lines: Iterable[str]) -> str:
    """What a console prints that is asked for one answer, given these lines."""
    out = io.StringIO()
    console = Console(
        io.StringIO("".join(f"{line}\n" for line in lines)), out, lambda one: answer(one, Journal.in_memory())
    )
    console.ask()
    return out.getvalue()


def test_a_question_mark_names_every_page_of_the_app_s_help_and_where_to_find_help():
    offered = page("")
    for number, one in enumerate(APP_PAGES, start=1):
        assert f"\n{number}. {one.tab.lower()}: " in offered
    assert f"\n{len(APP_PAGES) + 1}. support: Where to find help" in offered
    assert "q save and leave" in offered


@pytest.mark.parametrize("number", range(1, len(PAGES) + 1))
def test_a_page_opens_by_its_number_its_word_or_the_beginning_of_it(number: int):
    word = PAGES[number - 1].word
    assert page(str(number)) == page(word) == page(word[:3].lower())
    assert page(str(number)).startswith(PAGES[number - 1].title)


def test_the_prompt_comes_again_after_a_page():
    assert asked(["? support", "2"]).endswith(f"{stop.HELP_LINE}\n> ")


def test_the_pages_say_what_the_app_says():
    assert all(one.question in page("questions") for one in faq.FAQ)
    assert all(paragraph in page("questions") for one in faq.FAQ for paragraph in one.answer)
    assert all(f"{term.word}: {term.meaning}" in page("glossary") for part in glossary.CHAPTERS for term in part.terms)
    assert all(sentence in page("evidence") for sentence in evidence.HONEST)
    assert all(nuance.text in page("evidence") for nuance in evidence.NUANCES)
    assert all(
        f"{source.name}: {source.used_for} ({source.read.value})" in page("evidence") for source in evidence.SOURCES
    )
    assert all(f"{number}: {rule}" in page("model") for number, rule in words.RULES)
    assert all(f"{gauge.name}: {gauge.meaning}" in page("model") for gauge in words.GAUGES)


def test_every_line_of_a_page_is_one_line_that_can_be_read_aloud_or_searched():
    lines = [line for one in PAGES for line in answer(one.word, Journal.in_memory())]
    assert all(line.strip() and "\n" not in line and len(line) < 700 for line in lines)


def test_a_further_word_is_looked_up_on_the_page():
    title, *found = answer("glossary rupture", Journal.in_memory())
    assert title == PAGES[3].title
    assert any(line.startswith("rupture: ") for line in found)
    assert all("rupture" in line.lower() for line in found)
    assert page("glossary xyzzy") == "Nothing on the page “glossary” speaks of “xyzzy”."


def test_an_unknown_page_is_answered_with_the_ones_there_are():
    assert page("weather").startswith("There is no page “weather”; the pages are keys, ")


def test_the_line_on_where_to_find_help_is_the_instructor_s(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(stop.HELP_LINE_VARIABLE, "Room 12, every day\x1b[31m.")
    assert "Room 12, every day" in page("support")
    assert "\x1b" not in asked(["? support", "1"])


def test_no_card_is_open_and_no_pattern_s_card_is_told_before_a_case_is_finished():
    closed = page("patterns")
    assert cards.closed_line(len(Pattern)) in closed
    assert not any(card.risk in closed or card.pattern.label in closed for card in cards.CARDS)


def test_a_card_opens_with_the_first_case_that_is_read_to_the_end_of_its_debrief(attempt: Attempt):
    sit(attempt, ["1"] * 60)
    assert ReadPage("case-debrief", attempt.records[-1].session) == attempt.records[-1]
    told = page("patterns", attempt.journal)
    for card in cards.CARDS:
        assert (card.risk in told) == (card.pattern is attempt.script.pattern)
    assert cards.closed_line(3) in told


def test_the_card_stays_closed_while_the_debrief_of_a_finished_play_waits(attempt: Attempt):
    while not attempt.over:
        attempt.choose(attempt.offered()[0].id)
    assert attempt.journal.attempt(attempt.id).finished
    assert cards.closed_line(4) in page("patterns", attempt.journal)


def test_help_in_the_middle_of_a_play_changes_nothing(attempt: Attempt):
    printed, _ = sit(attempt, ["? glossary", "? 5", "?", "? nothing"])
    assert attempt.records == []
    assert glossary.CHAPTERS[0].terms[0].meaning in printed


def test_help_names_every_moment_and_move_but_no_client(attempt: Attempt):
    told = "\n".join(page(one.word) for one in PAGES)
    assert all(move.label in told for move in Move)
    assert all(moment.label in told for moment in Moment)
    assert load(HANNE).required().person.name not in told
