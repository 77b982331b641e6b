"""The agenda as JSON for other programs."""

from dataclasses import asdict

from simulator.practice.supervision.agenda import Agenda
from simulator.practice.supervision.came_back import CameBack

FORMAT = 1


def as_json(agenda: Agenda) -> dict[str, object]:
    """`{"format": 1, ...}`; what stands on it is what the trainee sees, shared or not: it is for their own programs."""
    standing = agenda.standing
    return {
        "format": FORMAT,
        "cadence": standing.cadence,
        "held": standing.held.isoformat() if standing.held else None,
        "sessions": standing.sessions,
        "overdue": standing.overdue,
        **{
            name: [asdict(one) for one in getattr(agenda, name)]
            for name in ("questions", "ruptures", "pulls", "reactions", "turns", "marked")
        },
        "comments": [_came_back(one) for one in agenda.comments],
    }


def _came_back(one: CameBack) -> dict[str, object]:
    """The comment, and where it belongs."""
    place = {"client": one.client, "session": one.session, "words": one.words, "said": one.said}
    return {**vars(one.comment), "ratings": dict(one.comment.ratings), **place}
