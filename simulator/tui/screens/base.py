"""What every screen of ours shares: its keys from the registry, and the way to write an act down and go on."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.screen import ModalScreen, Screen, ScreenResultType

from simulator.play.wording import help as help_words
from simulator.practice.attempt import Attempt
from simulator.practice.private_data import private_data
from simulator.tui.actions import Where, bindings

if TYPE_CHECKING:
    from simulator.tui.app import AttunementApp


class AttuneScreen(Screen[ScreenResultType]):
    """A screen of the app."""

    AUTO_FOCUS: ClassVar[str | None] = "*"
    HELP_PLACES: ClassVar[tuple[Where, ...]] = ()
    """The places whose keys the help opens with; the rest follow."""

    @property
    def attunement(self) -> "AttunementApp":
        """The app, by its own type."""
        return cast("AttunementApp", self.app)

    @property
    def help_tab(self) -> str:
        """The page the help opens at, by its word."""
        return help_words.KEYS


class AttuneModal(ModalScreen[ScreenResultType], AttuneScreen[ScreenResultType]):
    """A screen that lies over another and gives an answer. The app's keys do not reach through it, so it brings them along."""

    BINDINGS = bindings("everywhere")


class StageScreen(AttuneScreen[None]):
    """A screen that answers a stage of an attempt. It writes the answer down with `keep` and calls `go_on`."""

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self.attempt = attempt

    def keep(self, act: Callable[[], object]) -> bool:
        """Write to the journal. False where it was refused: the sentence is on the screen, stay where you are."""
        return self.attunement.kept(act, self.attempt)

    def checked(self, texts: Iterable[str], then: Callable[[], None]) -> None:
        """Go on, or ask first where typed words look like a real client's; to change them leads back to the field as it is."""
        from simulator.tui.screens.private import PrivateScreen  # it is a screen of this kind itself

        found = private_data("\n".join(texts))
        if not found:
            then()
            return
        self.app.push_screen(PrivateScreen(found), lambda keep: then() if keep else None)

    def go_on(self) -> None:
        """Show what comes next in the attempt."""
        self.attunement.show_stage(self.attempt)
