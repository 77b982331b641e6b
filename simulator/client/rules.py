"""The rules of the client model, each one sentence a clinician can follow and one function.

`now` is the client so far in this turn, `entered` the client as the trainee chose, `act` what was chosen. A rule gives back the
client after it; what a rule did is the difference. Nothing here branches on the client: comparisons are 0 or 1 and are
multiplied, so that the same rule moves one client or a column of millions.
"""

from collections.abc import Callable

from scoring.key import STAGE_ROOM, STAGE_SECURITY
from scoring.vocabulary import Moment, Move, Pattern, Tier
from simulator.client.act import Act
from simulator.client.numbers import CLOSENESS_AT_REST, CLOSEST, RUPTURE_DEEPENS_AT
from simulator.client.state import (
    BROKEN,
    CONFRONTATION,
    KEPT,
    MENDED,
    NO_RUPTURE,
    NOT_MADE,
    OPEN,
    OWNED,
    WITHDRAWAL,
    ClientState,
    Column,
    at_ease,
    held,
    high,
    promise,
    settled,
)

Rule = Callable[[ClientState, ClientState, Act], ClientState]

_AROUSING = frozenset({Move.DEEPEN, Move.LINK_PATTERN, Move.META_NAME, Move.PRESS_ON})


def _fresh(entered: ClientState, act: Act) -> Column:
    """1 unless this is the move of the turn before: said again at once, a line brings no gain, no bonus and no token."""
    return 1 - (entered.last_move == act.number)


def _risen(value: Column, gain: Column, ceiling: int) -> Column:
    """The value after a gain that trust allows: it may not pass the ceiling, nor fall if it stands above it already."""
    room = held(ceiling - value, 100)
    return value + gain - (gain > room) * (gain - room)


