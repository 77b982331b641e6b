"""An exploration as a page of text: how every player ends, what switches on, what never happens, what each turn is met by."""

from collections.abc import Iterator

from simulator.bench.gates.limits import CLOSE, NEAR, OVER, mark, unasked
from simulator.bench.proof.prove import choices
from simulator.explore.alarms import AlarmShare
from simulator.explore.record import Exploration, PlayerResult
from simulator.play.script import Script
from simulator.play.wording.shares import percent

_ALARMS = {
    "withdrawal": "a withdrawal rupture opens",
    "confrontation": "a confrontation rupture opens",
    "cold": "the client goes cold",
    "cancelled": "the session is cancelled",
    "left": "the work is broken off",
}


def told(script: Script, found: Exploration, *, turns: bool = False) -> str:
    """The whole page."""
    parts = [
        _head(script, found),
        _players(script, found),
        _gates(script),
        _alarms(found),
        _never(found),
        _too_few(found),
        _ways(found),
    ]
    if turns:
        parts.append(_turns(found))
    return "\n\n".join(part for part in parts if part)


def method(found: Exploration) -> str:
    """How the figures were come by, in a sentence."""
    if found.paths is None:
        return (
            f"Sampled, not proved: {found.plays:,} plays were drawn for each player, since there are too many situations to count. "
            "Shares are good to about one in a hundred."
        )
    return (
        f"All {found.paths:,} ways to play it were considered: "
        f"{found.states:,} different situations, {found.transitions:,} choices in them."
    )


def _gates(script: Script) -> str:
    """Why no gate is asked for, where that is so."""
    return unasked(choices(script)) or ""


def _head(script: Script, found: Exploration) -> str:
    v = script.vignette
    return f"{v.person.name}, {v.title} ({v.pattern}, {len(v.sessions)} sessions)\n{method(found)}"


def _players(script: Script, found: Exploration) -> str:
    endings = list(found.endings)
    apart = _breaks_apart(found)
    head = f"{'player':<26}{'fit':>6}{'fit*':>7} {'outcome':>9}" + (f"{'broke off':>11}" if apart else "")
    shown = [player for player in found.players if _worth_a_row(script, player.name)]
    rows = [head + "".join(f"{id_:>14}" for id_ in endings)]
    rows += [_player(script, player, endings, apart) for player in shown]
    marks = {mark(script.pattern, player.name, player.fit_corrected) for player in shown}
    rows.append(
        "fit: mean credit, 0 to 1. fit*: the same corrected for guessing, 0 guessing, 1 the best line each time."
    )
    if marks - {" "}:
        rows.append(
            f"{OVER} beside a fit*: beyond its limit. {CLOSE}: within {NEAR:.2f} of it. The author's guide has the limits."
        )
    rows.append("outcome: 0 broken off, else 1 to 100. The key is provisional.")
    return "\n".join(rows)


def _breaks_apart(found: Exploration) -> bool:
    """False where one ending answers every break-off and nothing else: then its column says it already."""
    return not any(all(player.endings[id_] == player.broken_off for player in found.players) for id_ in found.endings)


def _worth_a_row(script: Script, player: str) -> bool:
    """False for a player of a place that fewer than half of the turns have: it mostly guesses."""
    place = player.removeprefix("slot-")
    if place == player:
        return True
    sizes = [len(turn.options) for turn in script.turns() if turn.options]
    return 2 * sum(size >= int(place) for size in sizes) >= len(sizes)


def _player(script: Script, player: PlayerResult, endings: list[str], apart: bool) -> str:
    corrected = "–" if player.fit_corrected is None else f"{player.fit_corrected:.2f}"
    marked = f"{corrected:>7}{mark(script.pattern, player.name, player.fit_corrected)}"
    broken = f"{percent(player.broken_off):>11}" if apart else ""
    shares = "".join(f"{percent(player.endings[id_]):>14}" for id_ in endings)
    return f"{player.name:<26}{player.fit:>6.2f}{marked}{player.outcome:>9.1f}{broken}{shares}"


def _alarms(found: Exploration) -> str:
    if not found.alarms:
        return "Nothing switches on in this client, whatever is said."
    return "\n".join(
        [
            "What switches on                                            by the key   by chance",
            *map(_alarm, found.alarms),
        ]
    )


def _alarm(alarm: AlarmShare) -> str:
    place = (
        f"session {alarm.session}, {alarm.turn}" if alarm.turn else f"session {alarm.session}" if alarm.session else ""
    )
    what = f"{_ALARMS[alarm.kind]}{f' ({place})' if place else ''}"
    return f"  {what:<56}{percent(alarm.by_key):>12}{percent(alarm.by_chance):>12}"


def _never(found: Exploration) -> str:
    if found.paths is None:
        return ""
    if not found.never:
        return "Every turn, option, session and ending can be met."
    return "\n".join(["Never met:", *(f"  {one.kind} {one.id}: {one.because}" for one in found.never)])


def _too_few(found: Exploration) -> str:
    return "\n".join(
        f"At turn {few.turn} some play has only {few.least} options open, after {', '.join(few.choices) or 'no choice at all'}."
        for few in found.too_few
    )


def _ways(found: Exploration) -> str:
    return "\n".join(
        (
            f"Best outcome any play reaches: {found.best.outcome}, by {','.join(found.best.choices)}",
            f"Worst: {found.worst.outcome}, by {','.join(found.worst.choices)}",
        )
    )


def _turns(found: Exploration) -> str:
    return "\n".join(["Turns and options, share of plays by chance", *_turn_lines(found)])


def _turn_lines(found: Exploration) -> Iterator[str]:
    for id_, turn in found.turns.items():
        yield f"  {id_:<40}{percent(turn.share):>12}"
        for option, share in turn.options.items():
            yield f"    {option:<40}{percent(share):>12}"
