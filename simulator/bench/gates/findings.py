"""The gates as findings: who wins that should not, by how much, at which turns, and what to change."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from simulator.bench.check.subject import Subject
from simulator.bench.gates.limits import KEY_AT_LEAST, MEAN_OF_OTHER_KEYS, MOVES, Gate, gates
from simulator.bench.gates.picks import picks
from simulator.explore.players import Player
from simulator.play.script import Script
from simulator.scenario.findings import Finding

NAMED_TURNS = 6
CHANCE = "guessing has 0 and the best line each time has 1"


class Fared(Protocol):
    """How a player fared, over one play or over all."""

    @property
    def name(self) -> str: ...
    @property
    def fit_corrected(self) -> float | None: ...
    @property
    def outcome(self) -> float: ...


def gate_findings(
    subject: Subject, script: Script, fared: Iterable[Fared], players: Iterable[Player]
) -> Iterator[Finding]:
    """A finding for every gate that a player passes and should not. `players` are those that `fared` speaks of, by name."""
    results = {one.name: one for one in fared}
    by_name = {player.name: player for player in players}
    for gate in gates(script.pattern):
        for name, result in results.items():
            if gate.whom(name) and gate.fails(result.fit_corrected) and name in by_name:
                yield _too_good(subject, script, gate, result, by_name[name])
    yield from _other_keys_together(subject, results)
    yield from _key_too_low(subject, results)
    yield from _key_beaten(subject, results)


def _too_good(subject: Subject, script: Script, gate: Gate, result: Fared, player: Player) -> Finding:
    picked = picks(script, player)
    won = picked.fitting if gate.by == MOVES else picked.best
    message = f"the player {result.name} reaches a fit* of {result.fit_corrected:.2f}; at most {gate.most:.2f} is fair"
    how = "fits" if gate.by == MOVES else "is the best line"
    note = (
        f"{CHANCE}; what it picks {how} at {len(won)} of the {len(picked.turns)} turns where it has something to go by"
    )
    return subject.at_field(
        gate.code, ("sessions",), message, note=note, help=_mend(gate, won), label=f"won by {gate.what}"
    )


def _mend(gate: Gate, won: tuple[str, ...]) -> str:
    where = ", ".join(won[:NAMED_TURNS]) + (f" and {len(won) - NAMED_TURNS} more" if len(won) > NAMED_TURNS else "")
    if gate.by == MOVES:
        return f"it comes from the moves on offer: at some of {where} offer a move it would take that does not fit this client"
    return f"it comes from the wording: rewrite lines at some of {where}"


def _other_keys_together(subject: Subject, results: dict[str, Fared]) -> Iterator[Finding]:
    fits = [r.fit_corrected for name, r in results.items() if name.endswith("-key") and r.fit_corrected is not None]
    if len(fits) < 3 or sum(fits) / len(fits) <= MEAN_OF_OTHER_KEYS:
        return
    message = (
        f"the keys of the other patterns reach a fit* of {sum(fits) / len(fits):.2f} in the mean; at most .50 is fair"
    )
    help_ = "it comes from the moves on offer: offer more moves that fit another pattern and not this one"
    yield subject.at_field(
        "Q535", ("sessions",), message, note=CHANCE, help=help_, label="won without reading the pattern"
    )


def _key_too_low(subject: Subject, results: dict[str, Fared]) -> Iterator[Finding]:
    key = results.get("key")
    if key is not None and key.fit_corrected is not None and key.fit_corrected < KEY_AT_LEAST:
        message = f"the key itself reaches a fit* of only {key.fit_corrected:.2f}; at least .90 is wanted"
        help_ = "look at the tiers you set yourself: where a best line closes the way to later ones, the file contradicts itself"
        yield subject.at_field("Q536", ("sessions",), message, note=CHANCE, help=help_)


def _key_beaten(subject: Subject, results: dict[str, Fared]) -> Iterator[Finding]:
    key = results.get("key")
    for name, other in results.items():
        if key is not None and name.endswith("-key") and other.outcome > key.outcome:
            message = (
                f"the client ends better under the {name} ({other.outcome:.0f}) than under its own ({key.outcome:.0f})"
            )
            help_ = (
                "the case teaches the wrong pattern: look at the moves on offer, at overridden tiers and at promises"
            )
            yield subject.at_field(
                "Q531", ("pattern",), message, help=help_, label="the key of this pattern should do best"
            )
