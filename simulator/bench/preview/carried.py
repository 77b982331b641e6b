"""A path of choices, carried over to another version of its vignette: as far as it holds, and where and why it parts."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.bench.preview.passed_over import passed_over
from simulator.bench.preview.played import Played, begun
from simulator.bench.preview.why import because
from simulator.play.events import PlayEnded
from simulator.play.script import Script, Turn


@dataclass(frozen=True)
class Carried:
    """The play as far as the path holds. `parting` says where it leaves the old one, and why; empty where all of it holds."""

    played: Played
    parting: str = ""


def carried(script: Script, choices: Sequence[str]) -> Carried:
    """Play these choices (`turn/option`) in this script until one of them cannot be made there."""
    now = begun(script)
    for choice in choices:
        turn, _, option = choice.rpartition("/")
        reason = _hindrance(now, turn, option)
        if reason:
            return Carried(now, f"your path leaves the old one at turn {turn}: {reason}")
        now = now.after(option)
    return Carried(now)


def _hindrance(now: Played, turn: str, option: str) -> str:
    """Why this option of this turn cannot be chosen here; empty where it can."""
    here = now.turn
    if here is None or here.id != turn:
        return _elsewhere(now, here, turn)
    found = next((one for one in here.options if one.id == option), None)
    if found is None:
        return f"it has no option {option} any more"
    if found.test(now.client):
        return ""
    return f"option {option} is no longer open, because {because(now.script, found.source.when, now.client)}"


def _elsewhere(now: Played, here: Turn | None, turn: str) -> str:
    """Why the play does not stand at this turn."""
    if turn not in {one.id for one in now.script.turns()}:
        return "there is no such turn any more"
    passed = next((one for one in passed_over(now) if one.turn == turn), None)
    if passed is not None:
        return f"it is passed over now, because {passed.because}"
    if here is None:
        ended = now.events[-1]
        broken_off = isinstance(ended, PlayEnded) and ended.broken_off
        return "the work is broken off before it" if broken_off else "the play is over before it"
    return f"turn {here.id} now asks for a choice in its place"
