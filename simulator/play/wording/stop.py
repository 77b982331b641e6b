"""The words of *stop now*, and the line on where to find help, which an instructor can change."""

from collections.abc import Mapping
from pathlib import Path

from simulator.locale.catalogue import _
from simulator.play.wording.library import SHELVES

TITLE = _("You can stop here")
KEPT = _("Everything up to your last choice is kept. This place waits for you in the library, under “{shelf}”.")
GO_ON = _("Go on")
TO_LIBRARY = _("Back to the library")
LEAVE = _("Leave Attunement")

HELP_LINE = _(
    "This is practice, not therapy. If something here touched you, talk to someone you trust; in "
    "danger, contact your local emergency or crisis service."
)
HELP_LINE_VARIABLE = "ATTUNE_HELP_LINE"
HELP_LINE_FILE = "help-line.txt"
LONGEST_HELP_LINE = 1000
"""Characters of an instructor's own line that are shown."""


def kept(*, check_up: bool) -> str:
    """What is kept, and where one finds it again: under *continue*, or, of a check-up, with its form."""
    return KEPT.format(shelf=SHELVES["check-up" if check_up else "continue"])


def help_line(environment: Mapping[str, str], folder: Path | None = None) -> str:
    """Where to find help: the variable ATTUNE_HELP_LINE, else `help-line.txt` in the data folder, else our own sentence."""
    given = environment.get(HELP_LINE_VARIABLE, "").strip()
    if not given and folder is not None:
        given = _read(folder / HELP_LINE_FILE)
    return given[:LONGEST_HELP_LINE] or HELP_LINE


def _read(file: Path) -> str:
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            return lines.read(LONGEST_HELP_LINE).strip()
    except OSError:
        return ""
