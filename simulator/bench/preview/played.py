"""A play of the version that is looked at: its choices, where it stands, and everything that happened on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.client.state import ClientState, start
from simulator.play.engine import Play, begin, choose
from simulator.play.events import Event, OptionChosen, TurnEntered
from simulator.play.replay import replay
from simulator.play.script import Script, Turn


@dataclass(frozen=True)
class Played:
    """A play at one instant. `choices` are written `turn/option`."""

    script: Script
    choices: tuple[str, ...]
    play: Play
    events: tuple[Event, ...]

    @property
    def turn(self) -> Turn | None:
        """The turn that waits for a choice; None where the play is over."""
        return None if self.play.place is None else self.script.turn(self.play.place)

    @property
    def client(self) -> ClientState:
        """The client as it stands now, with the moment of the waiting turn upon it."""
        return self.play.client

    @property
    def arriving(self) -> ClientState:
        """The client as it came to the waiting turn, before its moment: what the turn's own `when` was asked of."""
        found = start(self.script.pattern)
        for event in self.events[:-1]:
            found = getattr(event, "client_state", found)
        return found

    @property
    def since_the_choice(self) -> tuple[Event, ...]:
        """The last choice and what happened after it; everything where nothing was chosen yet."""
        last = max((at for at, event in enumerate(self.events) if isinstance(event, OptionChosen)), default=0)
        return self.events[last:]

    def after(self, option: str) -> "Played":
        """The play after this option of the waiting turn. Raises NotOffered."""
        turn = self.turn
        play, more = choose(self.script, self.play, option)
        name = f"{turn.id}/{option}" if turn else option
        return Played(self.script, (*self.choices, name), play, (*self.events, *more))


def begun(script: Script) -> Played:
    """The play at its first choice."""
    play, events = begin(script)
    return Played(script, (), play, tuple(events))


def played(script: Script, choices: Sequence[str]) -> Played:
    """The play after these choices, each `option` or `turn/option`. Raises NotOffered, naming the first that is not open."""
    found = replay(script, choices)
    names = tuple(f"{event.turn}/{event.option}" for event in found.events if isinstance(event, OptionChosen))
    return Played(script, names, found.play, found.events)


def entered_before(events: Sequence[Event], chosen: OptionChosen) -> TurnEntered:
    """The turn that a choice answered, as it was entered. Raises StopIteration where the events do not hold it."""
    at = events.index(chosen)
    return next(event for event in reversed(events[:at]) if isinstance(event, TurnEntered))
