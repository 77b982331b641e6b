"""A sheet that came back is read as spreadsheets save it, and refused whole with its line where something is wrong."""

import csv
import io
from datetime import timedelta
from pathlib import Path

import pytest

from simulator.practice.supervision.agenda import agenda
from simulator.practice.supervision.sheet import sheet
from simulator.practice.supervision.sheet_back import SheetRefused, take_in
from simulator.store.comments import Comments
from simulator.store.journal import Journal
from tests.practice.journals import START, Days
from tests.practice.supervision.test_sheet import one_turn

SAID = "Langsamer, Señora Ödön – “here”."


@pytest.fixture
def journal():
    with Journal.in_memory(Days()) as journal:
        one_turn(journal)
        yield journal


def filled(journal: Journal, *, separator: str = ",", own: bool = True, **cells: str) -> str:
    """The sheet with its first row filled in, the legend still under it, and an empty row as spreadsheets leave them."""
    read = list(csv.reader(io.StringIO(sheet(journal, agenda(journal, START + timedelta(days=1)), own_words=own))))
    head, first = read[:2]
    for name, value in cells.items():
        first[next(number for number, cell in enumerate(head) if cell.split(" (")[0] == name)] = value
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([*read, [""] * len(head)])
    return out.getvalue()


def came(journal: Journal, path: Path, author: str = "Dr Abara") -> list[tuple[str, dict[str, int]]]:
    take_in(journal, path, author)
    return [(one.text, dict(one.ratings)) for one in Comments(journal).all()]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_it_is_read_as_any_spreadsheet_saves_it(journal: Journal, tmp_path: Path, separator: str, encoding: str):
    path = tmp_path / "sheet.csv"
    path.write_bytes(filled(journal, separator=separator, comment=SAID, warm="4", mends="2").encode(encoding))
    assert came(journal, path) == [(SAID, {"warm": 4, "mends": 2})]


def test_a_corrected_sheet_takes_the_place_of_the_first(journal: Journal, tmp_path: Path):
    path = tmp_path / "sheet.csv"
    for said in ("Slower.", "Slower.", "Second look: good."):
        path.write_text(filled(journal, comment=said), encoding="utf-8", newline="")
        assert came(journal, path) == [(said, {})]
    assert len(came(journal, path, "Dr Sol")) == 2


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.replace("comment", "remark", 1), ":1: the column 'comment' is not there"),
        (lambda text: text.replace("\n", "\nx", 1), ":2: this attempt is not in the journal"),
        (lambda _text: "", ":1: the column 'attempt' is not there"),
        (lambda _text: '\x00\x01"', ":1: the column 'attempt' is not there"),
        (lambda text: text + "x" * 200_000, "cannot be read"),
    ],
)
def test_a_sheet_that_was_changed_is_refused_with_its_line_and_nothing_is_kept(journal, tmp_path, change, says):
    path = tmp_path / "sheet.csv"
    path.write_text(change(filled(journal, comment="Slower.")), encoding="utf-8", newline="")
    with pytest.raises(SheetRefused, match=says):
        take_in(journal, path, "Dr Abara")
    assert Comments(journal).all() == []


@pytest.mark.parametrize("value", ["9", "0", "four", "12", "-"])
def test_a_rating_that_is_none_is_refused(journal: Journal, tmp_path: Path, value: str):
    path = tmp_path / "sheet.csv"
    path.write_text(filled(journal, warm=value), encoding="utf-8", newline="")
    with pytest.raises(SheetRefused, match=r":2: warm says .* a rating is 1 to 5"):
        take_in(journal, path, "Dr Abara")


def test_a_rating_where_no_own_words_stand_is_refused_with_its_row(journal: Journal, tmp_path: Path):
    path = tmp_path / "sheet.csv"
    path.write_text(filled(journal, own=False, comment="Slower.", warm="4"), encoding="utf-8", newline="")
    with pytest.raises(SheetRefused, match=":2: warm is rated, and no words of your own stand in this row"):
        take_in(journal, path, "Dr Abara")
    assert Comments(journal).all() == []


def test_a_sheet_that_is_not_there_or_no_file_is_a_sentence(journal: Journal, tmp_path: Path):
    for path, says in ((tmp_path / "none.csv", "is not there; name the sheet"), (tmp_path, "cannot be read")):
        with pytest.raises(SheetRefused, match=says):
            take_in(journal, path, "Dr Abara")
