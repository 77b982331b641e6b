"""The four options of a drafted turn."""

from collections.abc import Iterator
from itertools import count
from typing import Any

from scoring.key import cell, tier
from scoring.vocabulary import ALWAYS_COUNTER, Moment, Move, Pattern, Tier
from simulator.bench.new.arc import Planned
from simulator.bench.new.drafts.answers import DRAFTS, SILENT, WRITTEN_BACK
from simulator.bench.new.drafts.lines import LINES
from simulator.bench.new.drafts.moves import FITS_WHEN, HEARD
from simulator.bench.new.drafts.promises import KEEPING, NOW_PROMISED, PROMISE
from simulator.bench.new.drafts.reactions import THOUGHTS, TRACKED
from simulator.bench.new.picks import Picks, fitted_by, spoken_half
from simulator.bench.new.wishes import Draft, Wishes

Block = dict[str, Any]

NOTE = "note"
"""The id of the promise."""

_ORDERS = ((1, 0, 3, 2), (2, 3, 0, 1), (3, 1, 2, 0), (0, 2, 1, 3))
"""In which order the four stand: over four turns each of them stands once at each place."""

_ROLES = (
    "Fits best here, by the provisional key.",
    "Fits too.",
    "Fits another client better, at this same moment.",
    "The tempting one: it works against this client.",
)


class OptionWriter:
    """Drafts options for one case, so that answers change from turn to turn."""

    def __init__(self, wishes: Wishes) -> None:
        self._wishes = wishes
        self._answers = {True: count(), False: count()}
        self._turns = count()

    def options(self, planned: Planned, moves: Picks) -> list[Block]:
        """The options in their order, lettered; the line that keeps the promise has a twin for those who never made it."""
        order = _ORDERS[next(self._turns) % len(_ORDERS)]
        drafted = [one for place in order for one in self._drafted(planned, moves, moves[place], _ROLES[place])]
        return [{"#": one.pop("#"), "id": letter, **one} for letter, one in zip("abcde", drafted, strict=False)]

    def _drafted(self, planned: Planned, moves: Picks, move: Move, role: str) -> Iterator[Block]:
        plain = self._option(planned, moves, move, self._line(planned, moves, move))
        if move is moves.best and self._keeps(planned):
            still_open = {"promise": {NOTE: "open"}}
            kept = self._option(planned, moves, move, KEEPING[planned.moment, move])
            yield {"#": role, **kept, "when": still_open, "keeps": NOTE}
            yield {"#": "The same, where nothing was promised.", **plain, "when": {"unless": still_open}}
            return
        if planned.moment is Moment.BOUNDARY_TEST and move is Move.KEEP_THREAD:
            alone = self._wishes.sessions == 1
            plain["say"] = Draft(NOW_PROMISED) if alone else plain["say"]
            plain["promise"] = {"id": NOTE, "due": 1 if alone else 2, "text": PROMISE}
        if planned.moment is Moment.OPENING and move is Move.FRAME_HOLD:
            plain["agrees"] = ["time", "cancellation", "contact"]
        yield {"#": role, **plain}

    def _line(self, planned: Planned, moves: Picks, move: Move) -> str:
        if move is Move.TRACK_REACTION:
            return TRACKED[spoken_half(self._wishes.pattern, moves.acceptable)]
        lines = LINES[planned.moment][move]
        return lines[(planned.session - 1) % len(lines)]

    def _keeps(self, planned: Planned) -> bool:
        if self._wishes.sessions == 1:
            return planned.moment is Moment.ENDING
        return planned.moment is Moment.GAP and planned.session == 1

    def _option(self, planned: Planned, moves: Picks, move: Move, line: str) -> Block:
        pattern, moment = self._wishes.pattern, planned.moment
        spoken = spoken_half(pattern, moves.acceptable) if move is Move.TRACK_REACTION else move
        fits = tier(pattern, moment, move).fits
        option: Block = {"move": move.value}
        if move is Move.TRACK_REACTION:
            option["spoken"] = spoken.value
        if moment is Moment.OWN_REACTION:
            option["think"] = Draft(THOUGHTS[move])
        option["do" if moment is Moment.GAP else "say"] = Draft(line)
        option["reply"] = Draft(self._answer(moment, fits))
        option["heard"] = Draft(HEARD[spoken][0 if fits else 1])
        option["why"] = Draft(reason(pattern, moment, move, tier(pattern, moment, move), moves.best))
        if move is not moves.counter:
            option["fits_when"] = Draft(FITS_WHEN[move])
        return option

    def _answer(self, moment: Moment, fits: bool) -> str:
        drafts = DRAFTS[self._wishes.pattern]
        spoken = drafts.welcomed if fits else drafts.declined
        answers = (WRITTEN_BACK if fits else SILENT) if moment is Moment.GAP else spoken
        text = answers[next(self._answers[fits]) % len(answers)]
        return text.format(name=self._wishes.person.first_name)


def reason(pattern: Pattern, moment: Moment, move: Move, found: Tier, best: Move | None = None) -> str:
    """Why the move fits or does not, in the words of the provisional key. `found` is its tier, `best` the best move on offer."""
    row = cell(pattern, moment)
    if found is Tier.BEST:
        return row.why
    if found is Tier.ACCEPTABLE:
        return f"It fits, and comes second. One thing would do a little more here ({_phrase(best or row.best[0])})."
    here = "Here it works against the client." if found is Tier.COUNTER else "Here it does little."
    if move in ALWAYS_COUNTER:
        return f"It answers one's own wish more than the client ({_phrase(move)})."
    other = fitted_by(pattern, moment, move)
    return f"With another client it would be right. ({cell(other, moment).why}) {here}" if other else here


def _phrase(move: Move) -> str:
    return move.meaning[0].lower() + move.meaning[1:].rstrip(".")
