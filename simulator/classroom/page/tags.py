"""HTML, one element at a time: whatever is text is escaped here, and nowhere else is a tag written by hand."""

from collections.abc import Iterable
from html import escape

VOID = frozenset({"input", "link", "meta"})


class Html(str):
    """A piece of HTML; a plain str is text and gets escaped."""

    __slots__ = ()


NOTHING = Html("")
"""No element at all."""


def tag(name: str, /, *children: str, **attributes: str | bool) -> Html:
    """An element. `class_` and `for_` lose their underscore, others get dashes; True is an attribute alone, False none."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not False)
    if name in VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{''.join(map(text, children))}</{name}>")


def text(child: str) -> Html:
    """HTML as it is, anything else escaped."""
    return child if isinstance(child, Html) else Html(escape(child))


def join(children: Iterable[str]) -> Html:
    """Pieces one after another."""
    return Html("".join(map(text, children)))


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
