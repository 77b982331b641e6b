"""What belongs together in a bank: twins with their words, the two check-up forms item by item, and a scene for every cell.

Each part is measured only where the bank has something of the kind.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from scoring.vocabulary import Moment, Pattern, Tier
from simulator.bench.bank.measure import Measure, at_least, at_most
from simulator.play.script import Script, Turn

DIFFERENT_KEYS = 8 / 12
"""In so many pairs of twins at least, another line is best."""

OFTEN_MISSED = (
    Moment.SUDDEN_COLD,
    Moment.WITHDRAWAL_RUPTURE,
    Moment.CONFRONTATION_RUPTURE,
    Moment.BOUNDARY_TEST,
    Moment.GAP,
    Moment.OVER_WINDOW,
    Moment.OWN_REACTION,
)
"""Moments at which trainees miss most: four practice scenes for each pattern there, two elsewhere."""


def measures(scripts: Sequence[Script]) -> Iterator[Measure]:
    """The gates of twins, forms and practice scenes."""
    scenes = {script.vignette.id: script for script in scripts if script.vignette.kind == "scene"}
    yield from _twins(scenes)
    yield from _forms(scenes)
    yield from _cells(scenes)


def _twins(scenes: Mapping[str, Script]) -> Iterator[Measure]:
    with_twin = {id_: script for id_, script in scenes.items() if script.vignette.twin}
    if not with_twin:
        return
    alone = tuple(id_ for id_, script in with_twin.items() if not _answered(script, scenes))
    yield at_most(
        "twins that the other does not name, or whose pattern is another", float(len(alone)), 0.0, where=alone
    )
    pairs = [
        (script, scenes[script.vignette.twin.scene])
        for id_, script in with_twin.items()
        if script.vignette.twin and id_ not in alone and id_ < script.vignette.twin.scene
    ]
    apart = tuple(one.vignette.id for one, other in pairs if _words(one) != _words(other))
    yield at_most("twins whose words are not the same", float(len(apart)), 0.0, where=apart)
    same = tuple(one.vignette.id for one, other in pairs if _best(one) == _best(other))
    share = 1 - len(same) / len(pairs) if pairs else None
    yield at_least("pairs of twins in which another line is best", share, DIFFERENT_KEYS, where=same)


def _answered(script: Script, scenes: Mapping[str, Script]) -> bool:
    twin = script.vignette.twin
    other = scenes.get(twin.scene) if twin else None
    back = other.vignette.twin if other else None
    named = back is not None and back.scene == script.vignette.id and back.pattern is script.pattern
    return named and other is not None and twin is not None and other.pattern is twin.pattern is not script.pattern


def _words(script: Script) -> tuple[str, tuple[tuple[str, str], ...]]:
    """The client's line, and the lines that could be said, with their ids."""
    turn = _turn(script)
    client = turn.source.client[-1].text if turn.source.client else ""
    return client, tuple(sorted((option.id, f"{option.source.think or ''}{option.line}") for option in turn.options))


def _best(script: Script) -> set[str]:
    return {option.id for option in _turn(script).options if option.tier is Tier.BEST}


def _turn(script: Script) -> Turn:
    return next(script.turns())


def _forms(scenes: Mapping[str, Script]) -> Iterator[Measure]:
    places: dict[int, list[Script]] = defaultdict(list)
    for script in scenes.values():
        if script.vignette.check_up:
            places[script.vignette.check_up.item].append(script)
    if places:
        unlike = tuple(str(item) for item, pair in sorted(places.items()) if not _matched(pair))
        yield at_most("items of the forms that are not matched", float(len(unlike)), 0.0, where=unlike)


def _matched(pair: Sequence[Script]) -> bool:
    """One scene in each form, of one pattern, moment and level."""
    forms = sorted(script.vignette.check_up.form for script in pair if script.vignette.check_up)
    kinds = {(script.pattern, _turn(script).source.moment, script.vignette.level) for script in pair}
    return forms == ["a", "b"] and len(kinds) == 1


def _cells(scenes: Mapping[str, Script]) -> Iterator[Measure]:
    clients: dict[tuple[Pattern, Moment], list[str]] = defaultdict(list)
    for script in scenes.values():
        if not script.vignette.check_up and not script.vignette.twin:
            clients[script.pattern, _turn(script).source.moment].append(script.vignette.person.name)
    if not clients:
        return
    cells = [(pattern, moment) for pattern in Pattern for moment in Moment]
    thin = tuple(f"{pattern} {moment}" for pattern, moment in cells if not _enough(moment, clients[pattern, moment]))
    share = 1 - len(thin) / len(cells)
    yield at_least("cells with practice scenes enough, of two clients at least", share, 1.0, where=thin)


def _enough(moment: Moment, clients: Sequence[str]) -> bool:
    return len(clients) >= (4 if moment in OFTEN_MISSED else 2) and len(set(clients)) >= 2
