"""How much of what happened has been told on the screen. The attempt runs ahead; the telling follows it, step by step."""

from collections.abc import Iterator

from scoring.trace import Reading
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionClosed, TurnEntered
from simulator.play.traces import reading
from simulator.practice.attempt import Attempt
from simulator.practice.gauges import OpenPromise, open_promises
from simulator.practice.stages import ChooseLine, OfferLog, SayFirst, TellPattern
from simulator.practice.transcript import SpokenLine, own_lines, transcript

AT_A_TURN = (TellPattern, SayFirst, OfferLog, ChooseLine)
"""The stages that belong to a conversation."""


class Telling:
    """What of an attempt's events is on the screen. A return to an attempt begins with all of them told."""

    def __init__(self, attempt: Attempt) -> None:
        self.attempt = attempt
        self.told = len(attempt.events)

    @property
    def events(self) -> list[Event]:
        """The events told so far."""
        return self.attempt.events[: self.told]

    @property
    def turn(self) -> TurnEntered:
        """The turn told last. Raises StopIteration where there is none."""
        return next(event for event in reversed(self.events) if isinstance(event, TurnEntered))

    @property
    def waits(self) -> bool:
        """True where the turn told last waits for the trainee."""
        return self.told == len(self.attempt.events) and isinstance(self.attempt.stage, AT_A_TURN)

    def lines(self) -> list[SpokenLine]:
        """Everything told, as lines, with what the trainee wrote at a turn that still waits."""
        return [*self._lead(), *transcript(self.attempt.script, self.events, self.attempt.records), *self._own()]

    def answered(self) -> OptionChosen:
        """Tell the answer to the choice just made, and no more. Gives it."""
        number, chosen = next(
            (number, event)
            for number, event in reversed(list(enumerate(self.attempt.events)))
            if isinstance(event, OptionChosen)
        )
        self.told = number + 1
        return chosen

    def tell_on(self) -> bool:
        """Tell the next turn, or how it ended. False where the session is over and nothing of it is left to tell."""
        for number, event in enumerate(self.attempt.events[self.told :], start=self.told):
            if isinstance(event, SessionClosed) and not isinstance(self.attempt.stage, AT_A_TURN):
                return False
            if isinstance(event, TurnEntered | PlayEnded):
                self.told = number + 1
                return True
        return False

    def reading(self) -> Reading:
        """Where the client stands after what was told."""
        state = next(
            event.client_state
            for event in reversed(self.events)
            if isinstance(event, TurnEntered | OptionChosen | PlayEnded)
        )
        return reading(state, self.attempt.script)

    def promises(self) -> tuple[OpenPromise, ...]:
        """The promises that stand open after what was told."""
        return open_promises(self.attempt.script, self.events)

    def _lead(self) -> Iterator[SpokenLine]:
        for lead in self.attempt.script.vignette.lead:
            yield SpokenLine(lead.who, lead.text)

    def _own(self) -> Iterator[SpokenLine]:
        if self.waits:
            yield from own_lines(self.turn.turn, self.attempt.records)
