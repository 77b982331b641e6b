"""The line at the very foot: the few keys that matter here, from the registry. A click on one does the same.

While a field is being typed in, only keys that work there are shown.
"""

from collections.abc import Iterator

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, TextArea

from simulator.tui.actions import Action, Where, actions

BETWEEN = "   "


class KeyLine(Widget):
    """Keys of these places, and those that work everywhere."""

    def __init__(self, *places: Where) -> None:
        super().__init__()
        self.places = places

    def on_mount(self) -> None:
        """Draw again when the focus moves: other keys may work there."""
        self.watch(self.screen, "focused", self._draw_again, init=False)

    def render(self) -> Content:
        pieces = [Content.assemble((key, "bold"), (f" {action.footer}", "$quiet")) for key, action in self._shown()]
        return Content(BETWEEN).join(pieces)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the click does."""
        at = 0
        for key, action in self._shown():
            width = cell_len(f"{key} {action.footer}")
            if at <= event.x < at + width:
                await self.app.run_action(action.action, default_namespace=self.screen)
                return
            at += width + len(BETWEEN)

    def _draw_again(self) -> None:
        self.refresh()

    def _shown(self) -> Iterator[tuple[str, Action]]:
        """What fits, the keys of the place first."""
        typing = isinstance(self.screen.focused, Input | TextArea)
        room = self.size.width
        for action in actions(*self.places, "everywhere"):
            key = action.typing if typing else action.shown
            if not (action.footer and key) or self.screen.check_action(action.action, ()) is False:
                continue
            room -= cell_len(f"{key} {action.footer}{BETWEEN}")
            if room < -len(BETWEEN):
                return
            yield key, action
