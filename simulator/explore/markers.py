"""What a trick player goes by: the length of a line, its hedges, questions, sentences, and whether it says sorry."""

import re

HEDGES = (
    "perhaps", "maybe", "i wonder", "might", "it seems", "it sounds", "sort of", "kind of", "a little", "i imagine", "possibly",
    "i think", "i guess", "could be", "probably", "not sure",
)  # fmt: skip
"""Words that soften a line."""

_SENTENCE = re.compile(r"[.!?…]+[\"”'’)]*(?=\s|$)")
_HEDGE = re.compile(r"\b(" + "|".join(re.escape(hedge) for hedge in HEDGES) + r")\b", re.IGNORECASE)
_SORRY = re.compile(r"\b(sorry|apolog\w+)\b", re.IGNORECASE)


def length(line: str) -> int:
    """Characters of the line."""
    return len(line)


def hedges(line: str) -> int:
    """How many words soften it."""
    return len(_HEDGE.findall(line))


def questions(line: str) -> int:
    """How many question marks it has."""
    return line.count("?")


def sentences(line: str) -> int:
    """How many sentences it has, at least one."""
    return max(1, len(_SENTENCE.findall(line)))


def sorries(line: str) -> int:
    """How often it apologises."""
    return len(_SORRY.findall(line))
