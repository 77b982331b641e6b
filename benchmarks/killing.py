"""A process that is killed while it works, and what was found afterwards; for the benchmarks that kill."""

import os
import random
import signal
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

Prepared = TypeVar("Prepared")


@dataclass
class Tally:
    """What the rounds found."""

    counts: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)

    def require(self, right: bool, problem: str) -> None:
        """Note what is wrong."""
        if not right:
            self.problems.append(problem)


def killed(
    prepare: Callable[[], Prepared], act: Callable[[Prepared], Iterator[str]], chance: random.Random, longest: float
) -> list[str]:
    """What a process acknowledged that did this, and was killed at any moment up to `longest` seconds after it was prepared."""
    out, into = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if not child:
        os.close(out)
        try:
            prepared = prepare()
            os.write(into, b"ready\n")
            for line in act(prepared):
                os.write(into, f"{line}\n".encode())
            signal.pause()
        finally:
            os._exit(0)
    os.close(into)
    with open(out, "rb", buffering=0) as told:  # noqa: PTH123 - a descriptor, not a path
        said = told.read(6)
        time.sleep(chance.uniform(0, longest))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        said += told.read()
    lines = said.decode().splitlines()
    assert lines[:1] == ["ready"], "the writer could not begin"
    return lines[1:]
