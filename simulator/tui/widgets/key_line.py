"""The line at the very foot: the few keys that matter here, from the registry. A click on one does the same.

While a field is being typed in, only keys that work there are shown. A page with many keys of its own gives them `most` lines.
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget
from textual.widgets import Input, TextArea

from simulator.tui.actions import Action, Where, actions

BETWEEN = "   "

Shown = tuple[str, str, Action]
"""A key, its word, and what it does."""


class KeyLine(Widget):
    """Keys of these places, and those that work everywhere."""

    def __init__(self, *places: Where, most: int = 1) -> None:
        super().__init__()
        self.places, self.most = places, most
        self._called: dict[str, tuple[str, str]] = {}
        self._first: tuple[str, ...] = ()

    def call(self, action: str, key: str, footer: str) -> None:
        """Show an action under this key and word from now on: what a key does may depend on where one is."""
        if self._called.get(action) != (key, footer):
            self._called[action] = (key, footer)
            self.refresh()

    def put_first(self, *names: str) -> None:
        """Offer these actions first, in this order; the others follow in that of the registry."""
        if self._first != names:
            self._first = names
            self.refresh()

    def on_mount(self) -> None:
        """Draw again when the focus moves: other keys may work there."""
        self.watch(self.screen, "focused", self._draw_again, init=False)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002  # Textual's own
        return len(self._lines(width))

    def render(self) -> Content:
        return Content("\n").join([Content(BETWEEN).join(map(_piece, line)) for line in self._lines(self.size.width)])

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the click does."""
        at, lines = 0, self._lines(self.size.width)
        for key, footer, action in lines[event.y] if event.y < len(lines) else ():
            width = cell_len(f"{key} {footer}")
            if at <= event.x < at + width:
                on = self.screen.focused if action.where == "words" else self.screen
                await self.app.run_action(action.pressed(action.keys[0]), default_namespace=on or self.screen)
                return
            at += width + len(BETWEEN)

    def _draw_again(self) -> None:
        self.refresh()

    def _lines(self, width: int) -> list[list[Shown]]:
        """The keys of the place as far as they fit, then those that work everywhere, which always do."""
        always = list(self._usable("everywhere"))
        lines: list[list[Shown]] = [[]]
        for one in self._usable(*self.places):
            last = always if len(lines) == self.most else []
            if _width([*lines[-1], one, *last]) > width:
                if last or self.most == 1:
                    break
                lines.append([])
            lines[-1].append(one)
        if _width([*lines[-1], *always]) > width and len(lines) < self.most:
            lines.append([])
        lines[-1] += always
        return lines

    def _usable(self, *places: Where) -> Iterator[Shown]:
        typing = isinstance(self.screen.focused, Input | TextArea)
        for action in self._in_order(places):
            key, footer = self._called.get(action.name, (action.typing if typing else action.line, action.footer))
            if footer and key and self.screen.check_action(action.name, ()) is not False:
                yield key, footer, action

    def _in_order(self, places: tuple[Where, ...]) -> list[Action]:
        rank = {name: at for at, name in enumerate(self._first)}
        return sorted(actions(*places), key=lambda one: rank.get(one.name, len(rank)))


def _piece(one: Shown) -> Content:
    return Content.assemble((one[0], "bold"), (f" {one[1]}", "$quiet"))


def _width(line: Sequence[Shown]) -> int:
    return cell_len(BETWEEN.join(f"{key} {footer}" for key, footer, _ in line))
