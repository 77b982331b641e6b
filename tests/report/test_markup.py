"""Every text that goes into a page comes out as that text, and as nothing else."""

from html import unescape
from xml.etree import ElementTree

import pytest

from simulator.report.markup import Markup, clean, document, element, escaped, joined, style, void
from tests.report.making import HOSTILE, Elements


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_in_an_element_is_that_text_again(text: str):
    made = ElementTree.fromstring(element("p", text, title=text))
    assert made.text == clean(text)
    assert len(made) == 0
    assert set(made.attrib) == {"title"}
    assert unescape(escaped(text)) == clean(text)


def test_what_no_page_can_hold_is_replaced_and_line_breaks_stay():
    assert clean("a\x00b\x1b\ud800\u202e\uffff") == "a�b����"
    assert clean("one\r\ntwo\nनमस्ते 🙂") == "one\ntwo\nनमस्ते 🙂"


def test_names_of_attributes_are_written_with_hyphens_and_none_is_left_out():
    assert (
        element("p", "x", class_="quiet", aria_label='a "b"', lang=None)
        == '<p class="quiet" aria-label="a &quot;b&quot;">x</p>'
    )
    assert void("meta", charset="utf-8") == '<meta charset="utf-8">'


def test_markup_is_not_escaped_twice():
    inner = element("b", "a < b")
    assert element("p", inner, " & ") == "<p><b>a &lt; b</b> &amp; </p>"
    assert joined([inner, "<"]) == f"{inner}&lt;"
    assert isinstance(inner, Markup)


def test_a_style_sheet_cannot_end_its_element():
    with pytest.raises(ValueError, match="no <"):
        style("p{}</style><script>")


def test_a_document_says_its_language():
    made = document("es", element("head"), element("body", "x"))
    assert made.startswith("<!doctype html>\n")
    assert Elements(made).attributes[0] == {"lang": "es"}
