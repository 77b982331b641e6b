"""The agenda: what the journal and the trainee marked since the last hour of supervision, the most telling first.

No pattern is named of a client one is in the middle of. Nothing leaves the machine by this; a report carries what is on it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from scoring.noteworthy import turns_worth_talking_about
from scoring.repair import clocks
from simulator.play.panel import with_panel
from simulator.play.records import Chose, LoggedReaction, Record, UnreadableRecord
from simulator.play.script import Script, prepare_script
from simulator.play.wording import agenda as words
from simulator.play.wording.reaction import logged
from simulator.practice.debrief.steps import Step, Walk, walk_records
from simulator.practice.notebook.entries import entries
from simulator.practice.notebook.entry import Entry
from simulator.practice.stages import STRONG_REACTION, sessions_over
from simulator.practice.supervision.cadence import Standing, last_held, standing
from simulator.practice.supervision.came_back import CameBack, came_back
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.playable import playable
from simulator.store.dated import dated
from simulator.store.journal import AttemptRow, Journal

MOST_TURNS = 6
"""Turns worth talking about on one agenda: an hour has no room for more."""


@dataclass(frozen=True)
class Brought:
    """One turn to bring: where it stands, what the client said, what one said, and why it is here."""

    attempt: str
    client: str
    session: int
    turn: str
    at: str
    words: str
    said: str
    why: str


@dataclass(frozen=True)
class Agenda:
    """What to bring. `marked` are the notes shared since; `comments` everything that came back from a supervisor, the newest first."""

    standing: Standing
    questions: tuple[Entry, ...]
    marked: tuple[Entry, ...]
    ruptures: tuple[Brought, ...]
    pulls: tuple[Brought, ...]
    reactions: tuple[Brought, ...]
    turns: tuple[Brought, ...]
    comments: tuple[CameBack, ...]

    @property
    def empty(self) -> bool:
        """True where there is nothing to bring."""
        return not any((self.questions, self.marked, self.ruptures, self.pulls, self.reactions, self.turns))


@dataclass(frozen=True)
class _Played:
    """An attempt with its turns, and what was written at each turn of it since the last hour."""

    row: AttemptRow
    script: Script
    steps: tuple[Step, ...]
    times: dict[str, str]
    records: tuple[Record, ...]
    sessions: tuple[str, ...]

    def new(self, since: str) -> list[Step]:
        """The turns chosen at since then."""
        return [step for step in self.steps if self.times.get(step.turn.id, "") > since]


def agenda(journal: Journal, now: datetime) -> Agenda:
    """The agenda as it stands now. Raises what the journal raises; an attempt that cannot be read is passed over."""
    held = last_held(journal)
    since = held.isoformat() if held else ""
    played = list(_played(journal, since))
    noted = [entry for entry in entries(journal) if entry.at > since]
    over = sorted(at for one in played for at in one.sessions if at > since)
    first = datetime.fromisoformat(over[0]) if over else None
    return Agenda(
        standing=standing(journal, len(over), first, now),
        questions=tuple(entry for entry in noted if entry.kind == "question"),
        marked=tuple(entry for entry in noted if entry.shared and entry.kind != "question"),
        ruptures=_each(played, since, _ruptures),
        pulls=_each(played, since, _pulls),
        reactions=_each(played, since, _reactions),
        turns=_each(played, since, _turns)[:MOST_TURNS],
        comments=came_back(journal),
    )


_Finder = Callable[[_Played, Sequence[Step]], Iterator[Brought]]


def _each(played: Iterable[_Played], since: str, found: _Finder) -> tuple[Brought, ...]:
    every = [one for attempt in played for one in found(attempt, attempt.new(since))]
    return tuple(sorted(every, key=lambda one: one.at, reverse=True))


def _ruptures(one: _Played, new: Sequence[Step]) -> Iterator[Brought]:
    """Ruptures to which there was no way back, or not yet."""
    turns = {step.turn.id: step for step in new}
    for clock in clocks([step.exchange for step in one.steps]):
        if clock.latency is None and clock.opened.turn in turns:
            yield _brought(one, turns[clock.opened.turn], words.UNREPAIRED[clock.kind])


def _pulls(one: _Played, new: Sequence[Step]) -> Iterator[Brought]:
    """Impulses that were acted out."""
    for step in new:
        if step.exchange.enacted and step.exchange.pull is not None:
            yield _brought(one, step, words.acted_out(step.exchange.pull))


def _reactions(one: _Played, new: Sequence[Step]) -> Iterator[Brought]:
    """Reactions of strength 4 or 5."""
    strong = {r.turn: r for r in one.records if isinstance(r, LoggedReaction) and r.strength >= STRONG_REACTION}
    for step in new:
        log = strong.get(step.turn.id)
        if log is not None:
            yield _brought(one, step, logged([words.felt(f) for f in log.feelings], log.impulse, log.strength))


def _turns(one: _Played, new: Sequence[Step]) -> Iterator[Brought]:
    """Of each session the turn that left most open."""
    for session in sorted({step.exchange.debriefed for step in new}):
        here = [step for step in new if step.exchange.debriefed == session]
        worth = turns_worth_talking_about([step.exchange for step in here], limit=1)
        if worth and worth[0].why == "another-line":
            step = next(step for step in here if step.exchange is worth[0].exchange)
            yield _brought(one, step, words.ANOTHER_LINE)


def _brought(one: _Played, step: Step, why: str) -> Brought:
    return Brought(
        attempt=one.row.id,
        client=one.row.name,
        session=step.exchange.session,
        turn=step.turn.id,
        at=one.times.get(step.turn.id, ""),
        words=step.entered.client or step.entered.scene,
        said=step.option(step.chosen.option).line,
        why=why,
    )


def _played(journal: Journal, since: str) -> Iterator[_Played]:
    """The attempts in which anything was chosen since then."""
    active = {one.attempt for one in dated(journal, "chose") if one.at > since}
    for row in journal.attempts():
        if row.id in active and row.mode != "check-up":
            try:
                yield _read(row, journal)
            except (VignetteRefused, UnreadableRecord, LookupError, ValueError):
                continue


def _read(row: AttemptRow, journal: Journal) -> _Played:
    script = with_panel(prepare_script(playable(journal.source(row.sha256), row.name).vignette))
    written = dated(journal, attempt=row.id)
    records = tuple(one.record for one in written)
    walk = walk_records(script, records)
    times = {one.record.turn: one.at for one in written if isinstance(one.record, Chose)}
    case = script.vignette.kind == "case"
    return _Played(row, script, walk.steps, times, records, _ends(walk, times) if case else ())


def _ends(walk: Walk, times: dict[str, str]) -> tuple[str, ...]:
    """When each session that is over was over: at its last choice."""
    last = {
        step.exchange.session: times.get(step.turn.id, "") for step in walk.steps if step.exchange.part == "session"
    }
    return tuple(last[session] for session in sessions_over(walk.events) if session in last)
