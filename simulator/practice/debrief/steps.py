"""A play as a list of steps: the client before a choice, the choice, and the exchange as scoring reads it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring.trace import Exchange
from simulator.client.state import ClientState
from simulator.play.engine import Play, begin, choose, open_options
from simulator.play.events import Event, OptionChosen, TurnEntered
from simulator.play.records import Chose, Record
from simulator.play.script import Option, Script, Turn
from simulator.play.traces import trace


@dataclass(frozen=True)
class Step:
    """One turn with a choice. `before` is the play that waited for it."""

    before: Play
    entered: TurnEntered
    chosen: OptionChosen
    turn: Turn
    exchange: Exchange

    def option(self, id_: str) -> Option:
        """The option of this turn with this id."""
        return next(option for option in self.turn.options if option.id == id_)


@dataclass(frozen=True)
class Walk:
    """A play walked again from its start: every event, and every step with its client."""

    events: tuple[Event, ...]
    steps: tuple[Step, ...]


def walk(script: Script, choices: Iterable[str]) -> Walk:
    """Walk these choices, given by option. Raises NotOffered for one that is not open."""
    play, events = begin(script)
    befores: list[Play] = []
    for option in choices:
        befores.append(play)
        play, more = choose(script, play, option)
        events.extend(more)
    return Walk(tuple(events), tuple(_steps(script, events, befores)))


def walk_records(script: Script, records: Sequence[Record]) -> Walk:
    """Walk the choices a trainee made."""
    return walk(script, [record.option for record in records if isinstance(record, Chose)])


def matched_play(script: Script) -> Walk:
    """The play by the key alone: always the first open option of the best tier on offer."""
    play, events = begin(script)
    befores: list[Play] = []
    while play.place is not None:
        best = matched_line(script.turn(play.place), play.client)
        befores.append(play)
        play, more = choose(script, play, best.id)
        events.extend(more)
    return Walk(tuple(events), tuple(_steps(script, events, befores)))


def matched_line(turn: Turn, client: ClientState) -> Option:
    """The first of the best options of this turn by the key, among those open to this client."""
    return max(open_options(turn, client), key=lambda option: option.tier.credit)


def _steps(script: Script, events: Sequence[Event], befores: Sequence[Play]) -> list[Step]:
    entered: TurnEntered | None = None
    pairs: list[tuple[TurnEntered, OptionChosen]] = []
    for event in events:
        if isinstance(event, TurnEntered):
            entered = event
        elif isinstance(event, OptionChosen) and entered is not None:
            pairs.append((entered, event))
    exchanges = trace(script, events).exchanges
    return [
        Step(before, entered, chosen, script.turn(chosen.place), exchange)
        for before, (entered, chosen), exchange in zip(befores, pairs, exchanges, strict=True)
    ]
