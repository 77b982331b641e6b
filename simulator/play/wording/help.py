"""The words of the help: its sections, and the page on the client model."""

from collections.abc import Iterable
from typing import NamedTuple

TITLE = "Help"
KEYS = "Keys"
CARDS = "Patterns"
KEYS_HINT = "What every key does, by place. While you type in a field, letters are letters; F1, ctrl+q and ctrl+r work there too."

ARTICLE = "Why the Working Alliance Won't Form: Reading a Client's Attachment Pattern in Session"
THE_ARTICLE = f"“The article” is the one all this is built on: “{ARTICLE}”."
"""Said once where the article is first spoken of."""

MODEL = "Model"
MODEL_TITLE = "How the client works"
RULES_TITLE = "What moves the client"
NOT_IN_IT_TITLE = "What is left out"
NOT_IN_IT = (
    "Your own attachment, money, illness, culture, chance, the school of therapy. A real client is not a state of twelve numbers. "
    "The tables and every rule in full are in docs/client-model.md."
)


class Meaning(NamedTuple):
    """A gauge by its name, and what it means."""

    name: str
    meaning: str


GAUGES_TITLE = "What the gauges mean"
DISTANCE_LINE = "──[──●──]─────○   ● you, ○ the client, [ ] what this client can bear"
AROUSAL_LINE = "low ─[──■──]── high   ■ arousal, [ ] the window, ◦ where it was"
GAUGES: tuple[Meaning, ...] = (
    Meaning(
        "distance",
        "How close you have come, 0 to 9, beside the reach of this client: what they can bear. It drifts back to 3.",
    ),
    Meaning("arousal", "0 to 10, beside the window in which this client can feel and think at once."),
    Meaning("alliance", "The bond: how far the client feels that you are on the same side, 0 to 10."),
    Meaning("safety", "How safe it feels to be here with you, 0 to 10."),
    Meaning(
        "strain",
        "How far the pattern's own risk has built up. At 5 a client is at the limit; at 8 an insecure one leaves.",
    ),
)
NOT_SHOWN = (
    "There is no gauge for earned security: it is a slow trend, one step a session at most. Task and goal, the other two sides of "
    "the alliance, are written along, and no rule reads them."
)


def in_words(words: Iterable[str]) -> str:
    """The words of a gauge, from its lowest to its highest."""
    return f"In words, from low to high: {', '.join(words)}."


RULES: tuple[tuple[str, str], ...] = (
    (
        "R1",
        "The moment itself does something first: a rupture costs bond and safety, an ending stirs, a flat moment empties.",
    ),
    (
        "R2",
        "A line does what the table says for this pattern. A best line adds one to the weaker of bond and safety; a "
        "counterproductive one adds strain. Said twice running, a line brings nothing more; a third time it costs bond.",
    ),
    ("R3", "Above the window, going deeper, linking, naming or insisting costs more safety; grounding gains some."),
    ("R4", "Too close and too far cost what they cost this pattern. For one of them, what is right moves."),
    ("R5", "A line that fits the rupture repairs it, best at once. Left open three turns, it deepens."),
    ("R6", "Trust rises slowly, under a ceiling that rises with the sessions; it falls as fast as it likes."),
    ("R7", "A fitting line that leads to the edge of the window, or back into it, stretches what can be borne."),
    ("R8", "After each turn arousal moves toward rest, and closeness toward three."),
    ("R9", "Between sessions each pattern is moved in its own way, by what the last session held."),
    ("R10", "A kept promise adds bond; a broken one costs twice that; owned up to, half comes back."),
    (
        "R11",
        "At a session's end strain falls if the client was stretched; where nothing was risked it may rise: comfort is not growth. "
        "Security rises one step if it was safe, bonded, repaired and something was borne.",
    ),
    ("R12", "Acting out a pull adds strain. Noticing it costs nothing, and a repair right after counts as at once."),
)
"""Each rule in a sentence or two, without naming which pattern is moved how."""


def position(number: int, of: int) -> str:
    """The middle of the title line."""
    return f"page {number} of {of}"
