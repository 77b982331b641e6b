"""The page on how somebody works has the rows of the screen, and two sheets of paper are enough for it."""

from datetime import UTC, date, datetime

import pytest

from scoring.estimate import Standing
from scoring.vocabulary import Feeling, Impulse, Moment, Pattern, Strategy
from simulator.play.wording import evidence
from simulator.play.wording import progress as words
from simulator.play.wording import report as report_words
from simulator.practice.progress.beliefs import Band, Beliefs
from simulator.practice.progress.clients import Client
from simulator.practice.progress.picture import Course, Figure, Picture, ReadAndMet, picture
from simulator.practice.progress.reactions import Reactions
from simulator.practice.progress.repairs import Repairs
from simulator.practice.progress.sections import Bar, Grid, Text, Trail, sections
from simulator.report.document import Bars, Cells, Paragraph, Trails
from simulator.report.page import page
from simulator.report.sections import EXPLAINED
from simulator.report.trainee import trainee_report
from tests.needs import needs

DAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def full() -> Picture:
    """A picture with as much to say as there can be."""
    known = Standing(0.72, 0.61, 0.83, 214, 0.5)
    figure = Figure(214, known)
    client = Client("a", "a", "Persephone Featherstonehaugh", NOW, False, (10,) * 7, (10,) * 7, "stayed", (100,) * 30)
    felt = Reactions(
        9, ((Feeling.PULLED_BOTH_WAYS, 9),), ((Impulse.RESCUE, 9),), 33, 66, Feeling.PULLED_BOTH_WAYS, 33, 66
    )
    return Picture(
        attempts=222,
        again=111,
        strategies={one: Course(figure, ((NOW, known),) * 6) for one in Strategy},
        cells={pattern: dict.fromkeys(Moment, figure) for pattern in Pattern},
        read_and_met=ReadAndMet(100, 40, 40, 20),
        beliefs=Beliefs(400, 0.52, 0.11, 0.19, (Band(0.0, 0.45, 100, 0.4, 0.3),) * 4),
        repairs=Repairs(99, 33, 33, 33, 2.5),
        reactions=dict.fromkeys(Pattern, felt),
        clients=(client,) * 30,
    )


def test_every_row_of_the_screen_is_on_the_page():
    shown = sections(full())
    report = trainee_report(shown, DAY, reactions=True)
    assert [part.title for part in report.parts] == [section.title for section in shown]
    rows = [row for section in shown for row in section.rows]
    blocks = [block for part in report.parts for block in part.blocks]
    of_a_page = set(EXPLAINED.values())
    told = [b.words for b in blocks if isinstance(b, Paragraph) and b.words not in of_a_page]
    assert set(told) <= {r.words for r in rows if isinstance(r, Text)}
    bars = [row.name for block in blocks if isinstance(block, Bars) for row in block.rows]
    assert bars == [row.name for row in rows if isinstance(row, Bar)]
    assert [b.grid for b in blocks if isinstance(b, Cells)] == [row for row in rows if isinstance(row, Grid)]
    trails = [tuple(row for row in section.rows if isinstance(row, Trail)) for section in shown]
    assert [b.rows for b in blocks if isinstance(b, Trails)] == [one for one in trails if one]


def test_what_was_logged_stays_out_where_it_is_not_asked_for():
    report = trainee_report(sections(full()), DAY, reactions=False)
    rises = next(part for part in report.parts if part.title == words.REACTIONS_TITLE)
    assert rises.blocks == (Paragraph(report_words.REACTIONS_LEFT_OUT, quiet=True),)
    assert "pulled both ways" not in page(report)


def test_what_explains_a_drawing_speaks_of_no_sign_that_only_a_screen_has():
    report = trainee_report(sections(full()), DAY, reactions=False)
    told = " ".join(b.words for part in report.parts for b in part.blocks if isinstance(b, Paragraph))
    for sign in ("bracket", "arrow", "│", "--"):
        assert sign not in told
    assert set(EXPLAINED.values()) <= {
        b.words for part in report.parts for b in part.blocks if isinstance(b, Paragraph)
    }


def test_it_makes_no_claim():
    report = trainee_report(sections(full()), DAY, reactions=False)
    assert report.closing == (evidence.NO_CLAIM,)
    assert report.parts[-1].blocks == (Paragraph(words.PROVISIONAL, quiet=True),)


def test_of_nothing_finished_there_is_a_page_with_one_sentence():
    report = trainee_report(sections(picture((), NOW)), DAY, reactions=False)
    assert report.parts[0].blocks == (Paragraph(words.NOTHING_YET),)
    assert words.NOTHING_YET in page(report)


@needs("pango-view")
@pytest.mark.parametrize("reactions", [True, False])
def test_the_fullest_page_prints_on_two_sheets(reactions: bool):
    from weasyprint import HTML

    report = trainee_report(sections(full()), DAY, reactions=reactions)
    assert len(HTML(string=page(report)).render().pages) == 2
