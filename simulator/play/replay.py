"""Play a list of choices from the start: how every attempt is reopened, and how `attune replay` answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.play.engine import NotOffered, Play, begin, choose
from simulator.play.events import Event
from simulator.play.script import Script


@dataclass(frozen=True)
class Replayed:
    """Where the choices led, and everything that happened on the way."""

    play: Play
    events: tuple[Event, ...]

    @property
    def complete(self) -> bool:
        """True where the choices reached an ending."""
        return self.play.place is None


def replay(script: Script, choices: Sequence[str]) -> Replayed:
    """The play after these choices, each `option` or `turn/option`. Too few is fine.

    Raises NotOffered, naming the choice's place in the list, for one that is unknown, not open, at another turn, or too many.
    """
    play, events = begin(script)
    for number, choice in enumerate(choices, start=1):
        try:
            play, more = choose(script, play, _option(script, play, choice))
        except NotOffered as problem:
            raise NotOffered(f"choice {number} ({choice}): {problem}") from None
        events.extend(more)
    return Replayed(play, tuple(events))


def _option(script: Script, play: Play, choice: str) -> str:
    turn, slash, option = choice.rpartition("/")
    if slash and play.place is not None and turn != script.turn(play.place).id:
        raise NotOffered(f"the play stands at turn {script.turn(play.place).id}, not at {turn}")
    return option
