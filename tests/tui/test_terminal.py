"""What really reaches a terminal: the app in a pseudo-terminal, fed with hostile text."""

import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from fcntl import ioctl
from pathlib import Path

import pytest

PROGRAM = """
import sys
sys.path.insert(0, {root!r})
from tests.tui.test_hostile_text import CONTROLS, poisoned
from tests.tui.memory import MemoryShelf
from simulator.scenario.loader import load
from simulator.scenario.validator import VALIDATOR
from simulator.tui.app import AttunementApp
from pathlib import Path
data = poisoned(VALIDATOR.dump_python(load(Path({file!r})).required(), mode="json"))
data["id"] = "two-sessions"
shelf = MemoryShelf(VALIDATOR.validate_python(data), welcomed="yes", motion="off")
AttunementApp(shelf, opening=shelf.begin("two-sessions")).run()
"""
ROOT = Path(__file__).parent.parent.parent
PAYLOADS = [b"\x1b]0;title", "\x9b2J".encode(), "\u202e".encode(), "\u2066".encode(), b"\x00", b"\x7f", b"]8;"]


def until(master: int, wanted: bytes, limit: float = 15.0) -> bytes:
    """Everything the terminal got, until these bytes were among it."""
    got, end = b"", time.monotonic() + limit
    while wanted not in got:
        assert time.monotonic() < end, f"never saw {wanted!r}"
        if select.select([master], [], [], 0.2)[0]:
            try:
                got += os.read(master, 65536)
            except OSError:
                break
    return got


@pytest.mark.parametrize("how", ["key", "SIGTERM"])
def test_no_hostile_byte_reaches_the_terminal_and_it_is_left_as_it_was(how: str):
    program = PROGRAM.format(root=str(ROOT), file=str(Path(__file__).with_name("two_sessions.yaml")))
    pid, master = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, "-c", program], {**os.environ, "TERM": "xterm-256color"})
    try:
        ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        got = until(master, b"What do you say?")
        os.write(master, b"1")
        got += until(master, b"go on")
        if how == "key":
            os.write(master, b"\x11")
            got += until(master, b"Leave Attunement")
            os.write(master, b"\x11")
        else:
            os.kill(pid, signal.SIGTERM)
        got += until(master, b"\x1b[?1049l")
        got += until(master, b"\x1b[?25h") if b"\x1b[?25h" not in got.rpartition(b"\x1b[?1049l")[2] else b""
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0
    finally:
        os.close(master)
    assert b"[sighs]" in got
    for payload in PAYLOADS:
        assert payload not in got
