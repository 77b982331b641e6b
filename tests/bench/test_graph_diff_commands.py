"""`attune graph` and `attune diff` as an author meets them."""

import json
from pathlib import Path

import pytest

from scoring.vocabulary import Moment, Pattern
from simulator.bench.new.case import case
from simulator.cli.main import main
from tests.bench.drafting import text_of, wish
from tests.bench.small_case import CASE, changed, line_of


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))


def written(folder: Path, text: str, name: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("form", "begins"), [("text", "No One, Made up"), ("mermaid", "%% No One"), ("dot", "digraph"), ("json", "{")]
)
def test_graph_prints_every_form_and_nothing_else(
    form: str, begins: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["graph", written(tmp_path, CASE, "case.yaml"), "--format", form]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith(begins)
    assert shown.err == ""


def test_graph_writes_into_a_file_when_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    out = tmp_path / "case.mmd"
    assert main(["graph", written(tmp_path, CASE, "case.yaml"), "--format", "mermaid", "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    assert "flowchart TD" in out.read_text(encoding="utf-8")


def test_graph_refuses_a_place_it_cannot_write_and_a_case_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main(["graph", written(tmp_path, CASE, "case.yaml"), "--out", str(tmp_path / "no" / "such")]) == 1
    assert capsys.readouterr().err.endswith("cannot be written: no such file or directory\n")
    assert main(["graph", "hanne-wik"]) == 1
    assert "did you mean 'hanne-vik'?" in capsys.readouterr().err


def test_graph_without_graphviz_is_a_sentence_and_no_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PATH", "")
    assert main(["graph", written(tmp_path, CASE, "case.yaml"), "--format", "svg"]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("attune: an SVG needs Graphviz")


def test_diff_tells_the_line_in_text_and_in_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    new = changed("{strain: at least 1}", "{strain: at least 2}")
    paths = [written(tmp_path, CASE, "old.yaml"), written(tmp_path, new, "new.yaml")]
    assert main(["diff", *paths]) == 0
    line = line_of("{strain: at least 2}", new)
    assert f"line {line}: turn quiet now comes only if strain is at least 2" in capsys.readouterr().out
    assert main(["diff", *paths, "--format", "json"]) == 0
    shown = capsys.readouterr()
    data = json.loads(shown.out)
    assert shown.err == ""
    assert set(data) == {"format", "old", "new", "method", "only_words", "changes", "movements", "causes"}
    assert [(one["section"], one["kind"], one["file"], one["line"]) for one in data["changes"]] == [
        ("turns", "changed", "new", line)
    ]
    assert all(one["change"] == data["changes"][0] for one in data["causes"])
    assert data["movements"]


def test_diff_of_a_file_with_itself_says_that_nothing_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = written(tmp_path, CASE, "case.yaml")
    assert main(["diff", path, path]) == 0
    assert capsys.readouterr().out.endswith("Nothing changed.\n")


def test_diff_lists_what_is_wrong_with_either_file_a_line_each(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    old = written(tmp_path, changed("move: fact-first", "move: fact-frist"), "old.yaml")
    new = written(tmp_path, changed("moment: closeness", "moment: closenes"), "new.yaml")
    assert main(["diff", old, new]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    first, second = shown.err.splitlines()
    assert first.startswith(f"attune: {old}:{line_of('move: fact-first', CASE)}:")
    assert second.startswith(f"{new}:{line_of('moment: closeness', CASE)}:")


def test_two_cases_can_be_compared_though_nothing_is_alike(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    old = text_of(case(wish(Pattern.DISMISSING, 1, Moment.WITHDRAWAL_RUPTURE)))
    new = text_of(case(wish(Pattern.SECURE, 2, Moment.CONFRONTATION_RUPTURE)))
    assert main(["diff", written(tmp_path, old, "old.yaml"), written(tmp_path, new, "new.yaml")]) == 0
    told = capsys.readouterr().out
    assert "the case now has the pattern secure; before, dismissing-avoidant" in " ".join(told.split())
    assert "What moves" in told
