"""A per-user memory of what was found in vignette files, so that the list does not read them again while they stay the same."""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator.scenario.folders import data_folder
from simulator.scenario.index import FORMAT, Broken, Entry, entry_data, entry_from, read_json
from simulator.scenario.whole_files import write_whole

NAME = "vignette-index.json"


@dataclass
class Cache:
    """Entries by path, each good for one size and one time of change. Used as a context manager; writes what is new at the end.

    A cache that cannot be read or written is no harm: files are then read again.
    """

    path: Path
    known: dict[str, Any]
    seen: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def opened(cls) -> "Cache":
        """The user's cache, empty if there is none yet."""
        path = data_folder() / NAME
        data = read_json(path)
        known = data.get("files") if data else None
        return cls(path, known if isinstance(known, dict) else {})

    def __enter__(self) -> "Cache":
        return self

    def __exit__(self, *_: object) -> None:
        if self.seen != self.known:
            self._write()

    def entry(self, path: Path, source: str) -> Entry | Broken:
        """The entry of a file, or why it has none; remembered if the file has not changed, else read."""
        key = os.path.abspath(path)  # noqa: PTH100  (resolve would follow links)
        stamp = _stamp(path)
        remembered = self.known.get(key)
        if stamp and isinstance(remembered, dict) and remembered.get("stamp") == stamp:
            found = _remembered(remembered, source)
            if found:
                self.seen[key] = remembered
                return found
        return self._read(path, key, stamp, source)

    def _read(self, path: Path, key: str, stamp: list[int] | None, source: str) -> Entry | Broken:
        from simulator.scenario.entries import entry_of  # pydantic is slow to import

        found = entry_of(path, key, source)
        if stamp and _storable(key):
            kept = {"reason": found.reason, "path": found.path} if isinstance(found, Broken) else entry_data(found)
            self.seen[key] = {"stamp": stamp, **kept}
        return found

    def _write(self) -> None:
        write_whole(self.path, json.dumps({"format": FORMAT, "files": self.seen}, ensure_ascii=False))


def _stamp(path: Path) -> list[int] | None:
    try:
        status = path.lstat()
    except OSError:
        return None
    return [status.st_size, status.st_mtime_ns]


def _remembered(data: dict[str, Any], source: str) -> Entry | Broken | None:
    try:
        return Broken(data["path"], data["reason"]) if "reason" in data else entry_from(data, source=source)
    except (ValueError, TypeError, KeyError):
        return None


def _storable(key: str) -> bool:
    """False for a name that is no text, which JSON in UTF-8 could not keep."""
    try:
        key.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
