"""One attempt at a vignette: what comes next, and every act written down before it counts."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from scoring.trace import Trace
from scoring.vocabulary import Feeling, Impulse, Pattern
from simulator.play.engine import Play, choose
from simulator.play.events import Event, PlayEnded
from simulator.play.records import (
    Chose,
    HeldSupervision,
    LoggedReaction,
    Mode,
    NoteAnswer,
    Page,
    ReadPage,
    Record,
    SaidFirst,
    StatedBelief,
    ToldPattern,
    WroteNote,
)
from simulator.play.replay import replay
from simulator.play.script import Option, Script
from simulator.play.shuffle import shown_order
from simulator.play.traces import trace
from simulator.practice.stages import Stage, current_turn, next_stage
from simulator.store.journal import Journal


@dataclass(frozen=True)
class Settings:
    """How an attempt is played. `study` shows the pattern and asks no belief; `gauges` shows the client's numbers on the way.

    `practice` says that it began at a turn of an earlier attempt, which is the one that counts; `known`, that the debrief of an
    earlier attempt has named the pattern: belief is not asked then either.
    """

    mode: Mode = "session"
    study: bool = False
    gauges: bool = False
    seed: int = 0
    practice: bool = False
    known: bool = False


@dataclass
class Attempt:
    """An attempt that is open: replayed up to where it stands, and ready to go on.

    Every method that moves it writes to the journal first; when it returns, the act is kept. What the journal refuses (moved on
    in another window, no space, read-only) is raised and nothing has changed here.
    """

    id: str
    script: Script
    settings: Settings
    journal: Journal
    records: list[Record]
    events: list[Event] = field(default_factory=list)
    play: Play = field(init=False)

    def __post_init__(self) -> None:
        replayed = replay(self.script, choices_of(self.records))
        self.play = replayed.play
        self.events = list(replayed.events)

    @property
    def stage(self) -> Stage:
        """What comes next."""
        settings = self.settings
        return next_stage(
            self.script,
            self.events,
            self.records,
            study=settings.study or settings.known,
            silent=settings.mode == "check-up",
        )

    @property
    def over(self) -> bool:
        """True when the play has ended; pages may still wait to be read."""
        return self.play.place is None

    @property
    def shows_gauges(self) -> bool:
        """True where the client's numbers are shown on the way."""
        return (self.settings.gauges or self.settings.mode == "drill") and self.script.vignette.kind == "case"

    @property
    def gives_feedback(self) -> bool:
        """True where feedback follows every choice, not only the session's end. A scene has a debrief of its own for it."""
        return self.settings.mode == "drill" and self.script.vignette.kind == "case"

    def offered(self) -> tuple[Option, ...]:
        """The options open at the current turn, in the order they are shown. Raises LookupError where none waits."""
        entered = current_turn(self.events)
        by_id = {option.id: option for option in self.script.turn(entered.place).options}
        return tuple(by_id[id_] for id_ in shown_order(entered.offered, self.settings.seed, entered.turn))

    def choose(self, option_id: str) -> Sequence[Event]:
        """Choose an option; gives what happened. Raises NotOffered where it is not open."""
        play, events = choose(self.script, self.play, option_id)
        turn = current_turn(self.events).turn
        self._write(Chose(turn, option_id))
        self.play = play
        self.events.extend(events)
        for event in events:
            if isinstance(event, PlayEnded):
                self.journal.mark_finished(self.id, event.ending)
                self.journal.copied_when_due()
        return events

    def say_first(self, text: str) -> None:
        """Keep the trainee's own line for this turn; an empty text passes."""
        self._write(SaidFirst(current_turn(self.events).turn, text))

    def log_reaction(
        self, feelings: Sequence[Feeling], impulse: Impulse | None, strength: int, *, turn: str = ""
    ) -> None:
        """Keep what rose in the trainee at this turn, or at an earlier one just read; may be done again.

        No feelings, no impulse and strength 0 passes. Raises LookupError where no turn is named and none waits.
        """
        pinned = turn or current_turn(self.events).turn
        self._write(LoggedReaction(pinned, tuple(feelings), impulse, strength))

    def write_note(self, session: int, answers: Sequence[NoteAnswer], text: str = "") -> None:
        """Keep the note after a session."""
        self._write(WroteNote(session, tuple(answers), text))

    def state_belief(self, session: int, shares: tuple[int, int, int, int]) -> None:
        """Keep 100 points over the four patterns. Raises ValueError where they are not four shares of 100."""
        if sum(shares) != 100 or min(shares) < 0:
            raise ValueError(f"the four shares add up to {sum(shares)}; they must add up to 100")
        self._write(StatedBelief(session, shares))

    def tell_pattern(self, pattern: Pattern, sure: int, why: str = "") -> None:
        """Keep which pattern the trainee sees in a scene. Raises LookupError where no turn waits."""
        self._write(ToldPattern(current_turn(self.events).turn, pattern, sure, why))

    def hold_supervision(self, session: int, reaction: str, rupture: str, question: str) -> None:
        """Keep what was brought to the minute of supervision."""
        self._write(HeldSupervision(session, reaction, rupture, question))

    def mark_read(self, page: Page, session: int) -> None:
        """Remember that a page was read to its end."""
        self._write(ReadPage(page, session))

    def trace(self) -> Trace:
        """The play so far, as scoring reads it."""
        return trace(self.script, self.events)

    def _write(self, record: Record) -> None:
        self.journal.append(self.id, len(self.records) + 1, record)
        self.records.append(record)


def choices_of(records: Sequence[Record]) -> list[str]:
    """The choices among the records, as `turn/option`, in order."""
    return [f"{record.turn}/{record.option}" for record in records if isinstance(record, Chose)]
