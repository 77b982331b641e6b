"""What all other ways to play say about this one: how often each alarm comes, and what was still possible at each turn."""

from collections.abc import Sequence
from dataclasses import dataclass

from simulator.explore.kept import explored
from simulator.explore.layout import TooMuchToRemember
from simulator.explore.outlook import Outlook, Range
from simulator.explore.players import guessing
from simulator.explore.record import Exploration
from simulator.explore.sweep import Sweeper, TooManyStates
from simulator.play.script import Script
from simulator.practice.debrief.alarms import Alarm, whose_alarm
from simulator.practice.debrief.steps import Step, Walk, matched_play

APART = 3
"""Points of 100 from which a difference in what is still possible is worth telling (a teaching choice)."""


@dataclass(frozen=True)
class AlarmSplit:
    """An alarm of this play: the share of matched plays that meet it too, and the share of all plays, 0 to 1."""

    alarm: Alarm
    by_key: float
    by_chance: float


@dataclass(frozen=True)
class Possible:
    """One turn: the outcomes (0 to 100) that choices could still reach before it, after what was said, and after each open line."""

    turn: str
    before: Range
    after: Range
    lines: dict[str, Range]

    @property
    def tells(self) -> bool:
        """True where it matters for what is still possible which line is said: the lines lie at least `APART` points apart."""
        best = [line.best for line in self.lines.values()]
        return max(best) - min(best) >= APART


@dataclass(frozen=True)
class Exact:
    """`ways` is the number of ways to play the case."""

    ways: int
    alarms: tuple[AlarmSplit, ...]
    possible: tuple[Possible, ...]


def exact_of(script: Script, sha256: str, played: Walk) -> Exact | None:
    """Everything exact about a walked play, over the alarms that its debrief tells of."""
    told = whose_alarm(played, matched_play(script))
    return exact(script, sha256, (*told.with_client, *told.by_choices), played.steps)


def exact(script: Script, sha256: str, alarms: Sequence[Alarm], steps: Sequence[Step]) -> Exact | None:
    """Everything exact about a play; None where the vignette is too large to be counted. Takes seconds the first time."""
    try:
        found = explored(script, sha256)
    except (TooMuchToRemember, TooManyStates):
        return None
    outlook = outlook_of(script) if found.paths is not None else None
    if found.paths is None or outlook is None:
        return None
    return Exact(found.paths, tuple(_splits(found, alarms)), tuple(_possible(outlook, step) for step in steps))


def outlook_of(script: Script) -> Outlook | None:
    """What is still possible from everywhere; None where the vignette is too large to be counted. Takes seconds."""
    try:
        return Outlook(Sweeper(script, [guessing()]).run())
    except (TooMuchToRemember, TooManyStates):
        return None


def _splits(found: Exploration, alarms: Sequence[Alarm]) -> list[AlarmSplit]:
    """The shares of each alarm; those that exploration does not count (standing at the limit) are left out."""
    splits = []
    for alarm in alarms:
        for one in found.alarms:
            place = one.kind == "left" or (one.session == alarm.session and one.turn in ("", alarm.turn))
            if one.kind == alarm.kind and place:
                splits.append(AlarmSplit(alarm, one.by_key, one.by_chance))
    return splits


def _possible(outlook: Outlook, step: Step) -> Possible:
    lines = outlook.after(step.entered.client_state, step.entered.place)
    before = Range(min(one.worst for one in lines.values()), max(one.best for one in lines.values()))
    return Possible(step.turn.id, before, lines[step.chosen.option], lines)
