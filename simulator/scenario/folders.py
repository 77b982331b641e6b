"""Where things live: the trainee's data, and the folders that vignettes come from."""

import os
import re
from pathlib import Path

INSTRUCTORS = "ATTUNE_VIGNETTES"
"""Environment variable with the instructor's own folders."""


PROFILE = "ATTUNE_PROFILE"
"""Environment variable with the name of a profile: several people on one account, each with a data folder of their own."""

PROFILES = "profiles"
_PROFILE = re.compile(r"[A-Za-z0-9_-]{1,32}")


class BadProfile(ValueError):
    """The name of a profile will not do. The message is one sentence."""


def profile() -> str:
    """The name of the profile, empty for the one without a name. Raises BadProfile."""
    name = os.environ.get(PROFILE, "")
    if name and not _PROFILE.fullmatch(name):
        raise BadProfile("a profile is named by 1 to 32 letters, digits, hyphens or underscores: attune --profile ana")
    return name


def profiles() -> list[str]:
    """The names of the profiles that have a folder, in the order of the alphabet."""
    place = home_folder() / PROFILES
    found = place.iterdir() if place.is_dir() else ()
    return sorted(path.name for path in found if path.is_dir() and _PROFILE.fullmatch(path.name))


def data_folder() -> Path:
    """The folder of the profile, or of the one without a name. It need not exist yet. Raises BadProfile."""
    name = profile()
    return home_folder() / PROFILES / name if name else home_folder()


def home_folder() -> Path:
    """`ATTUNE_HOME` if it is set, else the platform's data folder for Attunement."""
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
