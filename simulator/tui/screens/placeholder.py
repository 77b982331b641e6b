"""Stands where a page is not there yet: it passes the stage, and the attempt goes on."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from simulator.practice.attempt import Attempt
from simulator.practice.stages import (
    ReadCaseDebrief,
    ReadEnding,
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
        at_the_end = isinstance(self.attempt.stage, ReadCaseDebrief)
        if not self.keep(lambda: _pass(self.attempt)):
            return
        if at_the_end:
            self.attunement.show_library()
        else:
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
        case ReadEnding(_, session):
            attempt.mark_read("ending", session)
        case ReadCaseDebrief(_, session):
            attempt.mark_read("case-debrief", session)
        case _:
            pass
