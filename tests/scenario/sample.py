"""A small case without a finding, and ways to change one place of it and see what is said."""

from simulator.bench.check import check
from simulator.bench.explained.examples import base_text
from simulator.scenario.findings import Finding
from simulator.scenario.loader import Loaded, load

CASE = base_text("case")
"""No errors, no warnings, no hints."""

SCENE = base_text("scene")
"""A scene without a finding."""


def changed(*changes: tuple[str, str], text: str = CASE) -> str:
    """The text with each old part replaced once by the new one; an old part that is not there is a mistake in the test."""
    for old, new in changes:
        assert old in text, f"not in the sample: {old!r}"
        text = text.replace(old, new, 1)
    return text


def loaded(*changes: tuple[str, str], text: str = CASE) -> Loaded:
    """The changed text, loaded under the name `v.yaml`."""
    return load(changed(*changes, text=text), "v.yaml")


def findings(*changes: tuple[str, str], text: str = CASE) -> list[Finding]:
    """Everything that is said about the changed text."""
    return check(loaded(*changes, text=text))


def said(*changes: tuple[str, str], text: str = CASE) -> list[str]:
    """Everything that is said about the changed text, `line:column code message`."""
    return [f"{found.line}:{found.column} {found.code} {found.message}" for found in findings(*changes, text=text)]


def place_of(words: str, text: str) -> str:
    """`line:column` of the only place where these words stand."""
    assert text.count(words) == 1, f"not once in the text: {words!r}"
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
