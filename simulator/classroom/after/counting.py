"""Which votes and hands count: those on a line, cast before its key was seen, and the first time that a turn came before the class."""

from collections.abc import Iterable, Iterator

from simulator.classroom.room.events import Event, HandsCounted, Revealed, SceneEntered, VoteCast
from simulator.classroom.room.words import Topic

Turn = tuple[str, str]
"""The SHA-256 of the text, and the turn."""

Counted = VoteCast | HandsCounted


def counting(events: Iterable[Event]) -> list[tuple[Turn, Counted]]:
    """The last vote of each person, and the last count of hands, for each turn and round.

    A turn comes back where the class goes another road to it, or takes steps back and goes on again. The first vote there is the one
    that was cast in ignorance, so it is the one that counts; of several in that scene, the last.
    """
    kept: dict[tuple[str | None, Turn, int], Counted] = {}
    for turn, event in _before_the_key(events):
        whose = event.person if isinstance(event, VoteCast) else None, turn, event.round
        if whose not in kept or kept[whose].beat == event.beat:
            kept[whose] = event
    return [(turn, event) for (_, turn, _), event in kept.items()]


def _before_the_key(events: Iterable[Event]) -> Iterator[tuple[Turn, Counted]]:
    """Older logs leave unmarked what was cast at a turn that came back, and all hands; so it is worked out here."""
    scenes: dict[int, Turn] = {}
    seen: set[Turn] = set()
    for event in events:
        match event:
            case SceneEntered():
                scenes[event.beat] = event.vignette, event.turn
            case Revealed(topic=Topic.LINE) if event.beat in scenes:
                seen.add(scenes[event.beat])
            case VoteCast(topic=Topic.LINE, after_reveal=False):
                turn = event.vignette, event.turn
                if turn not in seen:
                    yield turn, event
            case HandsCounted(topic=Topic.LINE, after_reveal=False) if event.beat in scenes:
                turn = scenes[event.beat]
                if turn not in seen:
                    yield turn, event
