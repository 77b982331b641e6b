"""Which screen answers which stage of an attempt: the one table. A screen's class takes the attempt.

To add a page, name its class here.
"""

from collections.abc import Sequence
from importlib import import_module

from textual.screen import Screen

from simulator.practice.attempt import Attempt
from simulator.practice.own_record import OwnRecord
from simulator.practice.stages import (
    ChooseLine,
    OfferLog,
    ReadCaseDebrief,
    ReadEnding,
    ReadSceneDebrief,
    ReadSessionDebrief,
    SayFirst,
    Stage,
    StateBelief,
    Supervision,
    TellPattern,
    WriteNote,
)
from simulator.tui.actions import Where

SESSION = "simulator.tui.screens.session:SessionScreen"

ROUTES: dict[type[Stage], str] = {
    TellPattern: SESSION,
    SayFirst: SESSION,
    OfferLog: SESSION,
    ChooseLine: SESSION,
    WriteNote: "simulator.tui.pages.note:NotePage",
    StateBelief: "simulator.tui.pages.belief:BeliefPage",
    ReadSessionDebrief: "simulator.tui.pages.session_debrief:SessionDebriefPage",
    Supervision: "simulator.tui.pages.supervision:SupervisionPage",
    ReadEnding: "simulator.tui.pages.ending:EndingPage",
    ReadSceneDebrief: "simulator.tui.pages.scene_debrief:SceneDebriefPage",
    ReadCaseDebrief: "simulator.tui.pages.case_debrief:CaseDebriefPage",
}

RECORD: dict[str, str] = {
    "record/progress": "simulator.tui.screens.progress:ProgressScreen",
    "record/notes": "simulator.tui.screens.notes:NotesScreen",
    "record/supervision": "simulator.tui.screens.agenda:AgendaScreen",
}
"""The pages of the trainee's record, by their names in the library. A page's class takes the record."""

HELP = "simulator.tui.help.screen:HelpScreen"


def screen_for(attempt: Attempt) -> Screen[None]:
    """A new screen for what comes next in this attempt."""
    made: Screen[None] = _class(ROUTES[type(attempt.stage)])(attempt)
    return made


def record_screen(page: str, record: OwnRecord) -> Screen[None]:
    """A new screen for a page of the record."""
    made: Screen[None] = _class(RECORD[page])(record)
    return made


def help_screen(tab: str, places: Sequence[Where]) -> Screen[None]:
    """A new help screen, open at the page of this word, the keys of these places first."""
    made: Screen[None] = _class(HELP)(tab, places)
    return made


def _class(route: str) -> type:
    module, name = route.split(":")
    found: type = getattr(import_module(module), name)
    return found
