"""The client's curve as far as the class has come: the same points a trainee sees after play."""

from simulator.classroom.room.state import Room
from simulator.classroom.room.words import Mode
from simulator.play import engine
from simulator.play.traces import trace
from simulator.practice.debrief.curve import Point, curve


def curve_so_far(room: Room) -> tuple[Point, ...]:
    """A point for each line the client has heard; none where the class has not one client for all."""
    if room.mode is not Mode.TOGETHER:
        return ()
    script = room.scripts[0]
    play, told = engine.begin(script)
    events = list(told)
    for step in room.standing.path:
        play, more = engine.choose(script, play, step.rpartition("/")[2])
        events += more
    return curve(trace(script, events).exchanges)
