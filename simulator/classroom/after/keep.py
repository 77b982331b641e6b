"""What of the analysis is kept for authors: counts and flags of each turn, with the mark of the words that were answered."""

from scoring.items.analysis import Analysis, ItemFigures
from simulator.bench.answered.kept import Answered, Flagged
from simulator.classroom.after.pool import Pool
from simulator.play.panel import mark


def kept(pool: Pool, found: Analysis) -> dict[str, dict[str, Answered]]:
    """By vignette and turn; of a vignette that was played in several texts, the one most people answered."""
    best: dict[tuple[str, str], ItemFigures] = {}
    for one in found.items:
        key = pool.scripts[one.item.place.vignette].vignette.id, one.item.place.turn
        if key not in best or best[key].n < one.n:
            best[key] = one
    made: dict[str, dict[str, Answered]] = {}
    for (vignette, turn), one in best.items():
        made.setdefault(vignette, {})[turn] = _answered(pool, one)
    return made


def _answered(pool: Pool, one: ItemFigures) -> Answered:
    flags = tuple(Flagged(flag.kind, flag.line) for flag in one.flags)
    place = one.item.place
    difficulty = None if one.difficulty is None else round(one.difficulty, 4)
    return Answered(mark(pool.turn(place)), pool.played_by(place.vignette), one.n, difficulty, flags)
