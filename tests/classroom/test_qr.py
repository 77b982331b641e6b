"""The QR code of an address: as small as capitals make it, with a quiet zone."""

from simulator.classroom.qr import QUIET, qr_rows


def test_an_address_in_capitals_gives_a_code_that_fits_beside_the_list():
    rows = qr_rows("http://10.0.0.5/j/K7QP3M")
    assert len(rows) == len(rows[0]) == 21 + 2 * QUIET
    assert rows == qr_rows("HTTP://10.0.0.5/J/K7QP3M")


def test_the_edge_is_light():
    rows = qr_rows("HTTP://192.168.1.20:8765/J/K7QP3M")
    assert not any(any(row) for row in (*rows[:QUIET], *rows[-QUIET:]))
    assert not any(row[at] for row in rows for at in (0, 1, -1, -2))
