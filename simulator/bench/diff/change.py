"""One change of meaning between two versions of a vignette."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from simulator.scenario.models import Vignette

Section = Literal["case", "sessions", "turns", "options", "endings"]
Kind = Literal["added", "removed", "renamed", "moved", "changed", "reworded"]
Apply = Callable[[Vignette], Vignette]
"""Makes this one change in the old version. Raises NotAlone where that makes no sense without others."""


class NotAlone(Exception):
    """A change cannot be made without another one."""


@dataclass(frozen=True)
class Change:
    """`name` and `what` make a sentence: "option list of turn quiet", "has now the move press-on". `line` is a line of the new
    file, of the old one where `in_old`. `apply` is None where the change moves nobody."""

    section: Section
    kind: Kind
    name: str
    what: str
    line: int
    in_old: bool = False
    apply: Apply | None = None

    @property
    def sentence(self) -> str:
        """What changed, in a sentence without its full stop."""
        return f"{self.name} {self.what}"

    @property
    def only_words(self) -> bool:
        """True where nothing changed but sentences: the client answers as before."""
        return self.kind == "reworded"
