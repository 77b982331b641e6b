"""The address of a class as a QR code, as rows of light and dark, quiet zone and all: a front end paints them."""

QUIET = 2
"""Light modules around it; phones read it with two, four is what the norm says."""


def qr_rows(text: str) -> tuple[tuple[bool, ...], ...]:
    """The rows, True where a module is dark. An address in capitals gives the smallest code."""
    import segno  # some milliseconds that only a host needs

    code = segno.make(text.upper(), error="l", micro=False)
    return tuple(tuple(bool(one) for one in row) for row in code.matrix_iter(border=QUIET))
