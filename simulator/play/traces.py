"""From what happened to what scoring reads."""

from collections.abc import Iterable

from scoring.cells import staged_tier
from scoring.trace import Exchange, Offer, PromiseOutcome, PromiseRecord, Reading, Trace
from simulator.client.state import (
    BROKEN,
    KEPT,
    NO_RUPTURE,
    NOT_MADE,
    OPEN,
    OWNED,
    ClientState,
    promise,
    reach,
    start,
    window,
)
from simulator.play.engine import RUPTURE_KINDS
from simulator.play.events import Event, OptionChosen, SessionClosed, TurnEntered
from simulator.play.script import Option, Script
from simulator.scenario.walk import promises

OUTCOMES: dict[int, PromiseOutcome] = {OPEN: "open", KEPT: "kept", BROKEN: "broken", OWNED: "owned"}
"""What a promise's number in the ledger means."""


def trace(script: Script, events: Iterable[Event]) -> Trace:
    """The exchanges, the ledger and the course of security of a play, from its events in order."""
    exchanges: list[Exchange] = []
    made: dict[str, int] = {}
    client = start(script.pattern)
    security = [client.security]
    entered: TurnEntered | None = None
    closed = 0
    for event in events:
        match event:
            case TurnEntered():
                entered, client = event, event.client_state
            case OptionChosen() if entered is not None:
                exchanges.append(_exchange(script, entered, event))
                client = event.client_state
                for id_, number in script.numbering.promises.items():
                    if promise(client, number) != NOT_MADE:
                        made.setdefault(id_, entered.session)
            case SessionClosed():
                client = event.client_state
                security.append(client.security)
                closed = event.session
            case _:
                pass
    return Trace(tuple(exchanges), _ledger(script, client, made, closed), tuple(security))


def reading(client: ClientState, script: Script) -> Reading:
    """Where the client stands, as scoring and screens read it."""
    return Reading(
        bond=client.bond,
        activation=client.activation,
        window=window(client, script.pattern),
        safety=client.safety,
        closeness=client.closeness,
        reach=reach(client, script.pattern),
        strain=client.strain,
        security=client.security,
        rupture=RUPTURE_KINDS[client.rupture] if client.rupture != NO_RUPTURE else None,
    )


def offered(script: Script, entered: TurnEntered) -> tuple[Offer, ...]:
    """The options of a turn as they stand for the client who has entered it, in the order of the file."""
    now = reading(entered.client_state, script)
    return tuple(_offer(script, o, now) for o in script.turn(entered.place).options if o.id in entered.offered)


def _exchange(script: Script, entered: TurnEntered, chosen: OptionChosen) -> Exchange:
    turn = script.turn(entered.place)
    offers = {offer.option: offer for offer in offered(script, entered)}
    option = next(option for option in turn.options if option.id == chosen.option)
    return Exchange(
        session=entered.session,
        part=entered.part,
        turn=turn.id,
        moment=turn.source.moment,
        risk=turn.source.risk,
        cues=turn.source.cues,
        offered=tuple(offers.values()),
        chosen=offers[chosen.option],
        entered=reading(entered.client_state, script),
        left=reading(chosen.client_state, script),
        rupture_opened=entered.rupture_opened,
        repaired=chosen.repaired,
        pull=turn.source.pull.impulse if turn.source.pull else None,
        enacted=chosen.enacted,
        agreed=option.source.agrees,
        stretched=chosen.stretched,
    )


def _offer(script: Script, option: Option, now: Reading) -> Offer:
    """The option as it stood when it was offered: the stage gate may have lifted its tier, unless its author or a panel set it."""
    set_by_somebody = option.source.tier or option.rated is not None
    tier = option.tier if set_by_somebody else staged_tier(script.pattern, option.spoken, option.tier, now)
    return Offer(option.id, option.move, option.spoken, tier, option.rated)


def _ledger(script: Script, client: ClientState, made: dict[str, int], closed: int) -> tuple[PromiseRecord, ...]:
    """The promises made so far; `closed` is the last session that was closed, 0 for none."""
    due = {promise.id: promise.due for promise in promises(script.vignette)}
    return tuple(
        PromiseRecord(id_, made[id_], due[id_], _outcome(promise(client, number), overdue=due[id_] <= closed))
        for id_, number in script.numbering.promises.items()
        if id_ in made
    )


def _outcome(number: int, *, overdue: bool) -> PromiseOutcome:
    """What became of a promise. One that was made after its time is broken at once: nothing that comes will settle it."""
    return "broken" if overdue and number == OPEN else OUTCOMES[number]
