"""One scene of one's own page: the client's words, one's own votes, the road that was walked, and what fits best."""

from dataclasses import dataclass

from scoring.vocabulary import Moment, Move
from simulator.classroom.room.reasons import Reason


@dataclass(frozen=True, slots=True)
class OwnVote:
    """What one said in one round; `sure` is 1 to 3, 0 not said; its reason in the key, None where there is none.

    `step` is how many degrees of closeness the line goes toward the client; below 0 away; `either` that lines that do
    not fit were on offer both ways; `marked` that it was said when the key had been seen.
    """

    round: int
    words: str
    move: Move
    sure: int
    why: str
    reason: Reason | None
    step: int = 0
    either: bool = False
    marked: bool = False

    @property
    def best(self) -> bool:
        """True where no line on offer fits better."""
        return self.reason is not None and self.reason.best

    @property
    def fits(self) -> bool:
        """True where it fits, best or not."""
        return self.reason is not None and self.reason.tier.fits


@dataclass(frozen=True, slots=True)
class OwnRoad:
    """A line the client heard here, what the client answered, and whether none on offer fitted better."""

    line: str
    reply: str
    best: bool


@dataclass(frozen=True, slots=True)
class OwnScene:
    """One scene that was before one. `lead` is what was said before, by voice; `read` the pattern one read, by name.

    `alone` says that the way was one's own (mode *each*): then there is one vote, and the road is one's own line.
    """

    number: int
    name: str
    moment: Moment
    alone: bool
    pattern: str
    read: str
    turn: str
    lead: tuple[tuple[str, str], ...]
    scene: str
    client: str
    votes: tuple[OwnVote, ...]
    roads: tuple[OwnRoad, ...]
    best: tuple[tuple[str, str], ...]
    """Words and reason of each line that fits best."""
    contested: str

    @property
    def last(self) -> OwnVote | None:
        """What one said last here; None where one did not vote."""
        return self.votes[-1] if self.votes else None

    @property
    def stayed(self) -> bool:
        """True where one voted twice, for the same line."""
        return len(self.votes) > 1 and self.votes[0].words == self.votes[-1].words

    @property
    def others(self) -> tuple[tuple[str, str], ...]:
        """The lines that fit best and are not one's own last one: that need not be said twice."""
        own = self.last.words if self.last else ""
        return tuple(one for one in self.best if one[0] != own)
