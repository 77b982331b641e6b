"""Vignette files damaged in the ways that slips of hand, editors and malice damage them; seeded, so that a failure comes again."""

import random
from collections.abc import Callable

Mutation = Callable[[str, random.Random], str]

_HOSTILE: tuple[str, ...] = (
    *"\x00\x9b\u202e\ufeff\u00a0\t\r\ud800\U0001f600é你“[]{}|>\"'\\@`=~",
    *("\x1b[31m", "&a", "*a", "!!python/x", "<<: ", "- ", ": ", "? ", "# ", "---\n", "...\n", "%YAML 1.2\n"),
    *('"\\e"', '"\\ud800"', "0x10", "1e9", "null", "true", "9" * 5000, "[" * 100, "x" * 25_000, "\n" * 600, "a: " * 50),
)


def mutated(text: str, chance: random.Random) -> str:
    """The text after one to four mutations."""
    for _ in range(chance.randint(1, 4)):
        text = chance.choice(_MUTATIONS)(text, chance)
    return text


def _insert(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(_HOSTILE) + text[at:]


def _delete(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + text[at + chance.randint(1, 40) :]


def _swap_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _repeat_lines(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    return "\n".join(lines[:at] + lines[at : at + chance.randint(1, 60)] * 2 + lines[at:])


def _indent(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = chance.choice((" ", "  ", "\t", "")) + lines[at].lstrip(chance.choice((" ", "")))
    return "\n".join(lines)


def _replace_value(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    name, colon, _ = lines[at].partition(":")
    lines[at] = f"{name}{colon} {chance.choice(_HOSTILE)}"
    return "\n".join(lines)


def _change_letter(text: str, chance: random.Random) -> str:
    at = chance.randrange(max(len(text), 1))
    return text[:at] + chance.choice("abxyz:-'\"{}[],#&*!|>%@` 019") + text[at + 1 :]


def _misspell_word(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    at = chance.randrange(len(words))
    letters = list(words[at])
    chance.shuffle(letters)
    words[at] = "".join(letters)
    return " ".join(words)


def _cut_short(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) + 1)]


_MUTATIONS: tuple[Mutation, ...] = (
    _insert,
    _delete,
    _swap_lines,
    _repeat_lines,
    _indent,
    _replace_value,
    _change_letter,
    _misspell_word,
    _cut_short,
)
