"""The notebook: every note, the newest first; find, write, share one by one, erase one's own."""

from collections.abc import Callable
from textwrap import shorten

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Input, Static

from simulator.play.wording import notebook as words
from simulator.practice.notebook.entries import matching
from simulator.practice.notebook.entry import Entry
from simulator.practice.own_record import OwnRecord
from simulator.tui.actions import bindings
from simulator.tui.safe import clean, content, one_line
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.widgets.drawing import Run
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList
from simulator.tui.widgets.title_line import TitleLine

QUOTED = 96
"""Characters of the client's words that stand under a note."""


class NoteList(RowList):
    """Notes, an empty line between them."""

    MEASURE = 84

    @property
    def gap(self) -> int:
        return 1


class NotesScreen(AttuneScreen[None]):
    """Leads back to the library."""

    BINDINGS = bindings("notes", "read")
    HELP_PLACES = ("notes", "lists")
    AUTO_FOCUS = "NoteList"

    def __init__(self, record: OwnRecord) -> None:
        super().__init__()
        self.record = record
        self.every = record.notes()
        self.shown = self.every
        self.to_erase = ""

    def compose(self) -> ComposeResult:
        yield TitleLine(words.TITLE, self._where())
        with Vertical(id="above"):
            yield Static(content(words.LOCKED if self.record.locked else f"{words.BANNER} {words.PRIVATE}"))
            with Horizontal(classes="typed"):
                yield Static(words.FIND, classes="label")
                yield Input(placeholder=words.SEARCH_HINT, compact=True, max_length=200, id="search")
            yield Static(id="said", classes="quiet")
        with VerticalScroll(id="sheet", can_focus=False):
            yield NoteList([_row(entry) for entry in self.shown], id="notes")
        yield KeyLine("notes", "read", most=2)

    def on_mount(self) -> None:
        """With nothing to mark there is something to read."""
        self._fill()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find while it is typed."""
        self.shown = matching(self.every, event.value)
        self._fill()

    def on_input_submitted(self) -> None:
        """Enter goes to what was found."""
        self.query_one(NoteList).focus()

    def action_find(self) -> None:
        """To the words to find."""
        self.query_one("#search", Input).focus()

    def action_write(self) -> None:
        """Write a note of one's own, pinned to the marked one's place."""
        from simulator.tui.screens.write_note import WriteNoteScreen, Written

        entry = self._marked()

        def keep(written: Written | None) -> None:
            if written is not None:
                self._again(
                    lambda: self.record.write_note(written.kind, written.text, entry if written.pinned else None)
                )

        self.app.push_screen(WriteNoteScreen(words.where(entry.client, entry.session) if entry else ""), keep)

    def action_share(self) -> None:
        """Share the marked note, or keep it to oneself again."""
        entry = self._marked()
        if entry is not None:
            self._again(lambda: self.record.share_note(entry, shared=not entry.shared))

    def action_erase(self) -> None:
        """Erase the marked note, asked for twice; what the journal dated goes with its attempt."""
        entry = self._marked()
        if entry is None or not entry.note:
            self._say(words.DATED if entry else "")
        elif self.to_erase != entry.key:
            self.to_erase = entry.key
            self._say(words.ERASE_ASK)
        else:
            self._again(lambda: self.record.erase_note(entry))

    def action_go_back(self) -> None:
        """Out of the search, else back to the library."""
        if isinstance(self.focused, Input):
            self.query_one("#search", Input).value = ""
            self.query_one(NoteList).focus()
        else:
            self.attunement.show_library()

    def on_row_list_row_marked(self) -> None:
        """Another one: what was asked to be erased is not."""
        self.to_erase = ""

    def _again(self, act: Callable[[], object]) -> None:
        """Do something that writes, and show what there is now, at the same place."""
        if self.attunement.kept(act):
            self.every = self.record.notes()
            self.shown = matching(self.every, self.query_one("#search", Input).value)
            self._fill()

    def _fill(self) -> None:
        notes = self.query_one(NoteList)
        notes.fill([_row(entry) for entry in self.shown], notes.marked)
        notes.display = bool(self.shown)
        self._say("" if self.shown else words.NOTHING_FOUND if self.every else words.NOTHING)
        self.query_one(TitleLine).say(self._where())

    def _say(self, sentence: str) -> None:
        said = self.query_one("#said", Static)
        said.update(sentence)
        said.display = bool(sentence)

    def _marked(self) -> Entry | None:
        marked = self.query_one(NoteList).marked
        return self.shown[marked] if 0 <= marked < len(self.shown) else None

    def _where(self) -> str:
        return words.shared(sum(entry.shared for entry in self.every))


def _row(entry: Entry) -> Row:
    place = words.where(entry.client, entry.session)
    head: list[Run] = [(f"{entry.day}  ", "quiet"), (words.KINDS[entry.kind], "strong")]
    if place:
        head.append((f"  {one_line(place)}", "quiet"))
    if entry.shared:
        head.append((f"  ● {words.SHARED}", "you"))
    paragraphs: list[tuple[Run, ...]] = [tuple(head), ((clean(entry.text), "plain"),)]
    if entry.quote:
        paragraphs.append(((f"{words.PINNED} “{shorten(one_line(entry.quote), QUOTED, placeholder=' …')}”", "quiet"),))
    return Row(entry.key, tuple(paragraphs))
