"""From data to a YAML page: readable, commented, and safe for whatever an author has typed."""

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from simulator.bench.new.explanations import Explanations
from simulator.bench.new.wishes import Draft

WIDTH = 112
INLINE = ("when", "pull", "promise", "beliefs")
"""Blocks that go on one line where they are short."""

SET_APART = ("Session", "Turn", "Ending")
"""Blocks with an empty line between one and the next."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ,.;!?()/'’-]|:(?! |$))*")
_PLAIN_INLINE = re.compile(r"[A-Za-z][\w /-]*")
_OTHER_THAN_TEXT = re.compile(r"(?i)true|false|null|yes|no|on|off|y|n|inf|nan")


def page(data: dict[str, Any], explanations: Explanations, top: str) -> str:
    """The whole page. `top` goes first, as comments; each field is explained where it comes first."""
    return "\n".join([*top.splitlines(), "", *_Writer(explanations).block(data, "", 0)]) + "\n"


class _Writer:
    def __init__(self, explanations: Explanations) -> None:
        self._explanations = explanations

    def block(self, data: dict[str, Any], name: str, indent: int) -> Iterator[str]:
        """The lines of a block; `name` is its name in the schema."""
        pad = " " * indent
        for field, value in data.items():
            if field == "#":
                continue
            sentence = self._explanations.of(name, field)
            if sentence:
                yield from _comment(sentence, pad)
            yield from self._field(field, value, self._explanations.inside(name, field), indent)

    def _field(self, field: str, value: Any, inside: str, indent: int) -> Iterator[str]:
        pad = " " * indent
        if isinstance(value, dict):
            inline = _inline(value) if field in INLINE else None
            if inline and len(inline) < WIDTH - 24:
                yield f"{pad}{field}: {inline}"
            else:
                yield f"{pad}{field}:"
                yield from self.block(value, inside, indent + 2)
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{pad}{field}:"
            for number, item in enumerate(value):
                if number and inside in SET_APART:
                    yield ""
                yield from self._item(item, inside, indent + 2)
        elif isinstance(value, list):
            yield f"{pad}{field}: [{', '.join(map(_short, value))}]"
        else:
            yield from _text(f"{pad}{field}:", value, indent + 2)

    def _item(self, item: dict[str, Any], name: str, indent: int) -> Iterator[str]:
        pad = " " * indent
        if "#" in item:
            yield from _comment(item["#"], pad, rule=name == "Session")
        lines = self.block(item, name, indent + 2)
        for line in lines:
            if line.lstrip().startswith("#"):
                yield pad + line.lstrip()
                continue
            yield f"{pad}- {line[indent + 2 :]}"
            break
        yield from lines


def _comment(text: str, pad: str, rule: bool = False) -> list[str]:
    if rule:
        return [f"{pad}# ---- {text} ".ljust(WIDTH, "-")]
    return [f"{pad}# {line}" for line in textwrap.wrap(text, WIDTH - len(pad) - 2)]


def _text(head: str, value: Any, indent: int) -> Iterator[str]:
    mark = "  # draft" if isinstance(value, Draft) else ""
    if not isinstance(value, str):
        yield f"{head} {str(value).lower()}"
        return
    short = _scalar(value)
    if short is not None and len(head) + len(short) + len(mark) < WIDTH:
        yield f"{head} {short}{mark}"
        return
    yield f"{head} >-{mark}"
    words = textwrap.wrap(value, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    yield from (" " * indent + line for line in words)


def _scalar(text: str) -> str | None:
    """The text on one line, quoted where it must be; None where quotation marks would only be in the way."""
    if _PLAIN.fullmatch(text) and " #" not in text and not _OTHER_THAN_TEXT.fullmatch(text):
        return text
    return None if "'" in text else f"'{text}'"


def _short(value: Any) -> str:
    text = str(value)
    if isinstance(value, str) and not (_PLAIN_INLINE.fullmatch(text) and not _OTHER_THAN_TEXT.fullmatch(text)):
        return "'" + text.replace("'", "''") + "'"
    return text


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_short(name)}: {_inline(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return _short(value)
