"""A vignette in another language: every text under a stable name, with a mark of the words it translates.

A translation is a file of its own, `translations/<language>/<id>.yaml` in the folder the vignette lies in:

    translates: hanne-vik
    language: es
    texts:
      folder/client: {of: 5f2b11c0, text: "Quisiera la técnica."}

The names hold while turns and options keep their ids. Where the words of the vignette have changed since, the mark no longer fits:
the text is stale, and the original is shown until somebody has looked at it.
"""

import copy
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from simulator.scenario.language import ENGLISH, language

FOLDER = "translations"

_TOP = ("title", "setting", "quote", "formulation", "practise_next")
_FRAME = ("time", "cancellation", "contact", "crisis")
_TURN = ("scene", "client", "inner", "rival", "contested")
_OPTION = ("say", "do", "think", "reply", "heard", "why", "fits_when", "because")


@dataclass(frozen=True)
class Text:
    """One text of a vignette: its stable name, where it stands in the data, and the words."""

    name: str
    place: tuple[str | int, ...]
    words: str

    @property
    def mark(self) -> str:
        """Eight letters that change with the words."""
        return hashlib.sha256(self.words.encode()).hexdigest()[:8]


@dataclass(frozen=True)
class Translation:
    """What a translation holds: by name, the mark it was made for and the words in the other language."""

    language: str
    texts: dict[str, tuple[str, str]]


@dataclass(frozen=True)
class Translated:
    """The data of the vignette in the other language. `missing` and `stale` texts stayed as they were; `unknown` names are none."""

    data: dict[str, Any]
    missing: tuple[str, ...]
    stale: tuple[str, ...]
    unknown: tuple[str, ...]


def texts(data: dict[str, Any]) -> Iterator[Text]:
    """Every text of a vignette, in reading order. `data` is what its file holds."""
    yield from _fields(data, _TOP, "", ())
    yield from _fields(data.get("person"), ("about",), "person/", ("person",))
    yield from _fields(data.get("frame"), _FRAME, "frame/", ("frame",))
    for number, theme in enumerate(_list(data.get("themes")), start=1):
        yield Text(f"themes/{number}", ("themes", number - 1), str(theme))
    for number, lead in enumerate(_list(data.get("lead")), start=1):
        yield from _fields(lead, ("text",), f"lead/{number}/", ("lead", number - 1))
    for number, session in enumerate(_list(data.get("sessions")), start=1):
        yield from _session(session, number)
    for number, ending in enumerate(_list(data.get("endings"))):
        yield from _fields(ending, ("title", "text"), f"ending/{ending.get('id', number)}/", ("endings", number))


def translated(data: dict[str, Any], translation: Translation) -> Translated:
    """The vignette in the other language, text by text."""
    new = copy.deepcopy(data)
    new["lang"] = translation.language
    missing: list[str] = []
    stale: list[str] = []
    known = {text.name: text for text in texts(data)}
    for name, text in known.items():
        mark, words = translation.texts.get(name, ("", ""))
        if not words.strip():
            missing.append(name)
        elif mark != text.mark:
            stale.append(name)
        else:
            _put(new, text.place, words)
    unknown = tuple(name for name in translation.texts if name not in known)
    return Translated(new, tuple(missing), tuple(stale), unknown)


def as_translation(data: object) -> Translation:
    """The translation in this data of a file. Raises ValueError with a sentence where it is none."""
    if (
        not isinstance(data, dict)
        or not isinstance(data.get("texts"), dict)
        or not isinstance(data.get("language"), str)
    ):
        raise ValueError("a translation has  translates:, language:  and  texts:")
    found: dict[str, tuple[str, str]] = {}
    for name, one in data["texts"].items():
        if not isinstance(one, dict) or not isinstance(one.get("of"), str):
            raise ValueError(f"'{name}' is not  {{of: …, text: …}}")
        text = one.get("text")
        found[str(name)] = (one["of"], text if isinstance(text, str) else "")
    return Translation(data["language"], found)


def translation_of(vignette: Path, language_: str) -> Path:
    """The file that translates this vignette: in the nearest folder above it that has translations, else where it would lie."""
    name = Path(FOLDER, language_, f"{vignette.stem}.yaml")
    above = [vignette.parent, *list(vignette.parents)[1:4]]
    return next((folder / name for folder in above if (folder / name).is_file()), vignette.parent / name)


def wanted(vignette: Path) -> Path | None:
    """The translation into the language that is wanted, None where it is the vignette's own or there is no translation."""
    asked = language()
    if asked == ENGLISH:
        return None
    path = translation_of(vignette, asked)
    return path if path.is_file() else None


@cache
def localized_text(vignette_text: str, translation_text: str) -> str:
    """The vignette's file in the other language, as a file that plays like any other. Raises ValueError for no translation."""
    import yaml  # slow to import, and most people play in English

    from simulator.scenario.compose import compose
    from simulator.scenario.source import Source

    data = compose(Source(vignette_text, "vignette")).data
    other = compose(Source(translation_text, "translation")).data
    if not isinstance(data, dict):
        raise ValueError("not a vignette")
    found = translated(data, as_translation(other))
    return str(yaml.safe_dump(found.data, allow_unicode=True, sort_keys=False, width=120))


def _session(session: Any, number: int) -> Iterator[Text]:
    place = ("sessions", number - 1)
    yield from _fields(session, ("title", "cancelled"), f"session/{number}/", place)
    for part in ("turns", "between"):
        for index, turn in enumerate(_list(session.get(part))):
            yield from _turn(turn, (*place, part, index))


def _turn(turn: Any, place: tuple[str | int, ...]) -> Iterator[Text]:
    name = f"{turn.get('id', '')}/"
    yield from _fields(turn, _TURN, name, place)
    for index, option in enumerate(_list(turn.get("options"))):
        inside = (*place, "options", index)
        own = f"{name}{option.get('id', index)}/"
        yield from _fields(option, _OPTION, own, inside)
        yield from _fields(option.get("promise"), ("text",), f"{own}promise/", (*inside, "promise"))


def _fields(block: Any, names: tuple[str, ...], prefix: str, place: tuple[str | int, ...]) -> Iterator[Text]:
    """The texts of a block; a text that varies has a number after its name from the second wording on."""
    if not isinstance(block, dict):
        return
    for name in names:
        value = block.get(name)
        if isinstance(value, str):
            yield Text(prefix + name, (*place, name), value)
        for index, variant in enumerate(_list(value)):
            if isinstance(variant, dict) and isinstance(variant.get("text"), str):
                yield Text(f"{prefix}{name}/{index + 1}", (*place, name, index, "text"), variant["text"])


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _put(data: Any, place: tuple[str | int, ...], words: str) -> None:
    for step in place[:-1]:
        data = data[step]
    data[place[-1]] = words
