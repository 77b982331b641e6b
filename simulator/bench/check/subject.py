"""What a check looks at: the vignette with its turns in order, and the marks that say where everything stands."""

from dataclasses import dataclass
from functools import cached_property

from scoring.vocabulary import Tier
from simulator.bench.check.paths import Paths
from simulator.client.options import option_tier
from simulator.scenario.findings import Finding, finding
from simulator.scenario.loader import Loaded
from simulator.scenario.marks import Location
from simulator.scenario.models import Option, Vignette
from simulator.scenario.walk import Step, steps


@dataclass(frozen=True)
class Subject:
    """A loaded file whose fields can all be read."""

    loaded: Loaded
    vignette: Vignette

    @property
    def is_case(self) -> bool:
        return self.vignette.kind == "case"

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every turn in the order of time."""
        return steps(self.vignette)

    @cached_property
    def paths(self) -> Paths:
        """The ways through the turns."""
        return Paths(self.steps)

    def tier(self, step: Step, option: Option) -> Tier:
        """How well an option of this turn fits."""
        return self._tiers[step.number, id(option)]

    @cached_property
    def _tiers(self) -> dict[tuple[int, int], Tier]:
        """The tier of every option, for half of the checks ask. Ids may be used twice in a file, so the object itself is meant."""
        pattern = self.vignette.pattern
        return {
            (step.number, id(option)): option_tier(pattern, step.turn.moment, option, step.turn.risk)
            for step in self.steps
            for option in step.turn.options
        }

    def at(self, code: str, location: Location, message: str, **more: str | None) -> Finding:
        """A finding at a value."""
        return finding(self.loaded.source, code, self.loaded.marks.value(location), message, **more)

    def at_field(self, code: str, location: Location, message: str, **more: str | None) -> Finding:
        """A finding at the name of a field."""
        return finding(self.loaded.source, code, self.loaded.marks.key(location), message, **more)

    def at_head(self, code: str, location: Location, message: str, **more: str | None) -> Finding:
        """A finding at a block as a whole: its id, or its first field."""
        return finding(self.loaded.source, code, self.loaded.marks.head(location), message, **more)
