"""The debrief of one scene: what was seen, what was said, what fits, and why."""

from dataclasses import dataclass

from scoring.vocabulary import Pattern
from simulator.play.records import Record, ToldPattern
from simulator.play.script import Script
from simulator.practice.debrief.steps import walk_records
from simulator.practice.debrief.turns import TurnFacts, turn_facts


@dataclass(frozen=True)
class SceneFacts:
    """`told` is the pattern the trainee saw, None where it was not asked; `twin` the pattern of the scene with the same words."""

    turn: TurnFacts
    pattern: Pattern
    told: ToldPattern | None
    twin: Pattern | None

    @property
    def read(self) -> bool:
        """True where the pattern was told rightly."""
        return self.told is not None and self.told.pattern is self.pattern


def scene_facts(script: Script, records: list[Record]) -> SceneFacts:
    """Everything the debrief of a scene tells. Raises IndexError where nothing was chosen yet."""
    step = walk_records(script, records).steps[0]
    twin = script.vignette.twin
    told = next((record for record in records if isinstance(record, ToldPattern)), None)
    return SceneFacts(turn_facts(script, step, records), script.pattern, told, twin.pattern if twin else None)
