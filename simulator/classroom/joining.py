"""What somebody needs to join from a terminal: the address as it was typed, a seat that is theirs again, and a file to keep.

A seat is a secret of the class that is good for its length only. It is kept in the data folder, readable by its owner alone, so that
a terminal that was closed comes back to the same seat and the same vote.
"""

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from simulator.classroom.addresses import PORT
from simulator.play.wording import joining as words
from simulator.store.journal import Journal, JournalProblem
from simulator.store.made import CLASS_PAGE, NOTHING_HERE, Made

FOLDER = "classes"
SEATS = "seats.json"
MOST_SEATS = 20
"""Older ones are forgotten."""

LONGEST_WAIT = 5.0
"""Seconds until nobody answers."""

_CODE = re.compile(r"/j/([^/]+)/?", re.IGNORECASE)


class CannotJoin(Exception):
    """The class cannot be joined. The message is one sentence."""


@dataclass(frozen=True)
class Door:
    """Where a class is, and the code that opens it."""

    url: str
    code: str

    @property
    def key(self) -> str:
        """What a seat is kept under."""
        return f"{self.url} {self.code.upper()}"


def door(address: str, code: str = "") -> Door:
    """`192.168.1.20:8765`, `http://192.168.1.20:8765` or what a QR code says, which holds the code too. Raises CannotJoin."""
    typed = address.strip()
    if not re.match(r"[a-z]+://", typed, re.IGNORECASE):
        typed = f"http://{typed}"
    try:
        parts = urlsplit(typed)
        host, port, scheme = parts.hostname or "", parts.port, parts.scheme.lower()
    except ValueError:
        raise CannotJoin(words.no_address(address)) from None
    if scheme not in ("http", "https") or not re.fullmatch(r"[\w.:-]+", host):
        raise CannotJoin(words.no_address(address))
    in_path = _CODE.fullmatch(parts.path)
    found = (code or (in_path[1] if in_path else "")).strip()
    if not found:
        raise CannotJoin(words.NO_CODE)
    shown = f"[{host}]" if ":" in host else host
    return Door(f"{scheme}://{shown}:{port}" if port else _usual(scheme, shown), found)


async def somebody_there(where: Door, *, insecure: bool = False) -> None:
    """Ask whether a class answers there. Raises CannotJoin."""
    import aiohttp  # nobody else needs it

    try:
        timeout = aiohttp.ClientTimeout(total=LONGEST_WAIT)
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(f"{where.url}/favicon.ico", ssl=not insecure, allow_redirects=False) as answer,
        ):
            status = answer.status
    except aiohttp.ClientSSLError:
        raise CannotJoin(words.not_trusted(where.url)) from None
    except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
        raise CannotJoin(words.nobody_there(where.url)) from None
    if status != 204:
        raise CannotJoin(words.no_class_there(where.url))


class Seats:
    """The seats one has, in a file of the data folder. What cannot be read or written is as good as no seat: one joins anew."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FOLDER / SEATS

    def of(self, where: Door) -> str:
        """The secret of one's seat there; empty where there is none."""
        return self._all().get(where.key, "")

    def keep(self, where: Door, token: str) -> None:
        """Keep the secret of a seat."""
        found = {key: value for key, value in self._all().items() if key != where.key}
        self._write({**dict(list(found.items())[1 - MOST_SEATS :]), where.key: token})

    def forget(self, where: Door) -> None:
        """The class is over, or the seat is gone."""
        self._write({key: value for key, value in self._all().items() if key != where.key})

    def _all(self) -> Mapping[str, str]:
        with suppress(OSError, ValueError):
            found = json.loads(self._path.read_text("utf-8"))
            if isinstance(found, dict):
                return {str(key): value for key, value in found.items() if isinstance(value, str)}
        return {}

    def _write(self, seats: Mapping[str, str]) -> None:
        with suppress(OSError):
            written(self._path, json.dumps(seats))


def keep_record(record: Mapping[str, Any], folder: Path) -> Path:
    """Keep one's own page as a file that erasing knows of, and say where: `classes/mine-2026-11-24-hanne-vik.json`. Raises OSError."""
    vignettes = record.get("vignettes") or [{}]
    about = "-and-".join(_plain(str(one.get("id", ""))) for one in vignettes[:2]) or "class"
    path = folder / FOLDER / f"mine-{_plain(str(record.get('date', '')))}-{about}.json"
    text = json.dumps(record, ensure_ascii=False, indent=1)
    number = 1
    while path.exists() and path.read_text("utf-8") != text:
        number += 1
        path = path.with_name(f"{path.stem.removesuffix(f'-{number - 1}')}-{number}.json")
    written(path, text)
    with suppress(JournalProblem), Journal.open(folder) as journal:
        Made(journal).add(path, CLASS_PAGE, NOTHING_HERE)
    return path


def written(path: Path, text: str) -> None:
    """Write a file that its owner alone can read, whole or not at all. Raises OSError."""
    for place in (path.parent.parent, path.parent):
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = path.with_name(f"{path.name}.new")
    with suppress(FileNotFoundError):
        beside.unlink()
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    beside.replace(path)


def _usual(scheme: str, host: str) -> str:
    """Without a port: with https its own, as behind a proxy; else the one a class tries first."""
    return f"{scheme}://{host}" if scheme == "https" else f"{scheme}://{host}:{PORT}"


def _plain(text: str) -> str:
    return re.sub(r"[^a-zA-Z0-9-]+", "", text)[:60]
