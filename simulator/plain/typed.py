"""Typed words in line mode: asked about once where they look like a real client's data."""

from simulator.plain.console import Console
from simulator.play.wording import private as words
from simulator.practice.private_data import private_data


def own_words(console: Console, typed: str) -> str:
    """The words as typed, or those typed in their place. Raises Left where the trainee leaves instead: then nothing is kept."""
    while found := private_data(typed):
        console.say(words.sentence([(one.kind, one.words) for one in found]))
        console.say(words.LINE)
        again = console.ask()
        if not again:
            return typed
        typed = again
    return typed
