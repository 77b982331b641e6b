"""What the client model needs to know of a chosen option, worked out once when a vignette is prepared for play."""

from dataclasses import dataclass

from scoring import key
from scoring.vocabulary import Moment, Move, Pattern, Tier
from simulator.client.numbers import EFFECTS, TEMPERAMENTS, Effect, Temperament
from simulator.client.state import MOVE_NUMBER

_WOUNDS = {
    Pattern.DISMISSING: Move.PRESS_ON,
    Pattern.FEARFUL: Move.PRESS_ON,
    Pattern.PREOCCUPIED: Move.SELF_DEFEND,
}


@dataclass(frozen=True, slots=True)
class Act:
    """One option, as the client hears it.

    `move` is the spoken move; `tier` the option's tier by the key, the gates and the author's override. `makes`, `keeps`,
    `breaks` and `owns` are numbers of promises; `remembered` the bits of memory it sets.
    """

    pattern: Pattern
    temperament: Temperament
    move: Move
    number: int
    tier: Tier
    liftable: bool
    wounds: bool
    effect: Effect
    closes_withdrawal: bool
    closes_confrontation: bool
    bond_ceiling: int
    safety_ceiling: int
    in_session: bool = True
    enacts: bool = False
    makes: int | None = None
    keeps: int | None = None
    breaks: int | None = None
    owns: int | None = None
    remembered: int = 0


def act(
    pattern: Pattern,
    move: Move,
    tier: Tier,
    session: int,
    *,
    overridden: bool = False,
    in_session: bool = True,
    enacts: bool = False,
    makes: int | None = None,
    keeps: int | None = None,
    breaks: int | None = None,
    owns: int | None = None,
    remembered: int = 0,
) -> Act:
    """The act of saying a line that does `move` in this session (counted from 1), with this tier.

    `overridden` says that an author set the tier: a line that does not fit by the author's word repairs nothing either.
    """
    temperament = TEMPERAMENTS[pattern]
    repairs = tier.fits or not overridden
    return Act(
        pattern=pattern,
        temperament=temperament,
        move=move,
        number=MOVE_NUMBER[move],
        tier=tier,
        liftable=key.stage_lifts(pattern, move, tier),
        wounds=_WOUNDS.get(pattern) is move,
        effect=EFFECTS[pattern, move],
        closes_withdrawal=repairs and key.closes_rupture(pattern, Moment.WITHDRAWAL_RUPTURE, move),
        closes_confrontation=repairs and key.closes_rupture(pattern, Moment.CONFRONTATION_RUPTURE, move),
        bond_ceiling=temperament.bond + session,
        safety_ceiling=temperament.safety + 2 * session,
        in_session=in_session,
        enacts=enacts,
        makes=makes,
        keeps=keeps,
        breaks=breaks,
        owns=owns,
        remembered=remembered,
    )
