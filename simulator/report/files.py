"""Where a report is written: a file that says what it is, and never one that was there before."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from simulator.play.wording import report as words
from simulator.report.problems import NoReport


def named(about: str, day: date, ending: str) -> Path:
    """A file in the current folder, such as `attune-hanne-vik-2026-11-24.html`."""
    slug = re.sub(r"[^a-z0-9]+", "-", about.lower()).strip("-") or "report"
    return Path(f"attune-{slug}-{day.isoformat()}.{ending}")


def form(out: str, forms: Sequence[str]) -> str:
    """The form a file is to have by how its name ends; the first of these where that says nothing."""
    ending = Path(out).suffix.lower().removeprefix(".")
    return ending if ending in forms else forms[0]


def write(path: Path, body: bytes, *, over: bool) -> None:
    """Write it, for the writer's eyes only.

    Raises NoReport for a file that is there already, unless it may be written `over`, and for one that cannot be written.
    """
    try:
        path.touch(mode=0o600, exist_ok=over)
        path.write_bytes(body)
    except FileExistsError:
        raise NoReport(words.THERE_ALREADY.format(path=path)) from None
    except OSError as problem:
        reason = (problem.strerror or "unknown reason").lower()
        raise NoReport(words.NOT_WRITTEN.format(path=path, reason=reason)) from None
