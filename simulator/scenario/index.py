"""What the library knows of a vignette without reading it, and the JSON that keeps it. Nothing heavy is imported here."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

FORMAT = 2
"""Version of the index. A cache with another one is thrown away."""


@dataclass(frozen=True)
class Entry:
    """A vignette on the shelf. `minutes` is the estimate for all its sessions, `size` the bytes of its file."""

    id: str
    kind: str
    title: str
    pattern: str
    level: int
    sessions: int
    turns: int
    minutes: int
    name: str
    quote: str
    themes: tuple[str, ...]
    path: str
    sha256: str
    size: int
    source: str = "library"
    """`library` for what comes with the program, else the folder it was found in."""
    moment: str = ""
    """Of a scene: the moment of its turn."""
    twin: str = ""
    """Of a scene: the scene that has the same client line, or nothing."""
    form: str = ""
    """Of a scene: the check-up form it belongs to, or nothing."""
    item: int = 0
    """Its number in that form."""


@dataclass(frozen=True)
class Broken:
    """A file that is no vignette that could be played, with the first reason, one line, ready to be shown."""

    path: str
    reason: str


_MAY_BE_LEFT_OUT = {"source", "moment", "twin", "form", "item"}


def entry_from(data: Any, **known: str) -> Entry:
    """An entry from its JSON object. Raises ValueError, TypeError or KeyError where it is none."""
    values = {**data, **known}
    names = {field.name for field in fields(Entry)}
    if not names - _MAY_BE_LEFT_OUT <= set(values) or not all(
        isinstance(values[name], str) for name in ("id", "path", "sha256")
    ):
        raise ValueError("not an entry of the index")
    return Entry(
        **{name: values[name] for name in names & set(values) if name != "themes"}, themes=tuple(values["themes"])
    )


def entry_data(entry: Entry) -> dict[str, Any]:
    """The JSON object of an entry."""
    return asdict(entry)


def read_json(path: Path) -> Any:
    """The content of an index or a cache, or None where there is none that can be read in this format."""
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) and data.get("format") == FORMAT else None


def read_index(folder: Path) -> dict[str, Entry]:
    """The entries of the index in this folder, by their path inside it; empty where there is no index."""
    data = read_json(folder / "index.json")
    found: dict[str, Entry] = {}
    for item in data.get("vignettes", ()) if data else ():
        try:
            found[item["path"]] = entry_from(item)
        except (ValueError, TypeError, KeyError):
            continue
    return found
