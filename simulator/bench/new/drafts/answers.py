"""Drafts that are the same for every pattern: what comes back in the weeks between, and what an author gives a name to later."""

from scoring.vocabulary import Pattern
from simulator.bench.new.drafts.dismissing import DISMISSING
from simulator.bench.new.drafts.fearful import FEARFUL
from simulator.bench.new.drafts.preoccupied import PREOCCUPIED
from simulator.bench.new.drafts.secure import SECURE
from simulator.bench.new.drafts.shape import Drafts

DRAFTS: dict[Pattern, Drafts] = {
    Pattern.SECURE: SECURE,
    Pattern.DISMISSING: DISMISSING,
    Pattern.PREOCCUPIED: PREOCCUPIED,
    Pattern.FEARFUL: FEARFUL,
}
"""The drafted client of each pattern."""

WRITTEN_BACK: tuple[str, ...] = (
    'A line comes back the next day. "Thank you. Until then."',
    "No answer comes, and {name} is there when the hour begins.",
    'The answer is short. "Good."',
)
"""Answers to an act between sessions that fits."""

SILENT: tuple[str, ...] = (
    "Nothing comes back.",
    "An answer comes within minutes. It is polite, and it does not mention the hour.",
    'A day later: "All right, then."',
)
"""Answers to an act between sessions that does not fit."""

FRAME: dict[str, str] = {
    "time": "The same hour every week, fifty minutes.",
    "cancellation": "A day's notice.",
    "contact": "The mailbox, read every weekday.",
    "crisis": "The emergency line on the card, day and night.",
}
"""What the service offers."""

THEMES = ("a hard year", "sleep")
TITLE = "Working title"
ABOUT = "Works in a garden centre, sings in a choir on Thursdays, and has slept badly since the spring."
SETTING = "Counselling service, weekly conversations"

ENDING_TITLES: dict[str, str] = {
    "broke-off": "The empty hour",
    "coasted": "Pleasant hours",
    "grew": "A little further",
    "stayed": "Until next week",
}
"""Heads of the endings; none of them is a verdict."""
