"""The progress picture as JSON for other programs."""

from scoring.vocabulary import Pattern
from simulator.practice.progress.picture import Course, Figure, Picture
from simulator.practice.progress.reactions import KNOWN_PULL, Reactions

FORMAT = 1


def as_json(picture: Picture) -> dict[str, object]:
    """`{"format": 1, ...}`; figures that rest on too few answers are null, and say how many there are."""
    return {
        "format": FORMAT,
        "attempts": picture.attempts,
        "again": picture.again,
        "strategies": {strategy.value: _course(course) for strategy, course in picture.strategies.items()},
        "cells": {
            pattern.value: {moment.value: _figure(figure) for moment, figure in row.items()}
            for pattern, row in picture.cells.items()
        },
        "read_and_met": vars(picture.read_and_met),
        "beliefs": {**vars(picture.beliefs), "bands": [vars(band) for band in picture.beliefs.bands]},
        "repairs": vars(picture.repairs),
        "reactions": {pattern.value: _reactions(pattern, found) for pattern, found in picture.reactions.items()},
        "clients": [{**vars(client), "at": client.at.date().isoformat()} for client in picture.clients],
    }


def _course(course: Course) -> dict[str, object]:
    stretches = [{"until": until.date().isoformat(), **found.as_json()} for until, found in course.stretches]
    return {**_figure(course.figure), "stretches": stretches}


def _figure(figure: Figure) -> dict[str, object]:
    return {"n": figure.n, "now": figure.now.as_json() if figure.now else None}


def _reactions(pattern: Pattern, found: Reactions) -> dict[str, object]:
    return {
        "logged": found.logged,
        "feelings": dict(found.feelings),
        "impulses": dict(found.impulses),
        "acted": found.acted,
        "pulls": found.pulls,
        "known_pull": list(KNOWN_PULL[pattern]),
    }
