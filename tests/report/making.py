"""Small reports for the tests: every kind of block, with figures that can be counted by hand."""

from html.parser import HTMLParser
from xml.etree import ElementTree

from scoring.belief import Calibration
from scoring.estimate import Standing
from scoring.vocabulary import Pattern
from simulator.practice.debrief.curve import Point
from simulator.practice.progress.picture import Figure
from simulator.practice.progress.sections import Grid, Trail
from simulator.report.document import (
    Bars,
    Beliefs,
    Cells,
    Curve,
    Heading,
    Measure,
    Paragraph,
    Part,
    Report,
    Said,
    Trails,
)

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><style>*{display:none}</style>",
    "&lt;b&gt; &amp; ' \"",
    "]]> <!-- --> <?xml ?>",
    "\x00\x1b[31mred\x07 \x85 \u202egnol\u2066 \ud800 \ufffe \uffff",
    "| a | b |\n# not a heading\n- no list\n1. none\n[click](javascript:alert(1)) ![x](//x) `code` *loud* ~~gone~~",
    "www.example.org and mail@example.org",
)
"""What somebody may have typed or written into a vignette."""

SHARES = dict(zip(Pattern, (0.1, 0.6, 0.2, 0.1), strict=True))
EVEN = dict.fromkeys(Pattern, 0.25)

CURVE = Curve(
    (
        Point("folder", 1, False, 4, (2, 5), 4, (1, 5), False, False),
        Point("week", 1, True, 6, (2, 5), 7, (1, 5), True, False),
        Point("back", 2, False, 3, (2, 5), 5, (1, 5), False, True),
        Point("both", 2, False, 3, (2, 5), 5, (1, 5), True, True),
    ),
    (1,),
)
BARS = Bars(
    (
        Measure("dose the feeling", 14, 0.72, 0.61, 0.83, 0.5, (0.5, 0.7)),
        Measure("keep the frame", 3, None),
        Measure("own reactions", None, None),
    )
)
CELLS = Cells(
    Grid(
        ("secure", "fearful"),
        (("gap", (Figure(9, Standing(0.66, 0.5, 0.8, 9, 0.5)), Figure(3, None))), ("ending", (Figure(0, None),) * 2)),
    )
)
TRAILS = Trails(
    "Security, from session to session",
    (Trail("Hanne Vik", (3, 3, 5), 10, "3 3 5 → 6"), Trail("Dev Raman", (8, 7), 10, "8 7 → 9")),
)
BELIEFS = Beliefs(
    (Calibration(1, EVEN, SHARES, 0.75, 0.0, 0.2, -0.35), Calibration(2, SHARES, SHARES, 0.2, 0.7, 0.0, 0.0))
)
FIGURES = (CURVE, BARS, CELLS, TRAILS, BELIEFS)


def report(said: str = "It is all in there.") -> Report:
    """A report with every kind of block; `said` is in each place where a text can be."""
    named = Measure(said, 9, 0.5, 0.4, 0.6)
    return Report(
        kind="Report on one client",
        title=f"Hanne Vik, 34 {said}".strip(),
        under=said,
        parts=(
            Part("", (Paragraph(said), Paragraph("It explains.", quiet=True))),
            Part("The whole case", FIGURES),
            Part(
                said,
                (
                    Heading(said),
                    Heading("session 2", said),
                    Said("The client", said, "client", "nb"),
                    Said(said, "Show me the log.", "you"),
                    Bars((named,)),
                    Cells(Grid((said,), ((said, (Figure(1, None),)),))),
                    Trails(said, (Trail(said, (1, 2), 10, said),)),
                ),
            ),
        ),
        closing=("The key is provisional.", said),
    )


VOID = {"meta", "br", "hr", "img", "input", "link"}


class Elements(HTMLParser):
    """A page taken apart: the elements in order, and what was left open or closed out of turn."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.names: list[str] = []
        self.attributes: list[dict[str, str | None]] = []
        self.wrong: list[str] = []
        self.words = ""
        self.feed(page)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes.append(dict(attrs))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words += data

    def handle_comment(self, data: str) -> None:
        self.wrong.append(f"comment {data}")


def figures_in(page: str) -> list[ElementTree.Element]:
    """The figures of a page, each read as XML."""
    return [
        ElementTree.fromstring(f"<figure>{one.partition('</figure>')[0]}</figure>")
        for one in page.split("<figure>")[1:]
    ]
