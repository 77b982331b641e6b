"""`python -m simulator.bench.check FILE…`: the findings of each file, with snippets; exit 1 where there are errors."""

import sys
from pathlib import Path

from simulator.bench.check import check
from simulator.scenario.findings import Severity
from simulator.scenario.loader import load
from simulator.scenario.snippet import rendered


def main(names: list[str]) -> int:
    """Check every file named; a folder stands for the YAML files in it."""
    wrong = 0
    for path in (file for name in names for file in _files(Path(name))):
        loaded = load(path)
        findings = check(loaded)
        counts = {severity: sum(found.severity is severity for found in findings) for severity in Severity}
        for found in findings:
            print(rendered(found, loaded.source))
        print(
            f"{loaded.source.name}: "
            + ", ".join(f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in counts.items())
        )
        wrong += counts[Severity.ERROR]
    return 1 if wrong else 0


def _files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.yaml")) if path.is_dir() else [path]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
