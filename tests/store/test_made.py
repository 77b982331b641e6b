"""Files that carry words of the journal are known until they are forgotten, and only what was made is called ours."""

import os
from pathlib import Path

from simulator.store.journal import Journal
from simulator.store.made import Made


def test_a_file_is_known_by_its_whole_path_and_once(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.html").write_text("x", encoding="utf-8")
    with Journal.in_memory() as journal:
        for _ in range(2):
            Made(journal).add(Path("report.html"), "report")
        (file,) = Made(journal).all()
        assert (file.path, file.kind, file.there, file.unchanged) == (tmp_path / "report.html", "report", True, True)
        Made(journal).forget(file)
        assert Made(journal).all() == []


def test_a_file_may_be_about_one_attempt_or_about_any(tmp_path: Path) -> None:
    with Journal.in_memory() as journal:
        Made(journal).add(tmp_path / "one.html", "report", "a1")
        Made(journal).add(tmp_path / "two.html", "report")
        assert [(file.path.name, file.about) for file in Made(journal).all()] == [("one.html", "a1"), ("two.html", "")]


def test_a_file_that_took_its_place_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text("x", encoding="utf-8")
    with Journal.in_memory() as journal:
        Made(journal).add(path, "report")
        (file,) = Made(journal).all()
        os.utime(path, (2**32, 2**32))
        assert (file.there, file.unchanged) == (True, False)
        path.unlink()
        assert (file.there, file.unchanged) == (False, False)
