"""Names that look the same: a skeleton they share, and names put together from letters of several scripts (after Unicode's UTS 39)."""

import unicodedata
from functools import lru_cache

_LATIN_FOR = {
    "a": "ΑαАаᎪɑ",
    "b": "ΒВвᏴ",
    "c": "СсϹϲᏟ",
    "d": "ԁᎠ",
    "e": "ΕЕеҽᎬ",
    "f": "Ϝ",
    "g": "ɡᏀԌ",
    "h": "ΗНһհᎻ",
    "i": "ΙιІіıᎥ",
    "j": "ЈјϳᎫ",
    "k": "ΚκКкᏦ",
    "l": "ӏⅼᏞ",
    "m": "ΜМмᎷ",
    "n": "ΝνՈոп",
    "o": "ΟοσОоՕօ",
    "p": "ΡρРрᏢ",
    "q": "ԛգ",
    "r": "Гг",
    "s": "ЅѕՏᏚ",
    "t": "ΤτТтᎢ",
    "u": "υսՍ",
    "w": "ԜԝшᎳ",
    "x": "ΧχХх",
    "y": "ΥγУуҮү",
    "z": "ΖᏃ",
}
"""Letters of other scripts by the Latin ones they pass for, those that stand in names; the list of UTS 39 holds thousands."""

_OTHER = str.maketrans({other: latin for latin, others in _LATIN_FOR.items() for other in others})
_FIGURES = str.maketrans("01|5$", "ollss")
_PAIRS = (("rn", "m"), ("vv", "w"))
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "COPTIC")
"""Those whose letters pass for one another's."""


@lru_cache(8192)
def folded(name: str) -> str:
    """What names have in common that look the same: no case, accents, blanks or points, and one letter for all that pass for it."""
    plain = unicodedata.normalize("NFKC", name).translate(_OTHER).casefold().translate(_OTHER)
    letters = "".join(one for one in unicodedata.normalize("NFD", plain) if unicodedata.category(one)[0] not in "MPZ")
    seen = (letters or plain).translate(_FIGURES).replace("i", "l")
    for pair, one in _PAIRS:
        seen = seen.replace(pair, one)
    return seen


def mixed(name: str) -> bool:
    """True where letters of several scripts that look alike stand in one name, as no real name has them."""
    letters = (unicodedata.name(one, "") for one in unicodedata.normalize("NFKC", name) if one.isalpha())
    return len({name.split()[0] for name in letters if name}.intersection(_SCRIPTS)) > 1
