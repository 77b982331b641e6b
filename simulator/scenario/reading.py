"""Reads a vignette file from the disk: regular files of a bearable size in UTF-8, and nothing that could block or surprise."""

import codecs
import errno
import os
import stat
from pathlib import Path

from simulator.scenario.source import START, Span, printable

MAX_BYTES = 512 * 1024

_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SENTENCES = {
    errno.ENOENT: "there is no such file",
    errno.EACCES: "this file may not be read by you",
    errno.EPERM: "this file may not be read by you",
    errno.ELOOP: "this is a link, and links are not followed here",
    errno.ENAMETOOLONG: "this name is too long for a file",
    errno.ENOTDIR: "there is no such file: a part of the path is no folder",
    errno.ENXIO: "this is not a regular file",
}


class Unreadable(Exception):
    """A file was refused before it was parsed. `code` is S113, S114 or S115, `message` a sentence."""

    def __init__(self, code: str, message: str, span: Span = START, help: str | None = None) -> None:  # noqa: A002
        self.code = code
        self.message = message
        self.span = span
        self.help = help
        super().__init__(message)


def read(path: Path, *, follow_links: bool = True) -> str:
    """The text of the file, without its byte order mark.

    Never waits for a device or a pipe. With `follow_links=False` a symbolic link is refused. Raises Unreadable.
    """
    return decoded(read_bytes(path, follow_links=follow_links))


def read_bytes(path: Path, *, follow_links: bool = True) -> bytes:
    """At most MAX_BYTES of a regular file. Raises Unreadable."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
    if not follow_links:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise Unreadable("S115", _sentence(error)) from None
    try:
        _refuse_unless_regular(os.fstat(descriptor))
        return _to_the_end(descriptor)
    except OSError as error:
        raise Unreadable("S115", _sentence(error)) from None
    finally:
        os.close(descriptor)


def decoded(content: bytes) -> str:
    """The text of these bytes. Raises Unreadable where they are not UTF-8, with the place."""
    for mark, name in _WIDE_MARKS:
        if content.startswith(mark):
            raise Unreadable("S113", f"this file is {name}, not UTF-8", help="save it again with the encoding UTF-8")
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Unreadable("S113", *_not_utf8(content, error)) from None


def shown(path: Path | str) -> str:
    """The path as it may be printed: control characters and broken bytes replaced."""
    return printable(os.fsdecode(os.fspath(path)), 400)


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> tuple[str, Span, str]:
    before = content[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    message = f"the byte 0x{content[error.start]:02X} is not UTF-8 text"
    help_ = "save the file again with the encoding UTF-8 (it looks like a Windows or Latin encoding)"
    return message, Span(line, column, line, column + 1), help_


def _refuse_unless_regular(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise Unreadable("S115", "this is a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("S115", "this is not a regular file, but a device or a pipe")
    _refuse_beyond(status.st_size)


def _refuse_beyond(size: int) -> None:
    if size > MAX_BYTES:
        raise Unreadable("S114", f"this file has {size:,} bytes; a vignette has at most {MAX_BYTES:,}")


def _to_the_end(descriptor: int) -> bytes:
    """All that is left to read. A file that grows meanwhile is refused like one that is too large."""
    parts: list[bytes] = []
    while part := os.read(descriptor, MAX_BYTES + 1):
        parts.append(part)
        _refuse_beyond(sum(map(len, parts)))
    return b"".join(parts)


def _sentence(error: OSError | ValueError) -> str:
    if isinstance(error, ValueError):
        return "this is no name a file can have"
    return _SENTENCES.get(
        error.errno or 0, f"this file cannot be read ({printable(error.strerror or 'unknown reason')})"
    )
