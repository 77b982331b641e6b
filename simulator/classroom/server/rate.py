"""A bucket of permissions: so many at once, so many a second."""

import time
from collections.abc import Callable

from simulator.classroom.server.limits import BURST, PATIENCE, PER_SECOND


class Bucket:
    """Five messages a second, ten at once, or what else is asked for. `patience` runs out where somebody goes on above it."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, a_second: float = PER_SECOND, at_once: int = BURST
    ) -> None:
        self._clock = clock
        self._a_second = a_second
        self._at_once = float(at_once)
        self._left = self._at_once
        self._at = clock()
        self.patience = PATIENCE

    def take(self, many: int = 1) -> bool:
        """True where one more is let through, or so many more."""
        now = self._clock()
        self._left = min(self._at_once, self._left + (now - self._at) * self._a_second)
        self._at = now
        if self._left < many:
            self.patience -= 1
            return False
        self._left -= many
        return True
