"""A form that was sent twice comes in once: each form of the door carries a ticket, and one ticket gives one seat."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from simulator.classroom.server.limits import TICKET_SECONDS, TICKETS

Ticket = tuple[str, ...]
"""The one-time word of a form, and what was typed into it: other words in the same form are somebody else's."""
Seat = tuple[str, str]
"""A person and their token."""


class Tickets:
    """The tickets of the last ten minutes and the seats they gave, the oldest first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._given: dict[Ticket, tuple[float, asyncio.Future[Seat]]] = {}

    async def once(self, ticket: Ticket, joining: Callable[[], Awaitable[Seat]]) -> Seat:
        """The seat of this ticket; `joining` gives it, and is asked once. Raises what that raises, and then forgets the ticket."""
        self._forget_old()
        if ticket not in self._given:
            self._given[ticket] = self._clock(), asyncio.ensure_future(joining())
        given = self._given[ticket]
        try:
            return await asyncio.shield(given[1])
        except Exception:
            if self._given.get(ticket) is given:
                self.forget(ticket)
            raise

    def forget(self, ticket: Ticket) -> None:
        """This ticket gives a new seat."""
        self._given.pop(ticket, None)

    def _forget_old(self) -> None:
        since = self._clock() - TICKET_SECONDS
        while self._given:
            oldest = next(iter(self._given))
            if self._given[oldest][0] >= since and len(self._given) < TICKETS:
                return
            del self._given[oldest]
