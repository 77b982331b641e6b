"""A report as a tagged PDF (PDF/UA-1), made from its page by WeasyPrint where that is installed."""

import logging

from simulator.play.wording import report as words
from simulator.report.problems import NoReport

VARIANT = "pdf/ua-1"


def pdf(html: str) -> bytes:
    """The page as a PDF. Raises NoReport where WeasyPrint or Pango is missing."""
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]  # an extra, and a second
    except ImportError:
        raise NoReport(words.NO_WEASYPRINT) from None
    except OSError:
        raise NoReport(words.NO_PANGO) from None
    for name in ("weasyprint", "fontTools"):  # they tell of every rule they pass over, on stderr
        logging.getLogger(name).setLevel(logging.CRITICAL)
    made: bytes = HTML(string=html).write_pdf(pdf_variant=VARIANT)
    return made
