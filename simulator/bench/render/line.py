"""Findings one line each, as editors and `grep` read them: `file:line:column: severity[code] message`."""

from simulator.bench.render.repeats import More, capped
from simulator.bench.render.report import Report


def line(report: Report) -> str:
    """A line a finding, in reading order."""
    shown = (one for file in report.files for one in capped(file.findings))
    return "\n".join(f"{one.finding.file}: {one.sentence}" if isinstance(one, More) else one.one_line for one in shown)
