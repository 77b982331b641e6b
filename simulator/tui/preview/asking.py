"""Ask the process aside for what takes seconds. A question that is cancelled ends its process at once."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

_MODULE = "simulator.bench.preview.aside"
_ROOT = Path(__file__).resolve().parents[3]


class NoAnswer(Exception):
    """The process could not answer. The message is a sentence for a person."""


async def answer(text: str, *question: str) -> bytes:
    """The answer, as JSON, to a question about the vignette of this text. Raises NoAnswer."""
    asked = _Asked(text, question)
    try:
        # In a thread rather than by asyncio's own subprocesses: a loop that closes while one runs complains aloud.
        return await asyncio.to_thread(asked.answer)
    finally:
        asked.end()


class _Asked:
    """A question and its process, which begins and ends in the thread that waits for it."""

    def __init__(self, text: str, question: tuple[str, ...]) -> None:
        self.text, self.question = text, question
        self.process: subprocess.Popen[bytes] | None = None
        self.ended = False

    def answer(self) -> bytes:
        """Wait for the answer. Raises NoAnswer."""
        path = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH", ""))))
        try:
            process = subprocess.Popen(
                (sys.executable, "-P", "-m", _MODULE, *self.question),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=os.environ | {"PYTHONPATH": path},
            )
        except OSError as problem:
            raise NoAnswer(f"no second process can be started here ({problem.strerror})") from None
        with process:
            self.process = process
            if self.ended:
                process.kill()
            out, said = process.communicate(self.text.encode("utf-8", "surrogatepass"))
        if process.returncode:
            sentence = said.decode("utf-8", "replace").strip().rpartition("\n")[2]
            raise NoAnswer(sentence or "the process that counts was ended")
        return out

    def end(self) -> None:
        """End the process, if it runs, or as soon as it does."""
        self.ended = True
        if self.process is not None:
            self.process.kill()
