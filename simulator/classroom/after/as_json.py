"""The analysis for programs: one object, `"format": 1`. What cannot be said yet is null."""

from dataclasses import asdict
from typing import Any

from scoring.honesty import TABLE
from scoring.items.analysis import Analysis, GroupFigures, ItemFigures, LineFigures
from simulator.classroom.after.pool import Pool

FORMAT = 1


def as_json(pool: Pool, found: Analysis) -> dict[str, Any]:
    """The whole object."""
    return {
        "format": FORMAT,
        "classes": pool.classes,
        "people": found.people,
        "items": [_item(pool, one) for one in found.items],
        "patterns": [_group(one) for one in found.patterns],
        "moments": [_group(one) for one in found.moments],
        "form": asdict(found.form) if found.form else None,
        "needs": [{"from": least, "of": of, "for": what} for least, of, what in TABLE],
    }


def _item(pool: Pool, one: ItemFigures) -> dict[str, Any]:
    place = one.item.place
    return {
        "vignette": pool.scripts[place.vignette].vignette.id,
        "text": place.vignette,
        "turn": place.turn,
        "pattern": one.item.pattern.value,
        "moment": one.item.moment.value,
        "n": one.n,
        "people": one.people,
        "difficulty": one.difficulty,
        "fitted": asdict(one.fitted) if one.fitted else None,
        "rest": asdict(one.rest) if one.rest else None,
        "upper_lower": one.upper_lower,
        "rounds": asdict(one.moved) if one.moved else None,
        "lines": [_line(line, best=line.line.id in one.item.best) for line in one.lines],
        "flags": [{"kind": flag.kind.value, "line": flag.line} for flag in one.flags],
    }


def _line(one: LineFigures, *, best: bool) -> dict[str, Any]:
    return {
        "id": one.line.id,
        "credit": one.line.credit,
        "fits": one.line.fits,
        "best": best,
        "first": one.first,
        "second": one.second,
        "share": asdict(one.share) if one.share else None,
        "rest": one.rest,
    }


def _group(one: GroupFigures) -> dict[str, Any]:
    return asdict(one) | {"of": one.of.value}
