"""The commands as a person meets them: data on stdout, sentences on stderr, exit codes that mean something."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.exits import WRONG_USAGE
from simulator.plain.run import SAVED

ROOT = Path(__file__).parents[2]
HANNE = str(ROOT / "scenarios" / "dismissing-avoidant" / "hanne-vik.yaml")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))


def attune(*words: str) -> int:
    try:
        return main(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)


def test_list_hides_the_pattern_until_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("list", "--format", "json") == 0
    hidden = json.loads(capsys.readouterr().out)
    assert hidden["format"] == 1
    assert {"id", "kind", "title", "level", "sessions", "turns", "minutes", "source", "path"} == set(
        hidden["vignettes"][0]
    )
    assert attune("list", "--reveal", "--format", "json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert {"hanne-vik": "dismissing-avoidant"}.items() <= {v["id"]: v["pattern"] for v in shown["vignettes"]}.items()


def test_plain_without_a_command_is_line_mode(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for words in (["--plain"], ["--plain", "hanne-vik"], ["--plain", "play", "hanne-vik"]):
        monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
        assert attune(*words) == 0
        told = capsys.readouterr()
        assert "unrecognized" not in told.err
        assert told.out.startswith("You will sit with a client") == (words == ["--plain"])  # said at the first start


def test_rubric_is_complete(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("rubric", "--format", "json") == 0
    rubric = json.loads(capsys.readouterr().out)
    assert rubric.pop("format") == 1
    assert [len(moments) for moments in rubric.values()] == [12] * 4
    assert {len(moves) for moments in rubric.values() for moves in moments.values()} == {20}


def test_check_of_a_sound_file_is_quiet_and_zero(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("check", "--strict", "--format", "json", HANNE) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["errors"], report["warnings"], report["proof"]) == (0, 0, "none")


def test_check_of_a_broken_file_names_line_and_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.yaml"
    text = Path(HANNE).read_text(encoding="utf-8").replace("move: fact-first", "move: fact-frist", 1)
    broken.write_text(text, encoding="utf-8")
    line = text[: text.index("fact-frist")].count("\n") + 1
    assert attune("check", "--format", "line", str(broken)) == 1
    out = capsys.readouterr().out
    assert f"{broken}:{line}:" in out
    assert "Traceback" not in out


def test_replay_of_nothing_is_incomplete(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("replay", "hanne-vik", "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["complete"] is False
    assert report["turns"] == []
    assert report["start"]["bond"] == 3
    assert set(report["score"]) == {"fit", "chance", "fit_corrected", "n", "process", "strategies"}


def test_replay_gives_every_turn_with_the_client_after_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("replay", HANNE, "--choices", "folder/night", "--format", "json") == 0
    (turn,) = json.loads(capsys.readouterr().out)["turns"]
    assert (turn["id"], turn["move"], turn["tier"], turn["credit"]) == ("folder", "fact-first", "best", 1.0)
    assert len(turn["offered"]) == 4
    assert turn["state"]["window"] == [1, 5]


@pytest.mark.parametrize("choices", ["folder/nothing", "book/sundays", "night,nonsense"])
def test_replay_refuses_a_choice_with_its_place(choices: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("replay", "hanne-vik", "--choices", choices) == 1
    said = capsys.readouterr().err
    assert f"choice {len(choices.split(','))} (" in said
    assert "Traceback" not in said


def test_an_unknown_vignette_is_answered_in_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("replay", "hane-vik") == 1
    assert "hane-vik" in capsys.readouterr().err


def test_wrong_usage_is_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("no-such-command") == WRONG_USAGE == 2
    assert attune("list", "--format", "xml") == WRONG_USAGE
    capsys.readouterr()


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("--version") == 0
    assert capsys.readouterr().out.strip()
    assert attune("--help") == 0
    assert "examples:" in capsys.readouterr().out


def test_without_a_terminal_it_is_line_mode_and_leaves_with_zero(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "simulator", "play", "hanne-vik", "--seed", "1"],
        input="1\n", capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert "Client: " in done.stdout
    assert done.stderr == ""


def test_line_mode_refuses_a_vignette_that_cannot_be_played_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n", encoding="utf-8")
    assert attune("play", str(broken), "--plain") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"attune: {broken}:1:")
    assert "Traceback" not in said.err


def test_leaving_line_mode_says_where_to_find_help(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    monkeypatch.setenv("ATTUNE_HELP_LINE", "Room 12, any day.")
    assert attune("play", "hanne-vik", "--plain") == 0
    assert capsys.readouterr().out.endswith(f"{SAVED}\nRoom 12, any day.\n")


def test_help_is_there_before_a_client_is_chosen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("?\n? glossary rupture\n"))
    assert attune("play", "--plain") == 0
    said = capsys.readouterr().out
    assert "4. glossary: " in said
    assert "rupture: A strain in the bond" in said


def test_help_and_list_load_nothing_heavy() -> None:
    code = (
        "import sys\nfrom simulator.cli.main import main\n"
        "try:\n    main([WORDS])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pydantic', 'yaml', 'textual', 'numpy', 'rich', 'asyncio'} & set(sys.modules)\n"
        "sys.exit(', '.join(sorted(heavy)) or 0)"
    )
    for words in ("'--help'", "'list'"):
        done = subprocess.run(
            [sys.executable, "-c", code.replace("WORDS", words)], capture_output=True, text=True, cwd=ROOT, check=False
        )
        assert done.returncode == 0, (words, done.stderr)


def test_a_folder_of_vignettes_that_is_not_there_is_said_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "v.yaml"
    file.write_text("", encoding="utf-8")
    there, gone = tmp_path / "there", tmp_path / "gone"
    there.mkdir()
    monkeypatch.setenv("ATTUNE_VIGNETTES", f"{there}:{gone}:{file}:")
    said = [
        f"attune: ATTUNE_VIGNETTES names {gone}, and there is no such folder",
        f"attune: ATTUNE_VIGNETTES names {file}, which is a file; name the folder it is in",
    ]
    assert attune("list") == 0
    assert capsys.readouterr().err.splitlines() == said
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    attune("play", HANNE, "--plain")
    assert capsys.readouterr().err.splitlines()[:2] == said
