"""What people are called in a room: two plain words by default; a chosen name is cleaned, short, and nobody else's."""

import unicodedata
from collections.abc import Set

from simulator.classroom.room.alike import folded, mixed
from simulator.play.wording import classroom as words

__all__ = ["CELLS", "MARKS", "as_asked", "cleaned", "folded", "generated", "named"]

CELLS = 24
"""The longest name, in cells of a terminal."""
MARKS = 4
"""Combining marks on one letter."""

_UNSEEN = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0")


def named(asked: str, taken: Set[str], draw: int) -> str:
    """The name somebody gets: the one asked for, cleaned and told apart from those taken (as `folded` gives them).

    A new one where none was asked for, where it is one of the house's, and where it is put together to look like another.
    """
    clean = cleaned(asked)
    if not clean or mixed(clean) or _of_the_house(clean):
        return generated(taken, draw)
    return _apart(clean, taken)


def generated(taken: Set[str], draw: int) -> str:
    """Two plain words that nobody has yet, `Amber Heron`; with a number when all are taken."""
    firsts, seconds = words.ALIAS_FIRST.split(), words.ALIAS_SECOND.split()
    every = len(firsts) * len(seconds)
    for turn in range(every):
        at = (draw + turn) % every
        name = f"{firsts[at % len(firsts)]} {seconds[at // len(firsts)]}"
        if folded(name) not in taken:
            return name
    return _apart(f"{firsts[draw % len(firsts)]} {seconds[0]}", taken)


def as_asked(asked: str, alias: str) -> bool:
    """True where somebody is called what they asked for, or asked for nothing."""
    wanted = " ".join(unicodedata.normalize("NFKC", asked).split())
    return wanted in ("", alias)


def cleaned(text: str) -> str:
    """One line of at most 24 cells with nothing in it that acts, hides or piles up."""
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFKC", text[:400]):
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if category in ("Zs", "Cc"):
            kept.append(" ")
        elif category[0] != "C" and category not in ("Zl", "Zp") and marks <= MARKS and character not in _UNSEEN:
            kept.append(character)
    return _cut(" ".join("".join(kept).split()), CELLS)


def _apart(name: str, taken: Set[str]) -> str:
    number, told = 1, name
    while folded(told) in taken:
        number += 1
        told = f"{_cut(name, CELLS - len(str(number)) - 1)} {number}"
    return told


def _cut(text: str, cells: int) -> str:
    used = 0
    for at, character in enumerate(text):
        used += _cells(character)
        if used > cells:
            return text[:at].rstrip()
    return text


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _of_the_house(name: str) -> bool:
    """True for `Instructor`, and for `The Instructor`, `Host 1` and the like."""
    reserved = {folded(word) for word in words.RESERVED_NAMES.split()}
    parts = (name, *name.split())
    return any(folded(part.rstrip("0123456789")) in reserved for part in parts)
