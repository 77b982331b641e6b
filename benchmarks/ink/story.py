"""A vignette as a story for ink: an equivalent in size and branching, not in rules.

One knot a turn, one choice an option, six variables that a choice moves by the table of effects and holds between 0 and 10. Guards
stand where they compare a scale or ask what was chosen; what else a guard may ask (rupture, window, reach, promises, moves used)
ink has no word for, and such a guard counts as holding. Strain and security, which no table moves, go by the tier and the session.
Texts that vary have their last wording. None of the rules of the client model is in it, so ink has the lighter work.
"""

import re
from collections.abc import Iterator

from scoring.vocabulary import Pattern, Tier
from simulator.client.numbers import BREAKING_POINT, CLOSENESS_AT_REST, CLOSEST, EFFECTS, MOST, TEMPERAMENTS
from simulator.play.script import End, Gap, Gate, Option, Script, Turn
from simulator.scenario.models import Text
from simulator.scenario.when import Conditions, bounds

SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
_SPECIAL = re.compile(r"[{}|~#\[\]<>\\/*+=]")
_STRAIN = {Tier.BEST: -1, Tier.ACCEPTABLE: 0, Tier.NEUTRAL: 1, Tier.COUNTER: 2}


def story(script: Script) -> str:
    """The source of the story."""
    return "\n".join(_Story(script).lines()) + "\n"


class _Story:
    def __init__(self, script: Script) -> None:
        self.script = script
        self.asked = script.numbering.chosen

    def lines(self) -> Iterator[str]:
        start = TEMPERAMENTS[self.script.pattern]
        at = (start.bond, start.activation, start.safety, CLOSENESS_AT_REST, 0, start.security)
        yield from (f"VAR {name} = {value}" for name, value in zip(SCALES, at, strict=True))
        yield from (f"VAR chose_{bit} = false" for bit in self.asked.values())
        yield 'VAR ended = ""'
        yield "-> n0"
        for place, node in enumerate(self.script.nodes):
            yield f"=== n{place} ==="
            if isinstance(node, Turn):
                yield from self._turn(place, node)
            elif isinstance(node, Gate):
                yield from self._unless_held(node.source.when, node.otherwise)
                yield f"-> n{place + 1}"
            elif isinstance(node, Gap):
                yield from ("{ safety >= 5 and strain <= 3:", f"  ~ security = MIN({MOST}, security + 1)", "}")
                yield f"-> n{place + 1}"
            else:
                yield "-> the_end" if isinstance(node, End) else f"-> n{place + 1}"
        yield from self._endings()

    def _turn(self, place: int, turn: Turn) -> Iterator[str]:
        yield from self._unless_held(turn.source.when, place + 1)
        for text in (turn.source.scene, turn.source.client):
            if text:
                yield _words(text)
        for option in turn.options:
            yield from self._option(turn, option)
        if all(option.source.when for option in turn.options):
            yield f"{'+ ' if turn.options else ''}-> n{place + 1}"

    def _option(self, turn: Turn, option: Option) -> Iterator[str]:
        guard = self._guard(option.source.when)
        yield f"+ {f'{{ {guard} }} ' if guard else ''}[{_plain(option.line)}]"
        yield from (f"  ~ {change}" for change in self._changes(option))
        bit = self.asked.get(f"{turn.id}/{option.id}")
        if bit is not None:
            yield f"  ~ chose_{bit} = true"
        yield f"  {_words(option.source.reply)}"
        if self.script.pattern is not Pattern.SECURE:
            yield f"  {{ strain >= {BREAKING_POINT}: -> the_end }}"
        yield f"  -> n{option.following}"

    def _changes(self, option: Option) -> Iterator[str]:
        effect = EFFECTS[self.script.pattern, option.spoken]
        points = (effect.bond, effect.activation, effect.safety, effect.closeness, _STRAIN[option.tier])
        for name, by in zip(SCALES, points, strict=False):
            if by:
                yield f"{name} = MAX(0, MIN({CLOSEST if name == 'closeness' else MOST}, {name} {'+' if by > 0 else '-'} {abs(by)}))"

    def _endings(self) -> Iterator[str]:
        yield "=== the_end ==="
        for ending in self.script.endings:
            guard = self._guard(ending.source.when)
            body = [f'~ ended = "{ending.source.id}"', _words(ending.source.text), "-> END"]
            yield from [f"{{ {guard}:", *(f"  {line}" for line in body), "}"] if guard else body
        yield "-> END"

    def _unless_held(self, when: Conditions | None, otherwise: int) -> Iterator[str]:
        guard = self._guard(when)
        if guard:
            yield f"{{ not ({guard}): -> n{otherwise} }}"

    def _guard(self, when: Conditions | None) -> str:
        """The condition for ink, empty where it asks for nothing that ink can be asked."""
        return "" if when is None else " and ".join(self._parts(when))

    def _parts(self, when: Conditions) -> Iterator[str]:
        for name in SCALES:
            bound = getattr(when, name)
            if bound is not None:
                low, high = bounds(bound)
                yield from ([f"{name} >= {low}"] if low > 0 else [])
                yield from ([f"{name} <= {high}"] if high < MOST else [])
        if when.chose is not None:
            yield f"chose_{self.asked[when.chose]}"
        branches = [self._guard(inner) for inner in when.any or ()]
        if branches and all(branches):
            yield f"({' or '.join(f'({branch})' for branch in branches)})"
        excluded = self._guard(when.unless)
        if excluded:
            yield f"not ({excluded})"


def _words(text: Text) -> str:
    return _plain(text[-1].text)


def _plain(text: str) -> str:
    """The text without what ink would read as more than text, on one line that begins with a letter or a quotation mark."""
    return " ".join(_SPECIAL.sub(" ", text).split()).lstrip("-. ") or "…"
