"""A round of scenes in line mode: one after another, until the round is over or the trainee leaves."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.plain.sitting import Sitting
from simulator.play.wording import scene as words
from simulator.practice.check_up import CheckUp, FormResult, check_up
from simulator.practice.due.composed import MINUTES
from simulator.practice.due.summary import round_told
from simulator.practice.due.today import due_session
from simulator.practice.opening import begun, resumed
from simulator.practice.rounds import Round, RoundAsked, compose
from simulator.scenario.index import Entry
from simulator.scenario.library import shelf
from simulator.scenario.playable import playable
from simulator.store.blocks import ANSWERS, Blocks
from simulator.store.journal import Journal


def play_round(journal: Journal, console: Console, kind: RoundAsked, minutes: int | None, seed: int | None) -> None:
    """Play the round of this kind that is next. Raises Left where the trainee leaves."""
    entries = shelf().entries
    one = _round(journal, entries, kind, minutes)
    if not one.of:
        console.say(words.NO_SCENES)
        return
    console.say(words.ABOUT[one.kind], words.ROUNDS[one.kind])
    if one.mode == "check-up" and one.scenes:
        console.say(words.CHECK_UP_BEGINS)
    played: list[str] = []
    while one.scenes:
        console.say("")
        console.say(words.progress(one.done + 1, one.of))
        played.append(_play(journal, console, one, seed))
        one = one.rest
    console.say(words.ROUND_OVER)
    if one.kind.startswith("form"):
        tell_check_up(console, check_up(journal, entries))
    elif one.kind != "twins":
        for sentence in round_told(journal, played, datetime.now(UTC)):
            console.say(sentence)
        _how_was_it(journal, console)


def _round(journal: Journal, entries: Sequence[Entry], kind: RoundAsked, minutes: int | None) -> Round:
    if kind == "due":
        return due_session(journal, entries, datetime.now(UTC), minutes or MINUTES[0])
    return compose(kind, entries, journal.attempts(), minutes=minutes)


def _how_was_it(journal: Journal, console: Console) -> None:
    """Too easy, good, too hard: a number, or Enter to pass."""
    console.say(words.HOW_WAS_IT)
    console.say(words.DIAL)
    for number, answer in enumerate(ANSWERS, start=1):
        console.say(f"{number}. {words.ANSWERS[answer]}")
    said = console.ask()
    if said in ("1", "2", "3"):
        Blocks(journal).add("", "", ANSWERS[int(said) - 1])


def tell_check_up(console: Console, result: CheckUp) -> None:
    """What the forms came to."""
    for form in result.forms:
        console.say("; ".join(_figures(form)), words.FORM_TITLES[form.form])
    if result.change:
        console.say(words.changed(result.change))
        console.say(words.ORDINARY_ERROR)
    console.say(words.NOT_A_MEASURE)


def _figures(form: FormResult) -> Iterator[str]:
    if form.fit is None or form.read is None:
        yield words.waits(form.answered, form.of)
    else:
        yield words.fit(form.fit)
        yield words.read(form.read)


def _play(journal: Journal, console: Console, one: Round, seed: int | None) -> str:
    """Play the first scene of the round; gives the attempt's id."""
    entry: Entry = one.scenes[0]
    attempt = resumed(journal, entry.id)
    if attempt is None or attempt.settings.mode != one.mode:
        attempt = begun(journal, playable(Path(entry.path)), mode=one.mode, study=False, gauges=False, seed=seed)
    Sitting(attempt, console).play()
    if one.mode != "check-up" and len(one.scenes) > 1:
        console.ask(_("Enter: {what}. > ").format(what=words.NEXT))
    return attempt.id
