"""Findings for a person: each with the author's own line, a caret under it, and how to mend it."""

from simulator.bench.render.repeats import More, capped
from simulator.bench.render.report import Report
from simulator.scenario.snippet import rendered


def text(report: Report) -> str:
    """The findings of all files, with an empty line between two."""
    shown: list[str] = []
    for file in report.files:
        for one in capped(file.findings):
            if isinstance(one, More):
                shown[-1] += f"\n  {one.sentence}"
            else:
                shown.append(rendered(one, file.source))
    return "\n\n".join(shown)
