"""Lock-out for guessed codes: wrong ones are counted, right ones never are."""

import time
from collections import deque
from collections.abc import Callable

from simulator.classroom.server.limits import WRONG_CODES, WRONG_CODES_IN_ALL

MINUTE = 60.0
MOST_ADDRESSES = 4096
"""Addresses that are remembered; the oldest go first."""


class Guesses:
    """Wrong codes of the last minute, by address and in all."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._by_address: dict[str, deque[float]] = {}
        self._all: deque[float] = deque()

    def locked_out(self, address: str) -> bool:
        """True where no code is looked at, not even a right one."""
        mine = self._recent(self._by_address.get(address, deque()))
        return len(mine) >= WRONG_CODES or len(self._recent(self._all)) >= WRONG_CODES_IN_ALL

    def wrong(self, address: str) -> None:
        """Count a wrong code."""
        if address not in self._by_address and len(self._by_address) >= MOST_ADDRESSES:
            del self._by_address[next(iter(self._by_address))]
        now = self._clock()
        self._by_address.setdefault(address, deque()).append(now)
        self._all.append(now)

    def _recent(self, times: deque[float]) -> deque[float]:
        while times and times[0] < self._clock() - MINUTE:
            times.popleft()
        return times
