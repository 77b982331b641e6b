"""The page to bring to supervision: the agenda, as it is gathered in practice."""

from collections.abc import Sequence
from datetime import date

from simulator.play.wording import report as words
from simulator.play.wording.evidence import NO_CLAIM
from simulator.practice.progress.sections import Section, Text
from simulator.report.document import Report
from simulator.report.sections import parts
from simulator.scenario.language import language
from simulator.store.journal import Journal


def agenda_for_report(journal: Journal) -> tuple[Section, ...]:  # noqa: ARG001 - the agenda is not gathered here yet
    """The sections of the agenda; the one place where it is plugged in."""
    return ()


def supervision_report(sections: Sequence[Section], day: date) -> Report:
    """The page of these sections; where there are none, a sentence."""
    return Report(
        kind=words.OF_SUPERVISION,
        title=words.OF_SUPERVISION,
        under=words.written(day.isoformat()),
        parts=parts(sections or (Section("", (Text(words.NOTHING_FOR_SUPERVISION),)),)),
        closing=(NO_CLAIM,),
        lang=language(),
    )
