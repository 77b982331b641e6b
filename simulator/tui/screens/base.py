"""What every screen of ours shares: its keys from the registry, and the way to write an act down and go on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual.screen import ModalScreen, Screen, ScreenResultType

from simulator.practice.attempt import Attempt
from simulator.tui.actions import bindings

if TYPE_CHECKING:
    from simulator.tui.app import AttunementApp


class AttuneScreen(Screen[ScreenResultType]):
    """A screen of the app."""

    AUTO_FOCUS: ClassVar[str | None] = "*"

    @property
    def attunement(self) -> "AttunementApp":
        """The app, by its own type."""
        return cast("AttunementApp", self.app)


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

    def go_on(self) -> None:
        """Show what comes next in the attempt."""
        self.attunement.show_stage(self.attempt)
