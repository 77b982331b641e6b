"""The app of the preview: the look, the window, and the way out. What is looked at is the screen's."""

from collections.abc import Sequence
from pathlib import Path

from textual.screen import Screen

from simulator.bench.preview.versions import Preview
from simulator.scenario.loader import Loaded
from simulator.tui.preview.keys import bindings
from simulator.tui.preview.screen import PreviewScreen
from simulator.tui.preview.sheets import ReadingSheet, keys_sheet
from simulator.tui.windowed import Still


class PreviewApp(Still[None], inherit_bindings=False):
    """The preview of one file. `at` is a turn to go to as soon as it is known where the client stands there."""

    CSS_PATH = ["../room.tcss", "preview.tcss"]  # noqa: RUF012  # as in Textual
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (112, "-broad"), (150, "-vast")]  # noqa: RUF012
    BINDINGS = bindings("everywhere")

    def __init__(
        self, path: Path, loaded: Loaded, preview: Preview, *, at: str | None = None, no_colour: bool = False
    ) -> None:
        super().__init__(no_colour=no_colour)
        self.first = (path, loaded, preview, at)

    def get_default_screen(self) -> Screen[None]:
        """The preview itself stands at the bottom."""
        self.looking = PreviewScreen(*self.first)
        return self.looking

    @property
    def choices(self) -> Sequence[str]:
        """The choices the author left at."""
        return self.looking.preview.wished

    def action_keys(self) -> None:
        """Show every key, once."""
        if not isinstance(self.screen, ReadingSheet):
            self.push_screen(keys_sheet())

    def action_leave(self) -> None:
        """Leave at once."""
        self.exit()

    def action_help(self) -> None:
        """The same as `keys`, under the name that sheets of the other app know."""
        self.action_keys()

    def action_stop_now(self) -> None:
        """The same as `leave`, under the name that sheets of the other app know."""
        self.action_leave()
