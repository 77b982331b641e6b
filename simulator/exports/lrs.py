"""Statements to a learning record store: in batches, by their ids, so that a second try counts nothing twice."""

import json
import time
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from simulator.exports.xapi import VERSION
from simulator.play.wording import exports as words

BATCH = 100
PAUSES = (1.0, 2.0, 4.0)
"""Seconds between tries where the store is busy."""
TIMEOUT = 20.0
"""Seconds for one answer."""
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
_YES, _NOT_THERE, _CONFLICT = (200, 204), 404, 409
_RIGHTS, _BUSY = (401, 403), (429, 500, 502, 503, 504)

Statements = list[dict[str, Any]]


class NotSent(Exception):
    """A store did not take the statements. The message is one sentence."""


@dataclass(frozen=True)
class Sent:
    """How many statements are there now that were not before, and how many were there already."""

    new: int
    known: int


class Store:
    """A learning record store at `address`, with a user and a password. Raises NotSent for an address without TLS, loopback apart."""

    def __init__(self, address: str, user: str, password: str, wait: Callable[[float], None] = time.sleep) -> None:
        self._at = f"{_checked(address)}/statements"
        pair = b64encode(f"{user}:{password}".encode()).decode()
        self._headers = {
            "Authorization": f"Basic {pair}",
            "X-Experience-API-Version": VERSION,
            "Content-Type": "application/json",
        }
        self._wait = wait
        self._opener = build_opener(_Stay)

    def send(self, statements: Statements) -> Sent:
        """Send them all; what the store has already is left alone. Raises NotSent, and whatever was taken by then stays taken."""
        new = known = 0
        for batch in _batches(statements):
            if self._post(batch):
                new += len(batch)
                continue
            missing = [one for one in batch if not self._has(one["id"])]
            known += len(batch) - len(missing)
            new += len(missing)
            if missing and not self._post(missing):
                raise NotSent(words.CONFLICT)
        return Sent(new, known)

    def _post(self, batch: Statements) -> bool:
        """True where the store took the batch, false where it has one of its ids already."""
        return self._asked(self._at, json.dumps(batch, ensure_ascii=False).encode(), no=_CONFLICT)

    def _has(self, id_: str) -> bool:
        return self._asked(f"{self._at}?statementId={quote(id_)}", None, no=_NOT_THERE)

    def _asked(self, address: str, body: bytes | None, *, no: int) -> bool:
        """Whether the store says yes; false for the status that means no, and NotSent for any other."""
        status = self._status(address, body)
        for pause in PAUSES:
            if status not in _BUSY:
                break
            self._wait(pause)
            status = self._status(address, body)
        if status in _RIGHTS:
            raise NotSent(words.NO_RIGHT.format(status=status))
        if status not in (*_YES, no):
            raise NotSent(words.REFUSED.format(status=status))
        return status in _YES

    def _status(self, address: str, body: bytes | None) -> int:
        request = Request(address, data=body, headers=self._headers)
        try:
            with self._opener.open(request, timeout=TIMEOUT) as answer:
                return int(answer.status)
        except HTTPError as refused:
            with refused:
                return refused.code
        except (URLError, TimeoutError, OSError) as problem:
            raise NotSent(words.UNREACHABLE.format(reason=getattr(problem, "reason", problem))) from None


class _Stay(HTTPRedirectHandler):
    """A redirect is not followed: the password is for this address alone."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _batches(statements: Statements) -> Iterator[Statements]:
    for start in range(0, len(statements), BATCH):
        yield statements[start : start + BATCH]


def _checked(address: str) -> str:
    parts = urlsplit(address)
    if parts.username or parts.password:
        raise NotSent(words.NO_PASSWORD_HERE)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise NotSent(words.NOT_SAFE)
    return address.rstrip("/").removesuffix("/statements")
