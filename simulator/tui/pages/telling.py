"""What the facts of a turn are called on a page: paragraphs with their labels, for the two debriefs."""

from simulator.play.wording import debrief as words
from simulator.play.wording import reaction as reaction_words
from simulator.play.wording import session as session_words
from simulator.practice.debrief.turns import Line, TurnFacts, fitting_then
from simulator.tui.widgets.feedback import Paragraph


def short(turn: TurnFacts) -> list[Paragraph]:
    """The turn in a session debrief: while the pattern is hidden, nothing that names it."""
    return _kept(
        [
            (words.CLIENT, turn.client or turn.scene, "heard"),
            *_own(turn),
            (words.YOU, turn.said.words, "text"),
            (words.HEARD, turn.said.heard, "heard"),
            *_fitting_then(turn),
            (session_words.KEY, session_words.fits(turn.said.tier, turn.raters), "key"),
        ]
    )


def whole(turn: TurnFacts, possible: str = "", remark: str = "") -> list[Paragraph]:
    """Everything on a turn, once the work is over; `possible` is what could still be reached there, where it has been counted,
    `remark` what came back from a supervisor."""
    return _kept(
        [
            (words.SCENE, turn.scene, "key"),
            (words.CLIENT, turn.client, "heard"),
            *_own(turn),
            (session_words.THOUGHT, turn.said.thought, "text"),
            (words.YOU, turn.said.words, "text"),
            (words.REPLY, turn.said.reply, "heard"),
            (words.REMARK, remark, "text"),
            (words.HEARD, turn.said.heard, "heard"),
            (session_words.KEY, session_words.fits(turn.said.tier, turn.raters), "key"),
            ("", possible, "key"),
            (session_words.WHY, turn.said.why, "text"),
            (session_words.FITS_WHEN, turn.said.fits_when, "text"),
            *([] if turn.said.option == turn.matched.option and not turn.two_lines else fitting(turn)),
            (words.INNER, turn.inner, "heard"),
            (session_words.RIVAL, turn.rival, "text"),
            (session_words.CONTESTED, turn.contested, "text"),
        ]
    )


def other_way(turn: TurnFacts) -> list[Paragraph]:
    """The same turn with the matched line, and the client's answer to it."""
    line = turn.matched
    return _kept(
        [
            (words.CLIENT, turn.client or turn.scene, "heard"),
            (session_words.THOUGHT, line.thought, "text"),
            (words.OTHER_WAY, line.words, "text"),
            (words.REPLY, line.reply, "heard"),
            (words.HEARD, line.heard, "heard"),
            (session_words.KEY, session_words.fits(line.tier, turn.raters), "key"),
            (session_words.WHY, line.why, "text"),
            (session_words.FITS_WHEN, line.fits_when, "text"),
        ]
    )


def _fitting_then(turn: TurnFacts) -> list[Paragraph]:
    found = fitting_then(turn)
    if found is None:
        return []
    line, safe_first = found
    return [(words.SAFE_FIRST if safe_first else words.FITS_HERE, _words(line), "text")]


def fitting(turn: TurnFacts) -> list[Paragraph]:
    """What fits here: one line, or two where the safe first move and the matched line differ."""
    if not turn.two_lines:
        return [(words.FITS_HERE, _words(turn.matched), "text")]
    return [(words.SAFE_FIRST, _words(turn.safe_first), "text"), (words.MATCHED, _words(turn.matched), "text")]


def _words(line: Line) -> str:
    return f"({line.thought}) {line.words}" if line.thought else line.words


def _own(turn: TurnFacts) -> list[Paragraph]:
    parts: list[Paragraph] = []
    if turn.reacted:
        rose = reaction_words.logged(turn.reacted.feelings, turn.reacted.impulse, turn.reacted.strength)
        parts.append((words.ROSE, rose, "key"))
    if turn.own_words:
        parts.append((words.OWN_WORDS, turn.own_words, "text"))
        parts.append((words.SELF_CHECK, words.SELF_CHECK_QUESTIONS, "key"))
    return parts


def _kept(parts: list[Paragraph]) -> list[Paragraph]:
    return [part for part in parts if part[1].strip()]
