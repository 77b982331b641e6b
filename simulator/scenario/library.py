"""The library: every vignette there is, those of the program and those of the instructor, without reading what an index knows."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.scenario.cache import Cache
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.folders import own_folders, packaged_folder
from simulator.scenario.index import Broken, Entry, read_index
from simulator.scenario.nearest import nearest
from simulator.scenario.translation import FOLDER as TRANSLATIONS
from simulator.scenario.translation import wanted

if TYPE_CHECKING:
    from simulator.scenario.loader import Loaded

ENDINGS = (".yaml", ".yml")
MOST_FILES = 1_000
DEEPEST = 4


class UnknownVignette(Exception):
    """There is no such vignette; the text is a sentence with a suggestion."""


@dataclass(frozen=True)
class Shelf:
    """What was found: the vignettes by folder and path, and the files that cannot be played, each with its reason."""

    entries: tuple[Entry, ...]
    broken: tuple[Broken, ...]

    def by_id(self) -> dict[str, Entry]:
        """The entries by their id."""
        return {entry.id: entry for entry in self.entries}


def shelf() -> Shelf:
    """Every vignette of the library. A file that is broken, or whose id is taken, is listed as broken and stops nothing else."""
    with Cache.opened() as cache:
        found = [*_packaged(cache), *(one for folder in own_folders() for one in _own(folder, cache))]
    entries: dict[str, Entry] = {}
    broken: list[Broken] = []
    for one in found:
        if isinstance(one, Broken):
            broken.append(one)
        elif one.id in entries:
            broken.append(Broken(one.path, f"the id '{one.id}' is taken by {entries[one.id].path}"))
        else:
            entries[one.id] = _in_the_language(one)
    return Shelf(tuple(entries.values()), tuple(broken))


def _in_the_language(entry: Entry) -> Entry:
    """The entry with title, sentence and themes in the language that is wanted, where the vignette is translated."""
    if wanted(Path(entry.path)) is None:
        return entry
    from simulator.scenario.playable import playable  # only for those who do not play in English

    try:
        vignette = playable(Path(entry.path)).vignette
    except VignetteRefused:
        return entry
    return replace(entry, title=vignette.title, quote=vignette.quote or entry.quote, themes=vignette.themes)


def find(name: str) -> Path:
    """The file of a vignette: a path to a file, or the id of one in the library. Raises UnknownVignette."""
    path = Path(name)
    if name.endswith(ENDINGS) or os.sep in name or "/" in name:
        return path
    known = shelf()
    entry = known.by_id().get(name)
    if entry is not None:
        return Path(entry.path)
    if path.exists():
        return path
    raise UnknownVignette(_unknown(name, known))


def load(name: str) -> "Loaded":
    """The vignette of this name or path, with its findings. Raises UnknownVignette where there is no file to read."""
    from simulator.scenario import loader  # pydantic is slow to import, and the list does not need it

    return loader.load(find(name))


def vignette_files(folder: Path) -> Iterator[Path]:
    """The YAML files below a folder in a steady order, without hidden ones, translations, links to folders, and what lies very deep."""
    number = 0
    for where, folders, files in os.walk(folder):
        depth = len(Path(where).relative_to(folder).parts)
        below = sorted(name for name in folders if not name.startswith(".") and name != TRANSLATIONS)
        folders[:] = below if depth < DEEPEST else []
        for name in sorted(files):
            if name.endswith(ENDINGS) and not name.startswith("."):
                number += 1
                if number > MOST_FILES:
                    return
                yield Path(where, name)


def _packaged(cache: Cache) -> Iterator[Entry | Broken]:
    folder = packaged_folder()
    index = read_index(folder)
    for path in vignette_files(folder):
        known = index.get(path.relative_to(folder).as_posix())
        if known and known.size == _size(path):
            yield _at(known, path)
        else:
            yield cache.entry(path, "library")


def _own(folder: Path, cache: Cache) -> Iterable[Entry | Broken]:
    return (cache.entry(path, str(folder)) for path in vignette_files(folder))


def _at(entry: Entry, path: Path) -> Entry:
    return replace(entry, path=str(path))


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1


def _unknown(name: str, known: Shelf) -> str:
    shown = "".join(letter if letter.isprintable() else "\ufffd" for letter in name[:64])
    broken = next((one for one in known.broken if Path(one.path).stem == name), None)
    if broken:
        return f"{broken.path} cannot be played: {broken.reason}"
    best = nearest(name, known.by_id())
    hint = f"did you mean '{best}'?" if best else "`attune list` shows what there is"
    return f"there is no vignette '{shown}'; {hint}"
