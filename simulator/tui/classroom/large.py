"""The code of a class in large letters, three rows high, for the last row of the room: two pixels to a cell."""

from rich.segment import Segment
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

_PIXELS = """\
2 3 4 5 6 7 8 9
###. ###. #..# #### ###. #### .##. .##.
...# ...# #..# #... #... ...# #..# #..#
..#. .##. #### ###. ###. ..#. .##. .###
.#.. ...# ...# ...# #..# ..#. #..# ...#
#... ...# ...# ...# #..# .#.. #..# ...#
#### ###. ...# ###. .##. .#.. .##. .##.
B C D F G H J K
###. .### ###. #### .### #..# ..## #..#
#..# #... #..# #... #... #..# ...# #.#.
###. #... #..# ###. #... #### ...# ##..
#..# #... #..# #... #.## #..# ...# ##..
#..# #... #..# #... #..# #..# #..# #.#.
###. .### ###. #... .### #..# .##. #..#
L M N P Q R S T
#... #...# #..# ###. .##. ###. .### #####
#... ##.## ##.# #..# #..# #..# #... ..#..
#... #.#.# ##.# #..# #..# #..# .##. ..#..
#... #...# #.## ###. #..# ###. ...# ..#..
#... #...# #.## #... #.## #.#. ...# ..#..
#### #...# #..# #... .### #..# ###. ..#..
V W X Y Z
#...# #...# #..# #...# ####
#...# #...# #..# #...# ...#
#...# #.#.# .##. .#.#. ..#.
#...# #.#.# .##. ..#.. .#..
.#.#. ##.## #..# ..#.. #...
..#.. #...# #..# ..#.. ####
"""
_HIGH = 6
WIDEST = 36
"""Cells beside the square in a window of eighty; there letters stand two cells apart where they can."""
_SIGNS = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def _letters() -> dict[str, tuple[str, ...]]:
    lines = _PIXELS.splitlines()
    found: dict[str, tuple[str, ...]] = {}
    for at in range(0, len(lines), _HIGH + 1):
        rows = [line.split() for line in lines[at + 1 : at + 1 + _HIGH]]
        found |= {letter: tuple(row[n] for row in rows) for n, letter in enumerate(lines[at].split())}
    return found


LETTERS = _letters()
"""Every sign that a code can have, in pixels."""


def large(text: str) -> tuple[str, ...]:
    """The text in three lines; a sign that no code has stands as it is, in the middle line."""
    drawn = [_drawn(sign) for sign in text]
    between = "  " if sum(len(one[0]) for one in drawn) + 2 * len(drawn) <= WIDEST else " "
    return tuple(between.join(one[row] for one in drawn).rstrip() for row in range(_HIGH // 2))


def _drawn(sign: str) -> tuple[str, ...]:
    pixels = LETTERS.get(sign)
    if pixels is None:
        return (" ", sign, " ")
    return tuple(
        "".join(_SIGNS[top + bottom] for top, bottom in zip(above, below, strict=True))
        for above, below in zip(pixels[::2], pixels[1::2], strict=True)
    )


class LargeCode(Widget):
    """Draws the code."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self.lines = large(code)

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        return max(len(line) for line in self.lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return len(self.lines)

    def render_line(self, y: int) -> Strip:
        line = self.lines[y] if y < len(self.lines) else ""
        return Strip([Segment(line, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)
