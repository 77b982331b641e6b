"""The words of the log of one's own reaction. No word is ever wrong, and naming one changes nothing by itself."""

from scoring.vocabulary import Impulse

TITLE = "What rises in you?"
HINT = "Tick what is there; no word is wrong."
IMPULSE = "It wants you to"
STRENGTH = "How strong"
KEEP = "Keep"
PASS = "Pass"

IMPULSES: dict[Impulse | None, str] = {
    None: "nothing",
    Impulse.RESCUE: "rescue",
    Impulse.RETREAT: "retreat",
    Impulse.PROVE: "prove",
    Impulse.PUNISH: "punish",
    Impulse.CLING: "cling",
}
"""What a reaction may want, as ticked."""

STRENGTHS = ("1", "2", "3", "4", "5")
KEPT = "Kept, for you alone."
