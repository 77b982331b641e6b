"""Safe fixes of a file on the disk: written whole or not at all, in its own encoding and with its own line ends."""

import codecs
import os
import shutil
import tempfile
from pathlib import Path

from simulator.bench.fix.mend import Mended, mended
from simulator.scenario.reading import Unreadable, decoded, read_bytes


class NotWritten(Exception):
    """The file could not be written; the text is a sentence, and the file is as it was."""


def fix_file(path: Path) -> Mended:
    """Fix a file in its place; a file that cannot be read is left to the checks. Raises NotWritten."""
    try:
        content = read_bytes(path)
        text = decoded(content)
    except Unreadable:
        return Mended("", ())
    better = mended(text)
    if better.edits:
        mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
        _write(path, mark + better.text.encode("utf-8"))
    return better


def _write(path: Path, content: bytes) -> None:
    """Write beside the file, then put it in its place in one step. A link stays a link."""
    target = path.resolve()
    try:
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(target, name)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise NotWritten(
            f"{path} could not be written ({error.strerror or 'unknown reason'}); it is as it was"
        ) from None
