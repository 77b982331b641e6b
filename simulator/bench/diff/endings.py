"""What changed in the endings."""

from collections.abc import Iterator
from dataclasses import replace

from simulator.bench.diff.applied import inserted, reordered, without
from simulator.bench.diff.change import Apply, Change, Kind
from simulator.bench.diff.pairing import paired
from simulator.bench.diff.versions import Versions
from simulator.bench.diff.words import condition, reworded
from simulator.scenario.models import Ending, Vignette


def ending_changes(versions: Versions) -> Iterator[Change]:
    """Endings added, removed, put in another order (the first that holds counts), and what changed in those that stayed."""
    old = {ending.id: ending for ending in versions.old.vignette.endings}
    new = {ending.id: ending for ending in versions.new.vignette.endings}
    wanted = versions.new.vignette.endings
    pairing = paired(list(old), list(new))
    for place, ending in enumerate(versions.old.vignette.endings):
        if ending.id in pairing.removed:
            gone = _change("removed", ending.id, "is gone", versions.old.head(("endings", place)), _without(ending.id))
            yield replace(gone, in_old=True)
    for place, ending in enumerate(wanted):
        head = versions.new.head(("endings", place))
        if ending.id in pairing.added:
            yield _change("added", ending.id, "is new", head, _with(ending, wanted))
        else:
            yield from _compared(versions, place, old[ending.id], ending)
    if pairing.moved:
        what = f"stand in another order: {', '.join(new)}"
        line = versions.new.line(("endings",))
        yield Change("endings", "moved", "the endings", what, line, apply=_in_order(wanted))


def _compared(versions: Versions, place: int, before: Ending, now: Ending) -> Iterator[Change]:
    if before.when != now.when:

        def apply(old: Vignette) -> Vignette:
            return replace(old, endings=tuple(replace(e, when=now.when) if e.id == now.id else e for e in old.endings))

        line = versions.new.line(("endings", place, "when"))
        yield _change("changed", now.id, condition(now.when, before.when), line, apply)
    differing = [field for field in ("title", "text") if getattr(before, field) != getattr(now, field)]
    if differing:
        yield _change(
            "reworded", now.id, reworded(before, now, differing), versions.new.line(("endings", place, differing[0]))
        )


def _without(id_: str) -> Apply:
    return lambda old: replace(old, endings=without(old.endings, id_))


def _with(ending: Ending, wanted: tuple[Ending, ...]) -> Apply:
    return lambda old: replace(old, endings=inserted(old.endings, ending, wanted))


def _in_order(wanted: tuple[Ending, ...]) -> Apply:
    return lambda old: replace(old, endings=reordered(old.endings, wanted))


def _change(kind: Kind, id_: str, what: str, line: int, apply: Apply | None = None) -> Change:
    return Change("endings", kind, f"ending {id_}", what, line, apply=apply)
