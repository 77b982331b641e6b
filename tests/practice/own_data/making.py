"""A journal with something of every kind in it, each of the trainee's texts with a canary of its own."""

from itertools import count
from pathlib import Path

from scoring.vocabulary import Feeling, Impulse, Pattern, Question
from simulator.play.records import HeldSupervision, NoteAnswer, SaidFirst, StatedBelief, ToldPattern, WroteNote
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun
from simulator.scenario.library import find
from simulator.scenario.playable import playable
from simulator.store.blocks import Blocks
from simulator.store.comments import Comments
from simulator.store.journal import Journal
from simulator.store.notes import Notes


def canary(number: int) -> str:
    """A text that nothing else in a file can be."""
    return f"canary-{number:03}-7f3a"


def played(journal: Journal, first: int = 0, *, choices: int = 2) -> Attempt:
    """An attempt at a client with eleven canaries from `first` on, and all the other things that can hang on one."""
    text = (canary(number) for number in count(first))
    attempt = begun(journal, playable(find("hanne-vik")), mode="session", study=False, gauges=False, seed=1)
    attempt.say_first(next(text))
    attempt.log_reaction([Feeling.HELPLESS], Impulse.PROVE, 3)
    for _ in range(choices):
        attempt.choose(attempt.offered()[0].id)
    for record in (
        WroteNote(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder", next(text)),), next(text)),
        StatedBelief(1, (10, 60, 20, 10)),
        ToldPattern("folder", Pattern.SECURE, 2, next(text)),
        HeldSupervision(1, next(text), next(text), next(text)),
        SaidFirst("quiet", next(text)),
    ):
        journal.append(attempt.id, len(journal.records(attempt.id)) + 1, record)
    notes = Notes(journal)
    notes.share(notes.write("pinned", next(text), attempt=attempt.id, turn="folder", session=1).id)
    notes.share(f"{attempt.id}/1")
    notes.change(notes.write("free", "first thoughts").id, next(text))
    Comments(journal).add(attempt.id, "folder", "R. Sol", next(text), ratings={"warmth": 3})
    Blocks(journal).add("secure", "gap", "good")
    journal.set_setting("theme", "light")
    return attempt


def files_with(folder: Path, word: str) -> list[str]:
    """Every file below this folder in which the word stands, plainly or in a zip."""
    return [str(path) for path in folder.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]
