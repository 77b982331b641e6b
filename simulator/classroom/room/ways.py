"""In mode *each*: how the ways of all went, in totals. At each turn how many took a line that fits, and where the ways ended."""

from collections import Counter
from dataclasses import dataclass

from scoring import honesty
from simulator.classroom.room.state import Own, Room
from simulator.play.events import PlayEnded
from simulator.play.script import Turn


@dataclass(frozen=True, slots=True)
class TurnTotal:
    """One turn: how many said a line there, and how many of them one that fits; None where so few are not shown."""

    number: int
    client: str
    cues: tuple[str, ...]
    met: int | None
    fitted: int | None


@dataclass(frozen=True, slots=True)
class Ways:
    """All ways. `endings` say how many came to each; empty where so few are not shown, or the case has no named endings."""

    finished: int
    of: int
    turns: tuple[TurnTotal, ...]
    endings: tuple[tuple[str, int], ...]
    hidden: bool
    """True where something is not shown, because so few are concerned."""

    @property
    def unshown(self) -> bool:
        """True where no turn had people enough."""
        return bool(self.turns) and all(one.met is None for one in self.turns)


def ways(room: Room, *, guarded: bool) -> Ways:
    """The totals, for the class (`guarded`: small groups of a strict room are protected) or for its host alone."""
    own = [room.own[person.id] for person in room.here() if person.id in room.own]
    ends = [one for one in map(_ending, own) if one is not None]
    least = honesty.BARS if guarded and room.strict else 1
    turns = tuple(_turns(room, own, least))
    counted = tuple(Counter(one.title for one in ends if one.title).most_common())
    few = len(ends) < least
    hidden = any(one.met is None for one in turns) or bool(few and counted)
    return Ways(len(ends), room.n, turns, () if few else counted, hidden)


def _ending(own: Own) -> PlayEnded | None:
    """The end of a way; None while it goes on."""
    last = own.told[-1] if own.told else None
    return last if isinstance(last, PlayEnded) else None


def _turns(room: Room, every: list[Own], least: int) -> list[TurnTotal]:
    """The turns that somebody has come to, in the order of the case."""
    said = Counter(step for own in every for step in own.path)
    met = Counter(step.rpartition("/")[0] for own in every for step in own.path)
    found = [turn for turn in room.scripts[0].turns() if met[turn.id]]
    return [_total(number, turn, met[turn.id], said, least) for number, turn in enumerate(found, start=1)]


def _total(number: int, turn: Turn, met: int, said: Counter[str], least: int) -> TurnTotal:
    fitted = sum(said[f"{turn.id}/{option.id}"] for option in turn.options if option.tier.fits)
    shown = met >= least
    words = turn.client or turn.scene
    line = words.variants[-1][1] if words else ""
    return TurnTotal(number, line, tuple(turn.source.cues), met if shown else None, fitted if shown else None)
