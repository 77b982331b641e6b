"""The table as text."""

from collections.abc import Iterator, Sequence
from math import isinf

from simulator.bench.bank.measure import Measure
from simulator.bench.bank.signs import Sign

SHOWN = 6


def page(parts: Sequence[tuple[str, tuple[Measure, ...]]]) -> str:
    """Every measure with its bounds and whether it holds; where one fails, the items that weigh against it."""
    return "\n".join(line for title, measures in parts for line in ("", title, *_lines(measures))).lstrip()


def _lines(measures: Sequence[Measure]) -> Iterator[str]:
    for one in measures:
        value = "–" if one.value is None else f"{one.value:.2f}"
        yield f"  {one.name:<58}{value:>7}   {_bounds(one):<14}{one.verdict}"
        if one.verdict == "fails" and one.where:
            more = f", and {len(one.where) - SHOWN} more" if len(one.where) > SHOWN else ""
            yield f"      {', '.join(one.where[:SHOWN])}{more}"


def _bounds(one: Measure) -> str:
    if isinf(one.low):
        return f"≤ {one.high:.2f}"
    if isinf(one.high):
        return f"≥ {one.low:.2f}"
    if one.low == 0.0:
        return f"≤ {one.high:.2f}"
    return f"≥ {one.low:.2f}" if one.high == 1.0 else f"{one.low:.2f} to {one.high:.2f}"


def told_signs(found: tuple[tuple[Sign, ...], tuple[Sign, ...]]) -> str:
    """The words that betray, with their shares."""
    heads = ("Best lines have more often (share of best lines, of others)", "and less often")
    parts = [
        f"{head}\n  {', '.join(f'{s.word} {s.in_best:.0%} {s.in_others:.0%}' for s in signs)}"
        for head, signs in zip(heads, found, strict=True)
        if signs
    ]
    return "\n".join(parts)
