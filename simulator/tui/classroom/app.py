"""What both apps of a class share: the keys that work everywhere, and what they end with."""

from typing import ClassVar

from simulator.tui.action import Where
from simulator.tui.actions import bindings
from simulator.tui.classroom.sheets import KeysSheet
from simulator.tui.kept_light import keep_light, kept_light
from simulator.tui.windowed import Still


class ClassApp(Still[str], inherit_bindings=False):
    """An app around one screen. What it ends with is a sentence for the terminal."""

    CSS_PATH = ["../room.tcss", "../help/help.tcss", "class.tcss"]  # noqa: RUF012  # as in Textual
    BINDINGS = bindings("everywhere")
    KEYS: ClassVar[dict[Where, str]] = {}
    """The places of the help, with their headings."""

    def __init__(self, *, no_colour: bool = False) -> None:
        super().__init__(no_colour=no_colour)
        if not no_colour:
            self.theme = kept_light()

    def action_change_light(self) -> None:
        """Lamp or daylight, also the next time."""
        super().action_change_light()
        if not self.no_colour:
            keep_light(self.theme)

    def action_help(self) -> None:
        """Show every key, once."""
        if not isinstance(self.screen, KeysSheet):
            self.push_screen(KeysSheet(self.KEYS))

    def action_stop_now(self) -> None:
        """Leave."""
        self.exit()

    def action_change_motion(self) -> None:
        """Nothing moves here."""
