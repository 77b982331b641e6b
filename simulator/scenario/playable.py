"""From a file or a text to a vignette that can be played: at once where it was found playable before, else by the loader."""

from dataclasses import dataclass
from pathlib import Path

from simulator.scenario.models import Vignette
from simulator.scenario.prepared import remember, remembered
from simulator.scenario.reading import Unreadable, read, shown
from simulator.scenario.source import content_hash


@dataclass(frozen=True)
class Playable:
    """A vignette without an error, with its text and the SHA-256 of that: what an attempt begins with."""

    vignette: Vignette
    text: str
    sha256: str


def playable(origin: Path | str, name: str = "<text>") -> Playable:
    """A Path is read from the disk, a str is the text itself (then `name` stands for it in messages).

    Raises VignetteRefused, with what the loader finds, where it cannot be played.
    """
    try:
        text = origin if isinstance(origin, str) else read(origin)
    except Unreadable:
        return _loaded(origin, name)
    sha256 = content_hash(text)
    vignette = remembered(sha256)
    if vignette is not None:
        return Playable(vignette, text, sha256)
    return _loaded(text, name if isinstance(origin, str) else shown(origin))


def _loaded(origin: Path | str, name: str) -> Playable:
    from simulator.scenario.loader import load  # pydantic is slow to import

    loaded = load(origin, name)
    vignette = loaded.required()
    remember(loaded.sha256, vignette)
    return Playable(vignette, loaded.text, loaded.sha256)
