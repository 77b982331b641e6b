"""The seal: a passphrase wraps a random key, and the key seals each text on its own (Argon2id, RFC 9106; AES-256-GCM).

What a text belongs to is sealed in with it: put elsewhere, or changed by one bit, it does not open.
"""

import json
import os
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from simulator.store.problems import JournalDamaged, WrongPassphrase

KDF = "argon2id"
PARAMETERS = {"memory_kib": 64 * 1024, "iterations": 3, "lanes": 4}
"""The second recommended set of RFC 9106: about a tenth of a second."""

MOST = {"memory_kib": 1024 * 1024, "iterations": 20, "lanes": 16}
"""What a seal may ask for when it is read: a tampered one must not take all memory, or a day."""

_NONCE, _KEY, _SALT = 12, 32, 16


class Altered(Exception):
    """A sealed text is not the one that was sealed here."""


@dataclass(frozen=True)
class Seal:
    """What the journal keeps of it: nothing that opens it. `owner` is drawn anew with each new key."""

    owner: str
    kdf: str
    parameters: str
    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, repr=False)
class DataKey:
    """The key that seals texts, out of its wrapping. It has no repr: it must not end in a log."""

    owner: str
    secret: bytes

    def shut(self, text: str, *about: object) -> bytes:
        """The text, sealed together with what it is about."""
        nonce = os.urandom(_NONCE)
        sealed: bytes = _cipher(self.secret).encrypt(nonce, text.encode(), _bound(self.owner, *about))
        return nonce + sealed

    def opened(self, sealed: bytes, *about: object) -> str:
        """The text again. Raises Altered."""
        from cryptography.exceptions import InvalidTag

        try:
            text: bytes = _cipher(self.secret).decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(self.owner, *about))
            return text.decode()
        except (InvalidTag, ValueError):
            raise Altered from None


def new_seal(passphrase: str) -> tuple[Seal, DataKey]:
    """A new key in its wrapping, and out of it."""
    import uuid

    key = DataKey(uuid.uuid4().hex, os.urandom(_KEY))
    return wrapped_in(passphrase, key), key


def wrapped_in(passphrase: str, key: DataKey) -> Seal:
    """The same key, wrapped in a passphrase. Raises ValueError for an empty one."""
    if not passphrase.strip():
        raise ValueError("a passphrase has at least one character; several words are better")
    salt, nonce, parameters = os.urandom(_SALT), os.urandom(_NONCE), json.dumps(PARAMETERS)
    bound = _bound(key.owner, KDF, parameters)
    wrapped = nonce + _cipher(_from(passphrase, salt, PARAMETERS)).encrypt(nonce, key.secret, bound)
    return Seal(key.owner, KDF, parameters, salt, wrapped)


def unwrapped(seal: Seal, passphrase: str) -> DataKey:
    """The key. Raises WrongPassphrase after one derivation, JournalDamaged for a seal that is none."""
    from cryptography.exceptions import InvalidTag

    cipher = _cipher(_from(passphrase, seal.salt, _checked(seal)))
    bound = _bound(seal.owner, seal.kdf, seal.parameters)
    try:
        return DataKey(seal.owner, cipher.decrypt(seal.wrapped[:_NONCE], seal.wrapped[_NONCE:], bound))
    except (InvalidTag, ValueError):
        raise WrongPassphrase("this is not the passphrase of these notes; try again") from None


def _checked(seal: Seal) -> dict[str, int]:
    try:
        asked = json.loads(seal.parameters)
        sound = seal.kdf == KDF and set(asked) == set(MOST) and len(seal.salt) == _SALT
        if sound and all(type(asked[name]) is int and 1 <= asked[name] <= most for name, most in MOST.items()):
            return {name: asked[name] for name in MOST}
    except (ValueError, TypeError):
        pass
    raise JournalDamaged("the seal of the notes is damaged or asks for more than a passphrase takes; restore a backup")


def _from(passphrase: str, salt: bytes, parameters: dict[str, int]) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    derivation = Argon2id(
        salt=salt,
        length=_KEY,
        iterations=parameters["iterations"],
        lanes=parameters["lanes"],
        memory_cost=max(parameters["memory_kib"], 8 * parameters["lanes"]),
    )
    return derivation.derive(normalize("NFC", passphrase).encode("utf-8", "surrogatepass"))


def _cipher(secret: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(secret)


def _bound(*about: object) -> bytes:
    return json.dumps(about, ensure_ascii=True).encode()
