"""A number with at least or at most, as people write it: `> 5`, `more than 5`, `at least eight`, `4-6`."""

import re

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(_NUMBERS)})"
_ABOVE = r">|more than|greater than|higher than|above|over"
_BELOW = r"<|less than|lower than|fewer than|smaller than|below|under"
_LEAST = r">=|≥|=>|at least|at the least|minimum|min\.?|from|no less than|not less than"
_MOST = r"<=|≤|=<|at most|at the most|maximum|max\.?|up to|no more than|not more than"
_ONE = re.compile(
    rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|(?P<above>{_ABOVE})|(?P<below>{_BELOW})|=+|exactly|is)?\s*{_NUMBER}"
    r"(?P<after>\s*(?:\+|or more|or less|and up))?(?:\s*%)?"
)
_TWO = re.compile(rf"(?:between\s+|from\s+)?{_NUMBER}\s*(?:-|–|—|\.\.+|to|and)\s*{_NUMBER.replace('number', 'other')}")


def meant(written: str, highest: int = 10) -> str | None:
    """How the format writes what is meant: `at least 6`, `at most 4`, `4 to 6`; None where that cannot be told.

    The numbers run from 0 to `highest`; a number that stands alone is taken for exactly this one, `5 to 5`.
    """
    text = " ".join(written.casefold().split())
    one, two = _ONE.fullmatch(text), _TWO.fullmatch(text)
    if two:
        low, high = sorted((_value(two["number"]), _value(two["other"])))
        return f"{low} to {high}" if high <= highest else None
    if one is None:
        return None
    number = _value(one["number"])
    after = (one["after"] or "").strip()
    if one["above"] or one["least"] or after in ("+", "or more", "and up"):
        low = number + bool(one["above"])
        return f"at least {low}" if low <= highest else None
    if one["below"] or one["most"] or after == "or less":
        high = number - bool(one["below"])
        return f"at most {high}" if 0 <= high <= highest else None
    return f"{number} to {number}" if number <= highest else None


def _value(word: str) -> int:
    return _NUMBERS.index(word) if word in _NUMBERS else int(word)
