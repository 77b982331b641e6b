"""The frame: agreed early, held when it is tested, and the small promises kept (article: structure consistency)."""

from collections.abc import Sequence
from typing import Literal

from scoring.trace import Exchange, FramePart, Trace
from scoring.vocabulary import Moment, Move

FRAME_PARTS: tuple[FramePart, ...] = ("time", "cancellation", "crisis")
"""What the article asks to agree explicitly and early: session frame, cancellation policy, crisis-contact protocol."""

OVER_PROMISING = 2
"""More promises than this in one session is over-promising."""

Answer = Literal["holds", "gives", "turns-away"]
"""How a boundary test may be answered: the frame is held, something beyond it is given, or the request is turned aside."""

_HOLDS = frozenset({Move.FRAME_HOLD, Move.KEEP_THREAD, Move.ALIGN_TASK, Move.HONOUR_GUARD, Move.SAFE_SIGNAL})
_WORTH = {"kept": 1.0, "owned": 0.5, "broken": 0.0}


def promises_kept(trace: Trace) -> float | None:
    """P = (kept + .5 owned) / due, 0 to 1, over the promises that fell due; None where none did."""
    due = [promise.outcome for promise in trace.promises if promise.outcome != "open"]
    return sum(_WORTH[outcome] for outcome in due) / len(due) if due else None


def over_promised(trace: Trace) -> bool:
    """True where more than two promises were made in one session."""
    made = [promise.made for promise in trace.promises]
    return any(made.count(session) > OVER_PROMISING for session in made)


def agreed_early(trace: Trace) -> frozenset[FramePart]:
    """The parts of the frame that were agreed aloud by the end of session 1, the agreed channel for contact among them."""
    return frozenset(part for exchange in trace.session(1) for part in exchange.agreed)


def frame_early(trace: Trace) -> int:
    """How many of session frame, cancellation rule and crisis path were agreed aloud by the end of session 1, 0 to 3."""
    return len(agreed_early(trace).intersection(FRAME_PARTS))


def answer(exchange: Exchange) -> Answer:
    """How a boundary test was answered, by what the client heard."""
    move = exchange.chosen.spoken
    if move is Move.OVER_GIVE:
        return "gives"
    return "holds" if move in _HOLDS else "turns-away"


def _answers(exchanges: Sequence[Exchange]) -> list[Answer]:
    return [answer(exchange) for exchange in exchanges if exchange.moment is Moment.BOUNDARY_TEST]


def frame_consistency(exchanges: Sequence[Exchange]) -> float | None:
    """C: share of boundary tests answered in the commonest way, 0 to 1; None below two tests, where nothing was repeated."""
    answers = _answers(exchanges)
    if len(answers) < 2:
        return None
    return max(answers.count(one) for one in answers) / len(answers)


def frame_deviations(exchanges: Sequence[Exchange]) -> float | None:
    """Frame deviations per test: share of boundary tests at which something beyond the frame was given, 0 to 1."""
    answers = _answers(exchanges)
    return answers.count("gives") / len(answers) if answers else None
