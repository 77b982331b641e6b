"""`when`, made ready: a condition becomes a function of the client that gives 1 where it holds and 0 where it does not."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scoring.vocabulary import Move, Pattern
from simulator.client.state import (
    BROKEN,
    KEPT,
    LEFT_OPEN,
    MENDED,
    NO_RUPTURE,
    OPEN,
    OWNED,
    ClientState,
    Column,
    promise,
    reach,
    window,
)
from simulator.scenario.when import Conditions, bounds

Test = Callable[[ClientState], Column]
"""1 where it holds for the client, else 0."""

_SCALES = ("bond", "activation", "safety", "closeness", "strain", "security")
_PROMISES = {"open": OPEN, "kept": KEPT, "broken": BROKEN, "owned": OWNED}


@dataclass(frozen=True)
class Numbering:
    """Which bit of memory stands for which question, and which number for which promise."""

    chosen: dict[str, int]
    """`turn/option` to its bit, for each option somebody asks for."""
    used: dict[Move, int]
    """Move to its bit, for each move somebody asks for."""
    promises: dict[str, int]
    """Promise id to its number."""

    @classmethod
    def of(cls, asked: Iterable[Conditions], promises: Iterable[str]) -> "Numbering":
        """Number what these conditions ask for, in their order."""
        chosen: dict[str, int] = {}
        used: dict[Move, int] = {}
        for condition in asked:
            for part in parts(condition):
                if part.chose is not None:
                    chosen.setdefault(part.chose, len(chosen) + len(used))
                if part.used is not None:
                    used.setdefault(part.used, len(chosen) + len(used))
        return cls(chosen, used, {id_: number for number, id_ in enumerate(dict.fromkeys(promises))})

    def remembered(self, reference: str, move: Move) -> int:
        """The bits of memory that this option, by its `turn/option`, and its move set."""
        bits = 0
        if reference in self.chosen:
            bits |= 1 << self.chosen[reference]
        if move in self.used:
            bits |= 1 << self.used[move]
        return bits

    @property
    def lasting(self) -> int:
        """The bits that outlast a session: what was chosen, not what was used."""
        return sum(1 << bit for bit in self.chosen.values())


def parts(condition: Conditions) -> Iterator[Conditions]:
    """The condition and all that stand inside it, under `any` and `unless`."""
    yield condition
    for inner in condition.any or ():
        yield from parts(inner)
    if condition.unless is not None:
        yield from parts(condition.unless)


def always(_client: ClientState) -> Column:
    """The test of a turn, an option or a text without a `when`."""
    return 1


def prepare(condition: Conditions | None, pattern: Pattern, numbering: Numbering) -> Test:
    """The test for this condition. All its lines must hold at once."""
    if condition is None:
        return always
    tests = list(_tests(condition, pattern, numbering))
    if len(tests) == 1:
        return tests[0]

    def all_hold(client: ClientState) -> Column:
        result: Column = 1
        for test in tests:
            result = result & test(client)
        return result

    return all_hold


def _tests(condition: Conditions, pattern: Pattern, numbering: Numbering) -> Iterator[Test]:
    for scale in _SCALES:
        bound = getattr(condition, scale)
        if bound is not None:
            yield _between(scale, *bounds(bound))
    if condition.window is not None:
        yield _window(condition.window, pattern)
    if condition.reach is not None:
        yield _reach(condition.reach, pattern)
    if condition.rupture is not None:
        yield _RUPTURE[condition.rupture]
    if condition.chose is not None:
        yield _remembers(numbering.chosen[condition.chose])
    if condition.used is not None:
        yield _remembers(numbering.used[condition.used])
    for id_, outcome in (condition.promise or {}).items():
        yield _promise(numbering.promises[id_], _PROMISES[outcome])
    if condition.any is not None:
        yield _any([prepare(inner, pattern, numbering) for inner in condition.any])
    if condition.unless is not None:
        yield _not(prepare(condition.unless, pattern, numbering))


def _between(scale: str, low: int, high: int) -> Test:
    position = ClientState._fields.index(scale)
    return lambda client: ((client[position] >= low) & (client[position] <= high)) * 1


def _window(where: str, pattern: Pattern) -> Test:
    def test(client: ClientState) -> Column:
        low, top = window(client, pattern)
        a = client.activation
        if where == "below":
            return (a < low) * 1
        if where == "above":
            return (a > top) * 1
        if where == "edge":
            return ((a >= top - 1) & (a <= top)) * 1
        return ((a >= low) & (a <= top)) * 1

    return test


def _reach(where: str, pattern: Pattern) -> Test:
    def test(client: ClientState) -> Column:
        low, top = reach(client, pattern)
        if where == "too-far":
            return (client.closeness < low) * 1
        if where == "too-close":
            return (client.closeness > top) * 1
        return ((client.closeness >= low) & (client.closeness <= top)) * 1

    return test


_RUPTURE: dict[str, Test] = {
    "open": lambda client: (client.rupture > NO_RUPTURE) * 1,
    "none": lambda client: (client.rupture == NO_RUPTURE) * 1,
    "repaired": lambda client: ((client.rupture == NO_RUPTURE) & (client.mended == MENDED)) * 1,
    "unrepaired": lambda client: ((client.rupture > NO_RUPTURE) & (client.mended == LEFT_OPEN)) * 1,
}


def _remembers(bit: int) -> Test:
    return lambda client: (client.memory >> bit) & 1


def _promise(number: int, outcome: int) -> Test:
    return lambda client: (promise(client, number) == outcome) * 1


def _any(tests: list[Test]) -> Test:
    def test(client: ClientState) -> Column:
        result: Column = 0
        for one in tests:
            result = result | one(client)
        return result

    return test


def _not(inner: Test) -> Test:
    return lambda client: 1 - inner(client)
