"""The guide to editors: what it says to type is what the program understands and prints."""

import json
import re
from pathlib import Path

import pytest

from simulator.cli.main import main
from simulator.scenario.schema_file import NAME

GUIDE = (Path(__file__).parents[2] / "docs" / "editors.md").read_text(encoding="utf-8")


def settings() -> list[dict[str, object]]:
    return [json.loads(block) for block in re.findall(r"^```json\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)]


def task() -> dict[str, object]:
    (tasks,) = [one["tasks"] for one in settings() if "tasks" in one]
    assert isinstance(tasks, list)
    found: dict[str, object] = tasks[0]
    return found


def test_the_first_line_of_the_guide_is_the_first_line_of_a_draft(tmp_path: Path) -> None:
    path = tmp_path / "ines.yaml"
    assert main(["new", str(path), "--yes"]) == 0
    assert path.read_text(encoding="utf-8").splitlines()[0] in GUIDE
    assert NAME in GUIDE


def test_the_task_of_the_guide_finds_every_line_that_check_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ines.yaml"
    assert main(["new", str(path), "--yes"]) == 0
    text = path.read_text(encoding="utf-8")
    text = text.replace("move: fact-first", "move: fact-frist", 1).replace("own_words: true\n", "own_words: false\n", 1)
    path.write_text(text, encoding="utf-8")
    capsys.readouterr()
    arguments = task()["args"]
    assert isinstance(arguments, list)
    assert main([str(path) if word == "${file}" else word for word in arguments]) == 1
    printed = capsys.readouterr().out.splitlines()
    matcher = task()["problemMatcher"]
    assert isinstance(matcher, dict)
    pattern = matcher["pattern"]
    matches = [re.match(pattern["regexp"], line) for line in printed]
    assert len(matches) >= 2
    assert all(matches)
    line = text[: text.index("fact-frist")].count("\n") + 1
    first = next(match for match in matches if match and match[pattern["severity"]] == "error")
    assert (first[pattern["file"]], int(first[pattern["line"]]), first[pattern["code"]]) == (str(path), line, "N307")
