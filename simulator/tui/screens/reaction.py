"""The log of one's own reaction: words to tick, an impulse, how strong. Opens over the conversation; Escape passes."""

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from scoring.vocabulary import Feeling, Impulse
from simulator.locale.catalogue import _
from simulator.play.wording import reaction as words
from simulator.tui.actions import bindings
from simulator.tui.screens.base import AttuneModal
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.words import WordGrid


@dataclass(frozen=True)
class Reaction:
    """What rose in the trainee. Strength 1 to 5; 0 only where they passed."""

    feelings: tuple[Feeling, ...]
    impulse: Impulse | None
    strength: int


class ReactionScreen(AttuneModal[Reaction | None]):
    """Answers with a reaction, or with None for a pass. `pinned` says where it is kept, where that has to be said."""

    BINDINGS = bindings("reaction")
    HELP_PLACES = ("reaction", "words")

    def __init__(self, pinned: str = "") -> None:
        super().__init__()
        self.hint = pinned or words.HINT

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="foot", can_focus=False):
            yield Static(Content.assemble((words.TITLE, "bold"), "   ", (self.hint, "$quiet")), id="ask")
            yield WordGrid([_(feeling.label) for feeling in Feeling], several=True, id="feelings")
            with Horizontal(classes="line first"):
                yield Static(words.IMPULSE, classes="quiet")
                yield WordGrid(list(words.IMPULSES.values()), several=False, ticked=[0], id="impulse")
            with Horizontal(classes="line"):
                yield Static(words.STRENGTH, classes="quiet")
                yield WordGrid(words.STRENGTHS, several=False, ticked=[1], id="strength")
        yield KeyLine("words", "reaction")

    def on_mount(self) -> None:
        """Say on the key line what Enter does, and what the keys do in the row one is on."""
        self._say_keys()

    def on_word_grid_ticks_changed(self) -> None:
        self._say_keys()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """Of the words, the key line names the keys that work in the row one is on."""
        several = isinstance(self.focused, WordGrid) and self.focused.several
        return several if action == "tick" else not several if action == "right" else True

    def action_strength(self, strength: int) -> None:
        """Say how strong, 1 to 5."""
        self.query_one("#strength", WordGrid).tick(strength - 1)

    def action_keep(self) -> None:
        """Keep what is ticked; nothing ticked is a pass."""
        feelings, impulse = self._named()
        if not feelings and impulse is None:
            self.dismiss(None)
        else:
            self.dismiss(Reaction(feelings, impulse, self._ticked("strength")[0] + 1))

    def action_pass(self) -> None:
        """Pass."""
        self.dismiss(None)

    def _named(self) -> tuple[tuple[Feeling, ...], Impulse | None]:
        feelings = tuple(list(Feeling)[number] for number in self._ticked("feelings"))
        return feelings, list(words.IMPULSES)[self._ticked("impulse")[0]]

    def _say_keys(self) -> None:
        """Enter keeps what is there; where nothing is, it passes, and the key line says so."""
        named = any(self._named())
        self.query_one(KeyLine).call("keep", "↵", words.KEEP_KEY if named else words.PASS_KEY)

    def _ticked(self, grid: str) -> tuple[int, ...]:
        return self.query_one(f"#{grid}", WordGrid).chosen
