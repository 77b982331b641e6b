"""Start line mode: find the client, open or begin the attempt, play, leave."""

import sys

from simulator.plain.console import Console, Left
from simulator.plain.sitting import Sitting
from simulator.play.records import Mode
from simulator.play.wording import library as library_words
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun, resumed
from simulator.scenario.library import UnknownVignette, find, shelf
from simulator.scenario.loader import load
from simulator.store.journal import Journal, JournalProblem

DONE, REFUSED = 0, 1
SAVED = "Saved. You come back to exactly this place."


def run_plain(vignette: str | None, mode: Mode, study: bool, seed: int | None) -> int:
    """Play a vignette (an id or a path; None asks) on standard input and output, and give the exit code."""
    console = Console(sys.stdin, sys.stdout)
    try:
        with Journal.open() as journal:
            attempt = _attempt(journal, vignette or _ask(console), mode, study, seed)
            Sitting(attempt, console).play()
    except Left:
        console.say(SAVED)
    except (JournalProblem, UnknownVignette, Unplayable) as problem:
        print(f"attune: {problem}", file=sys.stderr)
        return REFUSED
    return DONE


class Unplayable(Exception):
    """The vignette has errors; the text is a line for each."""


def _ask(console: Console) -> str:
    """Ask for a client; the pattern is not named."""
    entries = [entry for entry in shelf().entries if entry.kind == "case"]
    for sentence in library_words.FIRST_START:
        console.say(sentence)
    for number, entry in enumerate(entries, start=1):
        console.say(f"{number}. {entry.name}, about {entry.minutes} min: {entry.quote}")
    while True:
        answer = console.number(len(entries))
        if isinstance(answer, int):
            return entries[answer - 1].id
        if answer in {entry.id for entry in entries}:
            return answer
        console.say("A number chooses a client; q leaves.")


def _attempt(journal: Journal, name: str, mode: Mode, study: bool, seed: int | None) -> Attempt:
    loaded = load(find(name))
    if loaded.vignette is None:
        raise Unplayable("\n".join(found.one_line for found in loaded.findings if found.severity == "error"))
    attempt = resumed(journal, loaded.vignette.id)
    if attempt is not None:
        return attempt
    first = not any(row.finished for row in journal.attempts())
    return begun(journal, loaded, mode=mode, study=study, gauges=first, seed=seed)
