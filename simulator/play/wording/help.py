"""The words of the help: its sections, and the page on the client model."""

from collections.abc import Iterable
from typing import NamedTuple

from simulator.locale.catalogue import _

TITLE = _("Help")
KEYS = _("Keys")
CARDS = _("Patterns")
KEYS_HINT = _(
    "What every key does, by place. While you type in a field, letters are letters; F1, ctrl+q "
    "and ctrl+r work there too."
)

ARTICLE = _("Why the Working Alliance Won't Form: Reading a Client's Attachment Pattern in Session")
THE_ARTICLE = _("“The article” is the one all this is built on: “{article}”.").format(article=ARTICLE)
"""Said once where the article is first spoken of."""

MODEL = _("Model")
MODEL_TITLE = _("How the client works")
RULES_TITLE = _("What moves the client")
NOT_IN_IT_TITLE = _("What is left out")
NOT_IN_IT = _(
    "Your own attachment, money, illness, culture, chance, the school of therapy. A real client "
    "is not a state of twelve numbers. The tables and every rule in full are in "
    "docs/client-model.md."
)


class Meaning(NamedTuple):
    """A gauge by its name, and what it means."""

    name: str
    meaning: str


GAUGES_TITLE = _("What the gauges mean")
DISTANCE_LINE = _("──[──●──]─────○   ● you, ○ the client, [ ] what this client can bear")
AROUSAL_LINE = _("low ─[──■──]── high   ■ arousal, [ ] the window, ◦ where it was")
GAUGES: tuple[Meaning, ...] = (
    Meaning(
        _("distance"),
        _("How close you have come, 0 to 9, beside the reach of this client: what they can bear. It drifts back to 3."),
    ),
    Meaning(_("arousal"), _("0 to 10, beside the window in which this client can feel and think at once.")),
    Meaning(_("alliance"), _("The bond: how far the client feels that you are on the same side, 0 to 10.")),
    Meaning(_("safety"), _("How safe it feels to be here with you, 0 to 10.")),
    Meaning(
        _("strain"),
        _("How far the pattern's own risk has built up. At 5 a client is at the limit; at 8 an insecure one leaves."),
    ),
)
NOT_SHOWN = _(
    "There is no gauge for earned security: it is a slow trend, one step a session at most. Task "
    "and goal, the other two sides of the alliance, are written along, and no rule reads them."
)


def in_words(words: Iterable[str]) -> str:
    """The words of a gauge, from its lowest to its highest."""
    return _("In words, from low to high: {join_words}.").format(join_words=", ".join(words))


RULES: tuple[tuple[str, str], ...] = (
    (
        "R1",
        _(
            "The moment itself does something first: a rupture costs bond and safety, an ending stirs, a "
            "flat moment empties."
        ),
    ),
    (
        "R2",
        _(
            "A line does what the table says for this pattern. A best line adds one to the weaker of "
            "bond and safety; a counterproductive one adds strain. Said twice running, a line brings "
            "nothing more; a third time it costs bond."
        ),
    ),
    ("R3", _("Above the window, going deeper, linking, naming or insisting costs more safety; grounding gains some.")),
    ("R4", _("Too close and too far cost what they cost this pattern. For one of them, what is right moves.")),
    ("R5", _("A line that fits the rupture repairs it, best at once. Left open three turns, it deepens.")),
    ("R6", _("Trust rises slowly, under a ceiling that rises with the sessions; it falls as fast as it likes.")),
    ("R7", _("A fitting line that leads to the edge of the window, or back into it, stretches what can be borne.")),
    ("R8", _("After each turn arousal moves toward rest, and closeness toward three.")),
    ("R9", _("Between sessions each pattern is moved in its own way, by what the last session held.")),
    ("R10", _("A kept promise adds bond; a broken one costs twice that; owned up to, half comes back.")),
    (
        "R11",
        _(
            "At a session's end strain falls if the client was stretched; where nothing was risked it "
            "may rise: comfort is not growth. Security rises one step if it was safe, bonded, repaired "
            "and something was borne."
        ),
    ),
    ("R12", _("Acting out a pull adds strain. Noticing it costs nothing, and a repair right after counts as at once.")),
)
"""Each rule in a sentence or two, without naming which pattern is moved how."""


def position(number: int, of: int) -> str:
    """The middle of the title line."""
    return _("page {number} of {of}").format(number=number, of=of)
