"""Whether a trick wins: the players that walk one path, each played once. The exact figures for all players come with `--prove`."""

from collections.abc import Iterator

from simulator.bench.check.subject import Subject
from simulator.bench.gates.findings import gate_findings
from simulator.bench.gates.limits import FEWEST_CHOICES
from simulator.bench.gates.one_path import walkers
from simulator.explore.players import key, measured, other_keys
from simulator.play.script import prepare_script
from simulator.scenario.findings import Finding


def check(subject: Subject) -> Iterator[Finding]:
    """Findings for players that do too well without looking at the client. A file with errors is not played."""
    choices = sum(bool(step.turn.options) for step in subject.steps)
    if subject.loaded.vignette is None or choices < FEWEST_CHOICES:
        return  # no play can have more choices than there are turns with options, so none need be played
    script = prepare_script(subject.loaded.vignette)
    results = list(walkers(script))
    if max((one.choices for one in results), default=0) >= FEWEST_CHOICES:
        yield from gate_findings(subject, script, results, (key(), *other_keys(script.pattern), *measured(script)))
