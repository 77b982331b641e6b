"""The picture over all attempts: figures with intervals, and no figure from too little."""

from dataclasses import replace
from datetime import timedelta

import pytest

from scoring.profile import TOO_FEW
from scoring.vocabulary import Feeling, Moment, Pattern, Strategy
from simulator.plain.sections import lines
from simulator.play.wording import progress as words
from simulator.practice.progress.as_json import as_json
from simulator.practice.progress.known import Known, known
from simulator.practice.progress.picture import BLOCK, picture
from simulator.practice.progress.sections import Bar, Grid, Trail, caught, sections, stands_out, surest
from simulator.store.journal import Journal
from tests.practice.journals import START, Days, best, played, worst

NOW = START + timedelta(days=10)


@pytest.fixture(scope="module")
def every() -> tuple[Known, ...]:
    """Two preoccupied clients met well, two dismissing ones badly, one scene."""
    days = Days()
    with Journal.in_memory(days) as journal:
        for day, (id_, pick) in enumerate(
            (("daniel-okafor", best), ("hanne-vik", worst), ("ruth-feldman", best), ("joaquin-ferrer", worst))
        ):
            days.on(day)
            played(journal, id_, pick)
        played(journal, "marit-receipt")
        return known(journal)


@pytest.fixture(scope="module")
def found(every):
    return picture(every, NOW)


def test_a_cell_with_few_answers_has_a_number_and_no_figure(found):
    for row in found.cells.values():
        for figure in row.values():
            assert (figure.now is None) == (figure.n < TOO_FEW)


def test_what_is_done_well_stands_above_what_is_not(found):
    good = [f.now.value for f in found.cells[Pattern.PREOCCUPIED].values() if f.now]
    bad = [f.now.value for f in found.cells[Pattern.DISMISSING].values() if f.now]
    assert not bad or min(good) > max(bad)
    where = caught(found)
    assert where is None or where[0] is not Pattern.SECURE


def test_every_strategy_has_its_interval_and_its_number(found):
    for course in found.strategies.values():
        if course.figure.now:
            assert (
                course.figure.now.low < course.figure.now.value < course.figure.now.high
                or course.figure.now.high == 1.0
            )
            assert course.figure.n >= TOO_FEW
    assert surest(found) in Strategy


def test_a_course_is_cut_into_stretches_that_are_long_enough(found):
    for course in found.strategies.values():
        assert all(stretch.n >= BLOCK for _, stretch in course.stretches)
        assert sum(stretch.n for _, stretch in course.stretches) <= course.figure.n
        assert [until for until, _ in course.stretches] == sorted(until for until, _ in course.stretches)


def test_reading_is_crossed_with_meeting_where_both_are_known(found):
    assert found.read_and_met.n == 5
    assert found.read_and_met.met + found.read_and_met.both >= 2


def test_reactions_stand_by_pattern_beside_the_pull_that_is_known(found):
    told = "\n".join(lines(sections(found)))
    assert found.reactions[Pattern.PREOCCUPIED].most is Feeling.PROTECTIVE
    assert "With anxious-preoccupied clients you most often feel protective" in " ".join(told.split())
    assert "Known to be stirred: depleted" in " ".join(told.split())


def test_a_second_play_counts_for_no_line(every, found):
    again = [Known(one.row, one.at, True, one.facts) for one in every]
    both = picture([*every, *again], NOW)
    assert both.strategies == found.strategies
    assert both.cells == found.cells
    assert both.again == len(every)
    assert both.repairs.ruptures == 2 * found.repairs.ruptures


def test_a_low_figure_whose_range_overlaps_the_others_is_told_as_perhaps_chance(found):
    pattern, moment, now = caught(found) or pytest.fail("two clients were met badly")
    told = (
        words.caught(moment.label, pattern, replace(now, high=0.0), surely=stands_out(found, replace(now, high=0.0))),
        words.caught(moment.label, pattern, replace(now, high=1.0), surely=stands_out(found, replace(now, high=1.0))),
    )
    assert told[0].startswith("Where you get caught")
    assert "may be chance" in told[1]


def test_line_mode_explains_no_mark_that_it_does_not_draw(found):
    (means, *_), aloud = sections(found)[1].rows, " ".join(lines(sections(found)))
    assert "│" in means.words
    assert "│" not in aloud
    assert "half after sixty days" in aloud


def test_nothing_finished_is_one_sentence_and_no_picture():
    (only,) = sections(picture([], NOW))
    assert "no picture is drawn from nothing" in only.rows[0].words


def test_the_page_has_bars_a_grid_and_trails_and_no_total(found):
    rows = [row for section in sections(found) for row in section.rows]
    assert sum(isinstance(row, Bar) for row in rows) == len(Strategy)
    (grid,) = [row for row in rows if isinstance(row, Grid)]
    assert len(grid.rows) == len(Moment)
    assert sum(isinstance(row, Trail) for row in rows) == 4


def test_json_says_null_where_there_are_too_few(found):
    given = as_json(found)
    assert given["format"] == 1
    cells = given["cells"]
    assert all((cell["now"] is None) == (cell["n"] < TOO_FEW) for row in cells.values() for cell in row.values())
    assert given["clients"][0]["at"] == "2026-03-05"
