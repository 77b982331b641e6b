"""The examples behind the explanations: one file a code in `codes/`, each a patch to a small vignette in `bases/`.

The tests check every one of them: with `before` in its place exactly this code is found, in the line that `at` names; with
`after` it is gone.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from simulator.scenario.codes import CODES

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Change:
    """Some lines of the base, and what stands there instead, wrong and mended. All have the indentation of the base taken off."""

    lines: str
    before: str
    after: str


@dataclass(frozen=True)
class Example:
    """What is said of one code.

    `means` is two or three sentences for a clinician. `at` is in the line where the finding stands. Where no small change can show
    it (a file that cannot be opened, say), `changes` is empty, and `untold` says how it comes about.
    """

    code: str
    means: str
    base: str
    at: str
    changes: tuple[Change, ...]
    also: tuple[str, ...] = ()
    """Codes that cannot but be found beside it."""
    untold: str | None = None
    proof: bool = False
    """True where the written structure alone says nothing: the finding needs the players or all plays (`attune check --prove`)."""

    @property
    def before(self) -> str:
        """The whole vignette with the finding."""
        return self._text([(change.lines, change.before) for change in self.changes])

    @property
    def after(self) -> str:
        """The whole vignette without it."""
        return self._text([(change.lines, change.after) for change in self.changes])

    @property
    def line(self) -> int:
        """The line of `before` where the finding stands, from 1: in one of the changes, else anywhere."""
        have = self.before.split("\n")
        for change in self.changes:
            wanted = _lines(change.before)
            inside = next((number for number, line in enumerate(wanted) if self.at in line), None)
            start = _find(have, wanted)
            if inside is not None and start is not None:
                return start + inside + 1
        return next(number for number, line in enumerate(have, 1) if self.at in line)

    def _text(self, hunks: list[tuple[str, str]]) -> str:
        text = base_text(self.base)
        for lines, new in hunks:
            text = replaced(text, lines, new)
        return text


def explained_codes() -> list[str]:
    """The codes there is an example for, in their order."""
    return [code for code in CODES if (FOLDER / "codes" / f"{code}.yaml").is_file()]


@cache
def example(code: str) -> Example:
    """The example of a code. Raises FileNotFoundError for a code without one."""
    text = (FOLDER / "codes" / f"{code}.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(text)
    changes = tuple(
        Change(change["lines"], change["before"], change.get("after", change["lines"]))
        for change in data.get("changes", ())
    )
    return Example(
        code,
        data["means"],
        data.get("base", "case"),
        data.get("at", ""),
        changes,
        tuple(data.get("also", ())),
        data.get("untold"),
        data.get("proof", False),
    )


@cache
def base_text(name: str) -> str:
    """One of the small vignettes the examples change; as they stand nothing is found in them. `empty` is no text at all."""
    return "" if name == "empty" else (FOLDER / "bases" / f"{name}.yaml").read_text(encoding="utf-8")


def replaced(text: str, lines: str, new: str) -> str:
    """The text with the first lines that read so, at whatever indentation, replaced. Raises ValueError where there are none.

    No lines at all stand for the end of the text.
    """
    if not lines:
        return text + new
    have, wanted = text.split("\n"), _lines(lines)
    start = _find(have, wanted)
    if start is None:
        raise ValueError(f"not in the base: {lines!r}")
    indent = _indent(have[start], wanted[0]) or ""
    fresh = [indent + line if line else "" for line in _lines(new)] if new else []
    return "\n".join([*have[:start], *fresh, *have[start + len(wanted) :]])


def _lines(fragment: str) -> list[str]:
    return fragment.rstrip("\n").split("\n")


def _find(have: list[str], wanted: list[str]) -> int | None:
    """The index of the first line from which on the wanted ones stand, all at one indentation."""
    for start in range(len(have) - len(wanted) + 1):
        indent = _indent(have[start], wanted[0])
        there = have[start : start + len(wanted)]
        if indent is not None and there == [indent + line if line else "" for line in wanted]:
            return start
    return None


def _indent(line: str, wanted: str) -> str | None:
    """What stands before the wanted words on this line, if it is nothing but spaces."""
    before = line.removesuffix(wanted)
    return before if line.endswith(wanted) and not before.strip(" ") else None
