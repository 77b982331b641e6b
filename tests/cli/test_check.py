"""`attune check` and `attune explain` as a person and a program meet them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.bench.explained.examples import base_text, example
from simulator.cli.main import main

ROOT = Path(__file__).parents[2]
CASE = base_text("case")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))


def attune(*words: str) -> int:
    try:
        return main(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)


def written(folder: Path, text: str, name: str = "v.yaml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_warning_refuses_only_with_strict_and_an_allowed_one_does_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uneven = example("Q522").before
    path = written(tmp_path, uneven)
    assert attune("check", path) == 0
    assert attune("check", "--strict", path) == 1
    capsys.readouterr()
    log = "        options:\n          - id: log"
    allowed = uneven.replace(log, log.replace("options:", 'options:  # check: allow Q522 "on purpose"'))
    assert attune("check", "--strict", written(tmp_path, allowed)) == 0
    assert capsys.readouterr().err == "1 file: 0 errors, 0 warnings, 0 hints; 1 finding allowed\n"


def test_hints_are_shown_for_a_single_file_and_counted_for_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, example("Q510").before)
    attune("check", path)
    assert "hint[Q510]" in capsys.readouterr().out
    attune("check", path, path)
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == "2 files: 0 errors, 0 warnings, 2 hints\n"
    attune("check", "--hints", path, path)
    assert capsys.readouterr().out.count("hint[Q510]") == 2
    attune("check", "--no-hints", path)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_one_object_on_stdout_and_nothing_else(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, example("N307").before)
    assert attune("check", "--format", form, path) == 1
    said = capsys.readouterr()
    assert "N307" in json.dumps(json.loads(said.out))
    assert said.err == ""


def test_github_gets_annotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("check", "--format", "github", written(tmp_path, example("N307").before)) == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_a_sound_file_gives_no_output_but_the_count(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("check", written(tmp_path, CASE)) == 0
    assert capsys.readouterr() == ("", "1 file: 0 errors, 0 warnings, 0 hints\n")


def test_fix_says_line_by_line_what_it_changed_and_checks_the_mended_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, CASE.replace("- id: pace", "– id: pace").replace("move: deepen", "move: “deepen”"))
    assert attune("check", "--fix", path) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.split("\n")[:3] == [
        f"{path}:38: the dash – before a list item became -",
        f"{path}:46: curly quotation marks around 'deepen' were taken away",
        "1 file: 0 errors, 0 warnings, 0 hints",
    ]
    assert Path(path).read_text(encoding="utf-8") == CASE
    assert attune("check", "--fix", path) == 0
    assert capsys.readouterr().err == "1 file: 0 errors, 0 warnings, 0 hints\n"


def test_piped_text_is_plain(tmp_path: Path) -> None:
    path = written(tmp_path, example("N307").before)
    done = subprocess.run(
        [sys.executable, "-m", "simulator", "check", path], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "error[N307]" in done.stdout


def test_a_folder_without_vignettes_is_answered_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert attune("check", str(tmp_path)) == 1
    assert capsys.readouterr().err.startswith("attune: there is no vignette in ")


@pytest.mark.parametrize("code", ["Q522", "q522", "[Q522]"])
def test_explain_one(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("explain", code) == 0
    assert capsys.readouterr().out.startswith("Q522 · warning · options of very different length\n")


def test_explain_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("explain") == 0
    assert "  Q522  warning  options of very different length\n" in capsys.readouterr().out


def test_explain_answers_an_unknown_code_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("explain", "Q5222") == 1
    assert capsys.readouterr().err == "attune: there is no finding 'Q5222'; did you mean Q522?\n"
    assert attune("explain", "hello") == 1
    assert "`attune explain` lists them all" in capsys.readouterr().err


def test_fix_says_what_it_mended_by_the_name_an_author_would_give_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, CASE.replace("heard: I may", "heard:\u00a0I may"))
    assert attune("check", "--fix", path) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"{path}:42: a non-breaking space after a colon became a plain space",
        "1 file: 0 errors, 0 warnings, 0 hints",
    ]
    assert Path(path).read_text(encoding="utf-8") == CASE


def test_fix_says_what_it_left_since_it_would_cause_more_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from simulator.bench.fix.edit import Edit
    from simulator.bench.fix.mend import Mended

    path = written(tmp_path, CASE)
    left = Edit(5, 0, 0, "  ", "spaces came")
    monkeypatch.setattr("simulator.bench.fix.files.mended", lambda text: Mended(text, (), (left,)))
    assert attune("check", "--fix", path) == 0
    assert f"{path}:5: left as it is, since mending it would cause more errors" in capsys.readouterr().err
