"""Why something is open, closed or passed over: every line of its `when` in words, with where the client stands now."""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.vocabulary import Moment
from simulator.client.state import ClientState, promise, reach, window
from simulator.play.conditions import prepare
from simulator.play.engine import RUPTURE_KINDS
from simulator.play.script import Script
from simulator.play.traces import OUTCOMES
from simulator.scenario.when import Conditions

SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
_RUPTURES = {
    "open": "a rupture that is open",
    "none": "that no rupture is open",
    "repaired": "that the last rupture was repaired",
    "unrepaired": "a rupture left open at the end of a session",
}
_KINDS = {Moment.WITHDRAWAL_RUPTURE: "a withdrawal rupture", Moment.CONFRONTATION_RUPTURE: "a confrontation rupture"}


@dataclass(frozen=True)
class Asked:
    """One line of a condition for one client.

    `words` says what it asks for and what is so (`asks strain at least 2; strain is 1 now`), `now` the latter alone, `failing` both
    as a half sentence after "because". `parts` are the lines inside `any` and `unless`; of those `holds` only says what is so.
    """

    holds: bool
    words: str
    now: str
    failing: str
    parts: tuple["Asked", ...] = ()


def asked(script: Script, condition: Conditions | None, client: ClientState) -> tuple[Asked, ...]:
    """Every line of the condition, in the order of the format; nothing where there is no condition."""
    return () if condition is None else tuple(_lines(script, condition, client))


def because(script: Script, condition: Conditions | None, client: ClientState) -> str:
    """What keeps the condition from holding, as a half sentence after "because"; empty where it holds."""
    return ", and ".join(line.failing for line in asked(script, condition, client) if not line.holds)


def _lines(script: Script, condition: Conditions, client: ClientState) -> Iterator[Asked]:
    for scale in SCALES:
        bound = getattr(condition, scale)
        if bound is not None:
            now = f"{scale} is {getattr(client, scale)}"
            yield _line(script, client, Conditions(**{scale: bound}), f"{scale} {bound}", now, bound)
    yield from _ranges(script, condition, client)
    if condition.rupture is not None:
        given = Conditions(rupture=condition.rupture)
        yield _line(script, client, given, _RUPTURES[condition.rupture], _rupture_now(client))
    if condition.chose is not None:
        yield _past(script, client, Conditions(chose=condition.chose), condition.chose, "chosen")
    if condition.used is not None:
        yield _past(script, client, Conditions(used=condition.used), condition.used, "used in this session")
    for id_, state in (condition.promise or {}).items():
        now = f"the promise {id_} is {_promise_now(script, id_, client)}"
        yield _line(script, client, Conditions(promise={id_: state}), f"the promise {id_} to be {state}", now, state)
    yield from _nested(script, condition, client)


def _ranges(script: Script, condition: Conditions, client: ClientState) -> Iterator[Asked]:
    if condition.window is not None:
        low, high = window(client, script.pattern)
        asks = f"activation {condition.window} the window" if condition.window != "edge" else "activation at the edge"
        now = f"activation is {client.activation} with a window of {low} to {high}"
        yield _line(script, client, Conditions(window=condition.window), asks, now)
    if condition.reach is not None:
        low, high = reach(client, script.pattern)
        asks = f"the therapist {condition.reach.replace('-', ' ')}"
        asks = "the therapist within reach" if condition.reach == "within" else asks
        now = f"closeness is {client.closeness} with a reach of {low} to {high}"
        yield _line(script, client, Conditions(reach=condition.reach), asks, now)


def _nested(script: Script, condition: Conditions, client: ClientState) -> Iterator[Asked]:
    if condition.any is not None:
        holds = _holds(script, Conditions(any=condition.any), client)
        ways = tuple(_together(script, one, client) for one in condition.any)
        now = " and ".join(way.now for way in ways)
        yield Asked(holds, "asks one of these at least", now, f"none of what it asks for is so: {now}", ways)
    if condition.unless is not None:
        holds = _holds(script, Conditions(unless=condition.unless), client)
        inner = asked(script, condition.unless, client)
        what = "asks this not to be so" if len(inner) == 1 else "asks these not to be so together"
        now = " and ".join(line.now for line in inner)
        yield Asked(holds, what, now, f"{now}, which it asks not to be so", inner)


def _together(script: Script, condition: Conditions, client: ClientState) -> Asked:
    """One way of an `any`: its only line, or all its lines as one."""
    lines = asked(script, condition, client)
    if len(lines) == 1:
        return lines[0]
    now = " and ".join(line.now for line in lines)
    return Asked(all(line.holds for line in lines), "asks all of these", now, now, lines)


def _line(script: Script, client: ClientState, given: Conditions, asks: str, now: str, short: str = "") -> Asked:
    failing = f"{now} and it asks for {short or asks}"
    return Asked(_holds(script, given, client), f"asks {asks}; {now} now", now, failing)


def _past(script: Script, client: ClientState, given: Conditions, what: str, how: str) -> Asked:
    """A line that asks for something done before."""
    holds = _holds(script, given, client)
    now = f"{what} was {'' if holds else 'not '}{how}"
    return Asked(
        holds,
        f"asks that {what} was {how}; it was{'' if holds else ' not'}",
        now,
        f"it asks that {what} was {how}, and it was not",
    )


def _holds(script: Script, condition: Conditions, client: ClientState) -> bool:
    return bool(prepare(condition, script.pattern, script.numbering)(client))


def _rupture_now(client: ClientState) -> str:
    kind = RUPTURE_KINDS.get(client.rupture)
    return f"{_KINDS[kind]} is open" if kind else "no rupture is open"


def _promise_now(script: Script, id_: str, client: ClientState) -> str:
    return OUTCOMES.get(promise(client, script.numbering.promises[id_]), "not made")
