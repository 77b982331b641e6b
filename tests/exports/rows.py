"""Rows as a class leaves them."""

from collections.abc import Sequence

from simulator.exports.row import Row, Who


def row(person: str = "p1", sitting: str = "monday", option: str = "log", **more) -> Row:
    given = {
        "alias": f"Name of {person}",
        "day": "2026-11-24",
        "vignette": "the-cap",
        "title": "The cap",
        "text": "f" * 64,
        "turn": "cap",
        "moment": "opening",
        "round": 1,
        "line": "Then show me the log.",
        "credit": 1.0,
        "fits": True,
        "best": True,
    }
    return Row(who=Who(sitting, person), option=option, **(given | more))


def a_class(people: int, sitting: str = "monday", turns: Sequence[str] = ("cap",), **more) -> list[Row]:
    """Everybody's choice at every turn."""
    return [row(f"p{number}", sitting, turn=turn, **more) for number in range(people) for turn in turns]
