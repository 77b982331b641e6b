"""Line mode under test: a real case, an attempt in memory, and a trainee who types these lines."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from simulator.plain import debrief, two_tracks
from simulator.plain.console import Console, Left
from simulator.plain.help import answer
from simulator.plain.sitting import Sitting
from simulator.play.script import Script, prepare_script
from simulator.practice.attempt import Attempt, Settings
from simulator.scenario.loader import Loaded, load
from simulator.store.journal import Journal

HANNE = Path(__file__).parents[2] / "scenarios" / "dismissing-avoidant" / "hanne-vik.yaml"


@pytest.fixture(autouse=True)
def nothing_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """No debrief under test counts all the ways to play a shipped case, unless the test says so."""
    monkeypatch.setattr(debrief, "counted", lambda attempt: None)
    monkeypatch.setattr(two_tracks, "foresight", lambda attempt: None)


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load(HANNE)


@pytest.fixture(scope="module")
def script(loaded: Loaded) -> Script:
    return prepare_script(loaded.required())


@pytest.fixture
def attempt(loaded: Loaded, script: Script) -> Attempt:
    journal = Journal.in_memory()
    row = journal.begin_attempt(
        vignette_id="hanne-vik", name="Hanne Vik", source=loaded.text, sha256=loaded.sha256, seed=1
    )
    return Attempt(row.id, script, Settings(seed=1), journal, [])


def sit(attempt: Attempt, lines: Sequence[str]) -> tuple[str, bool]:
    """What is printed when these lines are typed, and whether the trainee left."""
    out = io.StringIO()
    given = io.StringIO("".join(f"{line}\n" for line in lines))
    try:
        Sitting(attempt, Console(given, out, lambda asked: answer(asked, attempt.journal))).play()
    except Left:
        return out.getvalue(), True
    return out.getvalue(), False
