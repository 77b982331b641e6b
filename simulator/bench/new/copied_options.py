"""The options of a copied turn: their moves and what they set going stay, their lines are drafted anew."""

from collections.abc import Iterator
from itertools import chain, cycle
from typing import Any, NamedTuple

from scoring.vocabulary import Moment, Move, Pattern, Tier
from simulator.bench.new.drafts.answers import DRAFTS, SILENT, WRITTEN_BACK
from simulator.bench.new.drafts.anywhere import DONE, SAID
from simulator.bench.new.drafts.lines import LINES
from simulator.bench.new.drafts.moves import FITS_WHEN, HEARD
from simulator.bench.new.drafts.promises import PROMISE
from simulator.bench.new.drafts.reactions import THOUGHTS, TRACKED
from simulator.bench.new.names import Names
from simulator.bench.new.options import reason
from simulator.bench.new.texts import Texts
from simulator.client.options import option_tier

Block = dict[str, Any]

_BECAUSE = "Say here why the key does not decide this line."
_THOUGHT = "Let me see what I am about to do, before I do it."
_OPTION_NAMES = ("keeps", "breaks", "owns")


class _Keyed(NamedTuple):
    move: Move
    spoken: Move | None
    tier: str | None


class OptionCopier:
    """Copies the options of one vignette, so that answers change from turn to turn."""

    def __init__(self, pattern: Pattern, names: Names, texts: Texts) -> None:
        self._pattern = pattern
        self._names = names
        self._texts = texts
        drafts = DRAFTS[pattern]
        self._spoken = {True: cycle(drafts.welcomed), False: cycle(drafts.declined)}
        self._written = {True: cycle(WRITTEN_BACK), False: cycle(SILENT)}

    def options(self, turn: Block, moment: Moment) -> list[Block]:
        """The options of this turn, lettered."""
        used: set[str] = set()
        return [self._option(one, turn, moment, used) for one in turn["options"]]

    def _option(self, source: Block, turn: Block, moment: Moment, used: set[str]) -> Block:
        keyed = _Keyed(Move(source["move"]), _move(source.get("spoken")), source.get("tier"))
        tier = option_tier(self._pattern, moment, keyed, turn.get("risk", False))
        spoken = keyed.spoken or keyed.move
        answers = self._written if "do" in source else self._spoken
        drafted = {
            "say": self._line(keyed, moment, used) if "say" in source else "",
            "do": self._act(spoken, used) if "do" in source else "",
            "think": THOUGHTS.get(keyed.move, _THOUGHT),
            "fits_when": FITS_WHEN[keyed.move],
            "because": _BECAUSE,
        }
        varied = {
            "reply": answers[tier.fits],
            "heard": cycle([HEARD[spoken][not tier.fits]]),
            "why": cycle([reason(self._pattern, moment, keyed.move, tier)]),
        }
        new: Block = {"#": _role(tier)}
        for field, value in source.items():
            if field in drafted:
                new[field] = self._texts.named(drafted[field])
            elif field in varied:
                new[field] = self._texts.varied(value, varied[field], self._names.condition)
            else:
                new[field] = self._renamed(field, value, turn["id"])
        return new

    def _renamed(self, field: str, value: Any, turn: str) -> Any:
        if field == "id":
            return self._names.options[turn][value]
        if field == "when":
            return self._names.condition(value)
        if field == "goto":
            return self._names.turns[value]
        if field == "promise":
            return {"id": self._names.promises[value["id"]], "due": value["due"], "text": PROMISE}
        return self._names.promises[value] if field in _OPTION_NAMES else value

    def _line(self, keyed: _Keyed, moment: Moment, used: set[str]) -> str:
        spoken = keyed.spoken or keyed.move
        tracked = [TRACKED[spoken]] if keyed.move is Move.TRACK_REACTION and spoken in TRACKED else []
        here = LINES[moment].get(spoken, ()) if moment is not Moment.GAP else ()
        return _unused(chain(tracked, here, SAID[spoken]), used)

    def _act(self, move: Move, used: set[str]) -> str:
        here = LINES[Moment.GAP].get(move, ())
        return _unused(chain(here, [DONE[move]]), used)


def _unused(lines: Iterator[str], used: set[str]) -> str:
    """The first line that this turn does not have yet; the last where it has them all."""
    line = ""
    for line in lines:
        if line not in used:
            break
    used.add(line)
    return line


def _move(slug: str | None) -> Move | None:
    return Move(slug) if slug else None


def _role(tier: Tier) -> str:
    return f"By the provisional key: {tier.slug}."
