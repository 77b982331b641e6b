"""What changed in the turns of a vignette."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from simulator.bench.diff.applied import with_turn, with_turn_put, without_turn
from simulator.bench.diff.change import Apply, Change, Kind
from simulator.bench.diff.options import option_changes
from simulator.bench.diff.pairing import paired
from simulator.bench.diff.versions import Versions
from simulator.bench.diff.words import condition, now_and_before, reworded, turn_name
from simulator.scenario.models import Pull, Turn, Vignette
from simulator.scenario.walk import Part, Step

TEXTS = ("scene", "client", "inner", "rival")
MARKS = ("cues", "misleading", "own_words", "offer_log")
"""Fields that move nobody: the trainee sees them, the client does not."""

Sessions = dict[int, int]
"""Which session of the old version, from 0, is which of the new one: new to old."""

Steps = dict[str, Step]


def turn_changes(versions: Versions, sessions: Sessions) -> Iterator[Change]:
    """Turns added, removed, moved, and what changed in those that stayed. Turns of a session that is new or gone as a whole are
    told with the session."""
    old, new = versions.old.steps, versions.new.steps
    pairing = paired(list(old), list(new))
    moved = _moving(old, new, pairing.kept, sessions)
    for id_ in pairing.removed:
        if old[id_].session in sessions.values():
            yield _removed(versions, old[id_])
    for id_, step in new.items():
        if id_ not in old:
            if step.session in sessions:
                yield _added(versions, step, sessions)
            continue
        if id_ in moved:
            yield _moved(versions, step, sessions)
        yield from _compared(versions, old[id_], step)


def _moving(old: Steps, new: Steps, kept: tuple[str, ...], sessions: Sessions) -> set[str]:
    """Turns that stand in another session, or in another place among those that stayed in theirs."""
    at_home = [id_ for id_ in kept if _place(new[id_]) == _place_in_new(old[id_], sessions)]
    found = set(kept) - set(at_home)
    for place in {_place(new[id_]) for id_ in at_home}:
        after = [id_ for id_ in at_home if _place(new[id_]) == place]
        found |= set(paired([id_ for id_ in old if id_ in after], after).moved)
    return found


def _place(step: Step) -> tuple[int | None, Part]:
    return step.session, step.part


def _place_in_new(step: Step, sessions: Sessions) -> tuple[int | None, Part]:
    return next((now for now, was in sessions.items() if was == step.session), None), step.part


def _added(versions: Versions, step: Step, sessions: Sessions) -> Change:
    turn, wanted = step.turn, versions.new.siblings(step)
    what = f"is new: {turn.moment}, {len(turn.options)} options, in session {step.session + 1}"
    return _change(
        "added",
        turn,
        what,
        versions.new.head(step.location),
        lambda v: with_turn_put(v, sessions.get(step.session), step.part, turn, wanted),
    )


def _removed(versions: Versions, step: Step) -> Change:
    id_ = step.turn.id
    what = f"is gone: {step.turn.moment}, {len(step.turn.options)} options"
    gone = _change("removed", step.turn, what, versions.old.head(step.location), lambda v: without_turn(v, id_))
    return replace(gone, in_old=True)


def _moved(versions: Versions, step: Step, sessions: Sessions) -> Change:
    before, wanted = versions.old.steps[step.turn.id], versions.new.siblings(step)

    def apply(old: Vignette) -> Vignette:
        return with_turn_put(
            without_turn(old, step.turn.id), sessions.get(step.session), step.part, before.turn, wanted
        )

    place = wanted.index(step.turn)
    where = f"after {wanted[place - 1].id}" if place else "first"
    between = "between the sessions after" if step.part == "between" else "in"
    what = f"stands elsewhere: {where}, {between} session {step.session + 1}"
    return _change("moved", step.turn, what, versions.new.head(step.location), apply)


def _compared(versions: Versions, old: Step, new: Step) -> Iterator[Change]:
    before, now = old.turn, new.turn

    def line(field: str) -> int:
        return versions.new.line((*new.location, field))

    if before.moment is not now.moment:
        yield _change(
            "changed", now, now_and_before(f"the moment {now.moment}", before.moment), *_take(now, line, "moment")
        )
    if before.when != now.when:
        yield _change("changed", now, condition(now.when, before.when), *_take(now, line, "when"))
    if before.pull != now.pull:
        what = now_and_before(_pulling(now.pull), _pulling(before.pull))
        yield _change("changed", now, what, *_take(now, line, "pull"))
    if before.risk != now.risk:
        what = f"is {'now' if now.risk else 'no longer'} a turn with a cue of risk"
        yield _change("changed", now, what, *_take(now, line, "risk"))
    for field in MARKS:
        if getattr(before, field) != getattr(now, field):
            what = f"has another mark: {_marked(field, getattr(before, field), getattr(now, field))}"
            yield _change("changed", now, what, line(field))
    differing = [field for field in TEXTS if getattr(before, field) != getattr(now, field)]
    if differing:
        yield _change(
            "reworded", now, reworded(before, now, differing), versions.new.line_of_any(new.location, differing)
        )
    yield from option_changes(versions, old, new)


def _take(turn: Turn, line: Callable[[str], int], field: str) -> tuple[int, Apply]:
    value = {field: getattr(turn, field)}
    return line(field), lambda v: with_turn(v, turn.id, lambda old: replace(old, **value))


def _pulling(pull: Pull | None) -> str:
    return "no pull" if pull is None else f"a pull to {pull.impulse}, acted out by {', '.join(pull.acted_by)}"


def _marked(field: str, before: object, now: object) -> str:
    name = field.replace("_", " ")
    if isinstance(now, bool):
        return f"{name} {'yes' if now else 'no'}"
    return f"{name} {_listed(now)}; before, {_listed(before)}"


def _listed(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) and value else "none"


def _change(kind: Kind, turn: Turn, what: str, line: int, apply: Apply | None = None) -> Change:
    return Change("turns", kind, turn_name(turn.id), what, line, apply=apply)
