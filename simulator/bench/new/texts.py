"""Draft texts in the shape that a text has in the model: one wording, or several of which each keeps its condition."""

from collections.abc import Callable, Iterable
from itertools import cycle
from typing import Any

from scoring.vocabulary import Moment
from simulator.bench.new.drafts.shape import Beat, Drafts
from simulator.bench.new.wishes import Draft

Block = dict[str, Any]


class Texts:
    """Draft texts for one client."""

    def __init__(self, drafts: Drafts, name: str) -> None:
        self._drafts = drafts
        self._name = name
        self._gaps = cycle(drafts.gaps)

    def named(self, text: str) -> Draft:
        """The text with the client's first name in it."""
        return Draft(text.replace("{name}", self._name))

    def beat(self, moment: Moment, again: bool) -> Beat:
        """What the client does at this moment; gaps take turns."""
        if moment is Moment.GAP:
            return next(self._gaps)
        if again and moment in self._drafts.again:
            return self._drafts.again[moment]
        return self._drafts.beats[moment]

    def varied(self, source: Any, texts: Iterable[str], condition: Callable[[Block], Block]) -> Any:
        """As many wordings as `source` has, with its conditions; the texts are used in turn."""
        turns = cycle(texts)
        if not isinstance(source, list):
            return self.named(next(turns))
        return [
            {**({"when": condition(one["when"])} if "when" in one else {}), "text": self.named(next(turns))}
            for one in source
        ]
