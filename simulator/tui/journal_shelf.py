"""The shelf of the real app: the library's entries, and the attempts in the journal."""

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

from simulator.play.records import Mode, ReadPage, Record
from simulator.play.script import prepare_script
from simulator.play.wording.stop import help_line
from simulator.practice.attempt import Attempt, Settings
from simulator.scenario.folders import data_folder
from simulator.scenario.index import Entry
from simulator.scenario.loader import Loaded, load
from simulator.scenario.models import Vignette
from simulator.store.journal import AttemptRow, Journal
from simulator.tui.shelf import ClientRow


class JournalShelf:
    """Implements `Shelf`. `seed` fixes the order of options of new attempts, for teaching and tests."""

    def __init__(self, journal: Journal, entries: Sequence[Entry], seed: int | None = None) -> None:
        self.journal = journal
        self.entries = {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.level)}
        self.seed = seed

    def rows(self) -> list[ClientRow]:
        """Every client, the clearest cues first, with where the trainee stands."""
        attempts: dict[str, list[AttemptRow]] = {}
        for attempt in self.journal.attempts():
            attempts.setdefault(attempt.vignette_id, []).append(attempt)
        return [self._standing(entry, attempts.get(entry.id, [])) for entry in self.entries.values()]

    def vignette(self, id_: str) -> Vignette:
        """The client's vignette. Raises VignetteRefused for a file that cannot be played, KeyError for an unknown id."""
        return self._loaded(id_).required()

    def begin(self, id_: str, *, mode: Mode, study: bool = False, gauges: bool = False) -> Attempt:
        """A new attempt, in the journal before it is shown."""
        loaded = self._loaded(id_)
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

    def _loaded(self, id_: str) -> Loaded:
        return load(Path(self.entries[id_].path))

    def _open(self, row: AttemptRow) -> Attempt:
        return _attempt(self.journal, row, load(self.journal.source(row.sha256), row.name).required())

    def _standing(self, entry: Entry, attempts: Sequence[AttemptRow]) -> ClientRow:
        unfinished = self._unfinished(attempts)
        finished = sum(attempt.finished for attempt in attempts if attempt != unfinished)
        session = _session(self.journal.records(unfinished.id)) if unfinished else None
        return ClientRow(
            id=entry.id,
            kind=entry.kind,
            name=entry.name,
            quote=entry.quote,
            minutes=entry.minutes,
            level=entry.level,
            themes=entry.themes,
            open_session=session,
            finished=finished,
        )

    def _unfinished(self, attempts: Sequence[AttemptRow]) -> AttemptRow | None:
        """The newest attempt that has not ended, or the newest of all where its debrief was not read yet."""
        for attempt in reversed(attempts):
            if not attempt.finished:
                return attempt
        if attempts and not _read_to_the_end(self.journal.records(attempts[-1].id)):
            return attempts[-1]
        return None


def _attempt(journal: Journal, row: AttemptRow, vignette: Vignette) -> Attempt:
    settings = Settings(mode=row.mode, study=row.study, gauges=row.gauges, seed=row.seed)
    return Attempt(row.id, prepare_script(vignette), settings, journal, journal.records(row.id))


def _session(records: Sequence[Record]) -> int:
    """The session an attempt stands in: one more than the last whose debrief was read."""
    return 1 + max((r.session for r in records if isinstance(r, ReadPage) and r.page == "session-debrief"), default=0)


def _read_to_the_end(records: Sequence[Record]) -> bool:
    return any(isinstance(record, ReadPage) and record.page == "case-debrief" for record in records)
