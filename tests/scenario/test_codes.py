"""The codes of findings: each one is used, each one is known, and the families stay apart."""

import re
from pathlib import Path

from simulator.scenario.codes import CODES

ROOT = Path(__file__).parents[2] / "simulator"
SOURCES = [
    path for folder in ("scenario", "bench") for path in (ROOT / folder).rglob("*.py") if path.name != "codes.py"
]


def test_every_code_is_used_and_every_code_used_is_known() -> None:
    used = {code for path in SOURCES for code in re.findall(r'"([SFNDQ]\d{3})"', path.read_text(encoding="utf-8"))}
    assert used == set(CODES)


def test_families_keep_to_their_hundreds() -> None:
    family = {"S": "1", "F": "2", "N": "3", "D": "4", "Q": "5"}
    assert all(code[1] == family[code[0]] for code in CODES)
