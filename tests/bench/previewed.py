"""The small case of the screens' tests, with other words in a few places: what the preview's tests write and save."""

from pathlib import Path

from simulator.bench.preview.played import Played, played
from simulator.play.script import Script, prepare_script
from simulator.scenario.loader import Loaded, load

TEXT = (Path(__file__).parents[1] / "tui" / "two_sessions.yaml").read_text(encoding="utf-8")


def with_(**changed: str) -> str:
    """The text with other lines: `silence="when: {strain: at least 2}"` adds a line to the turn or option of that id."""
    text = TEXT
    for id_, line in changed.items():
        head, mark, rest = text.partition(f"- id: {id_}\n")
        assert mark, f"nothing is called {id_}"
        margin = " " * (len(head) - len(head.rstrip(" ")) + 2)
        text = f"{head}{mark}{margin}{line}\n{rest}"
    return text


def loaded(text: str = TEXT) -> Loaded:
    """The vignette of this text."""
    return load(text, "case.yaml")


def script(text: str = TEXT) -> Script:
    """The script of this text."""
    return prepare_script(loaded(text).required())


def at(text: str, *choices: str) -> Played:
    """The play of this text after these choices."""
    return played(script(text), choices)
