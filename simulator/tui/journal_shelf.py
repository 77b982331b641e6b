"""The shelf of the real app: the library's entries, and the attempts in the journal."""

import os
import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from simulator.play.records import Mode, ReadPage, Record
from simulator.play.script import prepare_script
from simulator.play.wording.stop import help_line
from simulator.practice.attempt import Attempt, Settings
from simulator.scenario.folders import data_folder
from simulator.scenario.loader import Loaded, load
from simulator.scenario.models import Vignette
from simulator.store.journal import AttemptRow, Journal
from simulator.tui.shelf import ClientRow


@dataclass(frozen=True)
class Entry:
    """A vignette of the library: what its row shows, and how to load it."""

    row: ClientRow
    load: Callable[[], Loaded]


class JournalShelf:
    """Implements `Shelf`. `seed` fixes the order of options of new attempts, for teaching and tests."""

    def __init__(self, journal: Journal, entries: Sequence[Entry], seed: int | None = None) -> None:
        self.journal = journal
        self.entries = {entry.row.id: entry for entry in entries}
        self.seed = seed

    def rows(self) -> list[ClientRow]:
        """Every client, with where the trainee stands."""
        attempts: dict[str, list[AttemptRow]] = {}
        for attempt in self.journal.attempts():
            attempts.setdefault(attempt.vignette_id, []).append(attempt)
        return [self._standing(entry.row, attempts.get(entry.row.id, [])) for entry in self.entries.values()]

    def vignette(self, id_: str) -> Vignette:
        """The client's vignette. Raises VignetteRefused for a file that cannot be played, KeyError for an unknown id."""
        return self.entries[id_].load().required()

    def begin(self, id_: str, *, mode: Mode, study: bool = False, gauges: bool = False) -> Attempt:
        """A new attempt, in the journal before it is shown."""
        loaded = self.entries[id_].load()
        vignette = loaded.required()
        row = self.journal.begin_attempt(
            vignette_id=vignette.id,
            name=vignette.person.name,
            source=loaded.text,
            sha256=loaded.sha256,
            seed=secrets.randbelow(2**31) if self.seed is None else self.seed,
            mode=mode,
            study=study,
            gauges=gauges,
        )
        return _attempt(self.journal, row, vignette)

    def resume(self, id_: str) -> Attempt | None:
        """The attempt that still has something to show, where the trainee left it."""
        row = self._unfinished(self.journal.attempts(id_))
        return self._open(row) if row else None

    def reopen(self, attempt: Attempt) -> Attempt:
        """The same attempt, read again."""
        return self._open(self.journal.attempt(attempt.id))

    def setting(self, name: str) -> str:
        """A setting of the trainee's."""
        return self.journal.setting(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self.journal.set_setting(name, value)

    def help_line(self) -> str:
        """Where to find help."""
        return help_line(os.environ, data_folder())

    def _open(self, row: AttemptRow) -> Attempt:
        return _attempt(self.journal, row, load(self.journal.source(row.sha256), row.name).required())

    def _standing(self, row: ClientRow, attempts: Sequence[AttemptRow]) -> ClientRow:
        unfinished = self._unfinished(attempts)
        finished = sum(attempt.finished for attempt in attempts if attempt != unfinished)
        session = _session(self.journal.records(unfinished.id)) if unfinished else None
        return ClientRow(
            row.id, row.kind, row.name, row.quote, row.minutes, row.level, row.themes, session, finished
        )  # fmt: skip

    def _unfinished(self, attempts: Sequence[AttemptRow]) -> AttemptRow | None:
        """The newest attempt that has not ended, or the newest of all where its debrief was not read yet."""
        for attempt in reversed(attempts):
            if not attempt.finished:
                return attempt
        if attempts and not _read_to_the_end(self.journal.records(attempts[-1].id)):
            return attempts[-1]
        return None


def entry(path: Path, loaded: Loaded | None = None) -> Entry | None:
    """The library entry of a file; None where it cannot be played."""
    from simulator.scenario.minutes import session_minutes

    vignette = (loaded or load(path)).vignette
    if vignette is None:
        return None
    minutes = round(sum(session_minutes(session) for session in vignette.sessions))
    row = ClientRow(
        vignette.id, vignette.kind, vignette.person.name, vignette.quote or first_line(vignette), minutes,
        vignette.level, vignette.themes,
    )  # fmt: skip
    return Entry(row, lambda: load(path))


def first_line(vignette: Vignette) -> str:
    """The first thing the client says."""
    turns = (turn for session in vignette.sessions for turn in session.turns)
    return next((turn.client[-1].text for turn in turns if turn.client), vignette.title)


def _attempt(journal: Journal, row: AttemptRow, vignette: Vignette) -> Attempt:
    settings = Settings(mode=row.mode, study=row.study, gauges=row.gauges, seed=row.seed)
    return Attempt(row.id, prepare_script(vignette), settings, journal, journal.records(row.id))


def _session(records: Sequence[Record]) -> int:
    """The session an attempt stands in: one more than the last whose debrief was read."""
    return 1 + max((r.session for r in records if isinstance(r, ReadPage) and r.page == "session-debrief"), default=0)


def _read_to_the_end(records: Sequence[Record]) -> bool:
    return any(isinstance(record, ReadPage) and record.page == "case-debrief" for record in records)
