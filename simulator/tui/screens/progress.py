"""How the trainee works, over everything finished: to be read, and to go on from to what is due."""

from collections.abc import Sequence

from simulator.play.wording import progress as words
from simulator.practice.own_record import OwnRecord
from simulator.practice.progress.sections import Section, sections
from simulator.tui.actions import bindings
from simulator.tui.screens.record_page import RecordPage

MINUTES = 15
"""How long the practice is that Enter begins."""


class ProgressScreen(RecordPage):
    """Leads back to the library, or on to a session of what is due."""

    BINDINGS = bindings("read", "scroll")
    HELP_PLACES = ("read", "scroll")
    TITLE_WORDS = words.TITLE
    GO_ON = words.PRACTISE

    def __init__(self, record: OwnRecord) -> None:
        super().__init__()
        self.record = record

    def sections(self) -> Sequence[Section]:
        return sections(self.record.picture())

    def on_go_on_gone_on(self) -> None:
        self.attunement.open_round("due", MINUTES)
