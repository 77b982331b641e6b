"""The fragments of an example as they can be shown: one text for the lines before, one for those after."""

from collections.abc import Iterable

from simulator.bench.explained.examples import Example

_SIGNS = {"\t": "⇥", "\u202e": "␦"}
"""What stands for characters that could not be seen, or would turn the line round."""


def before(example: Example, between: str) -> str:
    """The lines that have the finding, the places of the file divided by `between`."""
    return _joined((change.before for change in example.changes), between)


def after(example: Example, between: str) -> str:
    """The same lines mended; empty where they are only to be taken away."""
    return _joined((change.after for change in example.changes), between)


def _joined(fragments: Iterable[str], between: str) -> str:
    text = f"\n{between}\n".join(fragment.rstrip("\n") for fragment in fragments if fragment)
    for character, sign in _SIGNS.items():
        text = text.replace(character, sign)
    return text
