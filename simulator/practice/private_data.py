"""What in a typed text looks like data of a real person: mail addresses, phone numbers, dates of birth. Pure.

It is a reminder and no guard: a name, a street or a diagnosis it cannot see. Where it errs it asks once too often; times, ranges,
years, ratings and counts of sessions are left alone.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["e-mail", "phone", "date"]


@dataclass(frozen=True)
class Found:
    """Something that looks private: what it is, and the words as typed."""

    kind: Kind
    words: str


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_NUMBERED = re.compile(r"(?<![\w./-])(\d{1,2})(?:([/-])|\. ?)(\d{1,2})(?:\2|\. ?)(\d{4}|\d{2})(?![\w]|[./-]\d)")
_ISO = re.compile(r"(?<![\w./-])\d{4}-(\d{2})-(\d{2})(?![\w]|-\d)")
_NAMED = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?{_MONTHS},? \d{{4}}\b|\b{_MONTHS} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b",
    re.IGNORECASE,
)
"""A day, a month and a year; a year alone, or a day and a month, name nobody."""

_NUMBER = re.compile(r"(?<![\w.,:/-])(?:\+|\(\+?)?\d[\d ()./-]{5,}\d(?![\w:]|[.,]\d)")
_GROUPS = re.compile(r"\d+")
_SHORTEST, _LONGEST = 9, 15
"""Digits of a phone number; written together or after a plus sign, one less will do. The longest is that of ITU-T E.164."""


def private_data(text: str) -> tuple[Found, ...]:
    """What looks private, in the order in which it was typed."""
    found: list[tuple[int, Found]] = []
    for kind, search in _SEARCHES:
        for match in search(text):
            found.append((match.start(), Found(kind, match.group().strip())))
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _dates(text: str) -> list[re.Match[str]]:
    numbered = [m for m in _NUMBERED.finditer(text) if _day_and_month(int(m[1]), int(m[3]))]
    iso = [m for m in _ISO.finditer(text) if _day_and_month(int(m[2]), int(m[1]))]
    return [*numbered, *iso, *_NAMED.finditer(text)]


def _phones(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _NUMBER.finditer(text) if _is_phone(match.group()))


def _day_and_month(one: int, other: int) -> bool:
    """In either order, for both are in use."""
    return 1 <= min(one, other) <= 12 and 1 <= max(one, other) <= 31


def _is_phone(text: str) -> bool:
    groups = _GROUPS.findall(text)
    digits = sum(map(len, groups))
    if digits > _LONGEST:
        return False
    if text.lstrip("(").startswith("+") or len(groups) == 1:
        return digits >= _SHORTEST - 1
    if digits < _SHORTEST or len(groups[0]) == 1:
        return False
    years = all(len(group) == 4 and group[:2] in ("18", "19", "20") for group in groups)
    pairs = all(len(group) <= 2 for group in groups)
    return not years and (text.lstrip("(").startswith("0") or not pairs)


_SEARCHES: tuple[tuple[Kind, Callable[[str], Iterable[re.Match[str]]]], ...] = (
    ("e-mail", _MAIL.finditer),
    ("date", _dates),
    ("phone", _phones),
)
"""In this order; what one has found is hidden from the next, so that a date is not a phone number too."""
