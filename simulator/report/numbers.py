"""Numbers as a report writes them."""


def share(value: float) -> str:
    """A figure from 0 to 1 to two places, as on the screens: `.72`, `0`, `1`."""
    rounded = round(value, 2)
    return f"{rounded:.2f}".lstrip("0") if 0 < rounded < 1 else f"{rounded:.0f}"


def points(value: float) -> str:
    """A share as points of 100."""
    return str(round(100 * value))
