"""What a supervisor said of a turn, put into words for where the turn is told."""

from collections.abc import Mapping

from simulator.play.wording import agenda as words
from simulator.store.comments import Comments, StoredComment
from simulator.store.journal import Journal


def remarks(journal: Journal, attempt: str) -> Mapping[str, str]:
    """By turn, what came back from supervisors, each remark with its author and day. Raises what the journal raises."""
    found: dict[str, list[str]] = {}
    for one in Comments(journal).of_attempt(attempt):
        found.setdefault(one.turn, []).append(remark(one))
    return {turn: " ".join(told) for turn, told in found.items()}


def remark(one: StoredComment) -> str:
    """`Dr Abara, 2026-11-24: Slower here. It has a voice and some life in it: 4 of 5.`"""
    return words.remark(one.author, one.at[:10], said_of(one))


def said_of(one: StoredComment) -> str:
    """The comment, and its ratings in words."""
    return " ".join(part for part in (_closed(one.text), words.rated(dict(one.ratings))) if part)


def _closed(text: str) -> str:
    """A comment that ends, so that something can follow it."""
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?…" else f"{text}."
