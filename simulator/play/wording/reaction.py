"""The words of the log of one's own reaction. No word is ever wrong, and naming one changes nothing by itself."""

from collections.abc import Sequence

from scoring.vocabulary import Impulse
from simulator.locale.catalogue import _

TITLE = _("What rises in you?")
HINT = _("Tick what is there; no word is wrong.")
IMPULSE = _("It wants you to")
STRENGTH = _("How strong")
KEEP_KEY = _("keep")
PASS_KEY = _("pass")

IMPULSES: dict[Impulse | None, str] = {
    None: _("nothing"),
    Impulse.RESCUE: _("rescue"),
    Impulse.RETREAT: _("retreat"),
    Impulse.PROVE: _("prove"),
    Impulse.PUNISH: _("punish"),
    Impulse.CLING: _("cling"),
}
"""What a reaction may want, as ticked."""

STRENGTHS = ("1", "2", "3", "4", "5")
KEPT = _("Kept, for you alone.")


def logged(feelings: Sequence[str], impulse: Impulse | None, strength: int) -> str:
    """`helpless, superfluous, a pull to prove (4 of 5)`: what was logged, whole."""
    pull = [_("a pull to {impulses_impulse}").format(impulses_impulse=IMPULSES[impulse])] if impulse else []
    return (
        _("{join_feelings_pull} ({strength} of 5)")
        .format(join_feelings_pull=", ".join([*feelings, *pull]), strength=strength)
        .strip()
    )


def unknown(word: str, nearest: str) -> str:
    """What a word that is none of those to name is answered with in line mode."""
    if nearest:
        return _(
            "“{word}” is none of the words here; the nearest is “{nearest}”. Enter takes it, or type the line anew."
        ).format(word=word, nearest=nearest)
    return _("“{word}” is none of the words here. Enter goes on without it, or type the line anew.").format(word=word)
