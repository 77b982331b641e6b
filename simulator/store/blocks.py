"""What the trainee said after each block of practice: too easy, good, too hard."""

from dataclasses import dataclass
from typing import Literal

from simulator.store.journal import Journal

Answer = Literal["too-easy", "good", "too-hard"]
ANSWERS: tuple[Answer, ...] = ("too-easy", "good", "too-hard")


@dataclass(frozen=True)
class Block:
    """One answer: when (UTC in ISO form), and which pattern and moment had been practised."""

    at: str
    pattern: str
    moment: str
    answer: Answer


class Blocks:
    """The answers in a journal."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def add(self, pattern: str, moment: str, answer: Answer) -> Block:
        """Keep an answer. Raises NotSaved or JournalBusy; then nothing was written."""
        block = Block(self._journal.now(), pattern, moment, answer)
        with self._journal.transaction() as db:
            db.execute(
                "INSERT INTO block (at, pattern, moment, answer) VALUES (?, ?, ?, ?)",
                (block.at, pattern, moment, answer),
            )
        return block

    def all(self) -> list[Block]:
        """Every answer, the oldest first."""
        return [
            Block(*row) for row in self._journal.read("SELECT at, pattern, moment, answer FROM block ORDER BY number")
        ]
