"""What to bring to the next hour of supervision; a key says that it was held, another how often it is to be."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Container
from textual.events import Key
from textual.widgets import Static

from simulator.play.wording import agenda as words
from simulator.practice.own_record import OwnRecord
from simulator.practice.progress.sections import Section
from simulator.practice.supervision.sections import agenda_sections
from simulator.tui.actions import bindings
from simulator.tui.screens.record_page import RecordPage
from simulator.tui.widgets.go_on import GoOn


class AgendaScreen(RecordPage):
    """Leads back to the library."""

    BINDINGS = bindings("read", "agenda", "scroll")
    HELP_PLACES = ("agenda", "read", "scroll")
    TITLE_WORDS = words.TITLE
    GO_ON = words.BACK
    KEYS = ("read", "agenda", "scroll")

    def __init__(self, record: OwnRecord) -> None:
        super().__init__()
        self.record = record
        self.asked = False
        """True after the first of the two presses that change whether the hour was held."""

    def foot(self) -> ComposeResult:
        with Container(id="foot") as foot:
            yield Static(id="said")
        foot.display = False

    def sections(self) -> Sequence[Section]:
        return agenda_sections(self.record.agenda())

    def on_go_on_gone_on(self) -> None:
        self.action_go_back()

    async def action_held(self) -> None:
        """The hour was held, or was not after all; asked for twice."""
        back = self.record.held_today
        if not self.asked:
            self.asked = True
            self._say(words.NOT_HELD_ASK if back else words.HELD_ASK)
        elif self.attunement.kept(self.record.hour_not_held if back else self.record.hour_held):
            await self._anew(words.NOT_HELD if back else words.HELD_NOW)

    async def action_cadence(self) -> None:
        """Go as often as the other cadence says."""
        if self.attunement.kept(self.record.change_cadence):
            await self._anew("")

    def on_key(self, event: Key) -> None:
        """Another key: what was asked is not wanted."""
        if self.asked and event.key != "h":
            self.asked = False
            self._say("")

    async def _anew(self, said: str) -> None:
        """Show what there is now, and say what was done."""
        self.asked = False
        await self.recompose()
        self.query_one(GoOn).focus()
        self._say(said)

    def _say(self, sentence: str) -> None:
        self.query_one("#said", Static).update(sentence)
        self.query_one("#foot").display = bool(sentence)
