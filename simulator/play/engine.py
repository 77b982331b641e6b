"""The one pure step: `choose(script, play, option)` gives the play after it and what happened."""

from typing import NamedTuple

from scoring.vocabulary import Moment, Pattern
from simulator.client import model, sessions
from simulator.client.state import CONFRONTATION, NO_RUPTURE, WITHDRAWAL, ClientState, start
from simulator.play.events import (
    Event,
    GapPassed,
    OptionChosen,
    PlayEnded,
    SessionCancelled,
    SessionClosed,
    SessionOpened,
    TurnEntered,
)
from simulator.play.script import Close, Gap, Gate, Option, Script, Turn

RUPTURE_KINDS: dict[int, Moment] = {
    WITHDRAWAL: Moment.WITHDRAWAL_RUPTURE,
    CONFRONTATION: Moment.CONFRONTATION_RUPTURE,
}
"""The moment each kind of rupture in the client's state belongs to."""


class NotOffered(ValueError):
    """The option is not open at this turn, or there is no such option, or the play is over. The message is for a person."""


class Play(NamedTuple):
    """A play at one instant: the client, the node that waits for a choice (None when over), how many choices were made."""

    client: ClientState
    place: int | None
    choices: int = 0


def begin(script: Script) -> tuple[Play, list[Event]]:
    """The play at its first choice, and what led there."""
    events: list[Event] = []
    return _advance(script, start(script.pattern), 0, 0, events), events


def choose(script: Script, play: Play, option_id: str) -> tuple[Play, list[Event]]:
    """The play after this option is chosen, and what happened. Raises NotOffered where it is not open."""
    if play.place is None:
        raise NotOffered("the play is over; there is nothing left to choose")
    turn = script.turn(play.place)
    option = _named(turn, play.client, option_id)
    client = model.answer(play.client, option.act)
    events: list[Event] = [
        OptionChosen(
            place=play.place,
            turn=turn.source.id,
            option=option.id,
            line=option.line,
            reply=option.reply.read(client),
            client_state=client,
            repaired=play.client.rupture != NO_RUPTURE and client.rupture == NO_RUPTURE,
            stretched=client.stretched > play.client.stretched,
            enacted=None if turn.source.pull is None else option.act.enacts,
        )
    ]
    choices = play.choices + 1
    if model.breaks_off(client, script.pattern):
        return _over(script, client, choices, events, broken_off=True), events
    return _advance(script, client, option.following, choices, events), events


def open_options(turn: Turn, client: ClientState) -> tuple[Option, ...]:
    """The options of a turn that are open to this client, in the order of the file."""
    return tuple(option for option in turn.options if option.test(client))


def _named(turn: Turn, client: ClientState, option_id: str) -> Option:
    for option in turn.options:
        if option.id == option_id:
            if option.test(client):
                return option
            raise NotOffered(f"option {option_id} of turn {turn.id} is not open here")
    raise NotOffered(
        f"turn {turn.id} has no option {option_id}; it has {', '.join(option.id for option in turn.options)}"
    )


def _advance(script: Script, client: ClientState, place: int, choices: int, events: list[Event]) -> Play:
    """Walk the nodes from here to the next choice, or to the end."""
    pattern = script.pattern
    while True:
        node = script.nodes[place]
        place += 1
        if isinstance(node, Turn):
            if not node.test(client):
                continue
            entered = _enter(node, place - 1, client, pattern, events)
            client = entered.client_state
            if entered.offered:
                return Play(client, place - 1, choices)
        elif isinstance(node, Gate):
            if node.test(client):
                events.append(SessionOpened(node.session))
            else:
                events.append(SessionCancelled(node.session, node.cancelled.read(client) if node.cancelled else ""))
                place = node.otherwise
        elif isinstance(node, Close):
            client = sessions.close_session(client, pattern, node.due)
            events.append(SessionClosed(node.session, client))
            if model.breaks_off(client, pattern):
                return _over(script, client, choices, events, broken_off=True)
        elif isinstance(node, Gap):
            if node.session == len(script.vignette.sessions):
                return _over(script, client, choices, events, broken_off=False)
            client = forget_the_session(script, sessions.pass_the_gap(client, pattern))
            events.append(GapPassed(node.session, client))
            if model.breaks_off(client, pattern):
                return _over(script, client, choices, events, broken_off=True)
        else:
            return _over(script, client, choices, events, broken_off=False)


def forget_the_session(script: Script, client: ClientState) -> ClientState:
    """The client with a clean page: which moves were used is asked for within one session only."""
    return client._replace(memory=client.memory & script.numbering.lasting)


def _enter(turn: Turn, place: int, client: ClientState, pattern: Pattern, events: list[Event]) -> TurnEntered:
    now = model.enter(client, pattern, turn.source.moment)
    opened = client.rupture == NO_RUPTURE and now.rupture != NO_RUPTURE
    event = TurnEntered(
        place=place,
        session=turn.session,
        part=turn.part,
        turn=turn.source.id,
        scene=turn.scene.read(now) if turn.scene else "",
        client=turn.client.read(now) if turn.client else "",
        client_state=now,
        offered=tuple(option.id for option in turn.options if option.test(now)),
        rupture_opened=RUPTURE_KINDS[now.rupture] if opened else None,
    )
    events.append(event)
    return event


def _over(script: Script, client: ClientState, choices: int, events: list[Event], *, broken_off: bool) -> Play:
    for ending in script.endings:
        if ending.test(client):
            title = ending.source.title or ending.source.id.replace("-", " ")
            events.append(PlayEnded(ending.source.id, title, ending.text.read(client), broken_off, client))
            break
    else:
        events.append(PlayEnded(None, "", "", broken_off, client))
    return Play(client, None, choices)
