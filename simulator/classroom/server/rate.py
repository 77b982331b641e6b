"""A bucket of permissions: so many at once, so many a second."""

import time
from collections.abc import Callable

from simulator.classroom.server.limits import BURST, PATIENCE, PER_SECOND


class Bucket:
    """Five messages a second, ten at once. `patience` runs out where somebody goes on above it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._left = float(BURST)
        self._at = clock()
        self.patience = PATIENCE

    def take(self) -> bool:
        """True where one more is let through."""
        now = self._clock()
        self._left = min(float(BURST), self._left + (now - self._at) * PER_SECOND)
        self._at = now
        if self._left < 1:
            self.patience -= 1
            return False
        self._left -= 1
        return True
