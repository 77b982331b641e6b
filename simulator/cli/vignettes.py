"""From the word VIGNETTE on the command line to a vignette that can be played."""

from collections.abc import Iterable
from pathlib import Path

from simulator.exits import Refusal
from simulator.scenario.library import UnknownVignette, find
from simulator.scenario.loader import Loaded, load
from simulator.scenario.translation import FOLDER as TRANSLATIONS


def loaded_vignette(name: str) -> Loaded:
    """The vignette with this id or path. Raises Refusal with one sentence, or with a line for each error of the file."""
    try:
        loaded = load(find(name))
    except UnknownVignette as problem:
        raise Refusal(str(problem)) from None
    if loaded.vignette is None:
        raise Refusal("\n".join(found.one_line for found in loaded.findings if found.severity == "error"))
    return loaded


def files_of(names: Iterable[str]) -> list[Path]:
    """The files named, and those in the folders named. Raises Refusal for a folder without a vignette."""
    files: list[Path] = []
    for name in names:
        path = Path(name)
        if path.is_dir():
            every = sorted((*path.rglob("*.yaml"), *path.rglob("*.yml")))
            inside = [one for one in every if TRANSLATIONS not in one.relative_to(path).parts]
            if not inside:
                raise Refusal(f"there is no vignette in {name}; a vignette ends in .yaml")
            files += inside
        else:
            files.append(path)
    return files


def playable_files(names: Iterable[str]) -> list[Loaded]:
    """The vignettes of these files and folders. Raises Refusal where one of them cannot be played."""
    loaded = [load(path) for path in files_of(names)]
    broken = [one.source.name for one in loaded if one.vignette is None]
    if broken:
        raise Refusal(f"{', '.join(broken)}: mend this first; attune check says what is wrong")
    return loaded
