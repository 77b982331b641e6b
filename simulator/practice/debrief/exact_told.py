"""What was counted over all ways to play, put into words."""

from typing import TYPE_CHECKING

from simulator.play.wording import exact as words
from simulator.play.wording.shares import percent

if TYPE_CHECKING:  # exploring brings numpy along, and telling does not need it
    from simulator.practice.debrief.exact import Exact


def exact_paragraph(found: "Exact", they: str) -> str:
    """How often each alarm of this play comes, under the key and in all; then at how many turns it matters for what is still possible
    which line is said."""
    told = [
        words.alarm(one.alarm.kind, one.alarm.session, they, percent(one.by_key), percent(one.by_chance))
        for one in found.alarms
    ]
    counted = (words.over(found.ways), *told) if told else ()
    apart = sum(one.tells for one in found.possible)
    return " ".join((*counted, words.apart(apart, len(found.possible))))


def possible_line(found: "Exact", turn: str, matched: str) -> str:
    """What was still possible at a turn; `matched` is the option that fits best there. Empty where all lines keep about the same."""
    one = next((one for one in found.possible if one.turn == turn), None)
    if one is None or not one.tells:
        return ""
    return words.possible(one.before.best, one.after.best, one.lines[matched].best)
