"""What a supervisor said of a turn, put into words for where the turn is told."""

from collections.abc import Mapping

from simulator.play.wording import agenda as words
from simulator.store.comments import Comments
from simulator.store.journal import Journal


def remarks(journal: Journal, attempt: str) -> Mapping[str, str]:
    """By turn, what came back from supervisors, each remark with its author and day. Raises what the journal raises."""
    found: dict[str, list[str]] = {}
    for one in Comments(journal).of_attempt(attempt):
        said = " ".join(part for part in (one.text, words.rated(dict(one.ratings))) if part)
        found.setdefault(one.turn, []).append(f"{said} ({words.comment(one.author, one.at[:10])})")
    return {turn: " ".join(told) for turn, told in found.items()}
