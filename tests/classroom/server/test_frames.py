"""Frames that no phone sends: each ends its own connection or is answered, nothing is logged as an error, and the class goes on."""

import asyncio
import logging
import struct
import zlib

import pytest

from benchmarks.class_phone import CLOSE, PING, TEXT, Phone
from simulator.classroom.hosting import Hosted
from simulator.classroom.server.frames import text_frame
from tests.classroom.server.phones import OPENED, steps

CONTINUATION, BINARY, UNKNOWN = 0x0, 0x2, 0x3
MASKED, MASK = 0x80, b"\0\0\0\0"


def frame(kind: int, body: bytes = b"", *, last: bool = True, rsv: int = 0, masked: bool = True) -> bytes:
    """A frame as it goes over the wire."""
    first, mask = (0x80 if last else 0) | rsv | kind, MASKED if masked else 0
    size = len(body)
    short = size if size < 126 else 126 if size < 1 << 16 else 127
    more = b"" if size < 126 else struct.pack("!H" if size < 1 << 16 else "!Q", size)
    return bytes((first, mask | short)) + more + (MASK if masked else b"") + body


def bomb() -> bytes:
    """Ten megabytes in ten kilobytes."""
    squeezed = zlib.compressobj(wbits=-15)
    return squeezed.compress(b" " * 10_000_000) + squeezed.flush(zlib.Z_SYNC_FLUSH)


@pytest.mark.parametrize("size", [0, 125, 126, (1 << 16) - 1, 1 << 16])
def test_a_message_of_any_length_is_one_frame(size: int):
    assert text_frame(b"x" * size) == frame(TEXT, b"x" * size, masked=False)


ROUGH = {
    "a megabyte and one": frame(TEXT, b"x" * (1024 * 1024 + 1)),
    "said to be endless": bytes((0x81, MASKED | 127)) + struct.pack("!Q", 1 << 62) + MASK,
    "one-byte fragments": frame(TEXT, b"[", last=False) + frame(CONTINUATION, b"[", last=False) * 100_000,
    "a fragment of nothing": frame(CONTINUATION, b"x"),
    "no UTF-8": frame(TEXT, b"\xff\xfe{}"),
    "half of a pair": frame(TEXT, b"\xed\xa0\x80"),
    "binary": frame(BINARY, b"\0\1\2"),
    "an unknown kind": frame(UNKNOWN, b"x"),
    "reserved bits": frame(TEXT, b"{}", rsv=0x20),
    "a bomb, though we offer no compression": frame(TEXT, bomb(), rsv=0x40),
    "a long ping": frame(PING, b"x" * 126),
    "a long goodbye": frame(CLOSE, struct.pack("!H", 1000) + b"x" * 200),
    "a goodbye with a code of nobody's": frame(CLOSE, struct.pack("!H", 1)),
    "deep": frame(TEXT, b"[" * 2000),
    "unmasked": frame(TEXT, b"[]", masked=False),
}


@pytest.mark.parametrize("name", ROUGH)
async def test_a_rough_frame_ends_its_connection_or_is_answered_and_the_class_goes_on(
    name: str, hosted: Hosted, caplog: pytest.LogCaptureFixture
):
    caplog.set_level(logging.ERROR)
    calm = await Phone.joined(hosted.place.port, hosted.code)
    await steps(hosted, *OPENED)
    rough = await Phone.joined(hosted.place.port, hosted.code)
    answered = rough.answers[""] = asyncio.get_running_loop().create_future()
    rough.transport.write(ROUGH[name])
    async with asyncio.timeout(5):
        await asyncio.wait((answered, rough.closed), return_when=asyncio.FIRST_COMPLETED)
        await calm.came(lambda state: state["phase"] == "open")
        assert (await calm.vote("A"))["res"] == "ok"
    assert caplog.records == []
    for one in (calm, rough):
        one.transport.close()
