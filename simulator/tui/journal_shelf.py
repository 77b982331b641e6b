"""The shelf of the real app: the library's entries, and the attempts in the journal."""

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from simulator.play.records import Mode, ReadPage, Record
from simulator.play.wording.stop import help_line
from simulator.practice.attempt import Attempt
from simulator.practice.check_up import CheckUp, check_up
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.due.composed import MINUTES, Due
from simulator.practice.due.summary import round_told
from simulator.practice.due.today import due_session, due_today
from simulator.practice.known_cases import next_for
from simulator.practice.met_in_class import met_in_class
from simulator.practice.opening import begun, begun_again, last_finished, opened, resumed, unfinished
from simulator.practice.own_record import OwnRecord
from simulator.practice.practise_next import PractiseNext
from simulator.practice.rounds import Round, RoundAsked, RoundKind, compose, counts
from simulator.scenario.folders import data_folder
from simulator.scenario.index import Entry
from simulator.scenario.models import Vignette
from simulator.scenario.playable import Playable, playable
from simulator.store.blocks import Answer, Blocks
from simulator.store.journal import Journal, Standing
from simulator.tui.shelf import ClientRow


class JournalShelf:
    """Implements `Shelf`. `seed` fixes the order of options of new attempts, for teaching and tests."""

    def __init__(self, journal: Journal, entries: Sequence[Entry], seed: int | None = None) -> None:
        self.journal = journal
        self.entries = {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.level)}
        self.seed = seed

    def rows(self) -> list[ClientRow]:
        """Every client, the clearest cues first, with where the trainee stands; then the scenes one was called away from. Other
        scenes come in rounds and have no rows."""
        standings = self.journal.standings()
        met = met_in_class(self.journal)
        cases = [entry for entry in self.entries.values() if entry.kind == "case"]
        rows = [self._row(entry, standings.get(entry.id), met=entry.id in met) for entry in cases]
        return [*rows, *(self._row(entry, standings[entry.id]) for entry in self._scenes_left(standings))]

    def vignette(self, id_: str) -> Vignette:
        """The client's vignette. Raises VignetteRefused for a file that cannot be played, KeyError for an unknown id."""
        return self._playable(id_).vignette

    def begin(self, id_: str, *, mode: Mode, study: bool = False, gauges: bool = False) -> Attempt:
        """A new attempt, in the journal before it is shown."""
        chosen = self._playable(id_)
        return begun(self.journal, chosen, mode=mode, study=study, gauges=gauges, seed=self.seed)

    def resume(self, id_: str) -> Attempt | None:
        """The attempt that still has something to show, where the trainee left it."""
        return resumed(self.journal, id_)

    def last_finished(self, id_: str) -> Attempt | None:
        """The newest attempt that was read to the end of its debrief."""
        return last_finished(self.journal, id_)

    def practise_next(self, attempt: Attempt, facts: CaseFacts) -> PractiseNext:
        """What to practise after this attempt."""
        return next_for(attempt, facts, tuple(self.entries.values()))

    def begin_again(self, attempt: Attempt, mode: Mode) -> Attempt:
        """A new attempt at the same vignette."""
        return begun_again(attempt, mode)

    def round(self, asked: RoundAsked, minutes: int | None = None) -> Round:
        """The round of scenes that is next."""
        if asked == "due":
            return due_session(self.journal, self.entries.values(), datetime.now(UTC), minutes or MINUTES[1])
        return compose(asked, self.entries.values(), self.journal.attempts(), minutes=minutes)

    def scene(self, id_: str, mode: Mode) -> Attempt:
        """The open attempt at this scene in this mode, or a new one."""
        waiting = resumed(self.journal, id_)
        if waiting is not None and waiting.settings.mode == mode:
            return waiting
        return self.begin(id_, mode=mode)

    def rounds(self) -> Mapping[RoundKind, tuple[int, int]]:
        """How many scenes of each kind were played, of how many."""
        return counts(self.entries.values(), self.journal.ever_finished())

    def check_up(self) -> CheckUp:
        """What the check-up forms came to."""
        return check_up(self.journal, self.entries.values())

    def due(self) -> Due:
        """What is due now, and what has never been met."""
        return due_today(self.journal, self.entries.values(), datetime.now(UTC))

    def round_told(self, attempts: Sequence[str]) -> tuple[str, ...]:
        """What the attempts of a round came to, and when what was met comes again."""
        return round_told(self.journal, attempts, datetime.now(UTC))

    def rate_block(self, answer: Answer) -> None:
        """Keep how a block of practice was. The block is mixed, so no pattern and no moment is named with it."""
        Blocks(self.journal).add("", "", answer)

    @property
    def record(self) -> OwnRecord:
        """The trainee's own record."""
        return OwnRecord(self.journal)

    def reopen(self, attempt: Attempt) -> Attempt:
        """The same attempt, read again."""
        return opened(self.journal, self.journal.attempt(attempt.id))

    def setting(self, name: str) -> str:
        """A setting of the trainee's."""
        return self.journal.setting(name)

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""
        self.journal.set_setting(name, value)

    def help_line(self) -> str:
        """Where to find help."""
        return help_line(os.environ, data_folder())

    def _scenes_left(self, standings: Mapping[str, Standing]) -> Iterator[Entry]:
        """Scenes without a line yet, and the newest of all where its reasons were not read. A check-up waits on its own shelf."""
        newest = max((one.last.begun_at for one in standings.values()), default="")
        for entry in self.entries.values():
            last = standings[entry.id].last if entry.kind == "scene" and entry.id in standings else None
            if last is None or entry.form or (last.finished and last.begun_at != newest):
                continue
            if unfinished(self.journal, [last]):
                yield entry

    def _playable(self, id_: str) -> Playable:
        return playable(Path(self.entries[id_].path))

    def _row(self, entry: Entry, standing: Standing | None, *, met: bool = False) -> ClientRow:
        waiting = unfinished(self.journal, [standing.last] if standing else [])
        finished = standing.finished - bool(waiting and waiting.finished) if standing else 0
        session = _session(self.journal.records(waiting.id)) if waiting else None
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
            met=met,
        )


def _session(records: Sequence[Record]) -> int:
    """The session an attempt stands in: one more than the last whose debrief was read."""
    return 1 + max((r.session for r in records if isinstance(r, ReadPage) and r.page == "session-debrief"), default=0)
