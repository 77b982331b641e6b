"""Small plays, written as a clinician would tell them."""

from dataclasses import replace

from scoring.cells import keyed_tier
from scoring.trace import Exchange, FramePart, Offer, Part, PromiseOutcome, PromiseRecord, Reading, Trace
from scoring.vocabulary import ENACTED_BY, Impulse, Moment, Move, Pattern, Tier

CALM = Reading(
    bond=4, activation=3, window=(1, 5), safety=5, closeness=3, reach=(2, 4), strain=0, security=3, rupture=None
)
"""A client at ease: arousal two below the top of the window, the therapist within reach."""


def offer(pattern: Pattern, moment: Moment, move: Move, spoken: Move | None = None, risk: bool = False) -> Offer:
    """An option as the key reads it for this pattern."""
    heard = spoken or move
    return Offer(
        f"{move}+{heard}" if spoken else move.value, move, heard, keyed_tier(pattern, moment, move, heard, risk)
    )


def exchange(
    moment: Moment,
    chosen: Move,
    *others: Move,
    pattern: Pattern = Pattern.DISMISSING,
    session: int = 1,
    part: Part = "session",
    turn: str = "turn",
    cues: tuple[str, ...] = (),
    risk: bool = False,
    entered: Reading = CALM,
    left: Reading | None = None,
    opens: Moment | None = None,
    repaired: bool = False,
    pull: Impulse | None = None,
    enacted: bool | None = None,
    agreed: tuple[FramePart, ...] = (),
    tier: Tier | None = None,
) -> Exchange:
    """One turn: the chosen line first, then the other lines on offer.

    `opens` is a rupture; `tier` an author's override. Without `enacted` the chosen move says whether a pull was acted out.
    """
    offers = [offer(pattern, moment, move, risk=risk) for move in dict.fromkeys((chosen, *others))]
    if tier is not None:
        offers[0] = replace(offers[0], tier=tier)
    return Exchange(
        session=session,
        part=part,
        turn=turn,
        moment=moment,
        risk=risk,
        cues=cues,
        offered=tuple(offers),
        chosen=offers[0],
        entered=replace(entered, rupture=opens) if opens else entered,
        left=left or entered,
        rupture_opened=opens,
        repaired=repaired,
        pull=pull,
        enacted=enacted if enacted is not None or pull is None else chosen in ENACTED_BY[pull],
        agreed=agreed,
    )


def at(activation: int | None = None, closeness: int | None = None, rupture: Moment | None = None) -> Reading:
    """The calm client, but for these."""
    return replace(
        CALM,
        activation=CALM.activation if activation is None else activation,
        closeness=CALM.closeness if closeness is None else closeness,
        rupture=rupture,
    )


def play(*exchanges: Exchange, promises: tuple[PromiseRecord, ...] = (), security: tuple[int, ...] = (3,)) -> Trace:
    """A play of these turns."""
    return Trace(exchanges, promises, security)


def promise(outcome: PromiseOutcome, made: int = 1, due: int = 2, name: str = "form") -> PromiseRecord:
    """One entry of the ledger."""
    return PromiseRecord(name, made, due, outcome)