def effect_of_the_move(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R2. A move does what the table says; trust rises slowly (bond to start + session, safety to start + twice that).

    Owning one's part does something only where there is a part to own: an open rupture, a pull just acted out, a broken promise.
    """
    e = act.effect
    gains = _fresh(entered, act)
    does = 1
    if act.move is Move.OWN_REPAIR:
        does = ((entered.rupture > NO_RUPTURE) | (entered.enacted > 0) | (_owed(entered, act) > 0)) * 1
        gains = gains * does
    bond = _risen(now.bond, e.bond * gains, act.bond_ceiling) if e.bond > 0 else now.bond + e.bond
    safety = _risen(now.safety, e.safety * gains, act.safety_ceiling) if e.safety > 0 else now.safety + e.safety
    return now._replace(
        bond=held(bond),
        safety=held(safety),
        activation=held(now.activation + e.activation * does),
        closeness=held(now.closeness + e.closeness, CLOSEST),
        task=held(now.task + e.task),
        goal=held(now.goal + e.goal),
    )


def _owed(entered: ClientState, act: Act) -> Column:
    """1 where the option owns up to a promise that was broken."""
    return 0 if act.owns is None else (promise(entered, act.owns) == BROKEN) * 1


def the_best_line_lands(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R2. A best line adds one to the lower of bond and safety, under the same ceilings."""
    if act.tier is not Tier.BEST:
        return now
    gain = _fresh(entered, act)
    to_bond = gain * (now.bond <= now.safety)
    return now._replace(
        bond=_risen(now.bond, to_bond, act.bond_ceiling), safety=_risen(now.safety, gain - to_bond, act.safety_ceiling)
    )


def repetition_wears(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R2. The same move a third time running costs one bond."""
    return now._replace(bond=held(now.bond - (1 - _fresh(entered, act)) * entered.repeated))


def a_counter_line_strains(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R2. A line that works against the client adds to the strain: two where it hits the pattern's own wound, else one.

    Late, with security of 6 and two points of room in the window, a dismissing, preoccupied or fearful client can bear to have
    things named, linked or deepened.
    """
    if act.tier is not Tier.COUNTER:
        return now
    strain: Column = 2 if act.wounds else 1
    if act.liftable:
        t = act.temperament
        lifted = (entered.security >= STAGE_SECURITY) & (entered.activation <= high(entered, t) - STAGE_ROOM)
        strain = strain * (1 - lifted)
    return now._replace(strain=held(now.strain + strain))


def over_the_window_words_weigh_more(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R3. Above the window, what arouses costs one more safety and what grounds gains one."""
    above = entered.activation > high(entered, act.temperament)
    if act.move in _AROUSING:
        return now._replace(safety=held(now.safety - above))
    if act.move is Move.GROUND:
        return now._replace(safety=_risen(now.safety, above * _fresh(entered, act), act.safety_ceiling))
    return now


def distance_tells(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R4. Too close and too far cost what they cost this pattern.

    Too close: one safety, for dismissing one strain, for fearful one more arousal. Too far: for preoccupied one arousal and one
    safety, for fearful one safety, for secure one task. A fearful client also feels crowded when the therapist comes two steps
    nearer at once.
    """
    t = act.temperament
    pattern = act.pattern
    centre = at_ease(now._replace(last_move=entered.last_move), pattern, t)
    if pattern is Pattern.FEARFUL:
        leapt = (now.closeness - entered.closeness >= 2) & (centre == t.centre)
        centre = centre - 2 * leapt
    distance = now.closeness - centre
    close = (distance > t.tolerance) * 1
    far = (distance < -t.tolerance) * 1
    if pattern is Pattern.SECURE:
        return now._replace(safety=held(now.safety - close), task=held(now.task - far))
    if pattern is Pattern.DISMISSING:
        return now._replace(safety=held(now.safety - close), strain=held(now.strain + close))
    if pattern is Pattern.PREOCCUPIED:
        return now._replace(safety=held(now.safety - close - far), activation=held(now.activation + far))
    return now._replace(safety=held(now.safety - close - far), activation=held(now.activation + close))


def a_rupture_is_met_or_ages(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R5. A line that fits the rupture closes it; left open for three turns it deepens.

    Repair: one bond (two for fearful if it comes at once, within a turn) and one strain less. Repair straight after a pull acted
    out counts as at once: it was noticed. Three turns unrepaired: two bond, two strain, and the clock starts again.
    """
    is_open = entered.rupture > NO_RUPTURE
    closed = ((entered.rupture == WITHDRAWAL) * act.closes_withdrawal) | (
        (entered.rupture == CONFRONTATION) * act.closes_confrontation
    )
    at_once = (entered.age <= 1) | (entered.enacted > 0)
    gain = closed * (1 + (at_once if act.pattern is Pattern.FEARFUL else 0))
    age = (now.age + 1) * (is_open & (closed == 0))
    deeper = (age >= RUPTURE_DEEPENS_AT) * 1
    return now._replace(
        rupture=now.rupture * (1 - closed),
        age=age * (1 - deeper),
        mended=now.mended + closed * (MENDED - now.mended),
        stretched=now.stretched | (closed if act.pattern in (Pattern.PREOCCUPIED, Pattern.FEARFUL) else 0),
        bond=held(now.bond + gain - 2 * deeper),
        strain=held(now.strain - closed + 2 * deeper),
    )


def capacity_grows_at_the_edge(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R7. A fitting line that takes the client to the edge of the window, or back into it, stretches what can be borne.

    To the edge: secure, dismissing, fearful. Back: preoccupied, fearful. A session so stretched is what lets security rise, and
    when security has risen by two, the window is one wider.
    """
    if not act.tier.fits:
        return now
    top = high(entered, act.temperament)
    approached: Column = 0
    returned: Column = 0
    if act.pattern is not Pattern.PREOCCUPIED and act.effect.activation > 0:
        approached = (now.activation >= top - 1) & (now.activation <= top)
    if act.pattern in (Pattern.PREOCCUPIED, Pattern.FEARFUL):
        returned = (entered.activation > top) & (now.activation <= top)
    return now._replace(stretched=now.stretched | ((approached | returned) & _fresh(entered, act)))


def promises_count(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """R10. A kept promise adds a bond (and safety for preoccupied and fearful); a broken one costs two; owned, half comes back."""
    if act.makes is not None:
        fresh = promise(entered, act.makes) == NOT_MADE
        now = now._replace(ledger=settled(now.ledger, act.makes, OPEN, fresh * 1))
    anxious = act.pattern in (Pattern.PREOCCUPIED, Pattern.FEARFUL)
    if act.keeps is not None:
        kept = (promise(entered, act.keeps) == OPEN) * 1
        now = now._replace(
            bond=held(now.bond + kept),
            safety=held(now.safety + kept * anxious),
            ledger=settled(now.ledger, act.keeps, KEPT, kept),
        )
    if act.breaks is not None:
        now = promise_broken(now, act.breaks, act.pattern)
    if act.owns is not None:
        owned = _owed(entered, act)
        now = now._replace(
            bond=held(now.bond + owned),
            safety=held(now.safety + owned * anxious),
            ledger=settled(now.ledger, act.owns, OWNED, owned),
        )
    return now


def promise_broken(now: ClientState, number: int, pattern: Pattern) -> ClientState:
    """R10. An open promise is broken: two bond, and one safety (two for preoccupied and fearful)."""
    broken = (promise(now, number) == OPEN) * 1
    cost = 2 if pattern in (Pattern.PREOCCUPIED, Pattern.FEARFUL) else 1
    return now._replace(
        bond=held(now.bond - 2 * broken),
        safety=held(now.safety - cost * broken),
        lapsed=now.lapsed | broken,
        ledger=settled(now.ledger, number, BROKEN, broken),
    )


def a_pull_acted_out_strains(now: ClientState, _entered: ClientState, act: Act) -> ClientState:
    """R12. Acting the pull out adds one strain; noticing it changes nothing by itself."""
    return now._replace(strain=held(now.strain + act.enacts), enacted=int(act.enacts))


def it_is_remembered(now: ClientState, entered: ClientState, act: Act) -> ClientState:
    """What this turn leaves behind: the move, the session's marks, and what the vignette may ask for later.

    For a dismissing client reassurance nobody asked for is one more thing given beyond the frame.
    """
    signal = act.move in (Move.SAFE_SIGNAL, Move.FRAME_HOLD)
    pressed = act.pattern is Pattern.DISMISSING and act.move is Move.SAFE_SIGNAL
    shown, opened, steady = now.shown, now.opened, now.steady
    if act.in_session:
        begun = (entered.shown == 2) * 1
        shown = now.shown + (1 - begun)
        opened = (now.opened | signal) & (1 - begun)
        settled_now = (shown == 2) & (begun == 0)
        steady = now.steady & (1 - (settled_now & (1 - opened)))
        opened = opened & (1 - settled_now)
    return now._replace(
        last_move=act.number,
        repeated=(entered.last_move == act.number) * 1,
        held=now.held | (act.move in (Move.FRAME_HOLD, Move.KEEP_THREAD)),
        gave=now.gave | (act.move is Move.OVER_GIVE or pressed),
        signalled=now.signalled | signal,
        shown=shown,
        opened=opened,
        steady=steady,
        memory=now.memory | act.remembered,
    )


def the_turn_settles(now: ClientState, _entered: ClientState, act: Act) -> ClientState:
    """R8. Arousal moves toward rest and closeness toward three, one step a turn (secure arousal: two)."""
    t = act.temperament
    return now._replace(
        activation=_toward(now.activation, t.rest, t.recovery), closeness=_toward(now.closeness, CLOSENESS_AT_REST, 1)
    )


def _toward(value: Column, goal: int, step: int) -> Column:
    away = value - goal
    down = (away > 0) * (step - (away < step) * (step - away))
    up = (away < 0) * (step - (-away < step) * (step + away))
    return value - down + up


ANSWER: tuple[Rule, ...] = (
    effect_of_the_move,
    the_best_line_lands,
    repetition_wears,
    a_counter_line_strains,
    over_the_window_words_weigh_more,
    distance_tells,
    a_rupture_is_met_or_ages,
    capacity_grows_at_the_edge,
    promises_count,
    a_pull_acted_out_strains,
    it_is_remembered,
    the_turn_settles,
)
"""What a chosen line sets going, in this order."""


def the_moment_arrives(now: ClientState, moment: Moment, act_pattern: Pattern, low: int, top: Column) -> ClientState:
    """R1. What the moment itself does to the client, before anything is said."""
    match moment:
        case Moment.INVITATION_DEEPER:
            return now._replace(activation=held(now.activation + 1))
        case Moment.OVER_WINDOW:
            over = top + 1
            return now._replace(activation=held(now.activation + (now.activation < over) * (over - now.activation)))
        case Moment.FLAT:
            under = low - (act_pattern is Pattern.FEARFUL)
            return now._replace(activation=now.activation - (now.activation > under) * (now.activation - under))
        case Moment.SUDDEN_COLD:
            return now._replace(safety=held(now.safety - 1))
        case Moment.WITHDRAWAL_RUPTURE:
            return _opened(now, WITHDRAWAL, 0)
        case Moment.CONFRONTATION_RUPTURE:
            return _opened(now, CONFRONTATION, 2)
        case Moment.CLOSENESS:
            return now._replace(closeness=held(now.closeness + 1, CLOSEST))
        case Moment.ENDING:
            return now._replace(activation=held(now.activation + 1), safety=held(now.safety - 1))
        case _:
            return now


def _opened(now: ClientState, kind: int, heat: int) -> ClientState:
    """A rupture opens: one bond, one safety, and heat for a confrontation; one that stands open already goes on as it is."""
    new = (now.rupture == NO_RUPTURE) * 1
    return now._replace(
        bond=held(now.bond - new),
        safety=held(now.safety - new),
        activation=held(now.activation + new * heat),
        rupture=now.rupture + new * kind,
        age=now.age * (1 - new),
    )
