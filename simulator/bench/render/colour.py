"""A little colour for a terminal: the severity, and the carets. Nothing else is coloured, and no colour says what no word says."""

import os
import re
from typing import TextIO

_CODES = {"error": "31;1", "warning": "33;1", "hint": "36"}
_HEAD = re.compile(r"^(\S.*?:\d+:\d+: )(error|warning|hint)(\[\w+\])")
_CARETS = re.compile(r"^(\s+\| +)(\^+)(.*)$")


def wanted(stream: TextIO) -> bool:
    """True for a terminal that shows colours, unless NO_COLOR is set (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def coloured(text: str) -> str:
    """Text with findings in it, coloured line by line; without its colours it is the same text."""
    severity = "error"
    lines: list[str] = []
    for line in text.split("\n"):
        head, carets = _HEAD.match(line), _CARETS.match(line)
        if head:
            severity = head[2]
            lines.append(f"{head[1]}{_paint(head[2] + head[3], severity)}{line[head.end() :]}")
        elif carets:
            lines.append(f"{carets[1]}{_paint(carets[2] + carets[3], severity)}")
        else:
            lines.append(line)
    return "\n".join(lines)


def _paint(words: str, severity: str) -> str:
    return f"\x1b[{_CODES[severity]}m{words}\x1b[0m"
