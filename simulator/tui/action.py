"""One thing a key does, and the places where it does so. What there is of them is in `actions` and `classroom.keys`."""

from dataclasses import dataclass
from typing import Literal

Where = Literal[
    "everywhere",
    "lists",
    "library",
    "intake",
    "session",
    "options",
    "words",
    "reaction",
    "hearing",
    "notice",
    "help",
    "stop",
    "page",
    "note",
    "skip",
    "debrief",
    "two-track",
    "read",
    "scroll",
    "block",
    "notes",
    "writing",
    "agenda",
    "finished",
    "host",
    "people",
    "hands",
    "sheet",
    "door",
    "vote",
    "seat",
]


@dataclass(frozen=True)
class Action:
    """One thing a key does. `{key}` in `action` stands for the key pressed; `footer` is its word there, empty to stay out of it.

    `typing` is the key shown while a field is being typed in, empty where none works there; `together` is how the key line names
    the key where it speaks for its neighbours too.
    """

    where: Where
    keys: tuple[str, ...]
    shown: str
    action: str
    help: str
    footer: str = ""
    typing: str = ""
    together: str = ""

    @property
    def line(self) -> str:
        """The key as the key line names it."""
        return self.together or self.shown

    @property
    def name(self) -> str:
        """The action without what it is given."""
        return self.action.partition("(")[0]

    def pressed(self, key: str) -> str:
        """The action as this key brings it about."""
        return self.action.replace("{key}", key)


DIGITS = tuple("123456789")
