"""How much the server bears, in one place. Measured: `docs/teaching-a-class.md`, `benchmarks/class_*.py`."""

from dataclasses import dataclass

FRAME = 2048
"""Bytes of a message from a phone."""
BODY = 4096
"""Bytes of a form that is sent."""
BUFFER = 32 * 1024
"""Bytes that wait for a phone before it is passed over: the next snapshot holds all of it anyway."""
STALLED_SECONDS = 10.0
"""How long a phone may not read before it is let go."""
HELLO_SECONDS = 5.0
"""How long a new connection may stay silent."""
SILENT_SECONDS = 10.0
"""How long a connection may stand without a request."""
PING_SECONDS = 20.0
SEAT_SECONDS = 12 * 3600
"""How long a browser keeps its seat, also where the phone has closed it meanwhile: a day of teaching."""
PER_SECOND = 5.0
BURST = 10
"""Messages of one connection: so many a second, and so many at once."""
PATIENCE = 20
"""Messages above the rate that are answered with a refusal before the connection is closed."""
WRONG_CODES = 10
"""Wrong codes from one address in a minute that are answered at once; `guesses.py` says how far a guesser gets with all of these."""
WRONG_CODES_A_SEAT = 2
"""So many more for each person who is seated from there."""
WRONG_CODES_IN_ALL = 100
WRONG_CODE_SECONDS = 5.0
"""How long the answer to a wrong code waits beyond that."""
WAITING_CODES = 5
"""So many wait at a time from one address; while they do, no further code from there is looked at."""
WAITING_CODES_IN_ALL = 30


@dataclass(frozen=True)
class Limits:
    """What an institution may set."""

    sockets: int = 2200
    """Connections of this process."""
    people: int = 500
    """Seats of a room."""
    own_names: bool = True
    """Whether a name may be chosen; else everybody gets two plain words."""


DEFAULT = Limits()


def for_people(people: int, *, own_names: bool = True) -> Limits:
    """Seats for so many, and connections enough that each may come back several times before the old one is noticed to be dead."""
    return Limits(max(DEFAULT.sockets, 4 * people), people, own_names)
