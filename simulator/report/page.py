"""A report as one page of HTML that needs nothing but itself: no script, no address, no file beside it."""

from simulator.play.wording import report as words
from simulator.report.blocks import block
from simulator.report.document import Part, Report
from simulator.report.markup import Markup, document, element, joined, style, void
from simulator.report.style import rules

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load for the page: nothing; what may style it: the page."""


def page(report: Report) -> str:
    """The whole page."""
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("title", f"{report.title} · {report.kind}"),
        style(rules()),
    )
    parts = [_part(part, number) for number, part in enumerate(report.parts, start=1)]
    body = element("body", element("main", _head(report), *parts, _foot(report)))
    return document(report.lang, head, body)


def _head(report: Report) -> Markup:
    return element(
        "header",
        element("p", f"{words.MADE_BY} · {report.kind}", class_="kind"),
        element("h1", report.title),
        element("p", report.under, class_="under"),
    )


def _part(part: Part, number: int) -> Markup:
    blocks = [block(one, f"figure-{number}-{place}") for place, one in enumerate(part.blocks, start=1)]
    if not part.title:
        return element("section", *blocks)
    return element("section", element("h2", part.title, id=f"part-{number}"), *blocks, aria_labelledby=f"part-{number}")


def _foot(report: Report) -> Markup:
    return element("footer", joined([element("p", sentence) for sentence in report.closing]))
