"""The agenda as JSON for other programs."""

from dataclasses import asdict

from simulator.practice.supervision.agenda import Agenda

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
        "comments": [{**vars(one), "ratings": dict(one.ratings)} for one in agenda.comments],
    }
