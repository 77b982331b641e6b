"""What moved in the client, and by which rule. The rules' names and numbers are read off their functions."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.bench.preview.played import entered_before
from simulator.client import model, rules, sessions
from simulator.client.state import NO_RUPTURE, ClientState, promise
from simulator.play.engine import RUPTURE_KINDS
from simulator.play.events import Event, GapPassed, OptionChosen, SessionClosed, TurnEntered
from simulator.play.script import Script
from simulator.play.traces import OUTCOMES

SCALES = ("bond", "task", "goal", "activation", "safety", "closeness", "strain", "security")
_MARKS = {
    "stretched": "this session stretched the client",
    "held": "in this session the frame was held or a thread kept",
    "gave": "in this session something was given beyond the frame",
    "signalled": "this session held a safety signal or the frame",
    "lapsed": "in this session a promise was broken",
}
_NUMBER = re.compile(r"R\d+")


@dataclass(frozen=True)
class Moved:
    """What one rule did: `what` in words, the rule's name, and its number in `docs/client-model.md`, empty for the bookkeeping."""

    what: tuple[str, ...]
    by: str
    number: str = ""

    @property
    def words(self) -> str:
        """`safety 4 → 5: the best line lands (R2)`."""
        return f"{', '.join(self.what)}: {self.by}{f' ({self.number})' if self.number else ''}"


def moved(script: Script, events: Sequence[Event], at: int) -> tuple[Moved, ...]:
    """What the event at this position moved, rule by rule; nothing for one that moves nothing."""
    event = events[at]
    if isinstance(event, OptionChosen):
        return tuple(_by_the_choice(script, entered_before(events, event).client_state, event))
    rule = _RULES.get(type(event))
    if rule is None or not isinstance(event, TurnEntered | SessionClosed | GapPassed):
        return ()
    before = next((e.client_state for e in reversed(events[:at]) if hasattr(e, "client_state")), None)
    return () if before is None else tuple(_one(script, rule, before, event.client_state))


_RULES: dict[type[Event], Callable[..., Any]] = {
    TurnEntered: rules.the_moment_arrives,
    SessionClosed: sessions.close_session,
    GapPassed: sessions.pass_the_gap,
}


def changes(script: Script, before: ClientState, now: ClientState) -> Iterator[str]:
    """The differences between two clients that an author can name, in words."""
    for scale in SCALES:
        was, is_ = getattr(before, scale), getattr(now, scale)
        if was != is_:
            yield f"{scale} {was} → {is_}"
    if before.rupture != now.rupture:
        kind = RUPTURE_KINDS.get(now.rupture)
        yield "the rupture is repaired" if kind is None else f"a {kind.value.replace('-', ' ')} opens"
    elif now.rupture != NO_RUPTURE and now.age > before.age:
        yield f"the rupture has stood open {now.age} {'turn' if now.age == 1 else 'turns'}"
    yield from (words for mark, words in _MARKS.items() if getattr(now, mark) > getattr(before, mark))
    for id_, number in script.numbering.promises.items():
        if promise(before, number) != promise(now, number):
            yield f"promise {id_} is {OUTCOMES[promise(now, number)]}"
    new = now.memory & ~before.memory
    yield from (f"chose: {name} holds from here" for name, bit in script.numbering.chosen.items() if new >> bit & 1)


def named(rule: Callable[..., Any]) -> tuple[str, str]:
    """A rule's name in words, and its number, by its function."""
    number = _NUMBER.match(rule.__doc__ or "")
    return rule.__name__.replace("_", " "), number[0] if number else ""


def _by_the_choice(script: Script, entered: ClientState, chosen: OptionChosen) -> Iterator[Moved]:
    option = next(option for option in script.turn(chosen.place).options if option.id == chosen.option)
    before = entered
    for rule, after in model.answer_by_rule(entered, option.act):
        yield from _one(script, rule, before, after)
        before = after
    if model.breaks_off(before, script.pattern):
        yield Moved((f"strain is {before.strain}",), "the work is broken off")


def _one(script: Script, rule: Callable[..., Any], before: ClientState, after: ClientState) -> Iterator[Moved]:
    what = tuple(changes(script, before, after))
    if what:
        yield Moved(what, *named(rule))
