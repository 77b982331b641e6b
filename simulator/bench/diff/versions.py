"""The two versions side by side: their vignettes, and the lines where things stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from scoring.vocabulary import Tier
from simulator.client.options import option_tier
from simulator.scenario.loader import Loaded
from simulator.scenario.marks import Location
from simulator.scenario.models import Option, Turn, Vignette
from simulator.scenario.walk import Step, steps


@dataclass(frozen=True)
class Version:
    """One version. `vignette` has the old names replaced by the new ones, where something was only renamed."""

    loaded: Loaded
    vignette: Vignette

    @cached_property
    def steps(self) -> dict[str, Step]:
        """The turns with their places, by id, in the order of time."""
        return {step.turn.id: step for step in steps(self.vignette)}

    def line(self, location: Location) -> int:
        """The line of a field, or of the block around it where the field is not there."""
        return self.loaded.marks.key(location).line

    def line_of_any(self, location: Location, fields: Sequence[str]) -> int:
        """The line of the first of these fields that is there, or of their block."""
        there = (field for field in fields if (*location, field) in self.loaded.marks.values)
        return self.line((*location, next(there, fields[0])))

    def head(self, location: Location) -> int:
        """The line of a block: of its id where it has one."""
        return self.loaded.marks.head(location).line

    def siblings(self, step: Step) -> tuple[Turn, ...]:
        """The turns of the same session and part."""
        session = self.vignette.sessions[step.session]
        return session.turns if step.part == "turns" else session.between

    def tier(self, turn: Turn, option: Option) -> Tier:
        """How well an option fits here, all things considered."""
        return option_tier(self.vignette.pattern, turn.moment, option, turn.risk)


@dataclass(frozen=True)
class Versions:
    """The old and the new one."""

    old: Version
    new: Version
