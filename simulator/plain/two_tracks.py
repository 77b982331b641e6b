"""Two tracks in line mode: from one turn the path taken and another line, turn by turn, and what could be taken instead."""

from simulator.plain.console import Console
from simulator.plain.counting import foresight
from simulator.plain.two_tracks_told import tell, tell_from, tell_waiting
from simulator.play.wording import two_track as words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.looking import Looking
from simulator.practice.track import Foresight
from simulator.practice.two_track import OpenLine, Rest
from simulator.practice.two_track_told import remarks

RESTS: dict[str, Rest] = {"m": "matched", "o": "mine", "l": ()}
"""What is typed, and how the other track then goes on."""


class TwoTracksAsked:
    """Offers the turns of a finished play under their numbers. What is still possible is counted once, when it is first needed."""

    def __init__(self, attempt: Attempt, facts: CaseFacts, console: Console) -> None:
        self.attempt, self.turns, self.console = attempt, facts.turns, console
        self._exact: Foresight | None = None
        self._counted = False

    def offer(self) -> None:
        """Say under which numbers the turns stand."""
        self.console.say(words.line_mode_offer(len(self.turns)))

    def name_turns(self) -> None:
        """Every turn under its number, by what was said there."""
        for number, turn in enumerate(self.turns, start=1):
            self.console.say(f"{number}. {turn.said.words}")
        self.console.say(words.LINE_MODE_TURN)

    def walk(self, number: int) -> None:
        """Walk the turn with this number, from 1, with another line beside it. Raises Left where the trainee leaves."""
        if not self._counted:
            self._exact, self._counted = foresight(self.attempt), True
        walk_two_tracks(self.attempt, self.console, self.turns[number - 1].turn, self._exact)


def walk_two_tracks(attempt: Attempt, console: Console, turn: str, exact: Foresight | None) -> None:
    """Tell both tracks from this turn, and again with whatever is taken instead, until Enter. Raises Left where the trainee leaves."""
    looking = Looking(attempt.script, attempt.records, turn, exact)
    pronoun = attempt.script.vignette.person.pronoun
    tell(console, looking.both, pronoun)
    while True:
        answer = _asked(console, looking)
        waits = looking.both.other.waits
        if isinstance(answer, OpenLine):
            looking.pick(answer.option)
        elif answer in RESTS:
            looking.go_on(RESTS[answer])
        else:
            return
        if waits and isinstance(answer, OpenLine):
            tell_from(console, looking.both, waits.place, pronoun)
        else:
            tell(console, looking.both, pronoun)


def _asked(console: Console, looking: Looking) -> OpenLine | str:
    """The line that is taken, or what was typed instead of its number."""
    both, ahead = looking.both, looking.picks_ahead
    if both.other.waits:
        console.say("")
        tell_waiting(console, both.other.waits)
    console.say(words.PICK_NEXT if ahead else words.PICK_AT_FORK)
    for number, line in enumerate(looking.lines, start=1):
        known = remarks(both, line, at_fork=not ahead)
        thought = f"({line.thought}) " if line.thought else ""
        console.say(f"{number}. {thought}{line.words}" + (f" [{known}]" if known else ""))
    console.say(words.LINE_MODE_NEXT if ahead else words.LINE_MODE_HINT)
    answer = console.number(len(looking.lines))
    return looking.lines[answer - 1] if isinstance(answer, int) else answer
