"""A scene to go on with alone, for somebody's own page: the same kind of moment with another client. Reads the index of the library."""

from functools import cache

from scoring.vocabulary import Moment
from simulator.scenario.library import shelf

HERE = "library"
"""What comes with the program: a host's own vignettes are not on a trainee's shelf."""


@cache
def scene_for(moment: Moment, met: frozenset[str]) -> str:
    """The id of the clearest scene of this moment with a client who was not met; empty where there is none.

    The pattern has no part in the choice, so that the choice gives none away. Nor do scenes of a check-up, or with a twin: those
    are met in their own place.
    """
    found = [
        one
        for one in shelf().entries
        if one.kind == "scene" and one.moment == moment.value and one.source == HERE and one.name not in met
    ]
    plain = [one for one in found if not one.form and not one.twin]
    return min(plain, key=lambda one: (one.level, one.id)).id if plain else ""
