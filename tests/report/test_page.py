"""A page is whole in itself: it fetches nothing, runs nothing, says its figures in a table, and holds any text as text."""

import re
from xml.etree import ElementTree

import pytest

from simulator.report.page import POLICY, page
from tests.report.making import FIGURES, HOSTILE, Elements, figures_in, report

PAGES = [report(), *map(report, HOSTILE)]


@pytest.mark.parametrize("made", PAGES, ids=range(len(PAGES)))
def test_every_element_is_closed_in_its_turn(made):
    found = Elements(page(made))
    assert found.wrong == []
    assert found.names.count("h1") == 1


@pytest.mark.parametrize("made", PAGES, ids=range(len(PAGES)))
def test_nothing_is_fetched_and_nothing_runs(made):
    text = page(made)
    found = Elements(text)
    assert not {"script", "link", "img", "iframe", "object", "embed", "a", "form", "base", "image", "use"} & set(
        found.names
    )
    names = {name for attributes in found.attributes for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("src", "href", "style", "xlink:href")}
    assert "url(" not in text
    assert "@import" not in text
    assert "http://" not in text
    assert "https://" not in text


def test_a_browser_is_told_to_load_nothing():
    found = Elements(page(report()))
    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in found.attributes
    assert POLICY == "default-src 'none'; style-src 'unsafe-inline'"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_element(text: str):
    plain, hostile = Elements(page(report("words"))), Elements(page(report(text)))
    assert hostile.names == plain.names
    assert hostile.attributes[0] == {"lang": "en"}


def test_every_drawing_has_its_name_what_it_shows_and_its_figures_in_a_table():
    figures = figures_in(page(report()))
    assert len(figures) == len(FIGURES) + 3
    for figure in figures:
        drawing, table = figure.find("svg"), figure.find(".//table")
        assert drawing is not None
        assert table is not None
        title, told = drawing.find("title"), drawing.find("desc")
        assert title is not None
        assert told is not None
        assert title.text
        assert told.text
        assert drawing.get("aria-labelledby") == f"{title.get('id')} {told.get('id')}"
        assert drawing.get("role") == "img"
        heads = table.findall("thead/tr/th[@scope='col']")
        rows = table.findall("tbody/tr")
        assert rows
        assert all(len(row) == len(heads) and row[0].get("scope") == "row" for row in rows)


def test_every_id_is_there_once():
    ids = re.findall(r' id="([^"]+)"', page(report()))
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", ["plain", *HOSTILE])
def test_every_drawing_is_well_formed_and_draws_within_its_edges(text: str):
    for figure in figures_in(page(report(text))):
        drawing = figure.find("svg")
        assert drawing is not None
        wide, high = map(float, (drawing.get("viewBox") or "").split()[2:])
        for mark in drawing.iter():
            for x in ("x", "cx", "x1", "x2"):
                assert -1 <= float(mark.get(x) or 0) <= wide
            for y in ("y", "cy", "y1", "y2"):
                assert -1 <= float(mark.get(y) or 0) <= high


def test_words_in_another_language_say_which():
    found = Elements(page(report()))
    assert {"lang": "nb"} in found.attributes


def test_a_page_in_another_language_says_so(monkeypatch: pytest.MonkeyPatch):
    from dataclasses import replace

    assert Elements(page(replace(report(), lang="es"))).attributes[0] == {"lang": "es"}


def test_the_colours_by_daylight_are_written_into_the_drawing_itself():
    drawing = figures_in(page(report()))[0].find("svg")
    assert drawing is not None
    painted = [mark for mark in drawing.iter() if (mark.get("class") or "").startswith(("f-", "s-"))]
    assert painted
    assert all(mark.get("fill") for mark in painted)
    assert ElementTree.tostring(drawing).count(b"var(") == 0
