"""What is looked at, kept up to date: saves are read, the proof follows them, and one can go to where a client really stands.

The screen that shows it says how.
"""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from simulator.bench.preview.versions import Preview, version
from simulator.scenario.loader import Loaded, load
from simulator.tui.preview.aside_questions import proved, standings_at
from simulator.tui.preview.asking import NoAnswer
from simulator.tui.preview.picking import standings_sheet, turns_sheet
from simulator.tui.preview.watching import changes, trace

if TYPE_CHECKING:
    from simulator.bench.preview.aside import Proof
    from simulator.bench.preview.standings import Standing

LOOK = 1.0
"""Seconds between two looks at the file, for folders that tell nothing when something is saved."""


class LookingScreen(Screen[None]):
    """Looks at one file. `at` is a turn to go to as soon as it is known where the client stands there."""

    def __init__(self, path: Path, loaded: Loaded, preview: Preview, at: str | None = None) -> None:
        super().__init__()
        self.path, self.loaded, self.preview, self.at = path, loaded, preview, at
        self.seen = trace(path)
        self.good_since = _now()
        self.proof: Proof | None = None
        self.no_proof = ""

    def show_all(self, *, same_place: bool = False) -> None:
        """Show the play and the check; `same_place` where the author has not moved."""
        raise NotImplementedError

    def show_check(self) -> None:
        """Show what the check says of the file as it is."""
        raise NotImplementedError

    def show_proof(self) -> None:
        """Show the proof, that it is still counted, or `no_proof`: why there is none."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Say something about the path."""
        raise NotImplementedError

    def begin_looking(self) -> None:
        """Show everything there is, then wait for saves and for the proof."""
        self.show_all()
        self._watch()
        self.set_interval(LOOK, self._look_again)
        self._prove()
        if self.at is not None and self.preview.played is not None:
            self.go_to(self.at)

    def look_at(self, preview: Preview) -> None:
        """Look at another place of the play."""
        self.preview = preview
        self.show_all()
        self.show_proof()

    @work(group="watching", exclusive=True)
    async def _watch(self) -> None:
        """Look whenever something happens to the file."""
        async for _ in changes(self.path):
            if self.app.is_running:
                self._look()

    def _look_again(self) -> None:
        """Look where the watching missed a change, and then watch anew: the folder may be another one now."""
        if self.app.is_running and trace(self.path) != self.seen and self._look():
            self._watch()

    def _look(self) -> bool:
        """Read the file. True where it is another one than before; it is then shown, with the path as far as that holds."""
        self.seen = trace(self.path)
        loaded = load(self.path)
        if (loaded.text, loaded.findings) == (self.loaded.text, self.loaded.findings):
            return False
        self.loaded = loaded
        before = self.preview.played
        self.preview = self.preview.saved(version(loaded))
        if self.preview.stale:
            self.show_check()
            return True
        now = self.preview.played
        self.good_since = _now()
        self.show_all(same_place=before is not None and now is not None and before.choices == now.choices)
        self._prove()
        return True

    @work(group="proof", exclusive=True)
    async def _prove(self) -> None:
        """Ask for the proof of the version that is played. A newer save ends the question."""
        good = self.preview.good
        if good is None:
            return
        if self.proof is None or self.proof.exploration.hash != good.sha256:
            self.proof, self.no_proof = None, ""
            self.show_proof()
            try:
                self.proof = await proved(good.source.text)
            except NoAnswer as problem:
                self.no_proof = f"There is no proof: {problem}."
        if not self.app.is_running:  # the window closes, its parts first
            return
        if self.proof is not None:
            self.preview = self.preview.proved(good.sha256, self.proof.findings)
        self.show_check()
        self.show_proof()

    @work(group="going", exclusive=True)
    async def go_to(self, turn: str, *, pick: bool = False) -> None:
        """Go to a turn: to where the client most likely stands there, or to the standing that is picked."""
        good = self.preview.good
        if good is None or good.script is None:
            return
        self.say(f"Looking for where the client stands at turn {turn} …")
        found: tuple[Standing, ...] = ()
        problem = ""
        try:
            found = await standings_at(good.source.text, turn)
        except NoAnswer as none:
            problem = f"It cannot be said where the client stands at turn {turn}: {none}."
        if not self.app.is_running:
            return
        if not found:
            self.say(problem or f"No play comes to turn {turn}.")
            return
        self.say(self.preview.told)
        number = "0" if not pick else await self.app.push_screen_wait(standings_sheet(good.script, turn, found))
        if number is not None and self.preview.good and good.sha256 == self.preview.good.sha256:
            self.look_at(self.preview.gone(found[int(number)].choices))

    @work(group="going", exclusive=True)
    async def action_play_from(self) -> None:
        """Pick a turn, then where the client stands there."""
        played = self.preview.played
        if played is None:
            return
        shares = {id_: turn.share for id_, turn in self.proof.exploration.turns.items()} if self.proof else {}
        here = played.turn.id if played.turn else None
        turn = await self.app.push_screen_wait(turns_sheet(played.script, shares, here))
        if turn is not None:
            self.call_later(self.go_to, turn, pick=True)


def _now() -> str:
    return datetime.now().strftime("%H:%M")
