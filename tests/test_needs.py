"""A test whose program is missing is skipped by name on a bare machine, and fails where everything is required."""

from pathlib import Path

import pytest

from tests.needs import PROGRAMS, REQUIRE_ALL, needs

pytest_plugins = ["pytester"]

CONFTEST = "from tests.conftest import pytest_configure, pytest_runtest_setup\n"
TEST = """
from tests.needs import needs

@needs("npm")
def test_with_npm():
    pass

def test_without():
    pass
"""


def outcome(pytester: pytest.Pytester) -> pytest.RunResult:
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(TEST)
    return pytester.runpytest_inprocess("-rs", "-p", "no:cacheprovider", "-p", "no:asyncio", "--strict-markers")


@pytest.fixture
def bare(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A machine with no program on its path."""
    monkeypatch.setenv("PATH", str(pytester.mkdir("empty")))
    return pytester


def test_on_a_bare_machine_it_is_skipped_with_what_is_missing(bare, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(REQUIRE_ALL, raising=False)
    found = outcome(bare)
    found.assert_outcomes(passed=1, skipped=1)
    found.stdout.fnmatch_lines([f"*SKIPPED*npm is not on this machine; this test needs {PROGRAMS['npm']}*"])


def test_where_everything_is_required_it_fails_with_the_same_sentence(bare, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(REQUIRE_ALL, "1")
    found = outcome(bare)
    found.assert_outcomes(passed=1, errors=1)
    found.stdout.fnmatch_lines([f"*npm is not on this machine; this test needs {PROGRAMS['npm']}*"])


def test_where_the_program_is_there_it_runs(bare, monkeypatch: pytest.MonkeyPatch):
    program = bare.path / "empty" / "npm"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv(REQUIRE_ALL, "1")
    outcome(bare).assert_outcomes(passed=2)


def test_a_program_nobody_registered_is_refused():
    with pytest.raises(KeyError):
        needs("no-such-program")


def test_the_landing_installs_every_program_that_a_test_may_need():
    landing = (Path(__file__).parents[1] / ".ci" / "run").read_text(encoding="utf-8")
    assert all(f"\ninstalled {program} " in landing for program in PROGRAMS)
    assert f"export {REQUIRE_ALL}=1" in landing
