"""What to bring to the next hour of supervision; a key says that it was held, another how often it is to be."""

from collections.abc import Sequence

from simulator.play.wording import agenda as words
from simulator.practice.own_record import OwnRecord
from simulator.practice.progress.sections import Section
from simulator.practice.supervision.sections import agenda_sections
from simulator.tui.actions import bindings
from simulator.tui.screens.record_page import RecordPage


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

    def sections(self) -> Sequence[Section]:
        return agenda_sections(self.record.agenda())

    def on_go_on_gone_on(self) -> None:
        self.action_go_back()

    async def action_held(self) -> None:
        """The hour was held: begin anew from here."""
        if self.attunement.kept(self.record.hour_held):
            await self.recompose()

    async def action_cadence(self) -> None:
        """Go as often as the other cadence says."""
        if self.attunement.kept(self.record.change_cadence):
            await self.recompose()
