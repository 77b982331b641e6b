"""Messages as they stand on a WebSocket."""

import struct


def text_frame(message: bytes) -> bytes:
    """A whole text message in one frame, unmasked as a server sends it (RFC 6455, 5.2)."""
    size = len(message)
    if size < 126:
        return b"\x81%c%b" % (size, message)
    if size < 1 << 16:
        return b"\x81\x7e%b%b" % (struct.pack("!H", size), message)
    return b"\x81\x7f%b%b" % (struct.pack("!Q", size), message)
