"""What the end of a session and the time until the next one do to the client (R9, R10, R11)."""

from collections.abc import Iterable

from scoring.vocabulary import Pattern
from simulator.client.numbers import CLOSENESS_AT_REST, LIMIT, TEMPERAMENTS
from simulator.client.rules import promise_broken
from simulator.client.state import LEFT_OPEN, NO_RUPTURE, ClientState, Column, held

_COMFORT_IS_NOT_GROWTH = (Pattern.SECURE, Pattern.DISMISSING)


def close_session(now: ClientState, pattern: Pattern, due: Iterable[int]) -> ClientState:
    """R11. The session ends: promises that fell due are broken, strain and security move, an open rupture is left open.

    `due` are the numbers of the promises whose time is up.
    """
    for number in due:
        now = promise_broken(now, number, pattern)
    return _security_moves(_strain_moves(now, pattern), pattern)


def _strain_moves(now: ClientState, pattern: Pattern) -> ClientState:
    """R11. Strain falls by one after a session that stretched the client; for secure and dismissing it rises by two after one that
    did not: comfort is not growth."""
    if pattern in _COMFORT_IS_NOT_GROWTH:
        return now._replace(strain=held(now.strain + 2 - 3 * now.stretched))
    return now._replace(strain=held(now.strain - now.stretched))


def _security_moves(now: ClientState, pattern: Pattern) -> ClientState:
    """R11. Security rises by one when it was safe, bonded, unruptured, below the limit, and something was borne or mended, each in
    the pattern's own way; it falls by one when a rupture was left open or a promise broken.

    Dismissing: nothing was pressed on the client. Preoccupied: the frame was held or a thread kept, and nothing given beyond it.
    """
    own: Column = 1
    if pattern is Pattern.DISMISSING:
        own = 1 - now.gave
    elif pattern is Pattern.PREOCCUPIED:
        own = now.held & (1 - now.gave)
    unmended = (now.rupture > NO_RUPTURE) * 1
    grew = (
        (now.safety >= 6)
        & (now.bond >= 4)
        & (now.strain < LIMIT)
        & (now.stretched & own)
        & (1 - unmended)
        & (1 - now.lapsed)
    )
    return now._replace(
        security=held(now.security + grew - (unmended | now.lapsed)),
        mended=now.mended + unmended * (LEFT_OPEN - now.mended),
    )


def pass_the_gap(now: ClientState, pattern: Pattern) -> ClientState:
    """R9. The time until the next session: what it does to this pattern, by what the last session held. Then a clean page.

    Dismissing: back to rest. Preoccupied: two arousal and one safety, spared if the frame was held or a thread kept. Fearful: two
    safety, one less for a signal in the session and one less while every session has opened with one. Something given beyond the
    frame comes due now.
    """
    t = TEMPERAMENTS[pattern]
    gave = now.gave
    if pattern is Pattern.DISMISSING:
        now = now._replace(closeness=CLOSENESS_AT_REST, activation=t.rest, strain=held(now.strain + gave))
    elif pattern is Pattern.PREOCCUPIED:
        missed = 1 - now.held
        now = now._replace(
            activation=held(now.activation + 2 * missed + 2 * gave),
            safety=held(now.safety - missed - 2 * gave),
            strain=held(now.strain + 2 * gave),
        )
    elif pattern is Pattern.FEARFUL:
        now = now._replace(
            safety=held(now.safety - 2 + now.signalled + now.steady - 2 * gave), strain=held(now.strain + 2 * gave)
        )
    return now._replace(
        last_move=0,
        repeated=0,
        enacted=0,
        stretched=0,
        held=0,
        gave=0,
        signalled=0,
        shown=0,
        opened=0,
        lapsed=0,
    )
