"""Count every way to play a case, beside the app: for the figures of the case debrief."""

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from pydantic import ValidationError

from simulator.practice.attempt import Attempt
from simulator.store.journal import JournalProblem
from simulator.tui.aside import NoAnswer, answer

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Exact

_MODULE = "simulator.practice.debrief.exact_aside"


async def counted(attempt: Attempt) -> "Exact | None":
    """What is exact about this play; None where it cannot be counted. The first time it takes seconds."""
    aside = await asyncio.to_thread(import_module, _MODULE)  # it brings numpy along, which is slow to import
    try:
        source = attempt.journal.source(attempt.journal.attempt(attempt.id).sha256)
        found: Exact | None = aside.COUNTED.validate_json(
            await answer(_MODULE, aside.question(source, attempt.records))
        )
    except (NoAnswer, JournalProblem, LookupError, ValidationError):
        return None
    return found
