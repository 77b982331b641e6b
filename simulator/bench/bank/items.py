"""A bank of items: every turn with options, of every case and scene, with what it says and what is best."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from scoring.cells import keyed_tier
from scoring.credit import HEAVY
from scoring.vocabulary import Moment, Pattern, Tier
from simulator.play.script import Option, Script, Turn


@dataclass(frozen=True)
class Item:
    """One turn with options. `source` is the id of its vignette, `family` is one for twins, which have the same words."""

    source: str
    family: str
    kind: str
    pattern: Pattern
    turn: Turn

    @property
    def options(self) -> tuple[Option, ...]:
        """The options, in the order of the file."""
        return self.turn.options

    @property
    def moment(self) -> Moment:
        """The moment of the turn."""
        return self.turn.source.moment

    @property
    def weight(self) -> int:
        """How much it weighs in the fit, 1 or 2."""
        return 2 if self.moment in HEAVY or self.turn.source.risk else 1

    @cached_property
    def best(self) -> tuple[Option, ...]:
        """The options that are best."""
        return tuple(option for option in self.options if option.tier is Tier.BEST)

    @cached_property
    def others(self) -> tuple[Option, ...]:
        """The options that are not."""
        return tuple(option for option in self.options if option.tier is not Tier.BEST)

    def best_for(self, pattern: Pattern, option: Option) -> bool:
        """Whether the option would be best with a client of this pattern, by the key alone."""
        return keyed_tier(pattern, self.moment, option.move, option.spoken, self.turn.source.risk) is Tier.BEST


def items(scripts: Iterable[Script]) -> Iterator[Item]:
    """Every item of these vignettes, in order."""
    for script in scripts:
        v = script.vignette
        for turn in script.turns():
            if turn.options:
                family = min(v.id, v.twin.scene) if v.twin else v.id
                yield Item(v.id, family, v.kind, script.pattern, turn)
