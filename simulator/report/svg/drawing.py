"""What all drawings share: their width, their paints, text and marks.

A paint is written twice. The attribute is the colour by daylight and stands alone, so that a printer of PDF, or somebody who cuts the
drawing out, needs no style sheet; the class lets the page's style sheet put the colour by lamp in its place.
"""

from simulator.report.colours import LIGHT
from simulator.report.markup import Markup, element

WIDTH = 360
NAMES = 124
"""Units of the column of names at the left."""

SIZE = 13
"""Units of the letters; a drawing is shown between 0.8 and 1.4 times its size."""

FONT = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"


def picture(id_: str, height: float, title: str, told: str, *marks: Markup) -> Markup:
    """A whole drawing with its name and, for who cannot see it, what it shows."""
    return element(
        "svg",
        element("title", title, id=f"{id_}-title"),
        element("desc", told, id=f"{id_}-desc"),
        *marks,
        viewBox=f"0 0 {WIDTH} {_n(height)}",
        role="img",
        aria_labelledby=f"{id_}-title {id_}-desc",
        font_family=FONT,
        font_size=SIZE,
    )


def fill(role: str) -> dict[str, object]:
    """The attributes that fill with the colour of a role."""
    return {"class_": f"f-{role}", "fill": LIGHT[role]}


def stroke(role: str, width: float = 1, dashes: str | None = None) -> dict[str, object]:
    """The attributes that draw a line in the colour of a role."""
    drawn: dict[str, object] = {"class_": f"s-{role}", "fill": "none", "stroke": LIGHT[role], "stroke_width": _n(width)}
    return drawn if dashes is None else drawn | {"stroke_dasharray": dashes}


def text(
    x: float, y: float, said: str, role: str = "ink", anchor: str | None = None, size: int | None = None
) -> Markup:
    """Words with the foot of their letters at `y`; `anchor` is `middle` or `end` where they do not begin at `x`."""
    return element("text", said, x=_n(x), y=_n(y), text_anchor=anchor, font_size=size, **fill(role))


def cut(said: str, most: int) -> str:
    """The words, or as many letters as fit, with an ellipsis."""
    return said if len(said) <= most else f"{said[: most - 1].rstrip()}…"


def line(x1: float, y1: float, x2: float, y2: float, role: str, width: float = 1, dashes: str | None = None) -> Markup:
    """A straight line."""
    return element("line", x1=_n(x1), y1=_n(y1), x2=_n(x2), y2=_n(y2), **stroke(role, width, dashes))


def path(places: list[tuple[float, float]], role: str, width: float = 1.5, dashes: str | None = None) -> Markup:
    """A line through these places."""
    return element("polyline", points=_places(places), **stroke(role, width, dashes))


def area(places: list[tuple[float, float]], role: str) -> Markup:
    """A filled shape with these corners."""
    return element("polygon", points=_places(places), **fill(role))


def bar(x: float, y: float, width: float, height: float, role: str, round_: float = 0) -> Markup:
    """A filled box."""
    return element("rect", x=_n(x), y=_n(y), width=_n(width), height=_n(height), rx=_n(round_), **fill(role))


def dot(x: float, y: float, radius: float, role: str) -> Markup:
    """A filled circle."""
    return element("circle", cx=_n(x), cy=_n(y), r=_n(radius), **fill(role))


def ring(x: float, y: float, radius: float, role: str, width: float = 1.6) -> Markup:
    """An open circle."""
    return element("circle", cx=_n(x), cy=_n(y), r=_n(radius), **stroke(role, width))


def cross(x: float, y: float, radius: float, role: str) -> Markup:
    """Two strokes across each other."""
    r = radius
    drawn = f"M{_n(x - r)} {_n(y - r)}L{_n(x + r)} {_n(y + r)}M{_n(x - r)} {_n(y + r)}L{_n(x + r)} {_n(y - r)}"
    return element("path", d=drawn, **stroke(role, 1.8))


def _places(places: list[tuple[float, float]]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in places)


def _n(number: float) -> str:
    """A number of a drawing, to one place and without a needless one."""
    return f"{number:.1f}".removesuffix(".0")
