"""A client as one whole number, and back: equal clients are equal numbers, and a column of them sorts."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.client.state import PROMISE_BITS, ClientState
from simulator.play.conditions import Numbering

Numbers = NDArray[np.uint64]
"""Clients, packed."""

WIDTH = 64
"""Bits of a packed client."""

_FIELDS: dict[str, int] = {
    "bond": 4,
    "activation": 4,
    "safety": 4,
    "closeness": 4,
    "strain": 4,
    "security": 4,
    "rupture": 2,
    "age": 2,
    "mended": 2,
    "last_move": 5,
    "repeated": 1,
    "enacted": 1,
    "stretched": 1,
    "held": 1,
    "gave": 1,
    "signalled": 1,
    "shown": 2,
    "opened": 1,
    "steady": 1,
    "lapsed": 1,
}
"""How many bits each field takes; task and goal are read by no rule and left out."""


class TooMuchToRemember(ValueError):
    """A vignette asks for more remembered choices and promises than a packed client holds."""


@dataclass(frozen=True)
class Layout:
    """Where each field of a client stands in the number. `memory` is the mask of the bits of memory that are kept."""

    promises: int
    memory: int
    left_out: frozenset[str] = frozenset()
    """Fields that nothing in this vignette asks for."""
    remembered: int = 0
    """How many bits of memory the rules may set, kept or not."""

    @classmethod
    def of(cls, numbering: Numbering, memory: int, left_out: frozenset[str] = frozenset()) -> "Layout":
        """The layout for a vignette. Raises TooMuchToRemember where 64 bits are not enough."""
        layout = cls(len(numbering.promises), memory, left_out, len(numbering.chosen) + len(numbering.used))
        if sum(layout.bits.values()) > WIDTH or layout.remembered > WIDTH - 2:
            raise TooMuchToRemember(
                f"{layout.remembered} remembered choices and {layout.promises} promises are more than can be counted exactly"
            )
        return layout

    @cached_property
    def bits(self) -> dict[str, int]:
        """Bits of every field, in order."""
        kept = {field: bits for field, bits in _FIELDS.items() if field not in self.left_out}
        return kept | {"ledger": PROMISE_BITS * self.promises, "memory": self.memory.bit_count()}

    @cached_property
    def shifts(self) -> dict[str, int]:
        """Where every field begins."""
        at, found = 0, {}
        for field, bits in self.bits.items():
            found[field] = at
            at += bits
        return found

    @cached_property
    def _kept(self) -> list[int]:
        """The bits of memory that are kept, from the lowest."""
        return [bit for bit in range(self.memory.bit_length()) if self.memory >> bit & 1]

    def pack(self, client: ClientState, rows: int) -> Numbers:
        """The clients as numbers; `rows` is how many there are, should every field be the same for all."""
        numbers = np.zeros(rows, np.uint64)
        for field, shift in self.shifts.items():
            value = self._squeezed(client.memory) if field == "memory" else getattr(client, field)
            if isinstance(value, int):
                numbers |= np.uint64(value << shift)
            else:
                numbers |= np.asarray(value).astype(np.uint64) << np.uint64(shift)
        return numbers

    def unpack(self, numbers: Numbers) -> ClientState:
        """The clients as columns, each of the smallest integers that hold it."""
        fields = {field: self._column(numbers, field) for field in self.bits}
        fields["memory"] = self._spread(fields["memory"])
        return ClientState(task=0, goal=0, **dict.fromkeys(self.left_out, 0), **fields)

    def column(self, numbers: Numbers, field: str) -> NDArray[np.int64]:
        """One field of the clients (not the memory)."""
        column: NDArray[np.int64] = self._column(numbers, field).astype(np.int64)
        return column

    def _column(self, numbers: Numbers, field: str) -> Any:
        bits = self.bits[field]
        kind = _smallest(bits)
        return ((numbers >> np.uint64(self.shifts[field])) & np.uint64((1 << bits) - 1)).astype(kind)

    def _squeezed(self, memory: Any) -> Any:
        """The kept bits side by side."""
        result = 0
        for at, bit in enumerate(self._kept):
            result = result | (((memory >> bit) & 1) << at)
        return result

    def _spread(self, squeezed: Any) -> Any:
        """The kept bits back in their places, in integers that have room for all that may be set."""
        result = squeezed.astype(_smallest(self.remembered)) * 0
        for at, bit in enumerate(self._kept):
            result = result | (((squeezed >> at) & 1).astype(result.dtype) << bit)
        return result


def _smallest(bits: int) -> type[np.signedinteger[Any]]:
    """The smallest integers that hold so many bits and can be reckoned with."""
    return np.int8 if bits < 7 else np.int16 if bits < 15 else np.int32 if bits < 31 else np.int64
