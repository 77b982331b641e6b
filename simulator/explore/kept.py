"""Explorations, kept by the hash of the vignette's text and of the rules it was explored with: the same file is explored once."""

from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from simulator.explore.explorer import explore
from simulator.explore.record import Exploration
from simulator.play.script import Script
from simulator.scenario.folders import data_folder
from simulator.scenario.whole_files import throw_away_the_oldest, write_whole

FOLDER = "explored"
MOST_FILES = 800
"""Beyond so many the oldest are thrown away."""

_RECORD: TypeAdapter[Exploration] = TypeAdapter(Exploration)
_RULES = ("scoring", "simulator/client", "simulator/play", "simulator/explore")


def explored(script: Script, text_sha256: str) -> Exploration:
    """The exploration of this vignette, from the user's folder if it was explored before; else made, and kept if that can be done.

    Raises TooMuchToRemember.
    """
    path = data_folder() / FOLDER / f"{text_sha256[:32]}-{rules_fingerprint()}.json"
    found = _read(path, text_sha256)
    if found is None:
        found = explore(script, text_sha256)
        if write_whole(path, _RECORD.dump_json(found).decode()):
            throw_away_the_oldest(path.parent, ".json", MOST_FILES)
    return found


def _read(path: Path, text_sha256: str) -> Exploration | None:
    """What is kept there; None where there is nothing, or nothing that can be used."""
    try:
        found = _RECORD.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
    return found if found.hash == text_sha256 else None


def rules_fingerprint() -> str:
    """A short hash of every rule an exploration rests on; it changes when one of them does."""
    root = Path(__file__).resolve().parents[2]
    files = sorted(file for folder in _RULES for file in (root / folder).glob("*.py"))
    return sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:16]
