"""A short hash of the rules, and of the panel, that kept facts rest on: when one of them changes, the facts are worked out again."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from simulator.play import panel

_FOLDERS = (
    "scoring",
    "simulator/client",
    "simulator/play",
    "simulator/practice/debrief",
    "simulator/practice/progress",
)


@cache
def rules() -> str:
    """Sixteen hexadecimal digits."""
    root = Path(__file__).resolve().parents[3]
    files = sorted(file for folder in _FOLDERS for file in (root / folder).glob("*.py"))
    texts = [*(file.read_bytes() for file in files), panel.text().encode()]
    return sha256(b"\0".join(texts)).hexdigest()[:16]
