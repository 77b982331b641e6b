"""Explore a vignette: every way to play it, for every player, exactly; or, where there are too many states, a sample that says so."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from simulator.explore import players as people
from simulator.explore.alarms import alarm_shares
from simulator.explore.findings import never_met, never_repaired
from simulator.explore.players import Player
from simulator.explore.record import Exploration, PlayerResult
from simulator.explore.results import averaged, player_results, reach
from simulator.explore.sampled import PLAYS, SampledSweeper
from simulator.explore.sweep import Sweep, Sweeper, TooManyStates
from simulator.explore.witnesses import best_way, crowding, witnesses, worst_way
from simulator.play.script import Script

WORKERS = 2


def explore(script: Script, sha256: str) -> Exploration:
    """Everything there is to say about a vignette. `sha256` is the hash of its text. Raises TooMuchToRemember."""
    with ThreadPoolExecutor(WORKERS) as pool:
        try:
            sweeps = [Sweeper(script, group, pool).run() for group in _groups(script)]
        except TooManyStates:
            return _told(script, sha256, [SampledSweeper(script, group).run() for group in _groups(script)], PLAYS)
    return _told(script, sha256, sweeps, None)


def _groups(script: Script) -> tuple[Sequence[Player], ...]:
    """The players in groups that share a sweep: those who sometimes guess and so meet everything; those who walk few paths; the
    expert with one slip, one player for each turn it may happen at."""
    guess = (people.guessing(), people.learner(), people.warmth(), *people.constant(script), *people.marked())
    know = (people.key(), people.fitting(), *people.other_keys(script.pattern), *people.measured(script))
    return guess, know, tuple(people.slips(script))


def _told(script: Script, sha256: str, sweeps: list[Sweep], plays: int | None) -> Exploration:
    """`plays` is how many were drawn, None for all. Of a sample nothing is said never to happen, and no paths are counted."""
    whole, keyed, *_ = sweeps
    exact = plays is None
    return Exploration(
        vignette=script.vignette.id,
        hash=sha256,
        method="exact" if exact else "sampled",
        plays=plays,
        states=whole.states,
        transitions=whole.tally.transitions,
        paths=whole.ended.all_ways + whole.broken_off.all_ways if exact else None,
        turns=reach(whole, 0),
        endings=next(player_results(whole)).endings,
        players=_in_order(sweeps),
        best=best_way(whole),
        worst=worst_way(whole),
        alarms=alarm_shares(keyed, whole),
        never=never_met(whole) if exact else (),
        too_few=crowding(whole),
        never_repaired=never_repaired(whole) if exact else (),
        witnesses=witnesses(whole),
    )


ORDER = ("key", "key-or-acceptable", "one-slip", "learner", "random", "warmth")
"""Who stands first in the table; the others follow as they come."""


def _in_order(sweeps: list[Sweep]) -> tuple[PlayerResult, ...]:
    guess, know, slips = sweeps
    slip = [averaged(slips, "one-slip")] if slips.players else []
    found = [*slip, *player_results(guess), *player_results(know)]
    return tuple(sorted(found, key=lambda one: ORDER.index(one.name) if one.name in ORDER else len(ORDER)))
