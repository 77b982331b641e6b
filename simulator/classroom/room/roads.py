"""The lines the client of the class has heard, scene by scene, and what came back: the road taken, and the ones gone back to."""

from simulator.classroom.room.state import Room
from simulator.classroom.room.words import Phase
from simulator.play.events import OptionChosen


def heard_at(room: Room) -> dict[int, tuple[OptionChosen, ...]]:
    """By the number of the scene: every line heard there, in the order in which the roads were walked. A step taken back is none."""
    found: dict[int, list[OptionChosen]] = {}
    for standing in (*room.history, room.standing):
        if standing.phase is Phase.BRANCH and standing.said and standing.fork:
            lines = found.setdefault(standing.fork.beat, [])
            if standing.said not in lines:
                lines.append(standing.said)
    return {beat: tuple(lines) for beat, lines in found.items()}
