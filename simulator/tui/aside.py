"""Ask a process of its own for what takes seconds. A question that is cancelled ends its process at once, and keeps nobody waiting."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


class NoAnswer(Exception):
    """The process could not answer. The message is a sentence for a person."""


def begun(module: str, *, stderr: int = subprocess.PIPE) -> "subprocess.Popen[bytes]":
    """This module of ours, running as a program with its stdin and stdout to us. Raises NoAnswer where none can be started."""
    path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
    try:
        return subprocess.Popen(
            (sys.executable, "-P", "-m", module),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env=os.environ | {"PYTHONPATH": path},
        )
    except OSError as problem:
        raise NoAnswer(f"no second process can be started here ({problem.strerror})") from None


async def answer(module: str, question: bytes) -> bytes:
    """What this module of ours, run as a program, writes when the question is given to it on stdin. Raises NoAnswer."""
    process = begun(module)
    try:
        # In a thread rather than by asyncio's own subprocesses: a loop that closes while one runs complains aloud.
        out, said = await asyncio.to_thread(process.communicate, question)
    finally:
        process.kill()
    if process.returncode:
        raise NoAnswer(
            said.decode("utf-8", "replace").strip().rpartition("\n")[2] or "the process that counts was ended"
        )
    return out
