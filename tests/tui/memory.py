"""A shelf that forgets everything when the test is over: no disk, the same attempts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from simulator.play.records import Mode, Record
from simulator.play.script import prepare_script
from simulator.practice.attempt import Attempt, Settings
from simulator.practice.check_up import CheckUp
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.due.composed import NOTHING_DUE, Due
from simulator.practice.own_record import OwnRecord
from simulator.practice.practise_next import Finished, KnownCase, PractiseNext, practise_next
from simulator.practice.rounds import Round, RoundAsked, RoundKind, compose, counts
from simulator.practice.stages import last_session
from simulator.scenario.index import Entry
from simulator.scenario.models import Vignette
from simulator.store.blocks import Answer
from simulator.store.journal import Journal
from simulator.tui.shelf import ClientRow


@dataclass
class MemoryJournal:
    """Keeps records in a list. `refuse` is raised by the next write."""

    kept: list[Record] = field(default_factory=list)
    refuse: Exception | None = None
    ended: list[str | None] = field(default_factory=list)

    def append(self, attempt_id: str, seq: int, record: Record) -> None:
        if self.refuse is not None:
            refusal, self.refuse = self.refuse, None
            raise refusal
        self.kept.append(record)

    def read(self, statement: str, values: object = ()) -> list[tuple[Any, ...]]:
        return []

    def setting(self, key: str, default: str = "") -> str:
        return default

    def set_setting(self, key: str, value: str) -> None:
        pass

    def mark_finished(self, attempt_id: str, ending: str | None) -> None:
        self.ended.append(ending)

    def copied_when_due(self) -> None:
        """What is kept in a list has no backups."""


def scene_entry(vignette: Vignette) -> Entry:
    """The entry of a scene."""
    place, twin = vignette.check_up, vignette.twin
    return Entry(
        id=vignette.id, kind="scene", title=vignette.title, pattern=vignette.pattern.value, level=vignette.level, sessions=1,
        turns=1, minutes=1, name=vignette.person.name, quote="…", themes=vignette.themes, path="", sha256="", size=0,
        moment=vignette.sessions[0].turns[0].moment.value, twin=twin.scene if twin else "",
        form=place.form if place else "", item=place.item if place else 0,
    )  # fmt: skip


class MemoryShelf:
    """A library of the given vignettes."""

    def __init__(self, *vignettes: Vignette, seed: int = 7, **settings: str) -> None:
        self.vignettes = {vignette.id: vignette for vignette in vignettes}
        self.seed = seed
        self.settings = settings
        self.attempts: dict[str, Attempt] = {}
        self.finished: dict[str, int] = {}
        self.help = "Help is near."
        self.ripe = NOTHING_DUE
        self.journal = Journal.in_memory()
        self.answers: list[Answer] = []

    def rows(self) -> list[ClientRow]:
        return [self._row(vignette) for vignette in self.vignettes.values() if vignette.kind == "case"]

    def _row(self, vignette: Vignette) -> ClientRow:
        attempt = self.attempts.get(vignette.id)
        quote = vignette.quote or "…"
        finished = self.finished.get(vignette.id, 0)
        session = last_session(attempt.events) if attempt and not finished else None
        return ClientRow(
            vignette.id, vignette.kind, vignette.person.name, quote, 12 * len(vignette.sessions), vignette.level,
            vignette.themes, session, finished,
        )  # fmt: skip

    def vignette(self, id_: str) -> Vignette:
        return self.vignettes[id_]

    def begin(self, id_: str, *, mode: Mode = "session", study: bool = False, gauges: bool = False) -> Attempt:
        journal: Any = MemoryJournal()
        settings = Settings(mode=mode, study=study, gauges=gauges, seed=self.seed, known=bool(self.finished.get(id_)))
        attempt = Attempt(id_, prepare_script(self.vignettes[id_]), settings, journal, [])
        self.attempts[id_] = attempt
        return attempt

    def resume(self, id_: str) -> Attempt | None:
        attempt = self.attempts.get(id_)
        return self.reopen(attempt) if attempt and not self.finished.get(id_) else None

    def last_finished(self, id_: str) -> Attempt | None:
        return self.attempts.get(id_) if self.finished.get(id_) else None

    def practise_next(self, attempt: Attempt, facts: CaseFacts) -> PractiseNext:
        vignette = attempt.script.vignette
        played = Finished(vignette.id, vignette.person.name, attempt.settings.mode)
        cases = [KnownCase(row.id, row.name, row.level, "new") for row in self.rows() if row.kind == "case"]
        return practise_next(played, facts, cases, lambda id_, moment: True)

    def begin_again(self, attempt: Attempt, mode: Mode) -> Attempt:
        return self.begin(attempt.id, mode=mode)

    def round(self, asked: RoundAsked, minutes: int | None = None) -> Round:
        scenes = [vignette for vignette in self.vignettes.values() if vignette.kind == "scene"]
        entries = [scene_entry(vignette) for vignette in scenes]
        return compose(asked, entries, [], minutes=minutes)

    def scene(self, id_: str, mode: Mode) -> Attempt:
        return self.resume(id_) or self.begin(id_, mode=mode)

    def rounds(self) -> dict[RoundKind, tuple[int, int]]:
        return dict(counts([scene_entry(one) for one in self.vignettes.values() if one.kind == "scene"], set()))

    def check_up(self) -> CheckUp:
        return CheckUp((), None)

    def due(self) -> Due:
        return self.ripe

    def round_told(self, attempts: Sequence[str]) -> tuple[str, ...]:
        return (f"{len(attempts)} told.",) if attempts else ()

    def rate_block(self, answer: Answer) -> None:
        self.answers.append(answer)

    @property
    def record(self) -> OwnRecord:
        return OwnRecord(self.journal)

    def reopen(self, attempt: Attempt) -> Attempt:
        journal: Any = attempt.journal
        again = replace(attempt, records=list(journal.kept), events=[])
        self.attempts[attempt.id] = again
        return again

    def setting(self, name: str) -> str:
        return self.settings.get(name, "")

    def set_setting(self, name: str, value: str) -> None:
        self.settings[name] = value

    def help_line(self) -> str:
        return self.help
