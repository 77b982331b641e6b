"""A PDF is tagged and says its language; where it cannot be made, a sentence says what to install."""

import builtins
import logging
import zlib

import pytest

from simulator.play.wording import report as words
from simulator.report.page import page
from simulator.report.pdf import pdf
from simulator.report.problems import NoReport
from tests.needs import needs
from tests.report.making import FIGURES, HOSTILE, report


def streams(made: bytes) -> bytes:
    """Everything in a PDF, unpacked."""
    found = [made]
    for part in made.split(b"stream\n")[1:]:
        try:
            found.append(zlib.decompressobj().decompress(part))
        except zlib.error:
            found.append(part.partition(b"endstream")[0])
    return b"\n".join(found)


@needs("pango-view")
def test_it_is_a_tagged_pdf_with_its_language_and_a_name_for_every_drawing():
    made = streams(pdf(page(report())))
    assert made.startswith(b"%PDF-")
    assert b"pdfuaid" in made
    assert b"/Lang (en)" in made
    assert made.count(b"/S /Figure") == len(FIGURES) + 3
    assert made.count(b"/Alt (") == len(FIGURES) + 3


@needs("pango-view")
def test_hostile_text_is_printed_and_nothing_is_said_about_it(caplog: pytest.LogCaptureFixture):
    with caplog.at_level(logging.WARNING):
        assert pdf(page(report(" ".join(HOSTILE)))).startswith(b"%PDF-")
    assert not [record for record in caplog.records if record.levelno > logging.WARNING]


@pytest.mark.parametrize(("problem", "said"), [(ImportError, words.NO_WEASYPRINT), (OSError, words.NO_PANGO)])
def test_what_is_missing_is_a_sentence(problem, said, monkeypatch: pytest.MonkeyPatch):
    real = builtins.__import__

    def importing(name: str, *rest: object, **more: object) -> object:
        if name == "weasyprint":
            raise problem("libpango-1.0-0")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", importing)
    with pytest.raises(NoReport) as raised:
        pdf("<!doctype html>")
    assert str(raised.value) == said
