"""A diff for a person: what changed with its lines, what that moves, and which line did it."""

from collections.abc import Iterator, Sequence

from simulator.bench.diff.cause import Cause
from simulator.bench.diff.change import Change, Section
from simulator.bench.diff.figures import Figure
from simulator.bench.diff.movements import Movement
from simulator.bench.diff.result import Diff
from simulator.bench.graph.columns import cut, wrapped
from simulator.explore.alarms import AlarmKind
from simulator.play.wording.shares import percent

_TITLES: dict[Section, str] = {
    "case": "The case",
    "sessions": "Sessions",
    "turns": "Turns",
    "options": "Options",
    "endings": "Endings",
}
_ALARMS: dict[AlarmKind, str] = {
    "withdrawal": "withdrawal",
    "confrontation": "confrontation",
    "cold": "goes cold",
    "cancelled": "cancelled",
    "left": "broken off",
}
_PLAYER, _WHAT = 24, 34
"""Cells of the columns of the table."""

LEGEND = "fit*: 0 is guessing, 1 the best line each time, by the provisional key. outcome: 0 broken off, else 1 to 100."

MOST_MOVED = 12
MOST_TRICKS = 5
MOST_REWORDED = 10
ALL, MOST = 0.95, 0.5
"""Parts of the way from which a change did all of it, or most of it."""


def text(found: Diff) -> str:
    """The whole page."""
    head = f"{found.old.source.name} → {found.new.source.name}"
    parts = [head, *_changes(found.changes), _moved(found), _words(found.changes)]
    return "\n\n".join(part for part in parts if part)


def _changes(changes: Sequence[Change]) -> Iterator[str]:
    told = [change for change in changes if not change.only_words]
    for section, title in _TITLES.items():
        lines = [line for change in told if change.section == section for line in _line(change)]
        if lines:
            yield "\n".join([title, *lines])


def _words(changes: Sequence[Change]) -> str:
    """Reworded texts come last: there may be many, and they move the client nowhere."""
    reworded = [change for change in changes if change.only_words]
    if not reworded:
        return ""
    lines = [line for change in reworded[:MOST_REWORDED] for line in _line(change)]
    more = len(reworded) - MOST_REWORDED
    return "\n".join(["Words", *lines, *([f"  and {more} more"] if more > 0 else [])])


def _line(change: Change) -> Iterator[str]:
    where = f"old line {change.line}" if change.in_old else f"line {change.line}"
    yield from wrapped(f"{where}: {change.sentence}", "  ")


def _moved(found: Diff) -> str:
    if not found.changes:
        return "Nothing changed." if found.old.text == found.new.text else "Nothing changed in meaning."
    if not found.movements:
        return _still(found)
    main = [one for one in found.movements if one.of_main_player]
    tricks = [one for one in found.movements if not one.of_main_player]
    lines = [f"What moves, the largest first{_how(found)}", *map(_movement, main[:MOST_MOVED])]
    if found.only_words:
        lines = ["Only words changed: the client answers as before. Players who go by the lines' words move."]
    lines += _more(len(main) - MOST_MOVED)
    if tricks:
        lines += ["  players who do not look at the client", *map(_movement, tricks[:MOST_TRICKS])]
        lines += _more(len(tricks) - MOST_TRICKS)
    lines += wrapped(LEGEND, "  ")
    if found.causes:
        lines += ["", "Which line did it", *_causes(found.causes)]
    return "\n".join([*lines, *_untried(found.causes)])


def _still(found: Diff) -> str:
    if found.only_words:
        return "Only words changed; nothing moves."
    return "Nothing moves: every player fares as before." if found.method else "Nothing that changed can move anybody."


def _how(found: Diff) -> str:
    return " (sampled, not proved: good to about one in a hundred)" if found.method == "sampled" else ""


def _more(count: int) -> list[str]:
    return [f"  and {count} more that moved less"] if count > 0 else []


def _movement(one: Movement) -> str:
    player, what = one.figure.player, cut(_measured(one.figure), _WHAT)
    return f"  {player:<{_PLAYER}} {what:<{_WHAT}} {amount(one.figure, one.old):>8} → {amount(one.figure, one.new)}"


def figure_name(figure: Figure) -> str:
    """Who plays, and what is measured: `random, broken off`."""
    return f"{figure.player}, {_measured(figure)}"


def _measured(figure: Figure) -> str:
    match figure.measure:
        case "alarm":
            return f"{_ALARMS[figure.alarm]} at {figure.turn or f'session {figure.session}'}"
        case "ending":
            return f"ending {figure.of}"
        case _:
            return figure.measure


def amount(figure: Figure, value: float) -> str:
    """The value as the exploration shows it."""
    match figure.measure:
        case "outcome":
            return f"{value:.1f}"
        case "fit*":
            return f"{round(value, 2) + 0.0:.2f}"  # no minus before a zero
        case _:
            return percent(value)


def _causes(causes: Sequence[Cause]) -> Iterator[str]:
    """Each change that did something, and what it did."""
    for change in dict.fromkeys(cause.change for cause in causes):
        if change is not None:
            yield from _line(change)
        else:
            yield "  no change alone; they work together"
        for cause in causes:
            if cause.change == change:
                yield from wrapped(f"– {_did(cause)}", "    ")


def _did(cause: Cause) -> str:
    figure, one = cause.movement.figure, cause.movement
    told = f"{figure_name(figure)}, {amount(figure, one.old)} → {amount(figure, one.new)}"
    if cause.change is None:
        return told
    if not cause.tried:
        return f"{told}; this change does {_part(cause.part)}"
    return f"{told}; this change by itself does {_part(cause.part)}: {amount(figure, one.old)} → {amount(figure, cause.alone)}"


def _part(part: float) -> str:
    if part > 2 - ALL:
        return "more than all of it"
    if part >= ALL:
        return "all of it"
    return "most of it" if part >= MOST else f"{100 * part:.0f} % of it"


def _untried(causes: Sequence[Cause]) -> Iterator[str]:
    not_alone = max((cause.not_alone for cause in causes), default=0)
    left_out = max((cause.left_out for cause in causes), default=0)
    if not_alone:
        yield f"  Not tried alone, since they need each other: {not_alone} of the changes."
    if left_out:
        yield f"  Not tried alone, since there are many: {left_out} of the changes."
