"""How a change is said: what is now, and what was before."""

from collections.abc import Iterable

from simulator.bench.graph.conditions import in_words
from simulator.scenario.models import Variant
from simulator.scenario.source import printable
from simulator.scenario.when import Conditions


def now_and_before(now: str, before: str) -> str:
    """`now has …; before, …`."""
    return f"now has {now or 'none'}; before, {before or 'none'}"


def condition(now: Conditions | None, before: Conditions | None) -> str:
    """What a condition has become."""
    return f"now comes {_only(now)}; before, {_only(before)}"


def _only(asked: Conditions | None) -> str:
    return "in every play" if asked is None else f"only if {in_words(asked)}"


def reworded(before: object, now: object, fields: Iterable[str]) -> str:
    """Which texts have other words, and which show the same words to other plays."""
    differing = list(fields)
    shown = [name for name in differing if _words(getattr(before, name)) == _words(getattr(now, name))]
    other = [name for name in differing if name not in shown]
    told = [f"is reworded ({_named(other)})"] if other else []
    told += [f"shows its words under other conditions ({_named(shown)})"] if shown else []
    return " and ".join(told)


def _words(text: object) -> object:
    """A text without the conditions of its variants."""
    if isinstance(text, tuple):
        return tuple(variant.text if isinstance(variant, Variant) else variant for variant in text)
    return text


def _named(fields: Iterable[str]) -> str:
    return ", ".join(field.replace("_", " ") for field in fields)


def option_name(turn: str, option: str) -> str:
    """An option for a sentence."""
    return f"option {printable(option)} of turn {printable(turn)}"


def turn_name(turn: str) -> str:
    """A turn for a sentence."""
    return f"turn {printable(turn)}"
