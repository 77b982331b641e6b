"""The help in line mode: `?` names the pages, `? 4` or `? glossary` prints one, `? glossary rupture` what it says of a word.

A page is lines, one thing each, so that it reads well aloud, in a pipe and through `grep`. The words are those of the app's help.
"""

import os
from collections.abc import Callable, Iterator
from typing import NamedTuple

from simulator.locale.catalogue import _
from simulator.play.wording import cards, evidence, faq, glossary
from simulator.play.wording import help as words
from simulator.play.wording.stop import help_line
from simulator.practice import gauges
from simulator.practice.met_patterns import met_patterns
from simulator.scenario.folders import data_folder
from simulator.store.journal import Journal

USUAL = (_("A number chooses. Any other line is your own words."), _("? this help   b repeat   q save and leave"))
PAGES_HINT = _(
    "More to read: ? and a number or a word, as in ? 4 or ? glossary; one more word looks it up, "
    "as in ? glossary rupture."
)

KEYS: tuple[str, ...] = (
    _("A number: the line, the answer or the client with that number."),
    _("Any other line: your own words. They are kept beside the line you choose, and never graded."),
    _("Enter: passes, wherever something may be passed."),
    _("b: once more what was printed since the client's turn, or the page, began."),
    _("note and some words: a note for yourself, pinned to the turn you are at, as in: note He looked at the door."),
    _("?: this help; ? and a number or a word, one of its pages."),
    _("q, or the end of the input: save and leave. You come back to exactly this place."),
    _("What rises in you: feelings, an impulse and a strength from 1 to 5, as in: helpless, prove, 4."),
    _("Belief: four numbers that add up to 100, in the order shown, as in: 10 60 20 10."),
)

SUPPORT = _("Support")
SUPPORT_TITLE = _("Where to find help")

_SCALES = {"alliance": gauges.ALLIANCE, "safety": gauges.SAFETY, "strain": gauges.STRAIN}


class HelpPage(NamedTuple):
    """A page: the word that opens it, its title, and its lines."""

    word: str
    title: str
    lines: Callable[[Journal], Iterator[str]]


def answer(asked: str, journal: Journal) -> list[str]:
    """The lines that answer `?` followed by these words. Raises what the journal raises."""
    if not asked:
        return [
            *USUAL,
            PAGES_HINT,
            *(f"{n}. {page.word.lower()}: {page.title}" for n, page in enumerate(PAGES, start=1)),
        ]
    word, looked_up = asked.partition(" ")[::2]
    page = _named(word)
    if page is None:
        return [
            _("There is no page “{word}”; the pages are {join_page_word_low}.").format(
                word=word, join_page_word_low=", ".join(page.word.lower() for page in PAGES)
            )
        ]
    lines = [line for line in page.lines(journal) if looked_up.strip().lower() in line.lower()]
    return (
        [page.title, *lines]
        if lines
        else [
            _("Nothing on the page “{page_word_lower}” speaks of “{looked_up_strip}”.").format(
                page_word_lower=page.word.lower(), looked_up_strip=looked_up.strip()
            )
        ]
    )


def _named(word: str) -> HelpPage | None:
    for number, page in enumerate(PAGES, start=1):
        if word == str(number) or page.word.lower().startswith(word.lower()):
            return page
    return None


def _keys(_journal: Journal) -> Iterator[str]:
    yield from KEYS


def _cards(journal: Journal) -> Iterator[str]:
    """The cards of the patterns one has met, and how many are still closed."""
    met = met_patterns(journal)
    yield cards.HINT
    for card in cards.unlocked(met):
        for name, text in card.rows:
            yield f"{_(card.pattern.label)}. {name}: {' '.join(text.splitlines())}"
    closed = cards.closed_line(cards.still_closed(met))
    if closed:
        yield closed


def _questions(_journal: Journal) -> Iterator[str]:
    yield words.THE_ARTICLE
    for asked in faq.FAQ:
        yield asked.question
        yield from asked.answer


def _glossary(_journal: Journal) -> Iterator[str]:
    for chapter in glossary.CHAPTERS:
        yield f"{chapter.title}. {chapter.note}".rstrip()
        yield from (f"{term.word}: {term.meaning}" for term in chapter.terms)


def _evidence(_journal: Journal) -> Iterator[str]:
    yield from evidence.HONEST
    yield f"{evidence.NUANCES_TITLE}."
    yield from (f"{nuance.title}: {nuance.text}" for nuance in evidence.NUANCES)
    yield f"{evidence.SOURCES_TITLE}."
    yield from (f"{source.name}: {source.used_for} ({source.read.value})" for source in evidence.SOURCES)


def _model(_journal: Journal) -> Iterator[str]:
    yield f"{words.GAUGES_TITLE}."
    for gauge in words.GAUGES:
        scale = _SCALES.get(gauge.name)
        yield f"{gauge.name}: {gauge.meaning}" + (f" {words.in_words(word for _, word in scale)}" if scale else "")
    yield words.NOT_SHOWN
    yield evidence.MODEL_SENTENCE
    yield f"{words.RULES_TITLE}."
    yield from (f"{number}: {rule}" for number, rule in words.RULES)
    yield f"{words.NOT_IN_IT_TITLE}: {words.NOT_IN_IT}"


def _support(_journal: Journal) -> Iterator[str]:
    yield help_line(os.environ, data_folder())


PAGES: tuple[HelpPage, ...] = (
    HelpPage(words.KEYS, _("What can be typed"), _keys),
    HelpPage(words.CARDS, cards.TITLE, _cards),
    HelpPage(faq.TITLE, _("The article's four questions"), _questions),
    HelpPage(glossary.TITLE, _("The words of the field, as they are used here"), _glossary),
    HelpPage(evidence.TITLE, _("What it rests on, and what it does not claim"), _evidence),
    HelpPage(words.MODEL, words.MODEL_TITLE, _model),
    HelpPage(SUPPORT, SUPPORT_TITLE, _support),
)
"""The pages of the app's help in its order, and where to find help."""
