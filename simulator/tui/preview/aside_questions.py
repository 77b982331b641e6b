"""The questions that take seconds, with their answers as data."""

from typing import TYPE_CHECKING

from simulator.tui.preview.asking import answer

if TYPE_CHECKING:
    from simulator.bench.preview.aside import Proof
    from simulator.bench.preview.standings import Standing


async def proved(text: str) -> "Proof":
    """The proof of the vignette of this text. Raises NoAnswer."""
    found = await answer(text, "prove")
    from simulator.bench.preview.aside import PROOF  # numpy is slow to import; by now the first screen stands

    return PROOF.validate_json(found)


async def standings_at(text: str, turn: str) -> "tuple[Standing, ...]":
    """Where the client really stands at this turn, the likeliest first; empty where no play meets it. Raises NoAnswer."""
    found = await answer(text, "standings", turn)
    from simulator.bench.preview.aside import STANDINGS

    return STANDINGS.validate_json(found)
