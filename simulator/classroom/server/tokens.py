"""Secrets: the code one joins with, and the token one comes back with."""

import hashlib
import secrets

from simulator.classroom.room.state import Room

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


def secret_of(token: str) -> str:
    """What the marks of an anonymous round are made from: never on the disk, and not to be had from `hashed`, which is."""
    return hashlib.sha256(f"what rises {token}".encode("utf-8", "replace")).hexdigest()


def cookie_of(room: Room) -> str:
    """The name of the cookie that holds a seat in this class, `attune-3f9a0c12d4e5`.

    Cookies know no port: under one name, two classes on one laptop would throw each other's people out. It stays the same when a class
    is gone on with, and the code cannot be read off it, for the seed is nobody's but ours.
    """
    return f"attune-{hashlib.sha256(f'{room.code} {room.seed}'.encode()).hexdigest()[:12]}"
