"""The code in half blocks: the very modules, light zone and all, whichever colours the terminal has."""

from simulator.classroom.qr import qr_rows
from simulator.tui.classroom.qr import half_blocks, whole_blocks

URL = "http://10.0.0.5:8765/j/K7QP3M"
TOP, BOTTOM = "▀█", "▄█"


def modules(lines: tuple[str, ...]) -> list[list[bool]]:
    rows = []
    for line in lines:
        rows += [[sign in TOP for sign in line], [sign in BOTTOM for sign in line]]
    return rows


def test_every_module_is_drawn():
    wanted = [list(row) for row in qr_rows(URL)]
    assert modules(half_blocks(URL))[: len(wanted)] == wanted


def test_inverted_the_light_modules_are_drawn():
    wanted = [[not one for one in row] for row in qr_rows(URL)]
    assert modules(half_blocks(URL, inverted=True))[: len(wanted)] == wanted


def test_it_leaves_room_beside_it_in_the_smallest_usual_window():
    lines = half_blocks(URL)
    assert len(lines) <= 18
    assert len(lines[0]) <= 36


def test_the_large_one_has_two_cells_to_a_module_and_says_the_same():
    small, large = half_blocks(URL), whole_blocks(URL)
    assert {len(line) for line in large} == {2 * len(small[0])}
    assert len(large) in (2 * len(small), 2 * len(small) - 1)
    rows = qr_rows(URL)
    assert [[sign == "█" for sign in line[::2]] for line in large] == [list(row) for row in rows]
    assert whole_blocks(URL, inverted=True)[0] == "█" * len(large[0])
