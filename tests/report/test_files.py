"""A report is written where it was asked for, for its writer alone, and over nothing."""

from datetime import date
from pathlib import Path

import pytest

from simulator.report.files import form, named, write
from simulator.report.problems import NoReport


def test_the_file_is_called_after_what_is_in_it():
    assert str(named("hanne-vik", date(2026, 11, 24), "html")) == "attune-hanne-vik-2026-11-24.html"
    assert str(named("../Ünïcode/..", date(2026, 11, 24), "md")) == "attune-n-code-2026-11-24.md"
    assert str(named("…", date(2026, 11, 24), "pdf")) == "attune-report-2026-11-24.pdf"


def test_a_file_has_the_form_its_name_says():
    forms = ("html", "md", "pdf")
    assert [form(name, forms) for name in ("a.PDF", "b/c.md", "d.html", "e", "", "f.txt")] == [
        "pdf", "md", "html", "html", "html", "html",
    ]  # fmt: skip


def test_nobody_else_can_read_it(tmp_path: Path):
    write(tmp_path / "a.html", b"page", over=False)
    assert (tmp_path / "a.html").read_bytes() == b"page"
    assert (tmp_path / "a.html").stat().st_mode & 0o077 == 0


def test_a_file_that_is_there_stays_as_it_is_unless_it_may_be_written_over(tmp_path: Path):
    path = tmp_path / "a.html"
    path.write_bytes(b"mine")
    with pytest.raises(NoReport, match="--force"):
        write(path, b"page", over=False)
    assert path.read_bytes() == b"mine"
    write(path, b"page", over=True)
    assert path.read_bytes() == b"page"


def test_a_folder_that_is_not_there_is_a_sentence(tmp_path: Path):
    with pytest.raises(NoReport, match="cannot be written: no such file or directory"):
        write(tmp_path / "none" / "a.html", b"", over=False)
    with pytest.raises(NoReport, match=r"there already|cannot be written"):
        write(tmp_path, b"", over=True)
