"""Writes a file of the program's own as a whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, text: str) -> bool:
    """Put this text there, for this user alone. Readers see the old file or the new one; False where it cannot be written."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        temporary.replace(path)
    except (OSError, UnicodeError):
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        return False
    return True


def throw_away_the_oldest(folder: Path, ending: str, keep: int) -> None:
    """Leave the newest files with this ending in a folder of the program's own, and throw the others away."""
    with suppress(OSError):
        files = sorted(folder.glob(f"*{ending}"), key=lambda path: path.stat().st_mtime)
        for path in files[:-keep]:
            path.unlink(missing_ok=True)
