"""What both apps of a class share: the look, the smallest window, the keys that work everywhere, and a quiet way out."""

import asyncio
import signal
from contextlib import suppress
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.app import App

from simulator.tui import theme
from simulator.tui.action import Where
from simulator.tui.actions import bindings
from simulator.tui.classroom.sheets import KeysSheet
from simulator.tui.fatal import report
from simulator.tui.screens.too_small import TooSmallScreen

SMALLEST = (40, 12)
"""Columns and rows below which the app shows a message and waits."""


class ClassApp(App[str], inherit_bindings=False):
    """An app around one screen. What it ends with is a sentence for the terminal."""

    TITLE = "Attunement"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH = ["../room.tcss", "../help/help.tcss", "class.tcss"]  # noqa: RUF012  # as in Textual
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (112, "-broad")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012
    BINDINGS = bindings("everywhere")
    KEYS: ClassVar[dict[Where, str]] = {}
    """The places of the help, with their headings."""

    def __init__(self, *, no_colour: bool = False) -> None:
        super().__init__(ansi_color=True if no_colour else None)
        self.no_colour = no_colour
        for look in theme.THEMES:
            self.register_theme(look)
        self.theme = theme.PLAIN if no_colour else theme.DARK
        self.animation_level = "none"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our names for colours, for themes that do not know them."""
        return theme.NO_COLOURS

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

    def action_help(self) -> None:
        """Show every key, once."""
        if not isinstance(self.screen, KeysSheet):
            self.push_screen(KeysSheet(self.KEYS))

    def action_stop_now(self) -> None:
        """Leave."""
        self.exit()

    def action_change_light(self) -> None:
        """Lamp or daylight."""
        if not self.no_colour:
            self.theme = theme.LIGHT if self.theme == theme.DARK else theme.DARK

    def action_change_motion(self) -> None:
        """Nothing moves here."""

    def _fatal_error(self) -> None:
        """Say that the app broke, and where to look, without a word of what anyone wrote."""
        self._exit_renderables.append(Text(report(self._exception)))
        self._close_messages_no_wait()
