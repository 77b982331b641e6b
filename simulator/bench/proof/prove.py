"""The exact part of `attune check --prove`: what holds over every way to play a vignette."""

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.bench.check.subject import Subject
from simulator.bench.gates.findings import gate_findings
from simulator.bench.gates.limits import FEWEST_CHOICES
from simulator.bench.proof.expectations import broken_expectations
from simulator.bench.proof.never import never_findings
from simulator.explore.kept import explored
from simulator.explore.layout import TooMuchToRemember
from simulator.explore.method import Method
from simulator.explore.named import everyone
from simulator.explore.record import Exploration
from simulator.explore.sweep import TooManyStates
from simulator.play.script import Script, prepare_script
from simulator.play.wording.shares import percent
from simulator.scenario.findings import Finding

PASSES = 0.5
"""A player passes a case if this share of its plays ends where the key's plays end."""

SUPERSEDED = frozenset({"D402", "N320", "N332", "Q531", "Q533", "Q535", "Q536"})
"""Codes of the quick check that guess at what the proof knows."""


@dataclass(frozen=True)
class Proof:
    """What was found over every play; `method` None where nothing could be counted. `choices` counts the turns with options."""

    findings: tuple[Finding, ...]
    method: Method | None
    ways: int | None
    choices: int = 0


def prove(subject: Subject) -> Proof:
    """Explore the vignette and say everything that follows. It is expected to be one that can be played."""
    script = prepare_script(subject.vignette)
    try:
        found = explored(script, subject.loaded.sha256)
        return Proof(tuple(_findings(subject, script, found)), found.method, found.paths, choices(script))
    except (TooMuchToRemember, TooManyStates) as problem:
        message = f"not everything here can be proved: {problem}"
        return Proof((subject.at_field("D426", ("sessions",), message),), None, None)


def _findings(subject: Subject, script: Script, found: Exploration) -> Iterator[Finding]:
    if found.method == "sampled":
        message = (
            f"too many situations to count: the figures come from {found.plays:,} plays a player, and prove nothing"
        )
        help_ = "remember fewer choices, or split the case"
        yield subject.at_field("D426", ("sessions",), message, help=help_)
    yield from never_findings(subject, found)
    yield from broken_expectations(subject, script, found)
    if choices(script) >= FEWEST_CHOICES:
        yield from gate_findings(subject, script, found.players, everyone(script))
        yield from _warmth_passes(subject, found)


def choices(script: Script) -> int:
    """How many turns have options."""
    return sum(bool(turn.options) for turn in script.turns())


def _warmth_passes(subject: Subject, found: Exploration) -> Iterator[Finding]:
    """One-size warmth ends where the key ends, in half of its plays or more; an ending without a condition counts for nothing."""
    key, warmth = found.player("key"), found.player("warmth")
    asked = {ending.id for ending in subject.vignette.endings if ending.when is not None}
    ending = max(key.endings, key=lambda id_: key.endings[id_])
    if ending in asked and key.broken_off < PASSES and warmth.endings[ending] >= PASSES:
        message = (
            f"{percent(warmth.endings[ending])} of the plays of one-size warmth end with {ending}, as the key's do"
        )
        help_ = "it comes from the moves on offer and from what the ending asks for: warmth alone must not be enough"
        yield subject.at_field("Q530", ("sessions",), message, help=help_, note="at most half is fair")
