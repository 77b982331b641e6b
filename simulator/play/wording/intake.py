"""The words of the intake sheet."""

from collections.abc import Sequence

from simulator.locale.catalogue import _

SETTING = _("Setting")
FRAME = _("Frame")
THEMES = _("Themes")
TIME = _("time")
CANCELLATION = _("cancelling")
CONTACT = _("contact")
CRISIS = _("crisis")

HOW = _("How do you want to play?")
WAYS = {
    "session": (_("session"), _("Feedback when a session is over. The usual way.")),
    "drill": (_("drill"), _("Feedback and the client's gauges after every choice.")),
    "study": (_("study"), _("The pattern is shown, and your reading of it is neither asked nor scored.")),
}
"""The ways to play: the word on the screen and one sentence."""

BEGIN = _("Begin")
SKIP = _("Skip this client")
SKIPPED = _("Skipped. Themes are shown so that you can choose; no reason is asked for.")
FIRST_CASE = _("This is your first client: the gauges are shown on the way. Later they come with drill.")


def person(name: str, age: int) -> str:
    """The head of the sheet."""
    return f"{name}, {age}"


def length(sessions: int, minutes: int) -> str:
    """How much work this is."""
    hours = _("one session") if sessions == 1 else _("{sessions} sessions").format(sessions=sessions)
    return _("{hours}, about {minutes} minutes in all").format(hours=hours, minutes=minutes)


def sheet(setting: str, frame: Sequence[str], themes: Sequence[str]) -> list[tuple[str, str]]:
    """The sheet as labels and texts, for line mode; `frame` holds time, cancelling, contact and crisis."""
    named = zip((TIME, CANCELLATION, CONTACT, CRISIS), frame, strict=True)
    told = [(SETTING, setting), *((name.capitalize(), text) for name, text in named), (THEMES, ", ".join(themes))]
    return [pair for pair in told if pair[1]]


def pattern_shown(pattern: str) -> str:
    """What study play says about the client. A pattern is how this client relates, never a label."""
    return _("Study play. In this relationship a {pattern} pattern shows.").format(pattern=pattern)
