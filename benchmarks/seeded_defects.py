"""The ten defects a branching case can have, seeded one at a time into a small case in which nothing is found.

The ten are those that ink's compiler, random plays, quicktest and randomtest were tried with, written in this format.
"""

import re
from dataclasses import dataclass, field

from simulator.bench.check import checked
from simulator.bench.explained.examples import base_text
from simulator.scenario.loader import load

Edit = tuple[str, str]
SHOWN = 2


@dataclass(frozen=True)
class Seed:
    """A defect: `edits` bring it into the base, `code` is how it should be named, in the line with `at` in it.

    `proved` is how `--prove` should name it, where it puts its own word in the place of the guess.
    """

    defect: str
    code: str
    at: str
    edits: tuple[Edit, ...]
    base: str = "case"
    proved: str | None = None

    @property
    def text(self) -> str:
        """The case with the defect. Raises ValueError where the base no longer reads as it did."""
        text = base_text(self.base)
        for old, new in self.edits:
            text, count = re.subn(old, new, text, flags=re.MULTILINE)
            if not count:
                raise ValueError(f"not in the base any more: {old}")
        return text

    @property
    def line(self) -> int:
        """The line that is wrong, from 1."""
        return next(number for number, line in enumerate(self.text.split("\n"), 1) if self.at in line)


_ASIDE = "      - {id: aside, moment: flat, scene: A tram goes by.}\n      - id: quiet\n        moment: sudden-cold\n"
_BEST = r"(move: (?:dose-step|fact-first), say: .*?)\.,"
_WHEN = r"^ *when: {chose: folder/feeling}\n"
_QUIET = r"^      - id: quiet\n        moment: sudden-cold\n        when: .*\n"

SEEDS = (
    Seed("target does not exist", "N301", "queit", (("(why: Too much, too early.)", r"\1\n            goto: queit"),)),
    Seed("no ending for some plays", "N330", "endings:", (("id: stayed,", "id: stayed, when: {bond: at least 6},"),)),
    Seed("no edge leads to a turn", "N320", "id: aside", (
        (_QUIET, _ASIDE),
        ("(promise: .*a sleep chart})", r"\1\n            goto: quiet"),
        ("(fits_when: Distance is being tested.)", r"\1\n            goto: quiet"),
        ("(why: Too much, too early.)", r"\1\n            goto: quiet"),
    ), proved="D420"),
    Seed("edge there, state never allows it", "D420", "id: quiet", (("when: {chose: folder/feeling}", "when: {bond: at least 8}"),)),
    Seed("option never open", "D421", "id: own", (("^( *)- id: own$", r"\1- id: own\n\1  when: {security: at least 9}"),)),
    Seed("some state leaves no option open", "D424", "id: quiet", (
        (_WHEN, ""),
        *((rf"^( *)- id: {name}$", rf"\1- id: {name}\n\1  when: {{safety: at least 5}}") for name in ("log", "choose", "insist")),
    )),
    Seed("a loop", "N302", "goto: folder", (("(fits_when: The dose was too high.)", r"\1\n            goto: folder"),)),
    Seed("misspelt variable", "N311", "saftey", (("{safety: at most 2}", "{saftey: at most 2}"),)),
    Seed("promise made and never kept", "D409", "id: chart", (("^ *keeps: chart\n", ""),)),
    Seed("best option always longest", "Q520", "sessions:", ((_BEST, r"\1 and then we look again.,"),), "long"),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """What was said of a seeded file: whether the defect was named in its line, and by which codes and lines anything was."""

    named: bool
    said: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        more = f" and {len(self.said) - SHOWN} more" if len(self.said) > SHOWN else ""
        return f"{'yes' if self.named else 'no':<4}{' '.join(self.said[:SHOWN]) or '(silent)'}{more}"


def told(seed: Seed, *, proved: bool) -> Told:
    """Check the file with the defect, and look whether it is named where it is."""
    found = checked(load(seed.text, "seeded.yaml"), proved=proved).findings
    code = (proved and seed.proved) or seed.code
    named = any((one.code, one.line) == (code, seed.line) for one in found)
    in_order = sorted(found, key=lambda one: one.code != code)
    return Told(named, tuple(f"{one.code}:{one.line}" for one in in_order))
