"""How well players that do not read the client do over the bank: fit corrected for guessing, pooled over all items."""

from collections.abc import Iterator, Sequence

from scoring.vocabulary import Move, Pattern
from simulator.bench.bank.items import Item
from simulator.bench.bank.measure import Measure, at_least, at_most
from simulator.bench.gates.limits import KEY_AT_LEAST, MEAN_OF_OTHER_KEYS
from simulator.explore import players
from simulator.explore.players import Player

WARM, WARM_DISMISSING, TRICK, CONSTANT, OTHER = 0.15, 0.0, 0.25, 0.35, 0.65


def measures(items: Sequence[Item]) -> Iterator[Measure]:
    """Every gate of a player."""
    yield at_least("the key", fit(items, players.key()), KEY_AT_LEAST)
    yield at_most("one-size warmth", fit(items, players.warmth()), WARM)
    dismissing = [item for item in items if item.pattern is Pattern.DISMISSING]
    yield at_most("one-size warmth with dismissing clients", fit(dismissing, players.warmth()), WARM_DISMISSING)
    yield from (
        at_most(player.name, fit(items, player), TRICK) for player in (*players.measured_up_to(4), *players.marked())
    )
    for move in Move:
        if any(option.move is move for item in items for option in item.options):
            yield at_most(f"always {move}", fit(items, players.always(move)), CONSTANT)
    yield from _other_keys(items)


def _other_keys(items: Sequence[Item]) -> Iterator[Measure]:
    found: list[float] = []
    for pattern in Pattern:
        foreign = [item for item in items if item.pattern is not pattern]
        value = fit(foreign, players.key_of(pattern))
        found += [] if value is None else [value]
        yield at_most(f"the {pattern} key on all others", value, OTHER)
    mean = sum(found) / len(found) if found else None
    yield at_most("keys of other patterns, in the mean", mean, MEAN_OF_OTHER_KEYS)


def fit(items: Sequence[Item], player: Player) -> float | None:
    """F* = (F - G) / (B - G) of the player, every item once, weighted; where it has nothing to go by it earns what guessing does."""
    earned = chance = best = 0.0
    for item in items:
        credit = [option.tier.credit for option in item.options]
        guess = sum(credit) / len(credit)
        chance += item.weight * guess
        best += item.weight * max(credit)
        earned += item.weight * _earned(item, player, credit, guess)
    return (earned - chance) / (best - chance) if best > chance else None


def _earned(item: Item, player: Player, credit: Sequence[float], guess: float) -> float:
    preferred = player.preference(item.turn)
    known = [value for value in preferred if value is not None]
    if not known:
        return guess
    top = [c for c, value in zip(credit, preferred, strict=True) if value is not None and value == max(known)]
    return sum(top) / len(top)
