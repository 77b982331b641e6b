"""Whether a condition ever holds in the plays of a player, and a shortest list of choices that shows it."""

import numpy as np

from simulator.explore.passage import Rows, rows, scene
from simulator.explore.players import Player
from simulator.explore.sweep import Sweep, Sweeper
from simulator.explore.witness import Choices, way_to
from simulator.play.conditions import prepare
from simulator.play.script import Script, Turn
from simulator.scenario.when import Conditions


def shown_by(script: Script, player: Player, condition: Conditions) -> Choices | None:
    """Choices after which the condition holds: as a node is come to, as a turn opens, or at the end; None if it never does.

    Exact: every client that any play of this player comes by is asked. Raises TooManyStates and TooMuchToRemember.
    """
    sweep = Sweeper(script, [player], of_plays=[condition]).run()
    test = prepare(condition, script.pattern, script.numbering)
    for place, crowd in enumerate(sweep.crowds):
        if len(crowd):
            client = sweep.layout.unpack(crowd.numbers)
            holds = rows(test(client), len(crowd)) | _as_it_opens(sweep, place, condition)
            if holds.any():
                found = np.flatnonzero(holds)
                return way_to(sweep, place, int(found[crowd.choices[found].argmin()]))
    return None


def _as_it_opens(sweep: Sweep, place: int, condition: Conditions) -> Rows:
    """For whom it holds once the turn at this place has begun."""
    crowd = sweep.crowds[place]
    node = sweep.script.nodes[place] if place < len(sweep.script.nodes) else None
    if not isinstance(node, Turn):
        return np.zeros(len(crowd), bool)
    here = scene(sweep.script, node, sweep.layout.unpack(crowd.numbers), len(crowd))
    test = prepare(condition, sweep.script.pattern, sweep.script.numbering)
    return here.opens & rows(test(here.entered), len(crowd))
