"""What a reader is spared: after a few findings of one code in one file, the rest are a line that says where they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from simulator.scenario.findings import Finding

SHOWN = 5
"""Findings of one code that are shown in full. One more than that is shown too: a line in its place would save nothing."""
LINES_NAMED = 12


@dataclass(frozen=True)
class More:
    """The findings of one code that are not shown."""

    finding: Finding
    """The last one that is."""
    lines: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """`and 7 more Q522 like this, in lines 12, 40, …`."""
        named = ", ".join(map(str, self.lines[:LINES_NAMED]))
        beyond = f" and {len(self.lines) - LINES_NAMED} more" if len(self.lines) > LINES_NAMED else ""
        return f"and {len(self.lines)} more {self.finding.code} like this, in lines {named}{beyond}"


def capped(findings: Sequence[Finding]) -> list[Finding | More]:
    """The findings of one file in their order; those beyond the first few of a code are folded into one `More`."""
    total = Counter(finding.code for finding in findings)
    seen: Counter[str] = Counter()
    shown: list[Finding | More] = []
    for finding in findings:
        seen[finding.code] += 1
        most = SHOWN if total[finding.code] > SHOWN + 1 else SHOWN + 1
        if seen[finding.code] > most:
            continue
        shown.append(finding)
        if seen[finding.code] == most < total[finding.code]:
            rest = [other.line for other in findings if other.code == finding.code][most:]
            shown.append(More(finding, tuple(rest)))
    return shown
