"""The rating sheet: every option of every turn, with what somebody needs to rate it and nothing that gives the key away."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from simulator.bench.bank.wording import line
from simulator.play.panel import mark
from simulator.play.script import Script, Turn, Wording
from simulator.play.shuffle import shown_order

SEED = 20
"""The order of options on every sheet; another one than in the file, and the same for all who rate."""


@dataclass(frozen=True)
class Rated:
    """One option on the sheet. `key` is `vignette/turn/option`; `mark` changes with the words of the turn, so that a rating of
    words that were changed since is not taken for one of the new ones."""

    key: str
    mark: str
    letter: str
    words: str


@dataclass(frozen=True)
class RatedTurn:
    """One turn on the sheet: the place in its case, what was seen and said before, and its options."""

    vignette: str
    turn: str
    place: str
    context: str
    client: str
    options: tuple[Rated, ...]


@dataclass(frozen=True)
class Sheet:
    """One vignette: the client as on the intake sheet, the pattern where it is disclosed, and the turns."""

    vignette: str
    person: str
    setting: str
    pattern: str
    turns: tuple[RatedTurn, ...]


def sheets(scripts: Iterable[Script], *, hidden: bool = False) -> Iterator[Sheet]:
    """A sheet for every vignette; `hidden` leaves the pattern out."""
    for script in scripts:
        v = script.vignette
        person = f"{v.person.name}, {v.person.age}. {v.person.about}"
        turns = tuple(_turn(script, turn) for turn in script.turns() if turn.options)
        yield Sheet(v.id, person, v.setting, "" if hidden else script.pattern.label, turns)


def _turn(script: Script, turn: Turn) -> RatedTurn:
    v = script.vignette
    order = shown_order(tuple(option.id for option in turn.options), SEED, turn.id)
    by_id = {option.id: option for option in turn.options}
    marked = mark(turn)
    options = tuple(
        Rated(f"{v.id}/{turn.id}/{id_}", marked, "abcdefghijklmnopqrst"[number], line(by_id[id_]))
        for number, id_ in enumerate(order)
    )
    lead = " / ".join(f"{_WHO[one.who]}{one.text}" for one in v.lead)
    context = " / ".join(filter(None, (lead, _plain(turn.scene))))
    return RatedTurn(v.id, turn.id, _place(script, turn), context, _plain(turn.client), options)


_WHO = {"scene": "", "client": "Client: ", "you": "You: "}


def _place(script: Script, turn: Turn) -> str:
    if script.vignette.kind == "scene":
        return "scene"
    after = "after session" if turn.part == "between" else "session"
    return f"{after} {turn.session}"


def _plain(wording: Wording | None) -> str:
    """The wording where no condition holds."""
    return wording.variants[-1][1] if wording else ""
