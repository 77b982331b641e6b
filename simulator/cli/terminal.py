"""Whether there is a terminal for a full screen, asked before anything heavy is imported."""

import os
import sys


def full_screen(*, plain: bool = False) -> bool:
    """True where a full screen can be drawn, and lines were not asked for (`plain`, or ATTUNE_PLAIN=1)."""
    asked = plain or bool(os.environ.get("ATTUNE_PLAIN"))
    return not asked and sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "") not in ("", "dumb")
