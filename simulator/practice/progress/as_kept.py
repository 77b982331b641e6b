"""Facts as the JSON that is kept beside the journal, and back. Short names: thousands of these are read at once."""

import json
from typing import Any

from scoring.vocabulary import Feeling, Impulse, Moment, Pattern
from simulator.practice.progress.facts import Believed, Facts, Reacted, Tally


def to_json(facts: Facts) -> str:
    """One line of JSON."""
    found = {
        "p": facts.pattern.value,
        "c": {moment.value: [t.n, t.credit, t.squares, t.chance] for moment, t in facts.cells.items()},
        "u": facts.pulls,
        "r": [
            [one.turn, list(one.feelings), one.impulse, one.strength, one.enacted]
            for one in facts.reactions
        ],
        "l": facts.latencies,
        "b": [[b.session, b.share, b.right, b.score, b.distance, b.over] for b in facts.beliefs],
        "d": facts.read,
        "m": facts.met,
        "s": facts.security,
        "k": facts.matched,
        "x": facts.measures,
    }  # fmt: skip
    return json.dumps(found, separators=(",", ":"))


def from_json(body: str) -> Facts:
    """The facts again. Raises KeyError, TypeError or ValueError for a body that is none of ours."""
    given: dict[str, Any] = json.loads(body)
    return Facts(
        pattern=_PATTERNS[given["p"]],
        cells={_MOMENTS[slug]: Tally(*tally) for slug, tally in given["c"].items()},
        pulls=(given["u"][0], given["u"][1]),
        reactions=tuple(
            Reacted(turn, tuple(Feeling(f) for f in feelings), Impulse(impulse) if impulse else None, strength, enacted)
            for turn, feelings, impulse, strength, enacted in given["r"]
        ),
        latencies=tuple(given["l"]),
        beliefs=tuple(Believed(*one) for one in given["b"]),
        read=given["d"],
        met=given["m"],
        security=tuple(given["s"]),
        matched=tuple(given["k"]),
        measures=given["x"],
    )


_PATTERNS = {pattern.value: pattern for pattern in Pattern}
_MOMENTS = {moment.value: moment for moment in Moment}
