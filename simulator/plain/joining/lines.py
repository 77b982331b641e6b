"""Lines of a class at a terminal: what is said, printed; what was typed, read."""

from collections.abc import Iterable, Sequence
from typing import TextIO

from simulator.classroom.seat_told import Choice, Said
from simulator.plain.fitting import fitted
from simulator.scenario.source import printable


def lines_of(said: Iterable[Said]) -> Iterable[str]:
    """Paragraphs as lines."""
    for one in said:
        if one.above:
            yield ""
        yield f"{one.lead}. {one.text}" if one.lead.strip() else f"   {one.text}" if one.lead else one.text


def say(out: TextIO, lines: Iterable[str]) -> None:
    """Print lines, with nothing in them that a terminal would obey."""
    for line in lines:
        out.writelines(f"{part}\n" for part in fitted(printable(line, 4000), out))
    out.flush()


def choice_line(one: Choice) -> str:
    """A choice with its letter, and the thought that goes with it."""
    return f"{one.letter}. {one.whole}"


def numbers_meant(typed: str, choices: Sequence[Choice]) -> list[int]:
    """The choices that are meant, by letter or number; none where something else was typed."""
    letters = {one.letter: number for number, one in enumerate(choices, start=1)}
    signs = typed.upper().replace(",", " ").split()
    if not all(one.isdecimal() or one in letters for one in signs):
        return []
    return [letters[one] if one in letters else int(one) for one in signs]
