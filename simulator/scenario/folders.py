"""Where things live: the trainee's data, and the folders that vignettes come from."""

import os
from pathlib import Path

INSTRUCTORS = "ATTUNE_VIGNETTES"
"""Environment variable with the instructor's own folders."""


def data_folder() -> Path:
    """`ATTUNE_HOME` if it is set, else the platform's data folder for Attunement. It need not exist yet."""
    chosen = os.environ.get("ATTUNE_HOME")
    if chosen:
        return Path(chosen).expanduser()
    import platformdirs  # a few milliseconds that nobody with ATTUNE_HOME needs

    return Path(platformdirs.user_data_dir("attunement", appauthor=False))


def packaged_folder() -> Path:
    """The vignettes that come with the program: inside a wheel, or beside the packages in a checkout."""
    here = Path(__file__).resolve().parents[1]
    inside = here / "_library"
    return inside if inside.is_dir() else here.parent / "scenarios"


def missing_folders() -> tuple[str, ...]:
    """A sentence for each folder that ATTUNE_VIGNETTES names and that is none."""
    named = [name for name in os.environ.get(INSTRUCTORS, "").split(os.pathsep) if name.strip()]
    paths = [Path(name).expanduser() for name in named]
    return tuple(
        f"{INSTRUCTORS} names {path}, which is a file; name the folder it is in"
        if path.is_file()
        else f"{INSTRUCTORS} names {path}, and there is no such folder"
        for path in paths
        if not path.is_dir()
    )


def own_folders() -> tuple[Path, ...]:
    """The instructor's folders, in the order they are searched: those of ATTUNE_VIGNETTES, then `vignettes` in the data folder."""
    named = os.environ.get(INSTRUCTORS, "").split(os.pathsep)
    chosen = [Path(name).expanduser() for name in named if name.strip()]
    return tuple(dict.fromkeys((*chosen, data_folder() / "vignettes")))
