"""Characters that no vignette may hold, raw or written as an escape: a terminal might obey them, or show text in another order."""

import re
import unicodedata

FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters (Cc) but tab and line breaks
    "\u202a-\u202e\u2066-\u2069"  # bidirectional controls
    "\u2028\u2029\ufeff\ufffe\uffff"  # breaks and marks that editors and parsers count differently
    "\ud800-\udfff]"  # halves of a surrogate pair
)
ODD_SPACES = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
"""Spaces that are no plain space, for use inside a character class."""
ODD_DASHES = "\u2010-\u2015\u2212"
"""Dashes that are no plain hyphen, for use inside a character class."""

_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_SHORT = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
_NAMES = {"\0": "NUL", "\a": "BELL", "\b": "BACKSPACE", "\x1b": "ESCAPE", "\x7f": "DELETE", "\r": "CARRIAGE RETURN"}


def described(character: str) -> str:
    """`U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = _NAMES.get(character) or unicodedata.name(character, "")
    if not name:
        name = "control character" if unicodedata.category(character) == "Cc" else "no character"
    return f"U+{ord(character):04X} {name}"


_IN_WORDS = {
    "\u00a0": "a non-breaking space",
    "\u202f": "a narrow non-breaking space",
    "\u200b": "a space of no width",
    "\u2010": "a hyphen of another kind",
    "\u2011": "a non-breaking hyphen",
    "\u2012": "a figure dash",
    "\u2013": "an en dash",
    "\u2014": "an em dash",
    "\u2015": "a long dash",
    "\u2212": "a minus sign",
}


def in_words(character: str) -> str:
    """What an author would call a space or a dash that is no plain one: "a non-breaking space"."""
    return _IN_WORDS.get(character) or f"another kind of space ({unicodedata.name(character, 'unnamed').lower()})"


def escaped_forbidden(written: str) -> tuple[int, int, str] | None:
    """Where a text as it is written in the file has the first forbidden escape: start, end and the character it stands for."""
    for match in _ESCAPE.finditer(written):
        number = match[1] or match[2] or match[3]
        code = int(number, 16) if number else -1
        character = _SHORT.get(match[4], "") if match[4] else chr(code) if code <= 0x10FFFF else ""
        if character == "\r" or (character and FORBIDDEN.match(character)):
            return match.start(), match.end(), character
    return None
