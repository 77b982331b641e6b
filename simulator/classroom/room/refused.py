"""What a room says no to."""

from typing import Literal

Code = Literal["closed", "stale", "bad", "rate", "gone", "locked", "full", "not-now"]


class Refused(Exception):
    """A command that changes nothing. `code` is for programs; the message is one sentence for a person."""

    def __init__(self, code: Code, sentence: str) -> None:
        super().__init__(sentence)
        self.code: Code = code
