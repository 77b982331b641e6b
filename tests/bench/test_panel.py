"""Rating sheets out, ratings back in, and what they change."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from scoring.vocabulary import Tier
from simulator.bench.panel import csv_file, page
from simulator.bench.panel.csv_file import SheetRefused, read
from simulator.bench.panel.importing import as_json, panel
from simulator.bench.panel.sheet import sheets
from simulator.cli.main import main
from simulator.play import panel as played
from simulator.play.panel import with_panel
from simulator.play.script import prepare_script
from simulator.play.wording.session import fits
from simulator.scenario.loader import load
from tests import scenes

TEXT = scenes.scene_text()
SCRIPT = prepare_script(load(TEXT).required())
ORDER = ("log", "warm", "deep", "rules")


@pytest.fixture
def script():
    return SCRIPT


def filled(path: Path, ratings: dict[str, int], script=SCRIPT) -> Path:
    """A sheet that came back with these ratings by option."""
    rows = list(csv.DictReader(io.StringIO(csv_file.text(sheets([script])).removeprefix("\ufeff"))))
    out = io.StringIO()
    writer = csv.DictWriter(out, csv_file.COLUMNS)
    writer.writeheader()
    for row in rows:
        writer.writerow(row | {"rating": ratings.get(row["id"].split("/")[2], "")})
    path.write_text(out.getvalue(), encoding="utf-8")
    return path


def five(folder: Path, *rows: tuple[int, ...], script=SCRIPT) -> list[Path]:
    return [
        filled(folder / f"r{number}.csv", dict(zip(ORDER, row, strict=True)), script) for number, row in enumerate(rows)
    ]


AGREED = ((3, 5, 1, 2), (3, 5, 1, 2), (2, 5, 1, 2), (3, 5, 2, 2), (3, 4, 1, 2))
"""Five who find `warm` best, where the key has `log`."""


@pytest.fixture
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    played.forget()
    yield tmp_path
    played.forget()


def test_the_sheet_holds_every_line_and_neither_move_nor_tier_nor_reason(script):
    for text in (csv_file.text(sheets([script])), page.page(sheets([script]))):
        assert all(say in text for _, say in scenes.LINES.values())
        assert "dismissing-avoidant" in text
        assert not re.search("fact-first|acceptable|Why log|Heard log|neutral", text)
    hidden = csv_file.text(sheets([script], hidden=True))
    assert "dismissing" not in hidden


def test_the_page_lets_nothing_out_and_no_text_of_a_vignette_run():
    bad = prepare_script(load(TEXT.replace("It is all in there.", "<script>alert(1)</script>")).required())
    text = page.page(sheets([bad]))
    assert "default-src 'none'" in text
    assert "<script>alert" not in text
    assert not re.search(r"https?://", text)


def test_no_cell_is_a_formula():
    bad = prepare_script(load(TEXT.replace("It is all in there.", "=1+1")).required())
    rows = csv.reader(io.StringIO(csv_file.text(sheets([bad]))))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_five_who_agree_replace_the_key_and_the_screens_say_so(own_folder, script):
    found = panel(five(own_folder, *AGREED), [script])
    (one,) = found.turns
    assert one.rating.holds
    assert not one.rating.contested
    (own_folder / "home").mkdir()
    (own_folder / "home" / "panel.json").write_text(json.dumps(as_json(found)))
    played.forget()
    turn = next(with_panel(script).turns())
    tiers = {option.id: option.tier for option in turn.options}
    assert tiers["warm"] is Tier.BEST
    assert tiers["log"] is Tier.COUNTER
    assert turn.raters == 5
    assert "provisional" not in fits(Tier.BEST, turn.raters)
    assert [option.act for option in turn.options] == [option.act for option in next(script.turns()).options]


def test_a_panel_that_does_not_agree_leaves_the_key_and_marks_what_is_contested(own_folder, script):
    found = panel(five(own_folder, (5, 4, 1, 1), (4, 5, 1, 2), (5, 5, 1, 1), (4, 5, 2, 1), (5, 4, 1, 1)), [script])
    assert found.turns[0].rating.contested
    (own_folder / "home").mkdir()
    (own_folder / "home" / "panel.json").write_text(json.dumps(as_json(found)))
    played.forget()
    turn = next(with_panel(script).turns())
    assert "5 supervisors stand between two lines" in turn.contested


def test_ratings_of_words_changed_since_are_not_counted(own_folder, script):
    paths = five(own_folder, *AGREED)
    reworded = prepare_script(load(TEXT.replace("from Tuesday", "from Thursday")).required())
    found = panel(paths, [reworded])
    assert (found.turns, found.stale) == ((), ("the-cap/cap",))
    (own_folder / "home").mkdir()
    (own_folder / "home" / "panel.json").write_text(json.dumps(as_json(panel(paths, [script]))))
    played.forget()
    assert next(with_panel(reworded).turns()).raters == 0


def test_a_turn_not_rated_in_full_by_everybody_is_named(own_folder, script):
    paths = five(own_folder, *AGREED)
    filled(paths[2], {"log": 3, "warm": 5})
    assert panel(paths, [script]).partly == ("the-cap/cap",)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("rating", "points"), ":1: there is no column 'rating'"),
        ((",3,", ",three,"), "the rating is 'three'; it is a whole number from 1 to 5"),
        (("the-cap/cap/log", "log"), "the column 'id' was changed"),
        (("the-cap/cap/warm", "the-cap/cap/log"), "was rated in line"),
    ],
)
def test_a_sheet_that_was_changed_is_answered_in_a_sentence(tmp_path, change, said):
    path = filled(tmp_path / "r.csv", dict(zip(ORDER, AGREED[0], strict=True)))
    path.write_text(path.read_text().replace(*change, 1))
    with pytest.raises(SheetRefused, match=re.escape(said)):
        read(path)


def test_semicolons_of_a_spreadsheet_are_understood(tmp_path):
    path = tmp_path / "r.csv"
    path.write_text("id;mark;rating;note\nthe-cap/cap/log;abc;4;\n")
    assert read(path)[0].value == 4


def test_the_commands_go_from_sheets_to_the_panel(own_folder, capsys, monkeypatch):
    path = scenes.write(own_folder, TEXT)
    assert main(["panel", "export", str(path), "--into", str(own_folder / "out")]) == 0
    assert (own_folder / "out" / "ratings.html").exists()
    paths = five(own_folder, *AGREED)
    assert main(["panel", "import", *map(str, paths), "--of", str(path)]) == 0
    out = capsys.readouterr().out
    assert "5 raters, 1 turns rated by all of them" in out
    assert json.loads((own_folder / "home" / "panel.json").read_text())["vignettes"]["the-cap"]["cap"]["holds"]


def test_four_sheets_are_no_panel(own_folder, capsys):
    paths = five(own_folder, *AGREED)[:4]
    assert main(["panel", "import", *map(str, paths)]) == 1
    assert "a panel has 5 raters or more" in capsys.readouterr().err
