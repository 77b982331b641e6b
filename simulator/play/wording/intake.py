"""The words of the intake sheet."""

from collections.abc import Sequence

SETTING = "Setting"
FRAME = "Frame"
THEMES = "Themes"
TIME = "time"
CANCELLATION = "cancelling"
CONTACT = "contact"
CRISIS = "crisis"

HOW = "How do you want to play?"
WAYS = {
    "session": ("session", "Feedback when a session is over. The usual way."),
    "drill": ("drill", "Feedback and the client's gauges after every choice."),
    "study": ("study", "The pattern is shown, and your reading of it is neither asked nor scored."),
}
"""The ways to play: the word on the screen and one sentence."""

BEGIN = "Begin"
SKIP = "Skip this client"
SKIPPED = "Skipped. Themes are shown so that you can choose; no reason is asked for."
FIRST_CASE = "This is your first client: the gauges are shown on the way. Later they come with drill."


def person(name: str, age: int) -> str:
    """The head of the sheet."""
    return f"{name}, {age}"


def length(sessions: int, minutes: int) -> str:
    """How much work this is."""
    hours = "one session" if sessions == 1 else f"{sessions} sessions"
    return f"{hours}, about {minutes} minutes in all"


def sheet(setting: str, frame: Sequence[str], themes: Sequence[str]) -> list[tuple[str, str]]:
    """The sheet as labels and texts, for line mode; `frame` holds time, cancelling, contact and crisis."""
    named = zip((TIME, CANCELLATION, CONTACT, CRISIS), frame, strict=True)
    told = [(SETTING, setting), *((name.capitalize(), text) for name, text in named), (THEMES, ", ".join(themes))]
    return [pair for pair in told if pair[1]]


def pattern_shown(pattern: str) -> str:
    """What study play says about the client. A pattern is how this client relates, never a label."""
    return f"Study play. In this relationship a {pattern} pattern shows."
