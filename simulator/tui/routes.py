"""Which screen answers which stage of an attempt: the one table. A screen's class takes the attempt.

To add a page, name its class here; until its module is there, a plain placeholder stands in and lets the attempt go on.
"""

from importlib import import_module
from importlib.util import find_spec

from textual.screen import Screen

from simulator.practice.attempt import Attempt
from simulator.practice.stages import (
    ChooseLine,
    OfferLog,
    ReadCaseDebrief,
    ReadEnding,
    ReadSessionDebrief,
    SayFirst,
    Stage,
    StateBelief,
    Supervision,
    WriteNote,
)

SESSION = "simulator.tui.screens.session:SessionScreen"
PLACEHOLDER = "simulator.tui.screens.placeholder:PlaceholderScreen"

ROUTES: dict[type[Stage], str] = {
    SayFirst: SESSION,
    OfferLog: SESSION,
    ChooseLine: SESSION,
    WriteNote: "simulator.tui.pages.note:NotePage",
    StateBelief: "simulator.tui.pages.belief:BeliefPage",
    ReadSessionDebrief: "simulator.tui.pages.session_debrief:SessionDebriefPage",
    Supervision: "simulator.tui.pages.supervision:SupervisionPage",
    ReadEnding: "simulator.tui.pages.ending:EndingPage",
    ReadCaseDebrief: "simulator.tui.pages.case_debrief:CaseDebriefPage",
}

HELP = "simulator.tui.help.screen:HelpScreen"
KEYS = "simulator.tui.screens.keys:KeysScreen"


def screen_for(attempt: Attempt) -> Screen[None]:
    """A new screen for what comes next in this attempt."""
    made: Screen[None] = _class(ROUTES[type(attempt.stage)], PLACEHOLDER)(attempt)
    return made


def help_screen() -> Screen[None]:
    """A new help screen."""
    made: Screen[None] = _class(HELP, KEYS)()
    return made


def _class(route: str, otherwise: str) -> type:
    module, name = route.split(":")
    if find_spec(module) is None:
        module, name = otherwise.split(":")
    found: type = getattr(import_module(module), name)
    return found
