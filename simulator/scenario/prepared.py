"""A per-user memory of vignettes that were found playable, by the hash of their text, so that play need not validate them again.

A file of it is `<program> <check sum>`, then the vignette. One that is damaged, or was written by another state of the program, is
no harm: the vignette is then read anew.
"""

import hashlib
import os
from functools import cache
from pathlib import Path

import scoring
from simulator.scenario.folders import data_folder
from simulator.scenario.models import Vignette
from simulator.scenario.packing import packed, unpacked
from simulator.scenario.whole_files import throw_away_the_oldest, write_whole

FOLDER = "prepared-vignettes"
MOST_FILES = 400
"""Beyond so many the oldest are thrown away."""


def remembered(sha256: str) -> Vignette | None:
    """The vignette whose text has this hash, if this program found it playable before."""
    try:
        head, _, body = _file(sha256).read_text(encoding="utf-8").partition("\n")
        return unpacked(body) if head == _head(body) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def remember(sha256: str, vignette: Vignette) -> None:
    """Keep a vignette that is playable."""
    body = packed(vignette)
    if write_whole(_file(sha256), f"{_head(body)}\n{body}"):
        throw_away_the_oldest(data_folder() / FOLDER, ".json", MOST_FILES)


def _file(sha256: str) -> Path:
    return data_folder() / FOLDER / f"{sha256}.json"


def _head(body: str) -> str:
    return f"{program()} {hashlib.sha256(body.encode('utf-8', 'surrogatepass')).hexdigest()}"


@cache
def program() -> str:
    """A hash that changes with every source file that has a say in what a vignette is: where they are, their sizes and times."""
    folders = (os.path.dirname(__file__), *scoring.__path__)  # noqa: PTH120
    sources = [(one.path, one.stat()) for folder in folders for one in os.scandir(folder) if one.name.endswith(".py")]
    stamps = sorted((path, status.st_size, status.st_mtime_ns) for path, status in sources)
    return hashlib.sha256(repr(stamps).encode("utf-8", "surrogatepass")).hexdigest()
