"""What happened, in the past tense. A step of the play gives these; screens show them, scoring reads them."""

from dataclasses import dataclass

from scoring.trace import Part
from scoring.vocabulary import Moment
from simulator.client.state import ClientState


@dataclass(frozen=True, slots=True)
class SessionOpened:
    """A session began."""

    session: int


@dataclass(frozen=True, slots=True)
class SessionCancelled:
    """A session did not take place; `text` is what the desk shows."""

    session: int
    text: str


@dataclass(frozen=True, slots=True)
class TurnEntered:
    """A turn opened. `client_state` has the moment upon it; `offered` are the open options, in the order of the file."""

    place: int
    session: int
    part: Part
    turn: str
    scene: str
    client: str
    client_state: ClientState
    offered: tuple[str, ...]
    rupture_opened: Moment | None


@dataclass(frozen=True, slots=True)
class OptionChosen:
    """A line was said, or an act done, and answered. `client_state` is the client after it."""

    place: int
    turn: str
    option: str
    line: str
    reply: str
    client_state: ClientState
    repaired: bool
    stretched: bool
    enacted: bool | None


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """A session ended and its rules were applied."""

    session: int
    client_state: ClientState


@dataclass(frozen=True, slots=True)
class GapPassed:
    """The time after a session did its work."""

    session: int
    client_state: ClientState


@dataclass(frozen=True, slots=True)
class PlayEnded:
    """The work ended. `ending` is None for a scene; `broken_off` says that the client left."""

    ending: str | None
    title: str
    text: str
    broken_off: bool
    client_state: ClientState


Event = SessionOpened | SessionCancelled | TurnEntered | OptionChosen | SessionClosed | GapPassed | PlayEnded
