"""A report before it is a page: parts under headings, made of sentences, spoken lines and drawings with their figures. Pure."""

from dataclasses import dataclass
from typing import Literal

from scoring.belief import Calibration
from simulator.practice.debrief.curve import Point
from simulator.practice.progress.sections import Grid, Trail

Voice = Literal["plain", "client", "you", "quiet"]
"""Whose words a line has: the client's, the trainee's, or the program's, loud or low."""


@dataclass(frozen=True)
class Paragraph:
    """A sentence or more; `quiet` where it only explains. `lang` is the language of its words where it is not the page's."""

    words: str
    quiet: bool = False
    lang: str = ""


@dataclass(frozen=True)
class Said:
    """Words with the name of who says them, or of what they are."""

    label: str
    words: str
    voice: Voice = "plain"
    lang: str = ""


@dataclass(frozen=True)
class Heading:
    """A smaller heading inside a part; `why` is said beside it, lower."""

    words: str
    why: str = ""


@dataclass(frozen=True)
class Curve:
    """Distance and arousal over a whole case; `told` are the places of the turns that the report tells of, from 0."""

    points: tuple[Point, ...]
    told: tuple[int, ...] = ()


@dataclass(frozen=True)
class Measure:
    """A figure from 0 to 1 with the ends of its interval and its number of answers; `value` is None where these are too few.

    `n` is None where it was not counted. `chance` is what blind choosing would have earned, None where that is not known; `course` are
    earlier stretches, the oldest first.
    """

    name: str
    n: int | None
    value: float | None
    low: float = 0.0
    high: float = 1.0
    chance: float | None = None
    course: tuple[float, ...] = ()


@dataclass(frozen=True)
class Bars:
    """Figures one under the other."""

    rows: tuple[Measure, ...]


@dataclass(frozen=True)
class Cells:
    """Figures in rows and columns."""

    grid: Grid


@dataclass(frozen=True)
class Trails:
    """Courses from one point in time to the next; `title` says of what."""

    title: str
    rows: tuple[Trail, ...]


@dataclass(frozen=True)
class Beliefs:
    """Stated beliefs beside what the cues allowed, in the order of the sessions."""

    rows: tuple[Calibration, ...]


Figure = Curve | Bars | Cells | Trails | Beliefs
Block = Paragraph | Said | Heading | Figure


@dataclass(frozen=True)
class Part:
    """A heading, empty for the opening, and what stands under it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Report:
    """`kind` is what sort of report it is, `title` whom or what it is about, `under` a line with the circumstances.

    `closing` are the sentences every report ends on; `lang` is the language of the page, two letters.
    """

    kind: str
    title: str
    under: str
    parts: tuple[Part, ...]
    closing: tuple[str, ...]
    lang: str = "en"
