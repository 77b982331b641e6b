"""Lines in, lines out. End of input, `q` and interruption all leave by the same door."""

from collections.abc import Callable, Iterable
from typing import TextIO

from simulator.locale.catalogue import _
from simulator.plain.fitting import fitted
from simulator.scenario.source import printable_character


class Left(Exception):
    """The trainee left, or the input ended. Everything up to here is kept."""


NOTE = "note"
"""How a line begins that is a note for oneself: `note He looked at the door.` The word of the language does the same."""


class Console:
    """Prints lines and asks for lines. `?`, `b` and a note for oneself are answered here, wherever something is asked.

    `help_on` gives the lines that answer `?` followed by some words; `noted` keeps a note and gives the line that says so.
    """

    def __init__(self, given: TextIO, out: TextIO, help_on: Callable[[str], Iterable[str]]) -> None:
        self._given = given
        self._out = out
        self._help_on = help_on
        self._shown: list[str] = []
        self.noted: Callable[[str], str] | None = None

    def say(self, text: str = "", label: str = "") -> None:
        """Print a text, labelled on its first line, with nothing in it a terminal would obey."""
        line = f"{label}: {_clean(text)}" if label else _clean(text)
        self._shown.append(line)
        self._write(line)

    def page(self) -> None:
        """What is printed from here on is what `b` repeats."""
        self._shown.clear()

    def ask(self, prompt: str = "> ") -> str:
        """The next line, without blanks at its ends. Raises Left at the end of input and for `q`."""
        while True:
            self._out.write(prompt)
            self._out.flush()
            line = self._given.readline()
            if not line or line.strip() == "q":
                self._out.write("\n")
                raise Left
            answer = line.strip()
            if answer.startswith("?"):
                self._write(*map(_clean, self._help_on(answer[1:].strip())))
            elif answer == "b":
                self._write(*self._shown)
            elif self.noted is not None and (note := _note(answer)):
                self._write(_clean(self.noted(note)))
            else:
                return answer

    def number(self, most: int, prompt: str = "> ") -> int | str:
        """A number from 1 to `most`, or the line itself where it is none. A number out of range is answered and asked again."""
        while True:
            answer = self.ask(prompt)
            if not answer.isdecimal():
                return answer
            if 1 <= int(answer) <= most:
                return int(answer)
            self.say(_("There is no {answer} here; the numbers run from 1 to {most}.").format(answer=answer, most=most))

    def _write(self, *lines: str) -> None:
        self._out.write("".join(f"{part}\n" for line in lines for part in fitted(line, self._out)))
        self._out.flush()


def _note(line: str) -> str:
    """The words of a line that is a note; empty where it is none, or holds nothing more."""
    word, _blank, rest = line.partition(" ")
    return rest.strip() if word.lower() in (NOTE, _(NOTE)) else ""


def _clean(text: str) -> str:
    return "".join("\n" if character == "\n" else printable_character(character) for character in text)
