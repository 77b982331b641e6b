"""What stands on each page of the help, as paragraphs. The words are in `play.wording`, the keys in the action registry."""

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play.wording import cards, evidence, faq, glossary
from simulator.play.wording import help as words
from simulator.practice import gauges
from simulator.tui.actions import PLACES, Where, actions
from simulator.tui.help.reading import Paragraph, heading, led, text

KEY_MARGIN = 9
RULE_MARGIN = 5
CARD_MARGIN = 3
SCALES = {"alliance": gauges.ALLIANCE, "safety": gauges.SAFETY, "strain": gauges.STRAIN}
"""The gauges that speak in words, with the words the gauges use."""


class HelpPage(NamedTuple):
    """A page: its word in the line of pages, and its paragraphs; `by_pattern` where they depend on the cases one has finished."""

    tab: str
    paragraphs: Callable[[Collection[Pattern]], list[Paragraph]]
    by_pattern: bool = False


def keys(first: Sequence[Where] = ()) -> list[Paragraph]:
    """Every key, by place; those of the places named come first."""
    told = [text(words.KEYS_HINT, "quiet")]
    for place in (*first, *(place for place in PLACES if place not in first)):
        told.append(heading(PLACES[place]))
        told += [led(action.shown, action.help, KEY_MARGIN) for action in actions(place)]
    return told


def pattern_cards(finished: Collection[Pattern]) -> list[Paragraph]:
    """The cards that are open, and how many are not."""
    told = [text(cards.HINT, "quiet")]
    for card in cards.unlocked(finished):
        told.append(heading(_(card.pattern.label)))
        for name, row in card.rows:
            quoted = name == cards.SIGNATURE
            told += [text(name, "lead"), text(row, "quote" if quoted else "plain", margin=CARD_MARGIN)]
    closed = cards.closed_line(cards.still_closed(finished))
    return [*told, text(closed, "quiet", above=1)] if closed else told


def questions(_finished: Collection[Pattern] = ()) -> list[Paragraph]:
    """The article's four questions."""
    told: list[Paragraph] = [text(words.THE_ARTICLE, "quiet")]
    for asked in faq.FAQ:
        told.append(heading(asked.question))
        told += [text(answer, above=number) for number, answer in enumerate(asked.answer)]
    return told


def terms(_finished: Collection[Pattern] = ()) -> list[Paragraph]:
    """The glossary."""
    told: list[Paragraph] = []
    for chapter in glossary.CHAPTERS:
        told.append(heading(chapter.title))
        if chapter.note:
            told.append(text(chapter.note, "quiet"))
        for term in chapter.terms:
            told += [text(term.word, "lead"), text(term.meaning, margin=CARD_MARGIN)]
    return told


def sources(_finished: Collection[Pattern] = ()) -> list[Paragraph]:
    """What the product rests on, and what it does not claim."""
    told = [text(sentence, above=1) for sentence in evidence.HONEST]
    told.append(heading(evidence.NUANCES_TITLE))
    for number, nuance in enumerate(evidence.NUANCES, start=1):
        told += [text(f"{number}. {nuance.title}", "lead"), text(nuance.text, margin=CARD_MARGIN)]
    told.append(heading(evidence.SOURCES_TITLE))
    for source in evidence.SOURCES:
        told.append(text(source.name, "lead"))
        told.append(Paragraph(((f"{source.used_for} ", "plain"), (source.read.value, "quiet")), margin=CARD_MARGIN))
    return told


def model(_finished: Collection[Pattern] = ()) -> list[Paragraph]:
    """How the client works, with the sentence that says what that is worth."""
    told = [text(words.GAUGES_TITLE, "heading"), text(words.DISTANCE_LINE), text(words.AROUSAL_LINE)]
    for gauge in words.GAUGES:
        scale = SCALES.get(gauge.name)
        said = f"{gauge.meaning} {words.in_words(word for _, word in scale)}" if scale else gauge.meaning
        told += [text(_(gauge.name), "lead"), text(said, margin=CARD_MARGIN)]
    told += [text(words.NOT_SHOWN, "quiet"), heading(words.MODEL_TITLE), text(evidence.MODEL_SENTENCE)]
    told.append(heading(words.RULES_TITLE))
    told += [led(number, rule, RULE_MARGIN) for number, rule in words.RULES]
    return [*told, heading(words.NOT_IN_IT_TITLE), text(words.NOT_IN_IT)]


PAGES: tuple[HelpPage, ...] = (
    HelpPage(words.KEYS, lambda _: keys()),
    HelpPage(words.CARDS, pattern_cards, by_pattern=True),
    HelpPage(faq.TITLE, questions),
    HelpPage(glossary.TITLE, terms),
    HelpPage(evidence.TITLE, sources),
    HelpPage(words.MODEL, model),
)
"""The pages in their order; the digit keys of the registry name them."""
