"""Two questions, scored apart and then crossed: was the pattern read, and was it met?"""

from dataclasses import dataclass

from scoring.belief import Calibration
from scoring.fit import Fit
from scoring.vocabulary import Pattern

MET_AT = 0.5
"""Corrected fit from which a session counts as met: half of what could be gained over blind choosing.

A teaching choice: above it the lines stood nearer to the best each time than to guessing.
"""

FAIR_WITHIN = 0.1
"""A belief this near to what the cues allowed (R, 0 to 2) is a fair reading even where it cannot name the pattern yet.

A teaching choice: it allows about 22 points laid on another pattern than the cues would lay them (2 * .22 ^ 2 = .097).
"""


@dataclass(frozen=True)
class Crossing:
    """Read and met, with the sentence that goes with the pair."""

    read: bool
    met: bool
    sentence: str


SENTENCES = {
    (True, True): "You read this client's way of relating and met it.",
    (
        True,
        False,
    ): "You read the pattern well; the lines did not follow the reading yet. That is technique, and it can be practised.",
    (False, True): "Your lines were a sound way to begin; the reading can catch up with them.",
    (
        False,
        False,
    ): "Neither the reading nor the lines have found this client yet. Look at the cues again, then at one turn.",
}


def is_read(calibration: Calibration, pattern: Pattern) -> bool:
    """True where most points lie on the pattern alone (a tie is no reading), or R <= .1 to what the cues allowed."""
    highest = max(calibration.stated.values())
    alone = [p for p, share in calibration.stated.items() if share == highest] == [pattern]
    return alone or calibration.distance <= FAIR_WITHIN


def is_met(fit: Fit) -> bool:
    """True where at least half of what could be gained over blind choosing was gained; also where all lines were alike.

    Ask it of fit by mixed credit: a sound first move meets the client while the pattern is open. False where nothing was played.
    """
    return fit.n > 0 and (fit.corrected is None or fit.corrected >= MET_AT)


def cross(calibration: Calibration, fit: Fit, pattern: Pattern) -> Crossing:
    """The reading beside the lines: both, technique, a sound first move, or neither yet."""
    read, met = is_read(calibration, pattern), is_met(fit)
    return Crossing(read, met, SENTENCES[read, met])
