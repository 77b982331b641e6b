"""What the app needs to know of the library and the journal, in one place: rows to show, attempts to begin or to go on with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from simulator.play.records import Mode
from simulator.practice.attempt import Attempt
from simulator.practice.check_up import CheckUp
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.due.composed import Due
from simulator.practice.own_record import OwnRecord
from simulator.practice.practise_next import PractiseNext
from simulator.practice.rounds import Round, RoundAsked, RoundKind
from simulator.scenario.models import Vignette
from simulator.store.blocks import Answer


@dataclass(frozen=True)
class ClientRow:
    """One client of the library, as a row. The pattern is not in it.

    `open_session` is the session one stands in, None where no attempt is open; `finished` counts finished attempts; `met` says that one
    has met them in a class.
    """

    id: str
    kind: str
    name: str
    quote: str
    minutes: int
    level: int
    themes: tuple[str, ...]
    open_session: int | None = None
    finished: int = 0
    met: bool = False


class Shelf(Protocol):
    """The library and the journal, as the app sees them. Every method may raise what the journal raises."""

    def rows(self) -> list[ClientRow]:
        """Every client, in the order of the library."""

    def vignette(self, id_: str) -> Vignette:
        """The client's vignette, for the intake sheet."""

    def begin(self, id_: str, *, mode: Mode, study: bool = False, gauges: bool = False) -> Attempt:
        """A new attempt, with a seed of its own."""

    def resume(self, id_: str) -> Attempt | None:
        """The open attempt at this client, at the exact place it was left; None where there is none."""

    def last_finished(self, id_: str) -> Attempt | None:
        """The newest attempt at this client that was read to the end of its debrief; None where there is none."""

    def practise_next(self, attempt: Attempt, facts: CaseFacts) -> PractiseNext:
        """What to practise after this attempt."""

    def begin_again(self, attempt: Attempt, mode: Mode) -> Attempt:
        """A new attempt at the same vignette, in the text it had there."""

    def round(self, asked: RoundAsked, minutes: int | None = None) -> Round:
        """The round of scenes that is next."""

    def scene(self, id_: str, mode: Mode) -> Attempt:
        """The open attempt at this scene in this mode, or a new one."""

    def rounds(self) -> Mapping[RoundKind, tuple[int, int]]:
        """For each kind of round there are scenes for: how many were played, of how many."""

    def check_up(self) -> CheckUp:
        """What the check-up forms came to."""

    def due(self) -> Due:
        """What is due now, and what has never been met."""

    def round_told(self, attempts: Sequence[str]) -> tuple[str, ...]:
        """What the attempts of a round came to, in sentences."""

    def rate_block(self, answer: Answer) -> None:
        """Keep how a block of practice was: too easy, good, too hard."""

    @property
    def record(self) -> OwnRecord:
        """The trainee's own record: the picture, the notes, the agenda."""

    def reopen(self, attempt: Attempt) -> Attempt:
        """The same attempt, read again from the journal."""

    def setting(self, name: str) -> str:
        """A setting of the trainee's, empty where it was never set."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting."""

    def help_line(self) -> str:
        """Where to find help."""
