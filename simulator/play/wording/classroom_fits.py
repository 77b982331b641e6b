"""How well a line fits, where a class reads it: somebody in the room has said it, so it is told by what it does to this client."""

from scoring.vocabulary import Tier
from simulator.locale.catalogue import _
from simulator.play.wording.session import KEY_IS_PROVISIONAL, rated_by

TIERS: dict[Tier, str] = {
    Tier.BEST: _("This fits the moment best."),
    Tier.ACCEPTABLE: _("This fits the moment."),
    Tier.NEUTRAL: _("This moves little for this client here."),
    Tier.COUNTER: _("This makes it harder for this client here."),
}
"""A sentence for each tier of the key."""


def how_it_fits(tier: Tier) -> str:
    """What the line does here, without who says so: for a page that has said it once."""
    return TIERS[tier]


def fits(tier: Tier, raters: int = 0) -> str:
    """The same with who says so; `raters` is how many supervisors have rated the turn and agree."""
    return f"{TIERS[tier]} {rated_by(raters) if raters else KEY_IS_PROVISIONAL}"
