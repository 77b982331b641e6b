"""Texts that vary, and words that a trainee should not see before the debrief."""

import re
from collections.abc import Iterator

from scoring.vocabulary import Move, Pattern, Strategy
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding
from simulator.scenario.marks import Location
from simulator.scenario.models import Text
from simulator.scenario.walk import Step

_PATTERN_WORDS = (
    "dismissing",
    "avoidant",
    "preoccupied",
    "fearful",
    "disorganized",
    "disorganised",
    "insecure",
    "attachment",
)
_MOVE_CODES = ("FH", "KT", "FF", "DS", "FR", "GR", "SS", "MN", "HG", "LP", "RA", "OG", "PB")
"""The key's short names for moves; those that are also ordinary words in capitals (OR, AT, CT, MC, DE, PO, SD) are left out."""
_SLUGS = (
    *(pattern.value for pattern in Pattern if "-" in pattern.value),
    *(name for word in (*Move, *Strategy) if "-" in word.value for name in (word.value, word.label)),
    "countertransference",
    "window of tolerance",
)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for these words, sorted by their first two letters: in one long list it takes nearly twice as long."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:2], []).append(re.escape(word[2:]))
    sorted_out = (f"{start}(?:{'|'.join(rest)})" for start, rest in rests.items())
    return re.compile(rf"\b(?:{'|'.join(sorted_out)})\b")


_IN_TITLES = _any_of((*_SLUGS, *_PATTERN_WORDS))
_IN_TEXTS = _any_of((*_SLUGS, "avoidant", "preoccupied attachment", "insecure attachment"))
"""Both are looked for in small letters: that is five times as fast as leaving the case to the pattern."""
_CODE = re.compile(rf"\b(?:{'|'.join(_MOVE_CODES)})\b")
_CAPITALS = re.compile("[A-Z][A-Z]")
"""Asked before a code is looked for: it is rarely there, and four times as fast to find."""


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on wordings and on words."""
    for location, text in _varying(subject):
        yield from _wordings(subject, location, text)
    yield from _telling(subject, "Q507", _IN_TITLES, list(_titles(subject)))
    yield from _telling(subject, "Q511", _IN_TEXTS, list(_seen(subject)))


def _wordings(subject: Subject, location: Location, text: Text) -> Iterator[Finding]:
    if text[-1].when is not None:
        help_ = "let the last one have no `when`, so that there is always something to show"
        yield subject.at_field("N341", (*location, len(text) - 1, "when"), "the last wording has a `when`", help=help_)
    final = next((number for number, wording in enumerate(text) if wording.when is None), len(text))
    for number in range(final + 1, len(text)):
        message = "this wording is never shown: one above it has no `when`"
        yield subject.at_head("N342", (*location, number), message, help="put the one without `when` last")


def _varying(subject: Subject) -> Iterator[tuple[Location, Text]]:
    vignette = subject.vignette
    for index, session in enumerate(vignette.sessions):
        if session.cancelled:
            yield ("sessions", index, "cancelled"), session.cancelled
    for step in subject.steps:
        yield from _of_turn(step)
    for index, ending in enumerate(vignette.endings):
        yield ("endings", index, "text"), ending.text


def _of_turn(step: Step) -> Iterator[tuple[Location, Text]]:
    for name, text in (("scene", step.turn.scene), ("client", step.turn.client), ("inner", step.turn.inner)):
        if text:
            yield (*step.location, name), text
    for location, option in step.options():
        for name, text in (("reply", option.reply), ("heard", option.heard), ("why", option.why)):
            yield (*location, name), text


def _titles(subject: Subject) -> Iterator[tuple[Location, str]]:
    vignette = subject.vignette
    yield ("title",), vignette.title
    for index, theme in enumerate(vignette.themes):
        yield ("themes", index), theme
    for index, session in enumerate(vignette.sessions):
        yield ("sessions", index, "title"), session.title


def _seen(subject: Subject) -> Iterator[tuple[Location, str]]:
    """Every text a trainee sees before the debrief."""
    vignette = subject.vignette
    yield ("person", "about"), vignette.person.about
    yield ("setting",), vignette.setting
    for index, line in enumerate(vignette.lead):
        yield ("lead", index, "text"), line.text
    for location, text in _varying(subject):
        if location[-1] in ("scene", "client", "reply", "cancelled"):
            yield from (((*location, number, "text"), wording.text) for number, wording in enumerate(text))
    for step in subject.steps:
        for location, option in step.options():
            for name in ("say", "do", "think"):
                words = getattr(option, name)
                if words:
                    yield (*location, name), words


def _telling(
    subject: Subject, code: str, words: re.Pattern[str], texts: list[tuple[Location, str]]
) -> Iterator[Finding]:
    """Findings for words of the field in these texts. They are rare: a look over all texts at once says mostly that there is none."""
    if not _found(words, "\n".join(text for _, text in texts)):
        return
    for location, text in texts:
        match = _found(words, text)
        if match:
            message = f"'{match[0]}' is a word of the field, shown before the debrief"
            yield subject.at(code, location, message, help="say it as a client or a diary would")


def _found(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    return words.search(text.lower()) or (_CODE.search(text) if _CAPITALS.search(text) else None)
