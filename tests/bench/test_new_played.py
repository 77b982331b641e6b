"""A draft in line mode: somebody who has just written it can play it to the last page."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from scoring.vocabulary import Pattern
from simulator.cli.main import main

ROOT = Path(__file__).parents[2]
ENOUGH = 400
"""Far more lines than a case of two sessions asks for."""


@pytest.mark.parametrize("pattern", [pattern.value for pattern in Pattern])
def test_a_draft_plays_to_its_end_in_line_mode(pattern: str, tmp_path: Path) -> None:
    path = tmp_path / "ines.yaml"
    assert (
        main(["new", str(path), "--client", "Ines Duarte", "--pattern", pattern, "--rupture", "confrontation", "--yes"])
        == 0
    )
    done = subprocess.run(
        [sys.executable, "-m", "simulator", "play", str(path), "--plain", "--seed", "3"],
        input="1\n" * ENOUGH, capture_output=True, text=True, cwd=ROOT, check=False, timeout=60,
        env={**os.environ, "ATTUNE_HOME": str(tmp_path / "home")},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert "Whose alarm it was: " in done.stdout
    assert done.stdout.count("Client: ") >= 6
