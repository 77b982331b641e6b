"""The author's guide is run: its commands give what it shows, its fragments are read, its tables are the vocabulary."""

import contextlib
import io
import re
import shlex
from pathlib import Path

import pytest
import yaml

from scoring.vocabulary import Moment, Move
from simulator.bench.gates.limits import FEWEST_CHOICES, KEY_AT_LEAST, MEAN_OF_OTHER_KEYS, NEAR, gates
from simulator.cli.main import main
from simulator.scenario.expect import Expectation
from simulator.scenario.models import Turn, Vignette
from simulator.scenario.shapes import fields_of

GUIDE = (Path(__file__).parent.parent / "docs" / "authors-guide.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def rows(head: str) -> dict[str, list[str]]:
    _, _, rest = GUIDE.partition(f"| {head} |")
    lines = rest.split("\n\n", 1)[0].splitlines()[2:]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first.strip("`"): others for first, *others in cells}


def commands() -> list[tuple[list[str], list[str]]]:
    """Every command of the guide in order, with the lines it is said to print; `…` stands for any lines, or the rest of one."""
    found: list[tuple[list[str], list[str]]] = []
    for block in blocks("console"):
        for line in block.splitlines():
            if line.startswith("$ attune "):
                found.append((shlex.split(line)[2:], []))
            else:
                found[-1][1].append(line)
    return found


def test_every_command_of_the_guide_prints_what_it_shows(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    assert len(commands()) >= 6
    for words, shown in commands():
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
            assert main(words) == 0, words
        left = printed.getvalue().splitlines()
        for line in (line for line in shown if line != "…"):
            start = line.removesuffix("…")
            assert any(one.startswith(start) if line.endswith("…") else one == line for one in left), (words, line)


def test_the_moments_and_moves_of_the_guide_are_the_vocabulary():
    assert {name: cells[0] for name, cells in rows("moment").items()} == {m.value: m.meaning for m in Moment}
    moves = rows("move")
    assert {name: cells[0] for name, cells in moves.items()} == {m.value: m.meaning for m in Move}
    assert all(len(cells) == 2 and cells[1] for cells in moves.values())


def test_the_fragments_are_fields_of_the_format():
    turn, expect, allowed = (yaml.safe_load(block) for block in blocks("yaml"))
    assert set(turn[0]) <= set(fields_of(Turn))
    assert set(expect) | set(allowed) <= set(fields_of(Vignette)) | set(fields_of(Turn))
    assert all(set(one) <= set(fields_of(Expectation)) for one in expect["expect"])


@pytest.mark.parametrize("code", sorted(set(re.findall(r"\b[SFNDQ]\d{3}\b", GUIDE))))
def test_every_code_the_guide_names_exists(code):
    from simulator.scenario.codes import CODES

    assert code in CODES


def test_the_figures_of_the_gates_are_the_codes():
    from scoring.vocabulary import Pattern

    most = {gate.code: gate.most for gate in gates(Pattern.SECURE)}
    text = " ".join(GUIDE.split())
    warm = f"warmth {most['Q532']:.2f} (dismissing: {gates(Pattern.DISMISSING)[0].most:.0f})"
    figures = f"{warm}, tricks {most['Q533']:.2f}, one move {most['Q534']:.2f}, "
    assert figures.replace("0.", ".") in text
    assert (
        f"another pattern's key {most['Q535']:.2f} and {MEAN_OF_OTHER_KEYS:.2f} in the mean".replace("0.", ".") in text
    )
    assert f"the key itself {KEY_AT_LEAST:.2f}".replace("0.", ".") in text
    assert f"within {NEAR:.2f} of it".replace("0.", ".") in text
    assert FEWEST_CHOICES == 10
    assert "fewer than ten turns with options" in text


def test_the_reviewers_list_has_its_28_points():
    _, _, section = GUIDE.partition("## Before a class")
    numbers = [int(number) for number in re.findall(r"(?<![\d:])(\d{1,2}) (?:\*\*!\*\* )?[A-Z]", section)]
    assert numbers[:28] == list(range(1, 29))
