"""What every app of ours is around its screens: the look, the smallest window, a quiet way out, and a sentence if it breaks."""

import asyncio
import signal
from contextlib import suppress
from typing import Generic

from rich.text import Text
from textual import events
from textual.app import App, ReturnType

from simulator.tui import theme
from simulator.tui.fatal import report
from simulator.tui.screens.too_small import TooSmallScreen

SMALLEST = (40, 12)
"""Columns and rows below which an app shows a message and waits."""


class Windowed(App[ReturnType], Generic[ReturnType], inherit_bindings=False):
    """An app in our colours, or in none."""

    TITLE = "Attunement"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-wide"), (112, "-broad")]  # noqa: RUF012  # as in Textual
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-high")]  # noqa: RUF012

    def __init__(self, *, no_colour: bool = False) -> None:
        super().__init__(ansi_color=True if no_colour else None)
        self.no_colour = no_colour
        for look in theme.THEMES:
            self.register_theme(look)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our names for colours, for themes that do not know them."""
        return theme.NO_COLOURS

    def on_mount(self) -> None:
        """Leave by the door when the system asks."""
        self.heed_signals()

    def heed_signals(self) -> None:
        """Hear the system ask; for an app that is not run by something which hears it already."""
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

    def action_change_light(self) -> None:
        """Lamp or daylight."""
        if not self.no_colour:
            self.theme = theme.LIGHT if self.theme == theme.DARK else theme.DARK

    def _fatal_error(self) -> None:
        """Say that the app broke, and where to look, without a word of what anyone wrote."""
        self._exit_renderables.append(Text(report(self._exception)))
        self._close_messages_no_wait()


class Still(Windowed[ReturnType], Generic[ReturnType], inherit_bindings=False):
    """One in which nothing moves, and which begins by lamplight."""

    def __init__(self, *, no_colour: bool = False) -> None:
        super().__init__(no_colour=no_colour)
        self.theme = theme.PLAIN if no_colour else theme.DARK
        self.animation_level = "none"
