"""Which turns a play passed over, and why: read off the events, so that it never tells another story than the play."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from simulator.bench.preview.played import Played
from simulator.bench.preview.why import Asked, asked, because
from simulator.client.state import ClientState, start
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionCancelled, TurnEntered
from simulator.play.script import Gate, Script, Turn


@dataclass(frozen=True)
class PassedOver:
    """A turn that was not asked. `because` is a half sentence; `asked` its condition line by line, where that was the reason."""

    turn: str
    because: str
    asked: tuple[Asked, ...] = ()


def passed_over(played: Played) -> tuple[PassedOver, ...]:
    """The turns passed over since the last choice, in order."""
    return tuple(_passed(played.script, played.since_the_choice, played.play.place))


def _passed(script: Script, events: Sequence[Event], until: int | None) -> Iterator[PassedOver]:
    client, place, left = start(script.pattern), 0, list(events)
    if left and isinstance(left[0], OptionChosen):
        chosen = left.pop(0)
        assert isinstance(chosen, OptionChosen)
        client, place = chosen.client_state, chosen.place + 1
        following = next(o.following for o in script.turn(chosen.place).options if o.id == chosen.option)
        yield from _jumped(script, place, following, f"option {chosen.option} goes on at a later turn")
        place = following
    while left and place != until:
        node = script.nodes[place]
        event = left[0]
        if isinstance(event, PlayEnded) and event.broken_off:
            return
        if isinstance(node, Turn) and not (isinstance(event, TurnEntered) and event.place == place):
            yield _not_met(script, node, client)
            place += 1
            continue
        left.pop(0)
        if isinstance(node, Gate) and isinstance(event, SessionCancelled):
            reason = because(script, node.source.when, client)
            yield from _jumped(script, place, node.otherwise, f"session {node.session} is cancelled: {reason}")
            place = node.otherwise
            continue
        if isinstance(node, Turn) and isinstance(event, TurnEntered) and node.options and not event.offered:
            yield PassedOver(node.id, "it is met, but none of its options is open")
        client = getattr(event, "client_state", client)
        place += 1


def _not_met(script: Script, turn: Turn, client: ClientState) -> PassedOver:
    condition = turn.source.when
    return PassedOver(turn.id, because(script, condition, client), asked(script, condition, client))


def _jumped(script: Script, place: int, following: int, reason: str) -> Iterator[PassedOver]:
    for node in script.nodes[place:following]:
        if isinstance(node, Turn):
            yield PassedOver(node.id, reason)
