"""Guessed codes are slowed; the right code of somebody who knows it is not.

A whole class may share one address, and people mistype. So nobody is locked out: a right code is let in at once, always, unless so many
wrong ones wait from its address that no further code is looked at. What is slowed is the *answer to a wrong code*, once its address has
used up what a class of this size may mistype in a minute; and only a few such answers wait at a time, which is what bounds a guesser.

How far a guesser gets. A code is one of 24 ** 6 = 191 million, of which 186 million are given out. Free of waiting are at most 100
wrong codes a minute in all, and from one address 10, with 2 more for each person seated from there: whoever sits in the class has the
code and need not guess it. Beyond that 5 answers of an address, and 30 in all, wait 5 seconds each: 1 guess a second from an address,
6 a second from the whole world. That makes 100 + 6 * 60 = 460 guesses a minute. In 60 seconds at full speed (reliability row 38): 460
/ 186 million = 0.0000025 expected hits, where 0.01 are allowed; in a class of three hours 82,800 guesses, 0.045 per cent; from a
single address (10 + 60) * 180 = 12,600, 0.007 per cent. Then the code dies with the class, and a host who closes the door ends it at
once. A guesser who keeps all five places of an address filled can still hold up newcomers of that very address; who has a seat is
never asked for the code.
"""

import ipaddress
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from simulator.classroom.server.limits import (
    WAITING_CODES,
    WAITING_CODES_IN_ALL,
    WRONG_CODE_SECONDS,
    WRONG_CODES,
    WRONG_CODES_A_SEAT,
    WRONG_CODES_IN_ALL,
)

MINUTE = 60.0
MOST_ADDRESSES = 4096
"""Addresses that are remembered; the oldest go first."""


class Guesses:
    """Wrong codes of the last minute, by address and in all; how many are seated from where; and how many wrong ones wait."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._by_address: dict[str, deque[float]] = {}
        self._all: deque[float] = deque()
        self._seated: Counter[str] = Counter()
        self._waiting: Counter[str] = Counter()

    def looks(self, address: str) -> bool:
        """True where a code from there is looked at: not too many wrong ones wait already."""
        few = self._waiting[where(address)] < WAITING_CODES
        return few and self._waiting.total() < WAITING_CODES_IN_ALL

    def seated(self, address: str) -> None:
        """Somebody with the right code came in from there."""
        self._seated[where(address)] += 1

    def wrong(self, address: str) -> float:
        """Count a wrong code; gives for how many seconds its answer has to wait."""
        place, now = where(address), self._clock()
        if place not in self._by_address and len(self._by_address) >= MOST_ADDRESSES:
            del self._by_address[next(iter(self._by_address))]
        mine = self._by_address.setdefault(place, deque())
        for times in (mine, self._all):
            times.append(now)
            self._forget(times)
        free = WRONG_CODES + WRONG_CODES_A_SEAT * self._seated[place]
        return WRONG_CODE_SECONDS if len(mine) > free or len(self._all) > WRONG_CODES_IN_ALL else 0.0

    @contextmanager
    def waiting(self, address: str) -> Iterator[None]:
        """While the answer to a wrong code waits."""
        place = where(address)
        self._waiting[place] += 1
        try:
            yield
        finally:
            self._waiting[place] -= 1
            self._waiting = +self._waiting

    def _forget(self, times: deque[float]) -> None:
        while times and times[0] < self._clock() - MINUTE:
            times.popleft()


def where(address: str) -> str:
    """What counts as one address: of IPv6 the network, for one device may take any address in it."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(found, ipaddress.IPv6Address):
        four = found.ipv4_mapped
        return str(four) if four else str(ipaddress.ip_network((found, 64), strict=False))
    return str(found)
