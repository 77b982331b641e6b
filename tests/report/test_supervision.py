"""The page for supervision has the rows of the agenda, less what its trainee has not shared, and it says what it leaves out."""

from datetime import date, timedelta

import pytest

from simulator.play.wording import agenda as words
from simulator.play.wording import evidence
from simulator.play.wording.session import KEY_IS_PROVISIONAL
from simulator.practice.progress.sections import Spoken
from simulator.practice.supervision.agenda import Agenda, agenda
from simulator.practice.supervision.sections import agenda_sections
from simulator.report.document import Heading, Said
from simulator.report.markdown import markdown
from simulator.report.page import page
from simulator.report.supervision import shared_agenda, supervision_report
from simulator.store.comments import Comments
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from tests.needs import needs
from tests.practice.journals import START, played, worst
from tests.report.making import HOSTILE, Elements

DAY = date(2026, 11, 24)
NOW = START + timedelta(days=1)
QUESTION = "When do I answer?"


def gathered(journal: Journal, *shared: str) -> Agenda:
    for key in shared:
        Notes(journal).share(key)
    return agenda(journal, NOW)


@pytest.fixture
def journal():
    with Journal.in_memory(lambda: START) as journal:
        played(journal, "daniel-okafor", worst, question=QUESTION, strength=5)
        yield journal


def test_a_question_was_kept_for_the_supervisor_and_a_reaction_stays_at_home(journal: Journal):
    found = gathered(journal)
    assert found.reactions
    report = supervision_report(found, DAY, reactions=False)
    for made in (page(report), markdown(report)):
        assert QUESTION in made
        assert "protective" not in made
    assert "left out" in markdown(report)


def test_what_was_shared_is_on_the_page(journal: Journal):
    found = gathered(journal)
    report = supervision_report(gathered(journal, *(one.key for one in found.questions)), DAY, reactions=True)
    made = page(report)
    assert QUESTION in made
    assert "protective" in made
    assert "left out" not in made


def test_the_turns_are_those_of_the_agenda_with_both_voices(journal: Journal):
    found = gathered(journal)
    shown = shared_agenda(found, reactions=False)
    report = supervision_report(found, DAY, reactions=False)
    rows = [row for section in agenda_sections(shown) for row in section.rows if isinstance(row, Spoken)]
    blocks = [block for part in report.parts for block in part.blocks]
    assert rows
    told = [
        [Heading(row.place, row.why), Said(row.client, row.words, "client"), Said(words.YOU, row.said, "you")]
        for row in rows
    ]
    assert [block for block in blocks if isinstance(block, Heading | Said)] == [
        block for turn in told for block in turn
    ]
    assert report.closing == (words.NAMED, KEY_IS_PROVISIONAL, evidence.NO_CLAIM)


def test_no_pattern_is_named(journal: Journal):
    made = page(supervision_report(gathered(journal), DAY, reactions=True))
    assert not [word for word in ("dismissing", "avoidant", "preoccupied", "fearful") if word in made]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_came_back_is_text(journal: Journal, text: str):
    shown = text.replace("\ud800", "")
    Comments(journal).add(journal.attempts()[0].id, "folder", shown or "x", shown or "x", at=NOW.isoformat())
    assert Elements(page(supervision_report(gathered(journal), DAY, reactions=False))).wrong == []


def test_with_nothing_to_bring_it_says_so():
    with Journal.in_memory(lambda: START) as journal:
        assert words.NOTHING in page(supervision_report(gathered(journal), DAY, reactions=False))


@needs("pango-view")
def test_it_prints_on_two_sheets_at_most():
    from weasyprint import HTML

    with Journal.in_memory(lambda: START) as journal:
        for id_ in ("daniel-okafor", "hanne-vik", "ruth-feldman", "joaquin-ferrer", "grant-whitlock"):
            played(journal, id_, worst, question=QUESTION + " " * 9 + "x" * 400, strength=5)
        found = gathered(journal)
        every = gathered(journal, *(one.key for one in found.questions))
        assert len(HTML(string=page(supervision_report(every, DAY, reactions=True))).render().pages) <= 2
