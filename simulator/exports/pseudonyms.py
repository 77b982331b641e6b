"""What people are called in an export: words that mean nothing, made with a key that is thrown away.

The key is fresh for every export, so the same person has another pseudonym in each, and two exports cannot be joined by them. (The
answers themselves can still be laid side by side; `docs/after-class.md` says so.)
"""

import hmac
import json
from base64 import b32encode
from collections.abc import Callable
from hashlib import sha256
from secrets import token_bytes
from uuid import NAMESPACE_URL, UUID, uuid5

from simulator.exports.row import Row, Who

_OURS = uuid5(NAMESPACE_URL, "https://attunement.invalid/xapi")

Named = Callable[[Row], str]
"""What a row's person is called."""


class Pseudonyms:
    """One export's pseudonyms. `key` is for tests; without it, 32 fresh bytes that nobody keeps."""

    def __init__(self, key: bytes | None = None) -> None:
        self._key = token_bytes(32) if key is None else key

    def person(self, who: Who) -> str:
        """`P-` and ten letters or figures, fifty bits."""
        return f"P-{self._word('person', *who)}"

    def sitting(self, name: str) -> str:
        """`C-` and ten: the name of a class may hold that of a place or a group."""
        return f"C-{self._word('class', name)}"

    def id(self, *parts: str) -> UUID:
        """An id for a statement, the same for the same parts within this export; in the form of a random UUID."""
        return UUID(bytes=self._digest("statement", *parts)[:16], version=4)

    def _word(self, *parts: str) -> str:
        return b32encode(self._digest(*parts)).decode()[:10]

    def _digest(self, *parts: str) -> bytes:
        told = b"".join(len(part.encode()).to_bytes(4, "big") + part.encode() for part in parts)
        return hmac.new(self._key, told, sha256).digest()


def lasting_id(*parts: str) -> UUID:
    """An id for a statement, the same for the same parts in every export (UUID 5): where names go out, and nothing is hidden by it."""
    return uuid5(_OURS, json.dumps(parts, ensure_ascii=False))


def in_an_order_that_tells_nothing(rows: list[Row], named: Named) -> list[Row]:
    """By what people are called, not by when they came in."""
    return sorted(rows, key=lambda row: (named(row), row.text, row.turn, row.round))
