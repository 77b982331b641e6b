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
        self._called: dict[str, tuple[str, str]] = {}

    def call(self, action: str, key: str, footer: str) -> None:
        """Show an action under this key and word from now on: what a key does may depend on where one is."""
        if self._called.get(action) != (key, footer):
            self._called[action] = (key, footer)
            self.refresh()

    def on_mount(self) -> None:
        """Draw again when the focus moves: other keys may work there."""
        self.watch(self.screen, "focused", self._draw_again, init=False)

    def render(self) -> Content:
        pieces = [Content.assemble((key, "bold"), (f" {footer}", "$quiet")) for key, footer, _ in self._shown()]
        return Content(BETWEEN).join(pieces)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the click does."""
        at = 0
        for key, footer, action in self._shown():
            width = cell_len(f"{key} {footer}")
            if at <= event.x < at + width:
                on = self.screen.focused if action.where == "words" else self.screen
                await self.app.run_action(action.pressed(action.keys[0]), default_namespace=on or self.screen)
                return
            at += width + len(BETWEEN)

    def _draw_again(self) -> None:
        self.refresh()

    def _shown(self) -> Iterator[tuple[str, str, Action]]:
        """The keys of the place as far as they fit, then those that work everywhere, which always do."""
        always = list(self._usable("everywhere"))
        room = self.size.width - sum(_width(key, footer) for key, footer, _ in always)
        for key, footer, action in self._usable(*self.places):
            room -= _width(key, footer)
            if room < -len(BETWEEN):
                break
            yield key, footer, action
        yield from always

    def _usable(self, *places: Where) -> Iterator[tuple[str, str, Action]]:
        typing = isinstance(self.screen.focused, Input | TextArea)
        for action in actions(*places):
            key, footer = self._called.get(action.name, (action.typing if typing else action.line, action.footer))
            if footer and key and self.screen.check_action(action.name, ()) is not False:
                yield key, footer, action


def _width(key: str, footer: str) -> int:
    return cell_len(f"{key} {footer}{BETWEEN}")
