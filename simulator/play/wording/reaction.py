"""The words of the log of one's own reaction. No word is ever wrong, and naming one changes nothing by itself."""

from collections.abc import Sequence

from scoring.vocabulary import Impulse

TITLE = "What rises in you?"
HINT = "Tick what is there; no word is wrong."
IMPULSE = "It wants you to"
STRENGTH = "How strong"
KEEP_KEY = "keep"
PASS_KEY = "pass"

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


def logged(feelings: Sequence[str], impulse: Impulse | None, strength: int) -> str:
    """`helpless, superfluous, a pull to prove (4 of 5)`: what was logged, whole."""
    pull = [f"a pull to {IMPULSES[impulse]}"] if impulse else []
    return f"{', '.join([*feelings, *pull])} ({strength} of 5)".strip()


def unknown(word: str, nearest: str) -> str:
    """What a word that is none of those to name is answered with in line mode."""
    if nearest:
        return f"“{word}” is none of the words here; the nearest is “{nearest}”. Enter takes it, or type the line anew."
    return f"“{word}” is none of the words here. Enter goes on without it, or type the line anew."
