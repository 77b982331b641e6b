"""A round of scenes in the app: which scene comes next, and where the round leads when it is over."""

from typing import TYPE_CHECKING

from simulator.play.wording import scene as words
from simulator.practice.rounds import Round, RoundAsked

if TYPE_CHECKING:
    from simulator.tui.app import AttunementApp


class RoundPlay:
    """The round that is being played, None outside of one."""

    def __init__(self, app: "AttunementApp") -> None:
        self.app = app
        self.round: Round | None = None
        self.played: list[str] = []
        """The attempts of the round, by their ids."""

    def open(self, asked: RoundAsked, minutes: int | None = None) -> None:
        """Begin the round of this kind that is next, or go on with it. A form that is whole shows its figures."""
        self.round, self.played = self.app.shelf.round(asked, minutes), []
        self._next()

    def scene_over(self) -> None:
        """A scene has been played: on to the next one."""
        self.round = self.round.rest if self.round else None
        self._next()

    def progress(self) -> str:
        """`scene 3 of 6`; of a scene that is played alone, that it is one."""
        return words.scene(self.round.done + 1, self.round.of) if self.round else words.ONE_SCENE

    def leave(self) -> None:
        """The round is left; what is not played comes with the next one."""
        self.round = None

    def _next(self) -> None:
        one = self.round
        if one is not None and one.scenes:
            attempt = self.app.shelf.scene(one.scenes[0].id, one.mode)
            self.played.append(attempt.id)
            self.app.show_stage(attempt)
        elif one is not None and one.kind.startswith("form"):
            from simulator.tui.screens.check_up import CheckUpScreen

            self.app.show(CheckUpScreen(self.app.shelf.check_up()))
        elif one is not None and one.done and one.kind in ("due", "scenes"):
            from simulator.tui.screens.block_over import BlockOverScreen

            self.app.show(BlockOverScreen(self.app.shelf.round_told(self.played)))
        else:
            self.app.show_library()
