"""What a played session looks like to scoring: plain records, made by the play and by nobody else.

All numbers are the client model's integers (0 to 10 unless said otherwise). Sessions count from 1.
"""

from dataclasses import dataclass
from typing import Literal

from scoring.vocabulary import Impulse, Moment, Move, Tier

Part = Literal["session", "between"]
FramePart = Literal["time", "cancellation", "contact", "crisis"]
PromiseOutcome = Literal["open", "kept", "broken", "owned"]


@dataclass(frozen=True)
class Reading:
    """Where the client stands at one instant.

    `window` is the range of arousal the client can work in, both ends inside; `reach` the range of closeness the client can bear.
    """

    bond: int
    activation: int
    window: tuple[int, int]
    safety: int
    closeness: int
    reach: tuple[int, int]
    strain: int
    security: int
    rupture: Moment | None = None


@dataclass(frozen=True)
class Offer:
    """One option as it was offered. `move` is what the key reads, `spoken` what the client hears (they differ where the
    therapist tracks an inner reaction)."""

    option: str
    move: Move
    spoken: Move
    tier: Tier
    rated: float | None = None
    """Its credit by a panel of supervisors, 0 to 1, where their ratings hold; None where the key's tier counts."""

    @property
    def credit(self) -> float:
        """What it earns with this client, 0 to 1."""
        return self.tier.credit if self.rated is None else self.rated


@dataclass(frozen=True)
class Exchange:
    """One turn with a choice, in the order of play.

    `entered` is the client as the turn opened, `left` after the reply. `cues` are the slugs shown by the turn.
    `rupture_opened` is the kind of rupture that opened on entering, if one did; `repaired` says that this choice closed one.
    `pull` is the impulse the turn invites and `enacted` whether the choice acted it out (None without a pull).
    """

    session: int
    part: Part
    turn: str
    moment: Moment
    risk: bool
    cues: tuple[str, ...]
    offered: tuple[Offer, ...]
    chosen: Offer
    entered: Reading
    left: Reading
    rupture_opened: Moment | None
    repaired: bool
    pull: Impulse | None
    enacted: bool | None
    agreed: tuple[FramePart, ...]
    stretched: bool = False
    """True where this choice was the session's first to stretch what the client can bear (edge of the window, or repair)."""

    @property
    def debriefed(self) -> int:
        """The session whose debrief this turn belongs to: what is done between sessions belongs to the next one."""
        return self.session if self.part == "session" else self.session + 1


@dataclass(frozen=True)
class PromiseRecord:
    """One promise of the ledger: the session it was made in, the session it was due in, and what became of it."""

    id: str
    made: int
    due: int
    outcome: PromiseOutcome


@dataclass(frozen=True)
class Trace:
    """A play up to now, whole: every exchange in order, the ledger, and how many sessions have been closed."""

    exchanges: tuple[Exchange, ...]
    promises: tuple[PromiseRecord, ...]
    security: tuple[int, ...]
    """Earned security at the start and after each closed session."""

    @property
    def sessions_closed(self) -> int:
        """How many sessions have been played to their end."""
        return len(self.security) - 1

    def session(self, number: int) -> tuple[Exchange, ...]:
        """The exchanges of one session, without what happens between sessions."""
        return tuple(e for e in self.exchanges if e.session == number and e.part == "session")

    def sessions(self) -> tuple[tuple[Exchange, ...], ...]:
        """The exchanges of every session that was played, in order, without what happens between sessions."""
        numbers = sorted({e.session for e in self.exchanges if e.part == "session"})
        return tuple(self.session(number) for number in numbers)
