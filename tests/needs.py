"""Programs that a test needs and a machine may not have. A test that needs one says so, and is skipped by name where it is not there.

    @needs("npm")
    def test_an_editor_completes_a_vignette(): ...

With ATTUNE_REQUIRE_ALL=1, as in `.ci/run`, nothing is skipped for want of a program: the test fails and says what to install.
"""

import os
import shutil

import pytest

REQUIRE_ALL = "ATTUNE_REQUIRE_ALL"

PROGRAMS: dict[str, str] = {
    "npm": "nodejs and npm (Debian: apt-get install nodejs npm)",
    "chromium": "Chromium (Debian: apt-get install chromium)",
    "dot": "Graphviz (Debian: apt-get install graphviz)",
    "pango-view": "Pango (Debian: apt-get install pango1.0-tools)",
}
"""Every program a test may need, with what to install for it. `.ci/run` installs them."""


def needs(program: str) -> pytest.MarkDecorator:
    """The mark for a test that needs this program. Raises KeyError for one that is not registered here."""
    PROGRAMS[program]
    return pytest.mark.needs(program)


def missing(program: str) -> str:
    """Why the test cannot run, in a sentence; empty where the program is there."""
    if shutil.which(program):
        return ""
    return f"{program} is not on this machine; this test needs {PROGRAMS[program]}"


def everything_required() -> bool:
    """True where a missing program is a failure and no reason to skip."""
    return os.environ.get(REQUIRE_ALL, "") not in ("", "0")
