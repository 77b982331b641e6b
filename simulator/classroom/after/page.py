"""The analysis as one page of HTML that needs nothing but itself: no script, no address; every drawing has its table beside it."""

from collections.abc import Sequence

from simulator.classroom.after import plots
from simulator.classroom.after.figures import Shown, ShownItem, ShownVignette
from simulator.classroom.after.tables import group_rows, line_rows, moved_rows
from simulator.play.wording import items as words
from simulator.report.markup import Markup, document, element, joined, style, void
from simulator.report.page import POLICY
from simulator.report.style import rules

_MORE = (
    "\n.flag{padding-left:.8rem;border-left:3px solid var(--client-mark)}"
    "\n.lines{margin-top:.8rem}"
    "\n.lines td:first-of-type{white-space:normal;min-width:14rem}"
    "\n@media(max-width:40rem){.lines td:first-of-type{min-width:8.5rem}}"
)


def page(shown: Shown, lang: str) -> str:
    """The whole page."""
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("title", words.TITLE),
        style(rules() + _MORE),
    )
    body = element("body", element("main", *_parts(shown)))
    return document(lang, head, body)


def _parts(shown: Shown) -> list[Markup]:
    alone = len(shown.vignettes) == 1
    named = [(_name(one, item, alone=alone), item) for one in shown.vignettes for item in one.items]
    top = element(
        "header",
        element("p", words.KIND, class_="kind"),
        element("h1", words.TITLE),
        element("p", shown.about, class_="under"),
    )
    overview = element(
        "section",
        element("h2", words.DIFFICULTIES),
        element("figure", plots.difficulties(named, "difficulties"), element("figcaption", words.DIFFICULTIES_MEAN)),
        *(element("p", one) for one in shown.form),
    )
    items = [_vignette(one, number) for number, one in enumerate(shown.vignettes, start=1)]
    foot = element("footer", joined([element("p", sentence) for sentence in shown.closing]))
    return [top, overview, *items, *_groups(shown), foot]


def _name(one: ShownVignette, item: ShownItem, *, alone: bool) -> str:
    if alone:
        return item.turn
    return one.title if len(one.items) == 1 else f"{item.turn}, {one.title}"


def _vignette(one: ShownVignette, number: int) -> Markup:
    items = [_item(item, f"item-{number}-{at}") for at, item in enumerate(one.items, start=1)]
    return element("section", element("h2", one.title), element("p", f"{one.id}, {one.about}", class_="quiet"), *items)


def _item(item: ShownItem, id_: str) -> Markup:
    table = _table(words.ITEM_HEADS, line_rows(item), item.turn, "scroll lines")
    return joined(
        [
            element("h3", f"{item.turn}, {item.moment}"),
            *(element("p", flag, class_="flag") for flag in item.flags),
            element("figure", plots.shares(item, id_), element("figcaption", words.SHARES_MEAN), table),
            element("ul", *(element("li", sentence) for sentence in item.told), class_="quiet"),
            *_moved(item),
        ]
    )


def _moved(item: ShownItem) -> list[Markup]:
    rows = moved_rows(item)
    heads = ("", *(row[0] for row in rows))
    return [element("details", element("summary", words.FROM_TO), _table(heads, rows, item.turn))] if rows else []


def _groups(shown: Shown) -> list[Markup]:
    made = []
    for title, head, groups in (
        (words.PATTERNS, words.PATTERN, shown.patterns),
        (words.MOMENTS, words.MOMENT, shown.moments),
    ):
        table = _table((head, *words.GROUP_HEADS), group_rows(groups), title)
        made.append(element("section", element("h2", title), table))
    return made


def _table(heads: Sequence[str], rows: Sequence[tuple[str, ...]], caption: str, kind: str = "scroll") -> Markup:
    top = element("thead", element("tr", *(element("th", head, scope="col") for head in heads)))
    body = element("tbody", *(element("tr", *_cells(row)) for row in rows))
    made = element("table", element("caption", caption), top, body)
    return element("div", made, class_=kind, tabindex="0", role="region", aria_label=caption)


def _cells(row: Sequence[str]) -> list[Markup]:
    first, *others = row
    return [element("th", first, scope="row"), *(element("td", cell) for cell in others)]
