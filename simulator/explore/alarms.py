"""What switches on in a client, and how often: under the key, under guessing, and whether any play is spared.

The debrief needs it: an alarm that the best play meets too came with the client; the rest the choices moved.
"""

from dataclasses import dataclass
from typing import Literal

from scoring.vocabulary import Moment
from simulator.explore.sweep import Sweep
from simulator.play.script import Gate, Script

AlarmKind = Literal["withdrawal", "confrontation", "cold", "cancelled", "left"]

SURELY = 1 - 1e-9


@dataclass(frozen=True)
class AlarmShare:
    """One alarm: at which turn (empty for a cancelled session and for leaving), in which session, and the share of plays that
    meet it, by the key and by guessing."""

    kind: AlarmKind
    session: int
    turn: str
    by_key: float
    by_chance: float

    @property
    def in_every_play(self) -> bool:
        """True where no choice keeps it away."""
        return self.by_chance >= SURELY


def alarm_shares(keyed: Sweep, guessed: Sweep) -> tuple[AlarmShare, ...]:
    """Every alarm that some play meets, in the order of time. The first player of each sweep counts: the key, and guessing."""
    script = guessed.script
    found = [*_at_turns(script, keyed, guessed), *_cancelled(script, keyed, guessed)]
    left = AlarmShare("left", 0, "", float(keyed.broken_off.mass[0].sum()), float(guessed.broken_off.mass[0].sum()))
    return tuple(alarm for alarm in (*found, left) if alarm.by_chance > 0)


def _at_turns(script: Script, keyed: Sweep, guessed: Sweep) -> list[AlarmShare]:
    found = []
    for turn in script.turns():
        mine, theirs = keyed.tally.turns.get(turn.id), guessed.tally.turns.get(turn.id)
        if theirs is None:
            continue
        moment = turn.source.moment
        if moment is Moment.SUDDEN_COLD:
            found.append(
                AlarmShare("cold", turn.session, turn.id, float(mine.met[0]) if mine else 0.0, float(theirs.met[0]))
            )
        elif moment in (Moment.WITHDRAWAL_RUPTURE, Moment.CONFRONTATION_RUPTURE):
            kind: AlarmKind = "withdrawal" if moment is Moment.WITHDRAWAL_RUPTURE else "confrontation"
            by_key = float(mine.ruptured[0]) if mine else 0.0
            found.append(AlarmShare(kind, turn.session, turn.id, by_key, float(theirs.ruptured[0])))
    return found


def _cancelled(script: Script, keyed: Sweep, guessed: Sweep) -> list[AlarmShare]:
    found = []
    for node in script.nodes:
        if isinstance(node, Gate) and node.session in guessed.tally.cancelled:
            mine = keyed.tally.cancelled.get(node.session)
            by_key = float(mine[0]) if mine is not None else 0.0
            found.append(
                AlarmShare("cancelled", node.session, "", by_key, float(guessed.tally.cancelled[node.session][0]))
            )
    return found
