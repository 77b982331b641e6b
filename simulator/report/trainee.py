"""The report on how somebody works: the progress page, to print and to talk about."""

from collections.abc import Sequence
from datetime import date

from simulator.play.wording import progress as progress_words
from simulator.play.wording import report as words
from simulator.play.wording.evidence import NO_CLAIM
from simulator.practice.progress.sections import Section, Text
from simulator.report.document import Report
from simulator.report.sections import parts
from simulator.scenario.language import language


def trainee_report(sections: Sequence[Section], day: date, *, reactions: bool) -> Report:
    """The same rows that the screen shows. What was logged of one's own reactions is put in only where it is wanted."""
    shown = sections if reactions else [_without_reactions(section) for section in sections]
    return Report(
        kind=words.OF_TRAINEE,
        title=progress_words.TITLE,
        under=words.written(day.isoformat()),
        parts=parts(shown),
        closing=(NO_CLAIM,),
        lang=language(),
    )


def _without_reactions(section: Section) -> Section:
    if section.title != progress_words.REACTIONS_TITLE:
        return section
    return Section(section.title, (Text(words.REACTIONS_LEFT_OUT, quiet=True),))
