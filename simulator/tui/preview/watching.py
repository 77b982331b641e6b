"""Notice when a file is saved, also by editors that put a new file in its place."""

from collections.abc import AsyncIterator
from pathlib import Path

STEP = 20
"""Milliseconds of quiet after which a save counts as done."""

LONGEST = 200
"""Milliseconds after which it counts as done even if the folder never is quiet."""


async def changes(path: Path) -> AsyncIterator[None]:
    """One tick whenever something happens to the file, or to the file a link leads to. Ends where the folder cannot be watched."""
    from watchfiles import awatch  # only this command needs it

    files = {path.absolute(), path.resolve()}
    names = {file.name for file in files}
    folders = {file.parent for file in files if file.parent.is_dir()}
    if not folders:
        return
    try:
        ticks = awatch(
            *folders,
            watch_filter=lambda _change, name: Path(name).name in names,
            debounce=LONGEST,
            step=STEP,
            recursive=False,
            ignore_permission_denied=True,
        )
        async for _ in ticks:
            yield
    except (
        OSError,
        RuntimeError,
    ):  # no folder, or no more watches to be had: the caller looks once a second all the same
        return


def trace(path: Path) -> tuple[int, ...]:
    """What changes when the file does: cheap to ask once a second, for folders that tell nothing (network drives)."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return ()
    return status.st_mtime_ns, status.st_size, status.st_ino, status.st_mode
