"""When the app itself breaks: a sentence on the terminal, and a log that holds places in our code but no word anyone wrote."""

import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from simulator.scenario.folders import data_folder

LOG = "errors.log"


def report(error: BaseException | None = None, folder: Path | None = None) -> str:
    """Write the places the error passed through to the log, and give the sentence for the terminal.

    The error's message is left out of both: it may quote a note.
    """
    error = error or sys.exc_info()[1]
    kind = type(error).__name__
    log = (folder or data_folder()) / LOG
    frames = traceback.extract_tb(error.__traceback__) if error else []
    lines = [f"{datetime.now(UTC).isoformat(timespec='seconds')} {kind}"]
    lines += [f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except OSError:
        return f"Attunement broke ({kind}), and the log {log} cannot be written. Everything you did is kept."
    return f"Attunement broke ({kind}). Everything you did is kept; where it broke is in {log}."
