"""The cases of the library as the trainee knows them, and what to practise next among them. Reads the journal and the files."""

from collections.abc import Sequence
from pathlib import Path

from scoring.vocabulary import Moment
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.met_in_class import met_in_class
from simulator.practice.opening import unfinished
from simulator.practice.practise_next import Finished, KnownCase, PractiseNext, Standing, practise_next
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.index import Entry
from simulator.scenario.playable import playable
from simulator.store.journal import AttemptRow, Journal


def next_for(attempt: Attempt, facts: CaseFacts, entries: Sequence[Entry]) -> PractiseNext:
    """What to practise after this attempt. Reads no more vignettes than it has to; one that cannot be read is passed over."""
    vignette = attempt.script.vignette
    paths = {entry.id: Path(entry.path) for entry in entries}

    def holds(id_: str, moment: Moment) -> bool:
        try:
            vignette = playable(paths[id_]).vignette
        except VignetteRefused:
            return False
        turns = (turn for session in vignette.sessions for turn in session.turns)
        return any(turn.moment is moment and turn.options for turn in turns)

    finished = Finished(vignette.id, vignette.person.name, attempt.settings.mode)
    return practise_next(finished, facts, known_cases(attempt.journal, entries), holds)


def known_cases(journal: Journal, entries: Sequence[Entry]) -> tuple[KnownCase, ...]:
    """Every case, in the order given, with where the trainee stands."""
    attempts: dict[str, list[AttemptRow]] = {}
    for row in journal.attempts():
        attempts.setdefault(row.vignette_id, []).append(row)
    met = met_in_class(journal)
    return tuple(
        KnownCase(
            entry.id, entry.name, entry.level, _standing(journal, attempts.get(entry.id, []), met=entry.id in met)
        )
        for entry in entries
        if entry.kind == "case"
    )


def _standing(journal: Journal, attempts: Sequence[AttemptRow], *, met: bool) -> Standing:
    """One whom one has met in a class only is not new, for the pattern was named."""
    if unfinished(journal, attempts):
        return "open"
    return "finished" if attempts or met else "new"
