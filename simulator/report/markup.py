"""The one door into a page: elements are built here, and every text that comes in is escaped. Nothing else writes a `<`.

Authored and typed text is data. It can start no element and end no attribute, and what a page cannot hold (control characters, halves
of characters, marks that turn the direction of reading) is replaced.
"""

from html import escape

from simulator.scenario.source import printable_character

_NOT_IN_XML = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})


class Markup(str):
    """Text that is markup already. Only this module makes any."""

    __slots__ = ()


def clean(text: str) -> str:
    """The text without a character that no page can hold; line breaks stay."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("".join(map(printable_character, line)) for line in lines).translate(_NOT_IN_XML)


def escaped(text: str) -> Markup:
    """The text as it may stand in an element or between the quotes of an attribute."""
    return text if isinstance(text, Markup) else Markup(escape(clean(text), quote=True))


def element(name: str, /, *children: str, **attributes: object) -> Markup:
    """An element of HTML or SVG. Underscores in the names of attributes become hyphens, one at the end falls away (`class_`).

    An attribute that is None is left out.
    """
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{given}>{joined(children)}</{name}>")


def void(name: str, /, **attributes: object) -> Markup:
    """An element of HTML that has no end, such as `meta`."""
    return Markup(element(name, **attributes).removesuffix(f"</{name}>"))


def joined(pieces: "tuple[str, ...] | list[str]", between: str = "") -> Markup:
    """The pieces one after the other, each escaped where it is no markup yet."""
    return Markup(between.join(map(escaped, pieces)))


def style(rules: str) -> Markup:
    """A style sheet of ours. Raises ValueError for one that would end its element."""
    if "<" in rules:
        raise ValueError("a style sheet holds no <")
    return Markup(f"<style>{rules}</style>")


def document(lang: str, head: Markup, body: Markup) -> str:
    """The whole page."""
    return f"<!doctype html>\n{element('html', head, body, lang=lang)}\n"
