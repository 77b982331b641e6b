"""The fields of the format: all of them, and those that take a word of the format and no text of the author."""

from simulator.scenario.models import (
    Ending,
    Frame,
    Lead,
    Option,
    Person,
    Promise,
    Pull,
    Session,
    Turn,
    Variant,
    Vignette,
)
from simulator.scenario.shapes import fields_of
from simulator.scenario.when import Conditions

BLOCKS = (Vignette, Person, Frame, Lead, Session, Turn, Pull, Option, Promise, Variant, Ending, Conditions)

FIELDS = frozenset(name for block in BLOCKS for name in fields_of(block))
"""Every name a field can have."""

KEYWORDS = frozenset(
    {
        *("kind", "id", "pattern", "moment", "move", "spoken", "tier", "impulse", "acted_by", "cues", "agrees", "who"),
        *("goto", "keeps", "breaks", "owns", "chose", "used", "window", "reach", "rupture", "promise"),
        *("bond", "activation", "safety", "closeness", "strain", "security"),
    }
)
"""Fields whose values are ids, slugs or bounds. `promise` in a `when` maps ids to such words; on an option it is a block."""
