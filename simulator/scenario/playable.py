"""From a file or a text to a vignette that can be played: at once where it was found playable before, else by the loader."""

from dataclasses import dataclass
from pathlib import Path

from simulator.scenario.models import Vignette
from simulator.scenario.prepared import remember, remembered
from simulator.scenario.reading import Unreadable, read, shown
from simulator.scenario.source import content_hash
from simulator.scenario.translation import localized_text, wanted


@dataclass(frozen=True)
class Playable:
    """A vignette without an error, with its text and the SHA-256 of that: what an attempt begins with."""

    vignette: Vignette
    text: str
    sha256: str


def playable(origin: Path | str, name: str = "<text>") -> Playable:
    """A Path is read from the disk, a str is the text itself (then `name` stands for it in messages).

    A file that is translated into the language that is wanted gives its translation, whose text and hash are its own.

    Raises VignetteRefused, with what the loader finds, where it cannot be played.
    """
    try:
        text = origin if isinstance(origin, str) else _in_the_language(origin, read(origin))
    except Unreadable:
        return _loaded(origin, name)
    sha256 = content_hash(text)
    vignette = remembered(sha256)
    if vignette is not None:
        return Playable(vignette, text, sha256)
    return _loaded(text, name if isinstance(origin, str) else shown(origin))


def _in_the_language(path: Path, text: str) -> str:
    """The text in the language that is wanted, where there is a translation that can be read; else as it is."""
    translation = wanted(path)
    if translation is None:
        return text
    try:
        return localized_text(text, read(translation))
    except (Unreadable, ValueError):
        return text


def _loaded(origin: Path | str, name: str) -> Playable:
    from simulator.scenario.loader import load  # pydantic is slow to import

    loaded = load(origin, name)
    vignette = loaded.required()
    remember(loaded.sha256, vignette)
    return Playable(vignette, loaded.text, loaded.sha256)
