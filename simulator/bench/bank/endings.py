"""Where plays end, over the cases of a bank: not every client can be brought to the best ending, and warmth alone brings few there."""

from collections.abc import Iterable, Iterator

from scoring.vocabulary import Pattern
from simulator.bench.bank.measure import Measure, at_least, at_most
from simulator.explore.record import Exploration
from simulator.play.events import PlayEnded
from simulator.play.replay import replay
from simulator.play.script import Script

GREW = "grew"
NOT_GREW, WARM_SHARE = 0.25, 0.05
GUARDED = (Pattern.DISMISSING, Pattern.FEARFUL)
"""The patterns whom one-size warmth meets least."""

Explored = tuple[Script, Exploration]


def measures(cases: Iterable[Explored]) -> Iterator[Measure]:
    """The gates of the endings."""
    known = tuple(cases)
    if not known:
        return
    grew = tuple(script.vignette.id for script, found in known if best_ending(script, found) == GREW)
    yield at_least(f"cases whose best ending is not *{GREW}*", 1 - len(grew) / len(known), NOT_GREW, where=grew)
    guarded = [one for one in known if one[0].pattern in GUARDED]
    shares = {script.vignette.id: _warm_where_the_key_ends(found) for script, found in guarded}
    if shares:
        where = tuple(id_ for id_, share in shares.items() if share > WARM_SHARE)
        name = "largest share of one-size warmth that ends as the key does, with dismissing and fearful clients"
        yield at_most(name, max(shares.values()), WARM_SHARE, where=where)


def best_ending(script: Script, found: Exploration) -> str:
    """The ending that the best play of all comes to."""
    last = replay(script, list(found.best.choices)).events[-1]
    return (last.ending or "") if isinstance(last, PlayEnded) else ""


def _warm_where_the_key_ends(found: Exploration) -> float:
    """The share of one-size warmth's plays that come to the ending most of the key's plays come to."""
    by_name = {player.name: player for player in found.players}
    key, warmth = by_name["key"], by_name["warmth"]
    ending = max(key.endings, key=lambda id_: key.endings[id_])
    return warmth.endings.get(ending, 0.0)
