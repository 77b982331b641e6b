"""Start line mode: find the client, open or begin the attempt, play, leave."""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from simulator.exits import DONE, REFUSED
from simulator.locale.catalogue import _
from simulator.plain.console import Console, Left
from simulator.plain.finished import begins_anew
from simulator.plain.sitting import Sitting
from simulator.play.records import Mode, UnreadableRecord
from simulator.play.wording import library as library_words
from simulator.play.wording.scene import NOT_ALONE, due
from simulator.play.wording.stop import help_line
from simulator.practice.attempt import Attempt
from simulator.practice.due.composed import MINUTES
from simulator.practice.due.today import due_today
from simulator.practice.opening import apart, begun, last_finished, resumed
from simulator.practice.own_data.at_start import made_ready, typed_unseen
from simulator.practice.rounds import RoundAsked
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.folders import data_folder
from simulator.scenario.library import UnknownVignette, find, shelf
from simulator.scenario.playable import playable
from simulator.store.journal import Journal, JournalProblem

SAVED = _("Saved. You come back to exactly this place.")

DUE = "due"
ROUND_WORDS = tuple(f"{DUE}{minutes}" for minutes in MINUTES)
"""What begins a session of what is due, by its minutes: `due15`."""

PROBLEMS = (JournalProblem, UnreadableRecord, UnknownVignette, VignetteRefused)
"""What ends in a sentence and an exit code."""


def run_plain(vignette: str | None, mode: Mode | None, study: bool, seed: int | None, *, anew: bool = False) -> int:
    """Play a vignette (an id or a path; None asks) on standard input and output, and give the exit code."""

    def play(journal: Journal, console: Console) -> None:
        asked = vignette or _ask(journal, console)
        if asked in ROUND_WORDS:
            play_what_is_due(journal, console, int(asked.removeprefix(DUE)), seed)
            return
        attempt = _attempt(journal, console, asked, mode, study, seed, anew)
        while attempt is not None:
            attempt = Sitting(attempt, console).play()

    return _sitting(play)


def _sitting(play: Callable[[Journal, Console], None]) -> int:
    """Play with a journal that is open and a console; leaving is the end of it, and what goes wrong is a sentence."""
    try:
        with Journal.open() as journal:
            console = Console(sys.stdin, sys.stdout, lambda asked: _help(asked, journal))
            made_ready(journal, typed_unseen(), console.say)
            try:
                play(journal, console)
            except Left:
                console.say(SAVED)
                console.say(help_line(os.environ, data_folder()))
    except PROBLEMS as problem:
        print(f"attune: {problem}", file=sys.stderr)
        return REFUSED
    return DONE


def run_round(kind: RoundAsked, minutes: int | None, seed: int | None) -> int:
    """Play a round of scenes on standard input and output, and give the exit code."""
    from simulator.plain.rounds import play_round

    return _sitting(lambda journal, console: play_round(journal, console, kind, minutes, seed))


def play_what_is_due(journal: Journal, console: Console, minutes: int, seed: int | None) -> None:
    """Play a session of what is due."""
    from simulator.plain.rounds import play_round

    play_round(journal, console, "due", minutes, seed)


def _help(asked: str, journal: Journal) -> list[str]:
    from simulator.plain.help import answer  # much to read, and most sittings never ask

    return answer(asked, journal)


def _ask(journal: Journal, console: Console) -> str:
    """Ask for a client, or offer what is due; the pattern is not named."""
    every = shelf().entries
    entries = [entry for entry in every if entry.kind == "case"]
    for sentence in library_words.FIRST_START:
        console.say(sentence)
    ripe = due_today(journal, every, datetime.now(UTC))
    if ripe.now:
        console.say(due(len(ripe.now), len(ripe.new)))
        console.say(_("{words}: a session of so many minutes.").format(words=", ".join(ROUND_WORDS)))
    for number, entry in enumerate(entries, start=1):
        console.say(
            _("{number}. {entry_name}, about {entry_minutes} min: {entry_quote}").format(
                number=number, entry_name=entry.name, entry_minutes=entry.minutes, entry_quote=entry.quote
            )
        )
    while True:
        picked = console.number(len(entries))
        if isinstance(picked, int):
            return entries[picked - 1].id
        if picked in {entry.id for entry in entries} or (ripe.now and picked in ROUND_WORDS):
            return picked
        console.say(_("A number chooses a client; q leaves."))


def _attempt(
    journal: Journal, console: Console, name: str, mode: Mode | None, study: bool, seed: int | None, anew: bool
) -> Attempt | None:
    """The open attempt, else a new one; of a finished client, only where one begins anew."""
    chosen = playable(find(name))
    if not anew:
        attempt = resumed(journal, chosen.vignette.id)
        if attempt is not None:
            for sentence in apart(attempt, chosen, name, mode, study):
                console.say(sentence)
            return attempt
        finished = last_finished(journal, chosen.vignette.id) if chosen.vignette.kind == "case" else None
        if finished is not None and not begins_anew(finished, console):
            return None
    if chosen.vignette.check_up is not None:
        raise UnknownVignette(NOT_ALONE)
    if chosen.vignette.kind == "scene":
        return begun(journal, chosen, mode=mode or "drill", study=study, gauges=False, seed=seed)
    first = not any(row.finished for row in journal.attempts())
    return begun(journal, chosen, mode=mode or "session", study=study, gauges=first, seed=seed)
