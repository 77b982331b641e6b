"""The page to bring to supervision: the agenda, less what its trainee has not shared."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from simulator.play.wording import agenda as agenda_words
from simulator.play.wording import report as words
from simulator.play.wording.evidence import NO_CLAIM
from simulator.play.wording.session import KEY_IS_PROVISIONAL
from simulator.practice.supervision.agenda import Agenda
from simulator.practice.supervision.sections import agenda_sections
from simulator.report.document import Paragraph, Part, Report
from simulator.report.sections import parts
from simulator.scenario.language import language


def supervision_report(agenda: Agenda, day: date, *, reactions: bool) -> Report:
    """The rows of the agenda. The questions were kept for the supervisor and come along; a logged reaction only where it is wanted."""
    open_ = shared_agenda(agenda, reactions=reactions)
    left_out = tuple(_left_out(agenda, open_))
    return Report(
        kind=words.OF_SUPERVISION,
        title=agenda_words.TITLE,
        under=words.written(day.isoformat()),
        parts=(*parts(agenda_sections(open_, rest="")), *([Part("", left_out)] if left_out else [])),
        closing=(agenda_words.NAMED, KEY_IS_PROVISIONAL, NO_CLAIM),
        lang=language(),
    )


def shared_agenda(agenda: Agenda, *, reactions: bool) -> Agenda:
    """The agenda as it may leave the machine."""
    return replace(
        agenda,
        marked=tuple(entry for entry in agenda.marked if entry.shared),
        reactions=agenda.reactions if reactions else (),
    )


def _left_out(whole: Agenda, shared: Agenda) -> Iterator[Paragraph]:
    """What stands on the agenda and not here, and how to put it here: a page should not seem whole when it is not."""
    if len(whole.reactions) > len(shared.reactions):
        yield Paragraph(words.REACTIONS_LEFT_OUT, quiet=True)
