"""The app of the preview: the look, the window, and the way out. What is looked at is the screen's."""

import asyncio
import signal
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from rich.text import Text
from textual import events
from textual.app import App
from textual.screen import Screen

from simulator.bench.preview.versions import Preview
from simulator.scenario.loader import Loaded
from simulator.tui import theme
from simulator.tui.fatal import report
from simulator.tui.preview.keys import bindings
from simulator.tui.preview.screen import PreviewScreen
from simulator.tui.preview.sheets import ReadingSheet, keys_sheet
from simulator.tui.screens.too_small import TooSmallScreen

SMALLEST = (40, 12)
"""Columns and rows below which the app shows a message and waits."""


class PreviewApp(App[None], inherit_bindings=False):
    """The preview of one file. `at` is a turn to go to as soon as it is known where the client stands there."""

    TITLE = "Attunement"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = ["../room.tcss", "preview.tcss"]  # noqa: RUF012  # as in Textual
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (112, "-broad"), (150, "-vast")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012
    BINDINGS = bindings("everywhere")

    def __init__(
        self, path: Path, loaded: Loaded, preview: Preview, *, at: str | None = None, no_colour: bool = False
    ) -> None:
        super().__init__(ansi_color=True if no_colour else None)
        self.first = (path, loaded, preview, at)
        self.no_colour = no_colour
        for look in theme.THEMES:
            self.register_theme(look)
        self.theme = theme.PLAIN if no_colour else theme.DARK
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our names for colours, for themes that do not know them."""
        return theme.NO_COLOURS

    def get_default_screen(self) -> Screen[None]:
        """The preview itself stands at the bottom."""
        self.looking = PreviewScreen(*self.first)
        return self.looking

    @property
    def choices(self) -> Sequence[str]:
        """The choices the author left at."""
        return self.looking.preview.wished

    def on_mount(self) -> None:
        """Leave by the door when the system asks."""
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGHUP):
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(name, self.exit)

    def on_resize(self, event: events.Resize) -> None:
        """Too small a window gets a message until it has grown."""
        small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        shown = isinstance(self.screen, TooSmallScreen)
        if small and not shown:
            self.push_screen(TooSmallScreen(SMALLEST))
        elif shown and not small:
            self.pop_screen()

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

    def action_change_light(self) -> None:
        """Lamp or daylight."""
        if not self.no_colour:
            self.theme = theme.LIGHT if self.theme == theme.DARK else theme.DARK

    def _fatal_error(self) -> None:
        """Say that the app broke, and where to look, without a word of what anyone wrote."""
        self._exit_renderables.append(Text(report(self._exception)))
        self._close_messages_no_wait()
