"""A vignette file to its entry on the shelf. Loads the file, so it is imported only for files no index knows."""

from pathlib import Path
from typing import Any

from simulator.scenario.findings import errors
from simulator.scenario.index import Broken, Entry
from simulator.scenario.loader import Loaded, load
from simulator.scenario.minutes import minutes_of
from simulator.scenario.models import Vignette


def entry_of(path: Path, shown: str, source: str = "library") -> Entry | Broken:
    """The entry of a file, or the reason why there is none. `shown` is the path to keep in it."""
    loaded = load(path, follow_links=False)
    if loaded.vignette is None:
        return Broken(shown, _reason(loaded))
    return _entry(loaded, loaded.vignette, path.stat().st_size, shown, source)


def _entry(loaded: Loaded, vignette: Vignette, size: int, shown: str, source: str) -> Entry:
    return Entry(
        id=vignette.id,
        kind=vignette.kind,
        title=vignette.title,
        pattern=vignette.pattern.value,
        level=vignette.level,
        sessions=len(vignette.sessions),
        turns=sum(len(session.turns) + len(session.between) for session in vignette.sessions),
        minutes=max(1, round(minutes_of(vignette))),
        name=vignette.person.name,
        quote=vignette.quote or _first_words(vignette),
        themes=vignette.themes,
        path=shown,
        sha256=loaded.sha256,
        size=size,
        source=source,
        **(_of_a_scene(vignette) if vignette.kind == "scene" else {}),
    )


def _of_a_scene(vignette: Vignette) -> dict[str, Any]:
    place = vignette.check_up
    return {
        "moment": vignette.sessions[0].turns[0].moment.value,
        "twin": vignette.twin.scene if vignette.twin else "",
        "form": place.form if place else "",
        "item": place.item if place else 0,
    }


def _first_words(vignette: Vignette) -> str:
    """The first thing the client says, in the wording where no condition holds."""
    said = [line.text for line in vignette.lead if line.who == "client"]
    said += [turn.client[-1].text for session in vignette.sessions for turn in session.turns if turn.client]
    return said[0] if said else ""


def _reason(loaded: Loaded) -> str:
    first = errors(loaded.findings)[0]
    return f"{first.line}:{first.column}: {first.message}"
