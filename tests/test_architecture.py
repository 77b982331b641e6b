"""What is imported when: nothing heavy before it is needed. A fresh interpreter is asked, for this one has loaded everything."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("pydantic", "yaml", "textual", "rich", "numpy", "sqlite3", "asyncio")
SCREENS = ("textual", "rich")


def loaded_by(statement: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after this statement."""
    asked = f"import sys; {statement}; print(*{{name.partition('.')[0] for name in sys.modules}})"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("package", ["scoring", "simulator", "scoring.result", "scoring.formulation"])
def test_scoring_and_the_package_roots_load_nothing_heavy(package: str):
    assert loaded_by(f"import {package}").isdisjoint(HEAVY)


@pytest.mark.parametrize("root", ["scoring", "simulator"])
def test_a_package_root_imports_nothing_of_its_own(root: str):
    asked = f"import sys, {root}; print(*(name for name in sys.modules if name.startswith('{root}.')))"
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    "module",
    [
        "simulator.play.engine",
        "simulator.play.replay",
        "simulator.practice.attempt",
        "simulator.store.journal",
        "simulator.report.page",
        "simulator.report.pdf",
    ],
)
def test_the_play_knows_no_screen_and_no_columns(module: str):
    assert loaded_by(f"import {module}").isdisjoint({*SCREENS, "numpy", "weasyprint"})


def test_line_mode_loads_no_screen():
    assert loaded_by("import simulator.plain.run").isdisjoint({*SCREENS, "numpy"})


@pytest.mark.parametrize("module", ["simulator.scenario.playable", "simulator.practice.opening", "simulator.plain.run"])
def test_play_needs_no_validator_until_it_meets_a_new_vignette(module: str):
    assert loaded_by(f"import {module}").isdisjoint({"pydantic", "yaml", "asyncio"})


def test_the_client_model_needs_nothing_but_the_key():
    assert loaded_by("import simulator.client.model, simulator.client.sessions").isdisjoint(HEAVY)


def test_the_command_table_loads_nothing_heavy():
    assert loaded_by("import simulator.cli.main").isdisjoint({"pydantic", "yaml", "textual", "rich", "numpy"})
