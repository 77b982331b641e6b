"""What the journal refuses becomes a sentence on the screen with what to do; nothing is lost and nothing moves."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from simulator.locale.catalogue import _
from simulator.play.engine import NotOffered
from simulator.play.records import UnreadableRecord
from simulator.scenario.findings import VignetteRefused
from simulator.store.journal import JournalProblem, MovedOn
from simulator.tui.screens.notice import NoticeScreen

if TYPE_CHECKING:
    from simulator.practice.attempt import Attempt
    from simulator.tui.app import AttunementApp

REFUSALS: tuple[type[Exception], ...] = (JournalProblem, UnreadableRecord, VignetteRefused, NotOffered)

TRY_AGAIN = _("Nothing is lost: this screen still holds what you did. Go back and try again.")
GO_THERE = _("Go on from where the other window stands.")


def kept(app: "AttunementApp", act: Callable[[], object], attempt: "Attempt | None" = None) -> bool:
    """Do something that writes to the journal. False where it was refused; a sentence then says so and what to do.

    With an attempt that has moved on in another window, the sentence is followed by the place where it stands now.
    """
    try:
        act()
    except REFUSALS as refusal:
        moved = attempt is not None and isinstance(refusal, MovedOn)
        notice = NoticeScreen(sentence(refusal), GO_THERE if moved else TRY_AGAIN)
        app.push_screen(notice, (lambda _: app.reopen(attempt)) if moved and attempt else None)
        return False
    return True


def sentence(refusal: Exception) -> str:
    """What was refused, as a sentence that begins and ends like one."""
    said = str(refusal).strip()
    return f"{said[:1].upper()}{said[1:]}{'' if said.endswith('.') else '.'}"
