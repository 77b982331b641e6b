"""A vote as a hand makes it at a terminal: a number takes a choice, of words up to three; sureness and reason go along. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from simulator.classroom.seat_told import Choice, letters_of
from simulator.play.wording import joining as words

SURENESS = 4
"""Not said, a guess, fairly sure, sure."""


@dataclass(frozen=True)
class Slip:
    """What would be sent. `round` tells one vote from the next; `problem` is a sentence where something could not be taken."""

    round: tuple[object, ...] = ()
    letters: str = ""
    sure: int = 0
    why: str = ""
    problem: str = ""

    def for_round(self, round_: tuple[object, ...], choices: Sequence[Choice], sure: int, why: str) -> "Slip":
        """The slip as it is, or a new one, filled with what the server has, where another vote has opened."""
        return self if round_ == self.round else Slip(round_, letters_of(choices), sure, why)

    def take(self, number: int, choices: Sequence[Choice], most: int) -> "Slip":
        """The choice with this number, from 1; where several can be taken, a second time gives it back."""
        if not 1 <= number <= len(choices):
            return replace(self, problem=words.NO_SUCH_NUMBER if choices else words.NOTHING_OPEN)
        letter = choices[number - 1].letter
        if most == 1:
            return replace(self, letters=letter, problem="")
        if letter in self.letters:
            left = self.letters.replace(letter, "")
            return replace(self, letters=left or letter, problem="" if left else words.ONE_AT_LEAST)
        if len(self.letters) >= most:
            return replace(self, problem=words.THREE_AT_MOST)
        return replace(self, letters="".join(sorted(self.letters + letter)), problem="")

    def surer(self) -> "Slip":
        """The next degree of sureness."""
        return replace(self, sure=(self.sure + 1) % SURENESS, problem="" if self.letters else words.VOTE_FIRST)
