"""A quiet consulting room, by lamp and by daylight. The client is warm, you are cool; orange and blue stay apart for colour-blind
eyes, and every voice is marked by name as well.

Variables beside Textual's own: `client`, `client-name`, `you`, `you-name`, `scene` (set back), `quiet` (secondary words), `rule`
(lines between things), `mark` (the row one is on).
"""

from textual.theme import Theme

DARK = "attunement-dark"
LIGHT = "attunement-light"
PLAIN = "ansi-dark"
"""Textual's theme on the terminal's own colours; with NO_COLOR set it gives none."""

_DARK_COLOURS = {
    "client": "#e6c8a2",
    "client-name": "#e0a15a",
    "you": "#adcbe0",
    "you-name": "#74aed6",
    "scene": "#9a9186",
    "quiet": "#8f867b",
    "rule": "#3b3732",
    "mark": "#2c2926",
}
_LIGHT_COLOURS = {
    "client": "#73390d",
    "client-name": "#a34d08",
    "you": "#1d4d75",
    "you-name": "#14629f",
    "scene": "#6d655a",
    "quiet": "#746b60",
    "rule": "#d6ccbd",
    "mark": "#eae1d2",
}

NO_COLOURS = dict.fromkeys(_DARK_COLOURS, "ansi_default")
"""The same names for any other theme, so that the style sheet can always be read."""


def _rest(colours: dict[str, str], *, background: str, foreground: str) -> dict[str, str]:
    return colours | {
        "footer-background": background,
        "footer-foreground": colours["quiet"],
        "footer-key-foreground": foreground,
        "footer-key-background": background,
        "footer-description-foreground": colours["quiet"],
        "footer-description-background": background,
        "footer-item-background": background,
        "input-cursor-background": colours["you-name"],
        "input-cursor-foreground": background,
        "input-selection-background": colours["rule"],
        "scrollbar": colours["rule"],
        "scrollbar-hover": colours["quiet"],
        "scrollbar-active": colours["quiet"],
        "scrollbar-background": background,
        "scrollbar-background-hover": background,
        "scrollbar-background-active": background,
        "scrollbar-corner-color": background,
    }


THEMES = (
    Theme(
        name=DARK,
        primary="#74aed6",
        secondary="#e0a15a",
        accent="#74aed6",
        warning="#e0a15a",
        error="#d98b73",
        success="#8fae9b",
        foreground="#d8d1c6",
        background="#1c1a18",
        surface="#1c1a18",
        panel="#24211e",
        dark=True,
        variables=_rest(_DARK_COLOURS, background="#1c1a18", foreground="#d8d1c6"),
    ),
    Theme(
        name=LIGHT,
        primary="#14629f",
        secondary="#a34d08",
        accent="#14629f",
        warning="#a34d08",
        error="#a2402a",
        success="#3f6d55",
        foreground="#2e2a26",
        background="#f7f2e9",
        surface="#f7f2e9",
        panel="#efe8db",
        dark=False,
        variables=_rest(_LIGHT_COLOURS, background="#f7f2e9", foreground="#2e2a26"),
    ),
)
