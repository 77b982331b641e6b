"""The colours of a report: the consulting room of the app, by daylight and by lamp. A test keeps them those of the app.

Every role is for text or for marks on `paper` and on `raised`, and has the contrast of WCAG AA there; `rule` and `band` only divide
and fill.
"""

LIGHT = {
    "paper": "#f7f2e9",
    "raised": "#efe8db",
    "ink": "#2e2a26",
    "quiet": "#6d655a",
    "client": "#73390d",
    "client-mark": "#a34d08",
    "you": "#1d4d75",
    "you-mark": "#14629f",
    "band": "#e2d9c8",
    "rule": "#d6ccbd",
}
DARK = {
    "paper": "#1c1a18",
    "raised": "#24211e",
    "ink": "#d8d1c6",
    "quiet": "#9a9186",
    "client": "#e6c8a2",
    "client-mark": "#e0a15a",
    "you": "#adcbe0",
    "you-mark": "#74aed6",
    "band": "#34302b",
    "rule": "#3b3732",
}
READ = ("ink", "quiet", "client", "client-mark", "you", "you-mark")
"""Roles in which there is text."""


def variables(colours: dict[str, str]) -> str:
    """The colours as custom properties."""
    return ";".join(f"--{role}:{colour}" for role, colour in colours.items())


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
