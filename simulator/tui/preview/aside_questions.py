"""The questions that take seconds, with their answers as data. They are read in a thread: what reads them is slow to import."""

import asyncio
from typing import TYPE_CHECKING

from simulator.tui.preview.asking import answer

if TYPE_CHECKING:
    from simulator.bench.preview.aside import Proof
    from simulator.bench.preview.standings import Standing


async def proved(text: str) -> "Proof":
    """The proof of the vignette of this text. Raises NoAnswer."""
    return await asyncio.to_thread(_proof, await answer(text, "prove"))


async def standings_at(text: str, turn: str) -> "tuple[Standing, ...]":
    """Where the client really stands at this turn, the likeliest first; empty where no play meets it. Raises NoAnswer."""
    return await asyncio.to_thread(_standings, await answer(text, "standings", turn))


def _proof(found: bytes) -> "Proof":
    from simulator.bench.preview.aside import PROOF  # numpy and pydantic

    return PROOF.validate_json(found)


def _standings(found: bytes) -> "tuple[Standing, ...]":
    from simulator.bench.preview.aside import STANDINGS

    return STANDINGS.validate_json(found)
