"""The proof beside the play, in a few short lines: what the turn, the endings and a handful of players come to."""

from collections.abc import Iterator

from simulator.explore.record import Exploration, PlayerResult
from simulator.play.wording.shares import percent

PLAYERS = ("key", "one-slip", "learner", "random", "warmth")
"""Those an author looks at first; `attune explore` has all."""


def here(found: Exploration, turn: str | None, offered: tuple[str, ...] = ()) -> str:
    """How many plays by chance come to this turn, and how they go on."""
    if turn is None or turn not in found.turns:
        return ""
    reach = found.turns[turn]
    head = f"{percent(reach.share)} of plays by chance come here"
    if not reach.share or not offered:
        return f"{head}."
    parts = (f"{id_} {percent(reach.options.get(id_, 0.0) / reach.share)}" for id_ in offered)
    return f"{head}; of these choose {', '.join(parts)}."


def considered(found: Exploration) -> str:
    """How the figures were come by, short."""
    if found.paths is None:
        return f"Sampled, not proved: {found.plays:,} plays for each player."
    return f"Proved over all {found.paths:,} ways to play it."


def table(found: Exploration, width: int = 44) -> tuple[str, ...]:
    """Endings by chance, then players, one a line; names are cut to the width."""
    name = max(8, width - 27)
    rows = [
        "endings by chance",
        *(f"  {id_[:name]:<{name}}{percent(share):>9}" for id_, share in found.endings.items()),
    ]
    rows.append(f"{'player':<{name + 2}}{'fit':>5}{'outcome':>9}{'broke off':>11}")
    rows += list(_players(found, name))
    return tuple(rows)


def never(found: Exploration) -> tuple[str, ...]:
    """What no play meets, with the reason."""
    return tuple(f"never met: {one.kind} {one.id}, {one.because}" for one in found.never)


def _players(found: Exploration, name: int) -> Iterator[str]:
    known: dict[str, PlayerResult] = {player.name: player for player in found.players}
    for player in (known[one] for one in PLAYERS if one in known):
        yield f"  {player.name[:name]:<{name}}{player.fit:>5.2f}{player.outcome:>9.1f}{percent(player.broken_off):>11}"
