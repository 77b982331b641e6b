"""The preview: the play, and beside it the findings and the proof. In a small window one of the two, and a line about the other."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from simulator.bench.preview.versions import Preview, version
from simulator.play.wording import session as words
from simulator.scenario.loader import Loaded, load
from simulator.scenario.source import printable
from simulator.tui.preview.aside_questions import proved, standings_at
from simulator.tui.preview.asking import NoAnswer
from simulator.tui.preview.beside import PROVING, Beside, counted, proof
from simulator.tui.preview.keys import PreviewKeyLine, bindings
from simulator.tui.preview.picking import standings_sheet, turns_sheet
from simulator.tui.preview.play_side import PlaySide
from simulator.tui.preview.sheets import ReadingSheet
from simulator.tui.preview.watching import changes, trace
from simulator.tui.preview.why_page import why_page
from simulator.tui.safe import content, one_line
from simulator.tui.widgets.choices import Choices
from simulator.tui.widgets.lists import RowList
from simulator.tui.widgets.title_line import TitleLine
from simulator.tui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from simulator.explore.record import Exploration

LOOK = 1.0
"""Seconds between two looks at the file, for folders that tell nothing when something is saved."""


class PreviewScreen(Screen[None]):
    """Looks at one file. `at` is a turn to go to as soon as it is known where the client stands there."""

    BINDINGS = bindings("preview")
    AUTO_FOCUS = None

    def __init__(self, path: Path, loaded: Loaded, preview: Preview, at: str | None = None) -> None:
        super().__init__()
        self.path, self.loaded, self.preview, self.at = path, loaded, preview, at
        self.seen = trace(path)
        self.good_since = _now()
        self.proved: Exploration | None = None
        self.reach = Content("")
        self.authors_view = self.moves = True

    def compose(self) -> ComposeResult:
        yield TitleLine("")
        with Container(id="sides"):
            yield PlaySide(id="play")
            yield Beside()
        yield Static(id="strip")
        yield PreviewKeyLine("preview")

    def on_mount(self) -> None:
        """Show everything there is, then wait for saves and for the proof."""
        self._show()
        self._play.take_focus()
        self._watch()
        self.set_interval(LOOK, self._look_again)
        self._prove()
        if self.at is not None and self.preview.played is not None:
            self._go_to(self.at)

    # saves

    @work(group="watching", exclusive=True)
    async def _watch(self) -> None:
        """Look whenever something happens to the file."""
        async for _ in changes(self.path):
            self._look()

    def _look_again(self) -> None:
        """Look where the watching missed a change, and then watch anew: the folder may be another one now."""
        if trace(self.path) != self.seen and self._look():
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
            self._show_check()
            return True
        self.good_since = _now()
        self._play.fold(self._play.folded and before is not None and before.choices == self.preview.wished)
        self._show()
        self._prove()
        return True

    # what takes seconds

    @work(group="proof", exclusive=True)
    async def _prove(self) -> None:
        """Ask for the proof of the version that is played. A newer save ends the question."""
        good = self.preview.good
        if good is None or (self.proved is not None and self.proved.hash == good.sha256):
            self._show_proof()
            return
        self.proved = None
        self._show_proof()
        try:
            found = await proved(good.source.text)
            self.proved = found.exploration
            self.preview = self.preview.proved(found.exploration.hash, found.findings)
            self._show_check()
            self._show_proof()
        except NoAnswer as problem:
            self._beside.prove(content(f"There is no proof: {problem}."))

    @work(group="going", exclusive=True)
    async def _go_to(self, turn: str, *, pick: bool = False) -> None:
        """Go to a turn: to where the client most likely stands there, or to the standing that is picked."""
        good = self.preview.good
        if good is None or good.script is None:
            return
        self._play.say(f"Looking for where the client stands at turn {turn} …")
        try:
            found = await standings_at(good.source.text, turn)
        except NoAnswer as problem:
            self._play.say(f"It cannot be said where the client stands at turn {turn}: {problem}.")
            return
        if not found:
            self._play.say(f"No play comes to turn {turn}.")
            return
        self._play.say(self.preview.told)
        number = "0" if not pick else await self.app.push_screen_wait(standings_sheet(good.script, turn, found))
        if number is not None and good is self.preview.good:
            self._look_at(self.preview.gone(found[int(number)].choices))

    @work(group="going", exclusive=True)
    async def action_play_from(self) -> None:
        """Pick a turn, then where the client stands there."""
        played = self.preview.played
        if played is None:
            return
        shares = {id_: turn.share for id_, turn in self.proved.turns.items()} if self.proved else {}
        here = played.turn.id if played.turn else None
        turn = await self.app.push_screen_wait(turns_sheet(played.script, shares, here))
        if turn is not None:
            self.call_later(self._go_to, turn, pick=True)

    # keys

    def on_choices_option_picked(self, event: Choices.OptionPicked) -> None:
        """Choose it. Where the answer would be hidden by what could be said next, that waits folded."""
        before = len(self.query_one(Transcript).spoken)
        self._look_at(self.preview.chosen(event.option))
        self._play.answered(len(self.query_one(Transcript).spoken) - before)

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Explain a finding."""
        finding = self._beside.marked(event.id)
        if finding is not None:
            from simulator.bench.explained.plain import explanation

            self.app.push_screen(ReadingSheet(finding.code, content(explanation(finding.code))))

    def action_other_side(self) -> None:
        """From the play to what stands beside it, and back."""
        self.toggle_class("-beside")
        (self._beside if self.has_class("-beside") else self._play).take_focus()
        self.call_after_refresh(self._show_proof)

    def on_resize(self) -> None:
        """The proof is laid out for its width."""
        self.call_after_refresh(self._show_proof)

    def action_why(self) -> None:
        """Say what was passed over, and what is open and closed here."""
        if self.preview.played is not None:
            self.app.push_screen(ReadingSheet("Why", why_page(self.preview.played)))

    def on_go_on_gone_on(self) -> None:
        """Read on, and then what could be said."""
        self._play.read_on()

    def action_fold(self) -> None:
        """Fold what could be said away to read back, or bring it back."""
        self._play.fold(not self._play.folded)

    def action_back(self) -> None:
        self._look_at(self.preview.back())

    def action_start(self) -> None:
        self._look_at(self.preview.from_the_start())

    def action_authors_view(self) -> None:
        """Show or hide what only an author is to see."""
        self.authors_view = not self.authors_view
        self._show()

    def action_moves(self) -> None:
        """Show or hide what moved."""
        self.moves = not self.moves
        self._show()

    def action_read_back(self) -> None:
        self.query_one(Transcript).scroll_page_up()

    def action_read_on(self) -> None:
        self.query_one(Transcript).scroll_page_down()

    # showing

    def _look_at(self, preview: Preview) -> None:
        self.preview = preview
        self._play.fold(False)
        self._show()
        self._show_proof()

    def _show(self) -> None:
        """Everything but the proof."""
        preview = self.preview
        self._play.tell(preview.played, authors_view=self.authors_view, moves=self.moves)
        self._play.say(preview.told)
        self._show_check()
        self._title()

    def _show_check(self) -> None:
        """What the check says of the file as it is now."""
        self._beside.tell(self.preview.read, self._state())
        self._strip()

    def _title(self) -> None:
        title, played = self.query_one(TitleLine), self.preview.played
        title.right = one_line(printable(self.path.name))
        title.left = ""
        middle = ""
        if played is not None:
            vignette = played.script.vignette
            title.left = one_line(f"{vignette.person.name}, {vignette.person.age}")
            if played.turn is not None:
                number = played.turn.session
                middle = words.title(number, len(vignette.sessions), vignette.sessions[number - 1].title)
        title.say(middle)

    def _state(self) -> str:
        """How the file is: what the check counts, and what is played where that is not the file as it is."""
        told = counted(self.preview.read)
        return f"{told}; you play the version of {self.good_since}" if self.preview.stale else told

    def _show_proof(self) -> None:
        """The proof, or that it is still counted; and the line for windows in which it is out of sight."""
        played = self.preview.played
        turn = played.turn if played else None
        if self.proved is None or played is None:
            text = content(PROVING if self.preview.good else "", "$quiet")
        else:
            offered = tuple(option.id for option in turn.options) if turn else ()
            text = proof(self.proved, turn.id if turn else None, offered, self._beside.room)
        self._beside.prove(text)
        self.reach = text.split("\n")[0] if text.plain else Content("")
        self._strip()

    def _strip(self) -> None:
        """The line for windows in which the findings and the proof are out of sight."""
        told = content(self._state(), "bold")
        worst = next(iter(self.preview.read.findings), None)
        more = content(f"line {worst.line}: {worst.message}") if worst and self.preview.stale else self.reach
        self.query_one("#strip", Static).update(Content.assemble(told, "  ", more))

    @property
    def _play(self) -> PlaySide:
        return self.query_one(PlaySide)

    @property
    def _beside(self) -> Beside:
        return self.query_one(Beside)


def _now() -> str:
    return datetime.now().strftime("%H:%M")
