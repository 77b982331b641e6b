"""The side on which one plays: where the client stands, what was said, what could be said."""

from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.bench.preview.played import Played
from simulator.play.traces import reading
from simulator.play.wording import session as words
from simulator.practice.gauges import gauges, open_promises
from simulator.tui.preview import lines
from simulator.tui.safe import clean, content
from simulator.tui.widgets.choices import Choices
from simulator.tui.widgets.gauge_column import GaugeColumn, GaugeLine
from simulator.tui.widgets.go_on import GoOn
from simulator.tui.widgets.transcript import Transcript

UNPLAYABLE = "There is nothing to play yet: the file has errors. It begins as soon as they are mended."

SETTLED = 0.05
"""Seconds after which a transcript that has grown stands at its end, and can be scrolled."""


class PlaySide(Vertical):
    """Shows a play. Posts what its choices post."""

    def compose(self) -> ComposeResult:
        yield GaugeLine()
        with Horizontal(id="talk"):
            with Container(id="voices"):
                yield Transcript("")
            yield GaugeColumn("")
        yield Static(id="told")
        yield GoOn(words.SHOW_OPTIONS, id="unfold")
        with VerticalScroll(id="ask", can_focus=False):
            yield Static(id="where")
            yield Choices(id="choices")
            yield Static(id="closed")

    def tell(self, played: Played | None, *, authors_view: bool, moves: bool) -> None:
        """Show the play; None where there is none yet."""
        self.set_class(played is None, "-nothing")
        self.set_class(played is None or played.turn is None, "-over")
        if played is None:
            self._put("#where", content(UNPLAYABLE))
            self._put("#closed", Content(""))
            return
        person = played.script.vignette.person
        transcript = self.query_one(Transcript)
        transcript.client = clean(words.first_name(person.name))
        spoken = lines.transcript(played, moves=moves)
        if spoken != transcript.spoken:  # to show the same again would scroll away from where one reads
            transcript.show(spoken)
        self._gauges(played)
        self.query_one(Choices).offer(lines.choices(played, authors_view=authors_view))
        self._put("#where", _where(played))
        self._put("#closed", content(lines.closed(played) if authors_view else "", "$quiet"))
        self.query_one("#ask").scroll_home(animate=False)

    def say(self, sentence: str) -> None:
        """Say what a save did to the path, or what is being looked for; nothing hides the line."""
        self._put("#told", content(sentence, "$client-name"))

    @property
    def folded(self) -> bool:
        """True while what could be said is folded away."""
        return self.has_class("-folded")

    def fold(self, folded: bool) -> None:
        """Fold what could be said away, or bring it back."""
        if folded != self.folded:
            self.set_class(folded, "-folded")
            self.take_focus()

    def answered(self, new: int) -> None:
        """Fold, once all is laid out, if the `new` lines just told do not fit over what could be said; they are read from the first."""

        def fold_where_crowded() -> None:
            if not self.app.is_running:
                return
            transcript = self.query_one(Transcript)
            if transcript.height_of(new) > transcript.size.height and not self.has_class("-over"):
                self.fold(True)
                self.set_timer(SETTLED, to_the_first)

        def to_the_first() -> None:
            if self.app.is_running:
                transcript = self.query_one(Transcript)
                first = transcript.virtual_size.height - transcript.height_of(new)
                transcript.scroll_to(y=first, animate=False, force=True)

        self.call_after_refresh(fold_where_crowded)

    def read_on(self) -> None:
        """Read on where something is left to read; else bring back what could be said."""
        transcript = self.query_one(Transcript)
        if transcript.max_scroll_y > transcript.scroll_offset.y:
            transcript.scroll_page_down(animate=False)
        else:
            self.fold(False)

    def take_focus(self) -> None:
        """Let the keys go to what is shown of the choices."""
        (self.query_one(GoOn) if self.folded else self.query_one(Choices)).focus(scroll_visible=False)

    def _gauges(self, played: Played) -> None:
        self.query_one(GaugeLine).show(lines.numbered(played.client, played.script))
        column = self.query_one(GaugeColumn)
        column.show(gauges(reading(played.client, played.script), played.script.vignette.person.pronoun))
        column.promise(open_promises(played.script, played.events))

    def _put(self, name: str, text: Content) -> None:
        line = self.query_one(name, Static)
        line.update(text)
        line.display = bool(text.plain)


def _where(played: Played) -> Content:
    """The turn that waits, or that nothing does."""
    turn = played.turn
    if turn is None:
        return content(lines.OVER)
    about = f"  {turn.source.moment} · security {played.client.security} · the key is provisional"
    return Content.assemble(content(f"turn {turn.id}", "bold"), content(about, "$quiet"))
