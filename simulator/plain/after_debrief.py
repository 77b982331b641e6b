"""After a case debrief in line mode: practise what comes next, go back to where the alarm could be met, walk two tracks, or leave."""

from pathlib import Path

from simulator.locale.catalogue import _
from simulator.plain.console import Console, Left
from simulator.plain.two_tracks import TwoTracksAsked
from simulator.play.wording import debrief as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.branching import branch
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.known_cases import next_for
from simulator.practice.opening import begun, begun_again, resumed
from simulator.practice.practise_next import PractiseNext
from simulator.scenario.index import Entry
from simulator.scenario.library import shelf
from simulator.scenario.playable import playable

START, BACK = "p", "w"


def next_attempt(attempt: Attempt, facts: CaseFacts, console: Console) -> Attempt | None:
    """The attempt to go on with, None where the trainee leaves. Raises what the journal raises, and VignetteRefused."""
    entries = shelf().by_id()
    found = next_for(attempt, facts, tuple(entries.values()))
    try:
        answer = _asked(attempt, facts, found, console)
    except Left:
        return None
    if answer == START:
        return _started(attempt, found, entries)
    if answer == BACK and facts.way_back is not None:
        return branch(attempt, facts.way_back)
    return None


def _asked(attempt: Attempt, facts: CaseFacts, found: PractiseNext, console: Console) -> str:
    """What is typed, once it is no turn's number: those are looked at with another line beside them. Raises Left."""
    looking = TwoTracksAsked(attempt, facts, console)
    while True:
        console.say(found.why, START)
        if facts.way_back is not None:
            console.say(words.WAY_BACK, BACK)
        looking.offer()
        console.say(_("Enter leaves."))
        answer = console.number(len(facts.turns))
        if isinstance(answer, str):
            return answer
        looking.walk(answer)


def _started(attempt: Attempt, found: PractiseNext, entries: dict[str, Entry]) -> Attempt:
    if found.again:
        return begun_again(attempt, found.mode)
    there = resumed(attempt.journal, found.case)
    if there is not None:
        return there
    chosen = playable(Path(entries[found.case].path))
    return begun(attempt.journal, chosen, mode=found.mode, study=False, gauges=False)
