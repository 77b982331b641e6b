"""Numbers as a language writes them: the decimal point of English, the comma of Spanish."""

from simulator.scenario.language import language

_COMMA = frozenset({"es"})
"""Languages with a comma where English has its point, and a point where English has its comma."""

_TURNED = str.maketrans(".,", ",.")


def number(value: float, places: int = 2) -> str:
    """`0.72`; in Spanish `0,72`."""
    return as_written(f"{value:.{places}f}")


def signed(value: float, places: int = 2) -> str:
    """`+0.12`; in Spanish `+0,12`."""
    return as_written(f"{value:+.{places}f}")


def short(value: float) -> str:
    """A share between 0 and 1 without its nought: `.72`. Spanish keeps it: `0,72`."""
    return number(value) if language() in _COMMA else number(value).removeprefix("0")


def counted(count: int) -> str:
    """`12,500`; in Spanish `12.500`."""
    return as_written(f"{count:,}")


def as_written(told: str) -> str:
    """A number that Python wrote the English way, as the language writes it."""
    return told.translate(_TURNED) if language() in _COMMA else told
