"""Every key of the preview: bindings, the line at the foot and the list of keys are made from this table."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget

Place = Literal["everywhere", "preview", "sheet"]
BETWEEN = "   "


@dataclass(frozen=True)
class Key:
    """What one thing does, and the keys that do it. `shown` is written for them; `footer` is its word at the foot, empty for none."""

    place: Place
    keys: tuple[str, ...]
    shown: str
    action: str
    help: str
    footer: str = ""


KEYS: tuple[Key, ...] = (
    Key("preview", (), "1-9", "", "Choose the line with this number; arrows and Enter do the same."),
    Key("preview", ("tab",), "tab", "screen.other_side", "From the play to the findings and the proof, and back.", "other side"),
    Key("preview", ("w",), "w", "screen.why", "Why is this closed, and what was passed over?", "why"),
    Key("preview", ("p",), "p", "screen.play_from", "Play from here: pick a turn, then where the client stands.", "play from"),
    Key("preview", ("space",), "space", "screen.fold", "Fold away what could be said, to read back; again to return."),
    Key("preview", ("b", "backspace"), "b", "screen.back", "One choice back.", "back"),
    Key("preview", ("s",), "s", "screen.start", "To the first choice again.", "start"),
    Key("preview", ("a",), "a", "screen.authors_view", "Author's view: ids, moves, how well each fits, what is closed.", "author"),
    Key("preview", ("m",), "m", "screen.moves", "What moved in the client, and by which rule: shown or not.", "moved"),
    Key("preview", ("pageup",), "PgUp", "screen.read_back", "Read back."),
    Key("preview", ("pagedown",), "PgDn", "screen.read_on", "Read on."),
    Key("sheet", ("escape",), "esc", "screen.close", "Close it and go back.", "go back"),
    Key("everywhere", ("question_mark", "f1"), "?", "app.keys", "Every key.", "keys"),
    Key("everywhere", ("q", "ctrl+q", "ctrl+c"), "q", "app.leave", "Leave. Nothing of this is kept.", "leave"),
    Key("everywhere", ("ctrl+t",), "ctrl+t", "app.change_light", "Lamp or daylight: dark or light."),
)  # fmt: skip  # a table, a row a key


def of(*places: Place) -> Iterator[Key]:
    """The keys of these places, in their order."""
    return (key for place in places for key in KEYS if key.place == place)


def bindings(*places: Place) -> list[BindingType]:
    """Textual's bindings for these places."""
    return [
        Binding(key, one.action, one.help, show=False, priority=one.place == "everywhere" and key.startswith("ctrl+"))
        for one in of(*places)
        for key in one.keys
    ]


class PreviewKeyLine(Widget):
    """The keys that matter here, as far as they fit, and always those that work everywhere. A click on one does the same."""

    def __init__(self, *places: Place) -> None:
        super().__init__()
        self.places = places

    def render(self) -> Content:
        pieces = [Content.assemble((key.shown, "bold"), (f" {key.footer}", "$quiet")) for key in self._shown()]
        return Content(BETWEEN).join(pieces)

    async def on_click(self, event: events.Click) -> None:
        """Do what the key under the click does."""
        at = 0
        for key in self._shown():
            if at <= event.x < at + _width(key) - len(BETWEEN):
                await self.app.run_action(key.action, default_namespace=self.screen)
                return
            at += _width(key)

    def _shown(self) -> Iterator[Key]:
        always = [key for key in of("everywhere") if key.footer]
        room = self.size.width - sum(map(_width, always))
        for key in of(*self.places):
            if not key.footer:
                continue
            room -= _width(key)
            if room < -len(BETWEEN):
                break
            yield key
        yield from always


def _width(key: Key) -> int:
    return cell_len(f"{key.shown} {key.footer}{BETWEEN}")
