"""The preview: the play, and beside it the findings and the proof. In a small window one of the two, and a line about the other."""

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.widgets import Static

from simulator.bench.preview.versions import Preview, unreadable
from simulator.play.wording import session as words
from simulator.scenario.loader import Loaded
from simulator.scenario.source import printable
from simulator.tui.preview.beside import PROVING, Beside, counted, proof
from simulator.tui.preview.keys import PreviewKeyLine, bindings
from simulator.tui.preview.looking import LookingScreen
from simulator.tui.preview.play_side import PlaySide
from simulator.tui.preview.sheets import ReadingSheet
from simulator.tui.preview.why_page import why_page
from simulator.tui.safe import content, one_line
from simulator.tui.widgets.choices import Choices
from simulator.tui.widgets.lists import RowList
from simulator.tui.widgets.title_line import TitleLine
from simulator.tui.widgets.transcript import Transcript


class PreviewScreen(LookingScreen):
    """Shows the file that is looked at, and takes the keys."""

    BINDINGS = bindings("preview")
    AUTO_FOCUS = None

    def __init__(self, path: Path, loaded: Loaded, preview: Preview, at: str | None = None) -> None:
        super().__init__(path, loaded, preview, at)
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
        """Begin with the play."""
        self.begin_looking()
        self._play.take_focus()

    # keys

    def on_choices_option_picked(self, event: Choices.OptionPicked) -> None:
        """Choose it. Where the answer would be hidden by what could be said next, that waits folded."""
        before = len(self.query_one(Transcript).spoken)
        self.look_at(self.preview.chosen(event.option))
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
        self.call_after_refresh(self._lay_out_the_proof)

    def on_resize(self) -> None:
        """The proof is laid out for its width."""
        self.call_after_refresh(self._lay_out_the_proof)

    def _lay_out_the_proof(self) -> None:
        if self.app.is_running:
            self.show_proof()

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
        self.look_at(self.preview.back())

    def action_start(self) -> None:
        self.look_at(self.preview.from_the_start())

    def action_authors_view(self) -> None:
        """Show or hide what only an author is to see."""
        self.authors_view = not self.authors_view
        self.show_all(same_place=True)

    def action_moves(self) -> None:
        """Show or hide what moved."""
        self.moves = not self.moves
        self.show_all(same_place=True)

    def action_read_back(self) -> None:
        self.query_one(Transcript).scroll_page_up()

    def action_read_on(self) -> None:
        self.query_one(Transcript).scroll_page_down()

    # showing

    def show_all(self, *, same_place: bool = False) -> None:
        """Everything but the proof."""
        if not same_place:
            self._play.fold(False)
        preview = self.preview
        self._play.tell(preview.played, authors_view=self.authors_view, moves=self.moves)
        self._play.say(preview.told)
        self.show_check()
        self._title()

    def show_check(self) -> None:
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
        told = unreadable(self.loaded) or counted(self.preview.read)
        return f"{told}; you play the version of {self.good_since}" if self.preview.stale else told

    def say(self, sentence: str) -> None:
        """Say something about the path, over what could be said."""
        self._play.say(sentence)

    def show_proof(self) -> None:
        """The proof, or that it is still counted; and the line for windows in which it is out of sight."""
        played = self.preview.played
        turn = played.turn if played else None
        if self.proof is None or played is None:
            text = content((self.no_proof or PROVING) if played else "", "$quiet")
        else:
            offered = tuple(option.id for option in turn.options) if turn else ()
            text = proof(self.proof.exploration, turn.id if turn else None, offered, self._beside.room)
        self._beside.prove(text)
        self.reach = text.split("\n")[0] if text.plain else Content("")
        self._strip()

    def _strip(self) -> None:
        """The line for windows in which the findings and the proof are out of sight."""
        worst = next(iter(self.preview.read.findings), None)
        parts = [content(self._state(), "bold"), self.reach]
        if worst is not None and self.preview.read.script is None and not unreadable(self.loaded):
            parts = [content(f"line {worst.line}: {worst.message}", "bold"), content(self._state())]
        self.query_one("#strip", Static).update(Content("  ").join(parts))

    @property
    def _play(self) -> PlaySide:
        return self.query_one(PlaySide)

    @property
    def _beside(self) -> Beside:
        return self.query_one(Beside)
