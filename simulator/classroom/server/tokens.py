"""Secrets: the code one joins with, and the token one comes back with."""

import hashlib
import secrets

from simulator.classroom.room.state import Room

CODE_LETTERS = "BCDFGHJKLMNPQRSTVWXZ3479"
"""24 signs: no vowels, so that no word comes out, and of signs that look alike only one."""
CODE_LENGTH = 6

_READ_AS = str.maketrans("2568I1O0", "ZSGBLLQQ")
"""What is typed for a sign that looks like it. Codes of earlier versions had 2, 5, 6 and 8 in them: both sides are read so."""
_RUDE = ("CNT", "DCK", "FCK", "FGT", "FKK", "FTZ", "KKK", "NGR", "NZ", "SHT", "SS", "SX", "TTS", "WTF")
"""Words without their vowels, which nobody wants on a projector."""


def new_code() -> str:
    """A code for a room: one of 24 ** 6 without the rude ones, about 186 million."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        if not any(one in code for one in _RUDE):
            return code


def same_code(typed: str, code: str) -> bool:
    """True where this is the code, typed in any case, with blanks or dashes, and whichever of two signs that look alike."""
    plain = "".join(one for one in typed[:40].upper() if one.isalnum() and one.isascii())
    return secrets.compare_digest(plain.translate(_READ_AS), code.translate(_READ_AS))


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
