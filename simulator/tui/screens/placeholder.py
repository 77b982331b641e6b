"""Stands where a page is not there yet: it passes the stage, and the attempt goes on."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from simulator.practice.attempt import Attempt
from simulator.practice.stages import (
    ReadCaseDebrief,
    ReadSessionDebrief,
    StateBelief,
    Supervision,
    WriteNote,
)
from simulator.tui.screens.base import StageScreen
from simulator.tui.widgets.go_on import GoOn


class PlaceholderScreen(StageScreen):
    """Says that nothing is here yet, and goes on."""

    def compose(self) -> ComposeResult:
        with Vertical(classes="sheet"):
            yield Static("This page is not here yet.")
            yield GoOn("go on")

    def on_go_on_gone_on(self) -> None:
        """Pass the stage, or go back to the library at the end."""
        if isinstance(self.attempt.stage, ReadCaseDebrief):
            self.attunement.show_library()
        elif self.keep(lambda: _pass(self.attempt)):
            self.go_on()


def _pass(attempt: Attempt) -> None:
    match attempt.stage:
        case WriteNote(session):
            attempt.write_note(session, ())
        case StateBelief(session):
            attempt.state_belief(session, (25, 25, 25, 25))
        case ReadSessionDebrief(session):
            attempt.mark_read("session-debrief", session)
        case Supervision(session):
            attempt.mark_read("supervision-skipped", session)
        case _:
            pass
