"""What the trainee wrote in their own words, on its way into the journal and out of it: sealed where a passphrase was set.

Inside the JSON of a record a sealed text is `{"sealed": "…"}`, which no typed text can be.
"""

import json
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from typing import Any, Literal

from simulator.store.doors import Doors
from simulator.store.problems import Locked
from simulator.store.seal import Altered, DataKey, Seal, unwrapped

State = Literal["open", "locked", "altered"]
"""Of a text that was read: altered is one that was sealed and is not what was sealed; no word of it is shown."""

FIELDS: dict[str, tuple[str, ...]] = {
    "said-first": ("text",),
    "wrote-note": ("text",),
    "told-pattern": ("why",),
    "held-supervision": ("reaction", "rupture", "question"),
}
"""The own words in each kind of record; a note's rival readings come on top."""

_COLUMNS = "owner, kdf, parameters, salt, wrapped"


class OwnWords:
    """The texts, and the key to them while the journal is unlocked."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self.key: DataKey | None = None

    @property
    def seal(self) -> Seal | None:
        """The seal; None where the texts are plain."""
        for row in self._doors.read(f"SELECT {_COLUMNS} FROM seal"):
            return Seal(*row)
        return None

    @property
    def locked(self) -> bool:
        """True where the texts are sealed and we have no key to them."""
        seal = self.seal
        return seal is not None and not self._fits(seal.owner)

    def unlock(self, passphrase: str) -> None:
        """Keep the key. Raises WrongPassphrase; nothing happens where nothing is sealed."""
        seal = self.seal
        if seal is not None:
            self.key = unwrapped(seal, passphrase)

    def shut_text(self, db: sqlite3.Connection, text: str, *about: object) -> tuple[bool, bytes]:
        """Whether it had to be sealed, and what is to be kept. Asked anew each time: another window may have set the seal.

        Raises Locked for words that cannot be sealed.
        """
        for (owner,) in db.execute("SELECT owner FROM seal"):
            return True, self._sealed(owner, text, *about)
        return False, text.encode()

    def opened_text(self, sealed: bool, kept: bytes, *about: object) -> tuple[str, State]:
        """The text, or none, and which of it is true. Where there is a seal, a plain text is not ours."""
        if not sealed:
            return _plain(kept) if self.seal is None else ("", "altered")
        if self.key is None:
            return "", "locked"
        try:
            return self.key.opened(kept, *about), "open"
        except Altered:
            return "", "locked" if self.locked else "altered"

    def shut(self, db: sqlite3.Connection, attempt: str, seq: int, kind: str, body: str) -> str:
        """The JSON of a record as it is to be kept. Raises as `shut_text` does."""
        if not has_own_words(kind):
            return body

        def shut(text: object, place: str) -> object:
            if not isinstance(text, str) or not text:
                return text
            was_sealed, kept = self.shut_text(db, text, attempt, seq, place)
            return {"sealed": b64encode(kept).decode()} if was_sealed else text

        return each_text(kind, body, shut)

    def opened(self, attempt: str, seq: int, kind: str, body: str) -> str:
        """The JSON of a record as it was written; what is locked or altered is empty."""
        if "{" not in body[1:] or not has_own_words(kind):
            return body

        def opened(text: object, place: str) -> object:
            return text if isinstance(text, str) else self.opened_text(True, _decoded(text), attempt, seq, place)[0]

        return each_text(kind, body, opened)

    def altered(self, attempt: str, seq: int, kind: str, body: str) -> bool:
        """True where a sealed text in the JSON of a record, while unlocked, is not what was sealed."""
        states: list[State] = []

        def look(text: object, place: str) -> object:
            if not isinstance(text, str):
                states.append(self.opened_text(True, _decoded(text), attempt, seq, place)[1])
            return text

        if has_own_words(kind):
            each_text(kind, body, look)
        return "altered" in states

    def _sealed(self, owner: str, text: str, *about: object) -> bytes:
        if self.key is None or not self._fits(owner):
            raise Locked("your own words are sealed here; start again with your passphrase, or leave this empty")
        return self.key.shut(text, *about)

    def _fits(self, owner: str) -> bool:
        return self.key is not None and self.key.owner == owner


def has_own_words(kind: str) -> bool:
    """True for a kind of record in which the trainee writes."""
    return kind in FIELDS


def each_text(kind: str, body: str, act: Callable[[object, str], object]) -> str:
    """The JSON of a record with each of its own words put through `act`, which gets the text and its place."""
    try:
        given = json.loads(body)
        for name in FIELDS[kind]:
            given[name] = act(given.get(name, ""), name)
        for number, answer in enumerate(_answers(given)):
            answer["rival"] = act(answer.get("rival", ""), f"rival {number}")
    except (ValueError, TypeError, AttributeError, KeyError):
        return body  # unreadable, which `from_json` says better
    return json.dumps(given, ensure_ascii=False, separators=(",", ":"))


def _answers(given: dict[str, Any]) -> Sequence[dict[str, Any]]:
    answers: Sequence[dict[str, Any]] = given.get("answers", ())
    return answers


def _plain(kept: bytes) -> tuple[str, State]:
    try:
        return kept.decode(), "open"
    except UnicodeDecodeError:
        return "", "altered"


def _decoded(sealed: Any) -> bytes:
    try:
        return b64decode(sealed["sealed"], validate=True)
    except (KeyError, TypeError, ValueError):
        return b""
