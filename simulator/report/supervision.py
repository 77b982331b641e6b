"""The page to bring to supervision: the agenda, as it is gathered in practice."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from simulator.play.wording import report as words
from simulator.play.wording.evidence import NO_CLAIM
from simulator.practice.progress.sections import Section, Text
from simulator.practice.supervision.agenda import agenda
from simulator.practice.supervision.sections import agenda_sections
from simulator.report.document import Report
from simulator.report.sections import parts
from simulator.scenario.language import language
from simulator.store.journal import Journal


def agenda_for_report(journal: Journal) -> tuple[Section, ...]:
    """The sections of the agenda, none where nothing is to be brought. Raises what the journal raises."""
    found = agenda(journal, datetime.now(UTC))
    return () if found.empty else agenda_sections(found)


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
