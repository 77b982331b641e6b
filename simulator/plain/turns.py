"""One turn of a debrief, in lines."""

from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.play.wording import debrief as words
from simulator.play.wording import session as session_words
from simulator.practice.debrief.turns import TurnFacts, fitting_then


def tell_turn(console: Console, turn: TurnFacts, *, whole: bool, remark: str = "") -> None:
    """What the client said, what was said, what fits here, and how it may have been heard.

    `whole` adds what may name the pattern: it stays out while the case goes on.
    """
    console.say(turn.client or turn.scene, _("Client"))
    if turn.own_words:
        console.say(turn.own_words, words.OWN_WORDS)
        console.say(words.SELF_CHECK_QUESTIONS, words.SELF_CHECK)
    console.say(turn.said.words, _("You"))
    if remark:
        console.say(remark, words.REMARK)
    console.say(session_words.fits(turn.said.tier, turn.raters), _("Feedback"))
    console.say(turn.said.heard, words.HEARD)
    if whole:
        console.say(turn.said.why, session_words.WHY)
    if not whole:
        found = fitting_then(turn)
        if found is not None:
            console.say(found[0].words, words.SAFE_FIRST if found[1] else words.FITS_HERE)
        return
    if turn.two_lines:
        console.say(turn.safe_first.words, words.SAFE_FIRST)
        console.say(turn.matched.words, words.MATCHED)
    elif turn.said.option != turn.matched.option:
        console.say(turn.matched.words, words.FITS_HERE)
    if turn.said.fits_when:
        console.say(turn.said.fits_when, session_words.FITS_WHEN)
    if turn.inner:
        console.say(turn.inner, words.INNER)
    if turn.rival:
        console.say(turn.rival, session_words.RIVAL)
    if turn.contested:
        console.say(turn.contested, session_words.CONTESTED)
