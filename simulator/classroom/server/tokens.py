"""Secrets: the code one joins with, and the token one comes back with."""

import hashlib
import secrets

CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ23456789"
"""28 signs: no vowels, so that no word comes out, and no 0 or 1."""
CODE_LENGTH = 6


def new_code() -> str:
    """A code for a room: one of 28 ** 6, about 482 million."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def same_code(typed: str, code: str) -> bool:
    """True where this is the code, typed in any case, with blanks or dashes."""
    plain = "".join(one for one in typed[:40].upper() if one.isalnum() and one.isascii())
    return secrets.compare_digest(plain, code)


def new_token() -> str:
    """192 random bits."""
    return secrets.token_urlsafe(24)


def hashed(token: str) -> str:
    """What is kept of a token: with 192 random bits in it a plain SHA-256 gives nothing away."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
