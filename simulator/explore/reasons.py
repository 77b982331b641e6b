"""Why something never happens, in words: what it asks for, and how far any play gets where it is asked."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from simulator.client.state import ClientState
from simulator.explore.passage import rows
from simulator.play.conditions import prepare
from simulator.play.script import Script
from simulator.scenario.when import Conditions, bounds

SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
_WORDS = {
    "window": "that the arousal is {0} the window",
    "reach": "that the therapist is {0}",
    "rupture": "a rupture that is {0}",
    "chose": "that {0} was chosen",
    "used": "that {0} was used in this session",
}


@dataclass(frozen=True)
class Never:
    """Why a condition holds for no play. `because` is a half sentence that begins with "it asks"."""

    because: str


def why_never(script: Script, condition: Conditions | None, clients: ClientState | None, count: int) -> Never:
    """Why the condition holds for none of these clients, which are all that ever come to where it is asked."""
    if clients is None or count == 0:
        return Never("no play comes this far")
    if condition is None:
        return Never("it asks nothing, but no play comes this far")
    failing = [words for part, words in _lines(script, condition, clients, count) if not part.any()]
    if failing:
        return Never("it asks for " + ", and for ".join(failing))
    return Never("each of the things it asks for happens, but never all of them in one play")


def _lines(script: Script, condition: Conditions, clients: ClientState, count: int) -> Iterator[tuple[np.ndarray, str]]:
    """Every line of the condition: for whom it holds, and what it asks, with how far any play gets."""
    for name in SCALES:
        bound = getattr(condition, name)
        if bound is not None:
            values = np.broadcast_to(np.asarray(getattr(clients, name)), count)
            low, high = bounds(bound)
            yield (values >= low) & (values <= high), f"{name} {bound}, but here {name} is {_range(values)}"
    for name, words in _WORDS.items():
        asked = getattr(condition, name)
        if asked is not None:
            yield (
                _holds(script, Conditions(**{name: asked}), clients, count),
                f"{words.format(asked)}, and that never holds here",
            )
    for id_, state in (condition.promise or {}).items():
        part = Conditions(promise={id_: state})
        yield _holds(script, part, clients, count), f"the promise {id_} being {state}, and here it never is"
    if condition.any is not None:
        yield (
            _holds(script, Conditions(any=condition.any), clients, count),
            "one of several things, none of which ever holds here",
        )
    if condition.unless is not None:
        yield (
            _holds(script, Conditions(unless=condition.unless), clients, count),
            "something not to hold that always does here",
        )


def _holds(script: Script, condition: Conditions, clients: ClientState, count: int) -> np.ndarray:
    return rows(prepare(condition, script.pattern, script.numbering)(clients), count)


def _range(values: np.ndarray) -> str:
    low, high = int(values.min()), int(values.max())
    return f"always {low}" if low == high else f"never below {low} and never above {high}"
