"""An export holds everything, comes back equal, and is written where nothing else lies; what is no export is refused whole."""

import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from simulator.practice.own_data.exporting import DATA, TEXT, CannotExport, NoExport, as_text, export, read_export
from simulator.store.backups import FOLDER
from simulator.store.carrying import CARRIED, STAYS
from simulator.store.erasing import EVERYTHING
from simulator.store.journal import Journal
from simulator.store.made import Made
from simulator.store.problems import Locked
from simulator.store.sealing import set_passphrase
from simulator.store.sound_rows import Unsound
from simulator.store.taking_in import OTHERWISE, take_in
from tests.practice.own_data.making import canary, played


def test_every_table_leaves_or_says_why_it_stays() -> None:
    with Journal.in_memory() as journal:
        tables = {name for (name,) in journal.read("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert set(CARRIED) | set(STAYS) == tables - {"sqlite_sequence"} == set(EVERYTHING)
        for table, carried in CARRIED.items():
            columns = {row[1] for row in journal.read(f"PRAGMA table_info({table})")}
            renamed = {"sealed", "body", "number"} if table == "note" else {"number"}
            assert columns - renamed <= set(carried.columns)


@pytest.mark.parametrize("name", ["export", "export.zip"])
def test_what_comes_back_is_exported_equal(home: Path, name: str) -> None:
    with Journal.open() as journal:
        played(journal)
        played(journal, 20)
        before = as_text(journal)
        written = export(journal, home.parent / name)
        assert [file.path for file in Made(journal).all()] == written
    with Journal.open(home.parent / "other") as other:
        came = take_in(other, read_export(home.parent / name))
        assert as_text(other) == before
        assert (came["attempts"], came["notes"], came["comments"], came["blocks"]) == (2, 4, 2, 2)
        assert not +take_in(other, read_export(home.parent / name))
        assert as_text(other) == before
    assert len(list((home.parent / "other" / FOLDER).iterdir())) == 2


def test_the_files_are_for_their_owner_and_the_text_is_readable(home: Path) -> None:
    folder = home.parent / "export"
    with Journal.open() as journal:
        played(journal)
        export(journal, folder)
    assert [path.stat().st_mode & 0o777 for path in (folder, folder / DATA, folder / TEXT)] == [0o700, 0o600, 0o600]
    text = (folder / TEXT).read_text(encoding="utf-8")
    assert "Hanne Vik" in text
    assert all(canary(number) in text for number in (0, 1, 2, 3, 4, 8, 9, 10))


def test_a_place_where_something_lies_is_refused(home: Path) -> None:
    with Journal.open() as journal:
        (home / "full").mkdir()
        (home / "full" / "mine").write_text("x", encoding="utf-8")
        (home / "mine.zip").write_text("x", encoding="utf-8")
        for place in (home / "full", home / "mine.zip", home / "full" / "mine" / "x"):
            with pytest.raises(CannotExport):
                export(journal, place)
        assert Made(journal).all() == []


def test_a_file_is_known_before_its_first_word_is_written(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(_: int) -> None:
        raise KeyboardInterrupt

    with Journal.open() as journal:
        monkeypatch.setattr(os, "fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            export(journal, home / "x.zip")
        assert [(file.path, file.unchanged) for file in Made(journal).all()] == [(home / "x.zip", True)]


def test_sealed_words_leave_only_when_they_can_be_opened_and_are_sealed_again_elsewhere(home: Path) -> None:
    with Journal.open() as journal:
        played(journal)
        plain = as_text(journal)
        set_passphrase(journal, "secret")
        assert as_text(journal) == plain
    with Journal.open() as journal:
        with pytest.raises(Locked, match="passphrase"):
            export(journal, home / "x")
        journal.unlock("secret")
        assert as_text(journal) == plain
    with Journal.open(home.parent / "other") as other:
        set_passphrase(other, "mine")
        take_in(other, json.loads(plain))
        assert as_text(other) == plain
    assert canary(0).encode() not in (home.parent / "other" / "journal.sqlite3").read_bytes()


def test_an_attempt_that_went_on_elsewhere_goes_on_here_and_one_that_went_otherwise_stays(home: Path) -> None:
    with Journal.open() as journal:
        played(journal)
        early = json.loads(as_text(journal))
    late = json.loads(json.dumps(early))
    last = late["records"][-1]
    late["records"].append({**last, "seq": last["seq"] + 1, "body": {"turn": "quiet", "text": "later"}})
    with Journal.open(home.parent / "other") as other:
        take_in(other, early)
        assert take_in(other, late)["records"] == 1
        assert not +take_in(other, early)
        late["records"][0]["body"]["text"] = "otherwise"
        assert take_in(other, late)[OTHERWISE] == 1
        assert "otherwise" not in as_text(other)


def _set(table: str, column: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda data: data[table][0].update({column: value})


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("notes"),
        lambda data: data.update(attempts={}),
        lambda data: data["records"].pop(0),
        lambda data: data["records"][0].pop("at"),
        lambda data: data["attempts"][0].update(more=1),
        lambda data: data["vignettes"].clear(),
        lambda data: data["attempts"].clear(),
        _set("attempts", "seed", True),
        _set("attempts", "seed", 2**70),
        _set("attempts", "mode", "cheat"),
        _set("attempts", "id", "a/b"),
        _set("attempts", "id", "x' OR 1"),
        _set("attempts", "name", "\ud800"),
        _set("vignettes", "source", "another text"),
        _set("records", "kind", "dreamt"),
        _set("records", "body", {"turn": "folder", "option": ["x"]}),
        _set("records", "body", []),
        _set("records", "attempt", "nobody"),
        _set("notes", "attempt", "nobody"),
        _set("notes", "text", None),
        _set("comments", "ratings", {"warmth": "high"}),
        _set("blocks", "answer", "boring"),
        _set("settings", "key", "cleared"),
        _set("settings", "key", "lineage"),
        lambda data: data["notes"].append(data["notes"][0]),
        lambda data: data["records"][0].update(body=json.loads('{"turn": ' + "[" * 400 + "]" * 400 + "}")),
    ],
)
def test_rows_that_no_journal_would_hold_are_refused_and_nothing_comes_in(
    home: Path, spoil: Callable[[dict[str, Any]], object]
) -> None:
    with Journal.open() as journal:
        played(journal)
        data = json.loads(as_text(journal))
    spoil(data)
    with Journal.open(home.parent / "other") as other:
        before = as_text(other)
        with pytest.raises(Unsound):
            take_in(other, data)
        assert as_text(other) == before


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 1.5}', "[" * 100_000, '{"format": 2}', "\x00"])
def test_what_is_no_export_is_refused_in_a_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / DATA).write_text(content, encoding="utf-8")
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(DATA, content)
    for path in (tmp_path, tmp_path / DATA, tmp_path / "x.zip", tmp_path / "nothing", tmp_path / "nothing.zip"):
        with pytest.raises(NoExport) as refused:
            read_export(path)
        assert "\n" not in str(refused.value)


def test_an_archive_with_other_things_in_it_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("../../evil", "x")
    (tmp_path / "y.zip").write_bytes(b"PK\x03\x04 no")
    for name in ("x.zip", "y.zip"):
        with pytest.raises(NoExport):
            read_export(tmp_path / name)
