"""What both apps of a class share: the keys that work everywhere, and what they end with."""

from typing import ClassVar

from simulator.tui.action import Where
from simulator.tui.actions import bindings
from simulator.tui.classroom.sheets import KeysSheet
from simulator.tui.windowed import Still


class ClassApp(Still[str], inherit_bindings=False):
    """An app around one screen. What it ends with is a sentence for the terminal."""

    CSS_PATH = ["../room.tcss", "../help/help.tcss", "class.tcss"]  # noqa: RUF012  # as in Textual
    BINDINGS = bindings("everywhere")
    KEYS: ClassVar[dict[Where, str]] = {}
    """The places of the help, with their headings."""

    def action_help(self) -> None:
        """Show every key, once."""
        if not isinstance(self.screen, KeysSheet):
            self.push_screen(KeysSheet(self.KEYS))

    def action_stop_now(self) -> None:
        """Leave."""
        self.exit()

    def action_change_motion(self) -> None:
        """Nothing moves here."""
