"""Lines in, lines out. End of input, `q` and interruption all leave by the same door."""

from typing import TextIO

from simulator.scenario.source import printable_character


class Left(Exception):
    """The trainee left, or the input ended. Everything up to here is kept."""


class Console:
    """Prints lines and asks for lines. `?` and `b` are answered here, wherever something is asked."""

    def __init__(self, given: TextIO, out: TextIO) -> None:
        self._given = given
        self._out = out
        self._shown: list[str] = []
        self.help = ""

    def say(self, text: str = "", label: str = "") -> None:
        """Print a text, labelled on its first line, with nothing in it a terminal would obey."""
        clean = "".join("\n" if character == "\n" else printable_character(character) for character in text)
        line = f"{label}: {clean}" if label else clean
        self._shown.append(line)
        self._out.write(line + "\n")
        self._out.flush()

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
            if answer == "?":
                self._out.write(self.help + "\n")
            elif answer == "b":
                self._out.write("\n".join(self._shown) + "\n")
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
            self.say(f"There is no {answer} here; the numbers run from 1 to {most}.")
