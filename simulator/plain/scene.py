"""A scene in line mode: which pattern is heard, and the debrief after the line."""

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.plain.typed import own_words
from simulator.play.wording import scene as words
from simulator.play.wording import session as session_words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.scene import scene_facts
from simulator.practice.stages import TellPattern

MOST_SURE = len(words.SURENESS)


def tell_pattern(attempt: Attempt, console: Console, stage: TellPattern) -> None:
    """Ask which of the patterns is heard, how sure, and of twins by what."""
    twins = attempt.script.vignette.twin is not None
    console.say(words.ASK_TWIN if twins else words.ASK)
    for number, pattern in enumerate(stage.among, start=1):
        console.say(f"{number}. {_(pattern.label)}")
    console.say(words.LINE_MODE_ASK)
    pattern, sure = _picked(console, stage.among)
    why = ""
    if twins:
        console.say(words.ASK_WHY)
        why = own_words(console, console.ask())
    attempt.tell_pattern(pattern, sure, why)


def _picked(console: Console, among: tuple[Pattern, ...]) -> tuple[Pattern, int]:
    while True:
        parts = console.ask().replace(",", " ").split()
        numbers = [int(part) for part in parts if part.isdecimal()]
        if len(numbers) == len(parts) and len(numbers) in (1, 2) and 1 <= numbers[0] <= len(among):
            sure = numbers[1] if len(numbers) > 1 else 1
            if 1 <= sure <= MOST_SURE:
                return among[numbers[0] - 1], sure
        console.say(words.LINE_MODE_ASK)


def scene_debrief(attempt: Attempt, console: Console) -> None:
    """What was heard and said, and what fits. It counts as read when it was printed to its end."""
    facts = scene_facts(attempt.script, attempt.records)
    turn = facts.turn
    console.page()
    console.say("")
    if facts.told:
        console.say(words.told(facts.told.pattern, facts.told.sure), words.YOU_SAW)
    console.say(_(facts.pattern.label), words.IT_WAS)
    if facts.told:
        console.say(words.crossed(read=facts.read, fits=turn.fits))
    console.say(turn.said.words, words.YOU_SAID)
    console.say(turn.said.heard, session_words.HEARD)
    console.say(turn.said.why, session_words.WHY)
    if turn.said.fits_when:
        console.say(turn.said.fits_when, session_words.FITS_WHEN)
    console.say(session_words.fits(turn.said.tier, turn.raters), session_words.KEY)
    if turn.said.option != turn.matched.option and turn.said.tier is not turn.matched.tier:
        console.say(turn.matched.words, words.FITS)
        console.say(turn.matched.why, session_words.WHY)
    if facts.twin is not None and facts.twin_line is not None:
        console.say(words.from_the_twin(_(facts.twin.label), facts.twin_line), words.TWIN)
    if turn.rival:
        console.say(turn.rival, session_words.RIVAL)
    if turn.contested:
        console.say(turn.contested, session_words.CONTESTED)
    attempt.mark_read("scene-debrief", 1)
