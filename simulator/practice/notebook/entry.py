"""An entry of the notebook: dated, of a kind, pinned to a turn where it belongs to one, private until it is shared."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["shift", "reaction", "rupture", "repair", "session", "question", "own"]
"""A shift in the alliance, a reaction, a rupture, a repair; the note after a session; a question for supervision; anything else."""

WRITTEN: tuple[Kind, ...] = ("shift", "reaction", "rupture", "repair", "own")
"""What a trainee can call a note of their own."""


@dataclass(frozen=True)
class Entry:
    """`key` is what it is shared by. `client` is empty for a note that hangs on no attempt; `turn` and `quote` (the client's words
    there) where it is pinned to none. `note` is the id of a note that can be changed and erased, empty for what the journal dated."""

    key: str
    at: str
    kind: Kind
    text: str
    attempt: str = ""
    client: str = ""
    session: int = 0
    turn: str = ""
    quote: str = ""
    shared: bool = False
    note: str = ""

    @property
    def day(self) -> str:
        """The day it was written, as 2026-03-02."""
        return self.at[:10]
