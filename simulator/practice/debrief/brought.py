"""What a session offers to bring to the minute of supervision."""

from collections.abc import Sequence

from scoring.vocabulary import Feeling
from simulator.play.events import Event, TurnEntered
from simulator.play.records import LoggedReaction, Record


def feelings_logged(events: Sequence[Event], records: Sequence[Record], session: int) -> tuple[Feeling, ...]:
    """The feelings of the strongest reaction logged in this session, or in the nearest one before it that has any."""
    for number in range(session, 0, -1):
        turns = {event.turn for event in _turns(events, number)}
        logs = [r for r in records if isinstance(r, LoggedReaction) and r.turn in turns and r.feelings]
        if logs:
            return max(logs, key=lambda log: log.strength).feelings
    return ()


def _turns(events: Sequence[Event], session: int) -> list[TurnEntered]:
    return [event for event in events if isinstance(event, TurnEntered) and event.session == session]
