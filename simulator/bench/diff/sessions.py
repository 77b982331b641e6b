"""What changed in the sessions of a vignette, and which old session is which new one. Sessions have no ids: their turns say it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from simulator.bench.diff.applied import with_session
from simulator.bench.diff.change import Apply, Change, Kind, NotAlone
from simulator.bench.diff.versions import Versions
from simulator.bench.diff.words import condition, reworded
from simulator.scenario.models import Session, Vignette


def matched(old: Vignette, new: Vignette) -> dict[int, int]:
    """New session to old session, from 0: those with the most turns in common, then those with one title."""
    homes = {turn: number for number, session in enumerate(old.sessions) for turn in _turns(session)}
    common: Counter[tuple[int, int]] = Counter()
    for number, session in enumerate(new.sessions):
        common.update((number, homes[turn]) for turn in _turns(session) if turn in homes)
    pairs = [pair for pair, _ in sorted(common.items(), key=lambda item: (-item[1], item[0]))]
    pairs += [
        (now, was)
        for now, session in enumerate(new.sessions)
        for was, other in enumerate(old.sessions)
        if session.title == other.title
    ]
    found: dict[int, int] = {}
    for now, was in pairs:
        if now not in found and was not in found.values():
            found[now] = was
    return found


def _turns(session: Session) -> list[str]:
    return [turn.id for turn in (*session.turns, *session.between)]


def session_changes(versions: Versions, matches: dict[int, int]) -> Iterator[Change]:
    """Sessions added, removed, moved, and what changed in those that stayed."""
    for was, session in enumerate(versions.old.vignette.sessions):
        if was not in matches.values():
            yield _removed(versions, was, session)
    furthest = -1
    for now, session in enumerate(versions.new.vignette.sessions):
        line = versions.new.line(("sessions", now))
        if now not in matches:
            yield _added(versions, now, session, matches)
            continue
        if matches[now] < furthest:
            yield _change("moved", now, f"stood before at place {matches[now] + 1}", line)
        furthest = max(furthest, matches[now])
        yield from _compared(versions, now, matches[now])


def _added(versions: Versions, now: int, session: Session, matches: dict[int, int]) -> Change:
    known = versions.old.steps.keys()

    def apply(old: Vignette) -> Vignette:
        if any(turn in known for turn in _turns(session)):
            raise NotAlone
        place = max((was + 1 for other, was in matches.items() if other < now), default=0)
        return replace(old, sessions=(*old.sessions[:place], session, *old.sessions[place:]))

    what = f"({session.title}) is new, with {len(_turns(session))} turns"
    return _change("added", now, what, versions.new.line(("sessions", now)), apply)


def _removed(versions: Versions, was: int, session: Session) -> Change:
    def apply(old: Vignette) -> Vignette:
        return replace(old, sessions=(*old.sessions[:was], *old.sessions[was + 1 :]))

    what = f"({session.title}) is gone, with {len(_turns(session))} turns"
    gone = _change("removed", was, what, versions.old.line(("sessions", was)), apply)
    return replace(gone, in_old=True)


def _compared(versions: Versions, now: int, was: int) -> Iterator[Change]:
    before, after = versions.old.vignette.sessions[was], versions.new.vignette.sessions[now]
    place = ("sessions", now)
    if before.when != after.when:

        def apply(old: Vignette) -> Vignette:
            return with_session(old, was, lambda session: replace(session, when=after.when))

        line = versions.new.line((*place, "when"))
        yield _change("changed", now, condition(after.when, before.when), line, apply)
    differing = [field for field in ("title", "cancelled") if getattr(before, field) != getattr(after, field)]
    if differing:
        yield _change("reworded", now, reworded(before, after, differing), versions.new.line((*place, differing[0])))


def _change(kind: Kind, number: int, what: str, line: int, apply: Apply | None = None) -> Change:
    return Change("sessions", kind, f"session {number + 1}", what, line, apply=apply)
