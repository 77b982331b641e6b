"""The debrief of one scene: what was seen, what was said, what fits, and why."""

from dataclasses import dataclass

from scoring.cells import keyed_tier
from scoring.vocabulary import Pattern
from simulator.play.records import Record, ToldPattern
from simulator.play.script import Script, Turn
from simulator.practice.debrief.steps import walk_records
from simulator.practice.debrief.turns import TurnFacts, turn_facts


@dataclass(frozen=True)
class SceneFacts:
    """`told` is the pattern the trainee saw, None where it was not asked; `twin` the pattern of the scene with the same words, and
    `twin_line` the line that fits there best, both None where there is none."""

    turn: TurnFacts
    pattern: Pattern
    told: ToldPattern | None
    twin: Pattern | None
    twin_line: str | None

    @property
    def read(self) -> bool:
        """True where the pattern was told rightly."""
        return self.told is not None and self.told.pattern is self.pattern


def scene_facts(script: Script, records: list[Record]) -> SceneFacts:
    """Everything the debrief of a scene tells. Raises IndexError where nothing was chosen yet."""
    step = walk_records(script, records).steps[0]
    twin = script.vignette.twin
    told = next((record for record in records if isinstance(record, ToldPattern)), None)
    facts = turn_facts(script, step, records)
    if twin is None:
        return SceneFacts(facts, script.pattern, told, None, None)
    return SceneFacts(facts, script.pattern, told, twin.pattern, _line_for(step.turn, twin.pattern))


def _line_for(turn: Turn, pattern: Pattern) -> str:
    """Of the lines of this turn the one that fits a client of this pattern best, by the key alone."""
    moment, risk = turn.source.moment, turn.source.risk
    best = max(turn.options, key=lambda one: keyed_tier(pattern, moment, one.move, one.spoken, risk).credit)
    return best.line
