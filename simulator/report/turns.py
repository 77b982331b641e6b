"""One turn of a case as a report tells it: the client, what was said, the two lines that fit, and how it may have been heard."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from simulator.play.wording import debrief as words
from simulator.play.wording import reaction as reaction_words
from simulator.play.wording import session as session_words
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.debrief.exact_told import possible_line
from simulator.practice.debrief.turns import Line, Reacted, TurnFacts
from simulator.report.document import Block, Said

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Exact


def where(facts: CaseFacts, place: int) -> str:
    """`session 2 · turn 9 of 26`, for the turn at this place from 0."""
    turn = facts.turns[place]
    between = turn.exchange.part == "between"
    return words.place(turn.session, between=between, number=place + 1, of=len(facts.turns))


def rose(reacted: Reacted) -> str:
    """What was logged at a turn."""
    return reaction_words.logged(reacted.feelings, reacted.impulse, reacted.strength)


def turn_blocks(turn: TurnFacts, exact: "Exact | None", lang: str) -> Iterator[Block]:
    """Everything on a turn, in the order of the debrief; what is empty is left out. `lang` is the language of its author's words."""
    return (one for one in _told(turn, exact, lang) if one.words.strip())


def _told(turn: TurnFacts, exact: "Exact | None", lang: str) -> Iterator[Said]:
    said = turn.said
    yield Said(words.SCENE, turn.scene, "quiet", lang)
    yield Said(words.CLIENT, turn.client, "client", lang)
    yield Said(words.ROSE, rose(turn.reacted) if turn.reacted else "", "quiet")
    yield Said(words.OWN_WORDS, turn.own_words, "you")
    yield Said(session_words.THOUGHT, said.thought, "you", lang)
    yield Said(words.YOU, said.words, "you", lang)
    yield Said(words.REPLY, said.reply, "client", lang)
    yield Said(words.HEARD, said.heard, "client", lang)
    yield Said(session_words.KEY, _by_the_key(turn, exact), "quiet")
    yield Said(session_words.WHY, said.why, lang=lang)
    yield Said(session_words.FITS_WHEN, said.fits_when, lang=lang)
    yield from _fitting(turn, lang)
    yield Said(words.INNER, turn.inner, "client", lang)
    yield Said(session_words.RIVAL, turn.rival, lang=lang)
    yield Said(session_words.CONTESTED, turn.contested, lang=lang)


def _by_the_key(turn: TurnFacts, exact: "Exact | None") -> str:
    """How well the line fits, and what could still be reached there, where that was counted."""
    possible = possible_line(exact, turn.turn, turn.matched.option) if exact else ""
    return f"{session_words.fits(turn.said.tier, turn.raters)} {possible}".strip()


def _fitting(turn: TurnFacts, lang: str) -> Iterator[Said]:
    """What fits here: one line, or two where the safe first move and the matched line differ; none where it was said."""
    if turn.two_lines:
        yield Said(words.SAFE_FIRST, _words(turn.safe_first), "you", lang)
        yield Said(words.MATCHED, _words(turn.matched), "you", lang)
    elif turn.said.option != turn.matched.option:
        yield Said(words.FITS_HERE, _words(turn.matched), "you", lang)


def _words(line: Line) -> str:
    return f"({line.thought}) {line.words}" if line.thought else line.words
