"""Two tracks from one turn: the path taken, and the same play with one other line there. Pure, and nothing of it is written down.

It is looking, not an attempt. What comes before the fork is the same on both; what comes after it shows what that one line changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from scoring.vocabulary import Tier
from simulator.client.state import ClientState
from simulator.play.engine import choose, open_options
from simulator.play.events import TurnEntered
from simulator.play.records import Chose, Record
from simulator.play.script import Script, Turn
from simulator.play.traces import offered
from simulator.practice.debrief.steps import Step, Walk, matched_line, walk, walk_records
from simulator.practice.track import Foresight, Track, TrackTurn, Whose, lines_after, track_of

if TYPE_CHECKING:
    from simulator.explore.outlook import Range

Rest = Literal["mine", "matched"] | tuple[str, ...]
"""How the other track goes on: with the trainee's own lines where they are open, with matched lines throughout, or with these
options in their order, after which it waits."""

Way = Literal["mine", "matched", "picked"]
"""The same three by their names."""

Ground = Literal["counted", "by-key", "picked"]
"""What the other line at the fork was taken by: what stays possible, the key where that is not known, or the trainee."""


@dataclass(frozen=True)
class OpenLine:
    """A line that could be taken at a turn: `best` is the best outcome (0 to 100) still reachable after it, None where unknown."""

    option: str
    words: str
    thought: str
    tier: Tier
    best: int | None


@dataclass(frozen=True)
class Row:
    """One turn on both tracks; None on the one that does not come to it."""

    taken: TrackTurn | None
    other: TrackTurn | None

    @property
    def either(self) -> TrackTurn:
        """The turn on the path taken, else on the other track."""
        found = self.taken or self.other
        assert found is not None, "a row holds a turn"
        return found

    @property
    def same_words(self) -> bool:
        """True where the same is said and shown on both."""
        return self.taken is not None and self.other is not None and self.taken.words == self.other.words

    @property
    def differs(self) -> bool:
        """True where not the same is said, or the client does not stand at the same distance and arousal."""
        if self.taken is None or self.other is None:
            return True
        return not self.same_words or self.taken.stood != self.other.stood


@dataclass(frozen=True)
class TwoTracks:
    """`fork` is the place in `rows` of the turn at which the tracks part; `instead` the option taken there on the other one, and
    `neighbour` the one that is taken where none is named. `ground` says by what it was taken, `way` how the other track goes on.
    `lines` are all that were open there, `next_lines` those of the turn at which the other track waits."""

    fork: int
    instead: str
    neighbour: str
    ground: Ground
    way: Way
    lines: tuple[OpenLine, ...]
    next_lines: tuple[OpenLine, ...]
    taken: Track
    other: Track
    rows: tuple[Row, ...]

    @property
    def forked_at(self) -> str:
        """The turn at which the tracks part."""
        return self.rows[self.fork].either.facts.turn

    @property
    def said(self) -> str:
        """The option that was taken there on the path taken."""
        return self.rows[self.fork].either.facts.said.option

    @property
    def apart(self) -> bool:
        """True where the other track holds another line at the fork than the one that was said."""
        return self.instead != self.said

    @property
    def differ(self) -> tuple[int, ...]:
        """The places in `rows` where the two do not tell the same."""
        return tuple(number for number, row in enumerate(self.rows) if row.differs)


def two_tracks(
    script: Script,
    records: Sequence[Record],
    turn: str,
    option: str | None = None,
    rest: Rest = "mine",
    exact: Foresight | None = None,
) -> TwoTracks:
    """The path taken, and beside it the same play with another line at this turn: this option, else the best neighbour.

    Raises LookupError where the turn was not played, NotOffered for an option that is not open.
    """
    mine = walk_records(script, records)
    at = _place(mine, turn)
    reach = lines_after(mine.steps[at].entered, exact)
    neighbour = best_neighbour(mine.steps[at], reach)
    instead = option or neighbour
    other, whose = _walked_on(script, mine, at, instead, rest)
    taken_track = track_of(script, mine, ["mine"] * len(mine.steps), records, exact)
    other_track = track_of(script, other, whose, _up_to(records, turn), exact)
    waits = other_track.waits
    return TwoTracks(
        fork=at,
        instead=instead,
        neighbour=neighbour,
        ground="picked" if option else "by-key" if reach is None else "counted",
        way="picked" if isinstance(rest, tuple) else rest,
        lines=_open_lines(script, mine.steps[at].entered, exact),
        next_lines=_open_lines(script, waits.entered, exact) if waits else (),
        taken=taken_track,
        other=other_track,
        rows=tuple(_rows(taken_track.turns, other_track.turns)),
    )


def best_neighbour(step: Step, lines: "Mapping[str, Range] | None") -> str:
    """The option after which the best outcome still reachable is highest; `lines` says what is reachable, None where unknown.

    Among equals, and where it is unknown, the better tier, then a line that was not said, then the order of the file. It is the line
    that was said where none keeps more possible or fits better.
    """

    def worth(option: str, credit: float) -> tuple[int, float, bool]:
        return (lines[option].best if lines else 0, credit, option != step.chosen.option)

    return max(step.exchange.offered, key=lambda offer: worth(offer.option, offer.credit)).option


def _place(mine: Walk, turn: str) -> int:
    for number, step in enumerate(mine.steps):
        if step.turn.id == turn:
            return number
    raise LookupError(f"turn {turn} was not played in this attempt")


def _up_to(records: Sequence[Record], turn: str) -> Sequence[Record]:
    """What was written before the line of this turn was chosen: it belongs to both tracks."""
    chosen = (n for n, record in enumerate(records) if isinstance(record, Chose) and record.turn == turn)
    return records[: next(chosen, len(records))]


def _walked_on(script: Script, mine: Walk, at: int, instead: str, rest: Rest) -> tuple[Walk, list[Whose]]:
    """The other track as a play from its start, and whose line each step holds."""
    said = [step.chosen.option for step in mine.steps]
    chosen = [*said[:at], instead]
    whose: list[Whose] = ["shared"] * at
    whose.append("fork")
    play = choose(script, mine.steps[at].before, instead)[0]
    ahead = _Ahead(mine, rest)
    while play.place is not None:
        line = ahead.line(script.turn(play.place), play.client)
        if line is None:
            break
        chosen.append(line[0])
        whose.append(line[1])
        play = choose(script, play, line[0])[0]
    return walk(script, chosen), whose


class _Ahead:
    """Chooses the lines after the fork."""

    def __init__(self, mine: Walk, rest: Rest) -> None:
        self.rest = rest
        self.said = {step.turn.id: step.chosen.option for step in mine.steps} if rest == "mine" else {}
        self.picked = iter(rest if isinstance(rest, tuple) else ())

    def line(self, turn: Turn, client: ClientState) -> tuple[str, Whose] | None:
        """The option to take, and whose it is; None where the trainee has picked none yet."""
        if isinstance(self.rest, tuple):
            option = next(self.picked, None)
            return None if option is None else (option, "picked")
        mine = self.said.get(turn.id)
        if mine is not None and mine in (option.id for option in open_options(turn, client)):
            return mine, "mine"
        return matched_line(turn, client).id, "matched"


def _open_lines(script: Script, entered: TurnEntered, exact: Foresight | None) -> tuple[OpenLine, ...]:
    turn, reach = script.turn(entered.place), lines_after(entered, exact)
    offers = {offer.option: offer for offer in offered(script, entered)}
    return tuple(
        OpenLine(
            option.id,
            option.line,
            option.source.think or "",
            offers[option.id].tier,
            reach[option.id].best if reach else None,
        )
        for option in turn.options
        if option.id in offers
    )


def _rows(taken: Sequence[TrackTurn], other: Sequence[TrackTurn]) -> Iterator[Row]:
    """Both tracks laid side by side: time runs forward on each, so that the order of the nodes is the order of both."""
    here, there = ({turn.place: turn for turn in track} for track in (taken, other))
    for place in sorted({*here, *there}):
        yield Row(here.get(place), there.get(place))
