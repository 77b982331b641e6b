"""A note written in the middle of an attempt."""

from simulator.play.events import TurnEntered
from simulator.practice.attempt import Attempt
from simulator.practice.notebook.entry import Kind
from simulator.store.notes import Notes


def own_note(attempt: Attempt, kind: Kind, text: str, pinned: TurnEntered | None) -> None:
    """Keep a note with this attempt, at a turn of it or at none. Raises what the journal raises."""
    turn, session = (pinned.turn, pinned.session) if pinned else ("", 0)
    Notes(attempt.journal).write(kind, text, attempt=attempt.id, turn=turn, session=session)
