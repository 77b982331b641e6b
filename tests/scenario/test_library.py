"""The library: where vignettes come from, how they are found, and that one bad file harms no other."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.scenario import build_index, cache, library
from simulator.scenario.folders import packaged_folder
from simulator.scenario.index import Entry, read_index
from simulator.scenario.library import Shelf, UnknownVignette, find, shelf
from tests.scenario.sample import CASE, SCENE


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the instructor, a home, and nothing that comes with the program."""
    folder, home, packaged = tmp_path / "mine", tmp_path / "home", tmp_path / "packaged"
    for one in (folder, home, packaged):
        one.mkdir()
    monkeypatch.setenv("ATTUNE_HOME", str(home))
    monkeypatch.setenv("ATTUNE_VIGNETTES", str(folder))
    monkeypatch.setattr(library, "packaged_folder", lambda: packaged)
    return folder


def ids(found: Shelf) -> list[str]:
    return [entry.id for entry in found.entries]


def test_the_instructors_folders_are_read_beside_each_other(
    own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setenv("ATTUNE_VIGNETTES", os.pathsep.join([str(own), "", str(tmp_path / "none"), str(other)]))
    (own / "a.yaml").write_text(CASE)
    (other / "b.yml").write_text(SCENE)
    vignettes = tmp_path / "home" / "vignettes" / "deeper"
    vignettes.mkdir(parents=True)
    (vignettes / "c.yaml").write_text(CASE.replace("id: hanne", "id: third"))
    assert ids(shelf()) == ["hanne", "the-door", "third"]


def test_an_entry_says_what_a_list_needs(own: Path) -> None:
    (own / "a.yaml").write_text(CASE)
    (entry,) = shelf().entries
    assert (entry.id, entry.kind, entry.title, entry.pattern, entry.level) == (
        "hanne",
        "case",
        "The technique",
        "dismissing-avoidant",
        1,
    )
    assert (entry.sessions, entry.turns, entry.name, entry.themes) == (2, 4, "Hanne Vik", ("insomnia", "work"))
    assert entry.quote == "I'd like the technique."
    assert entry.minutes == 6
    assert entry.source == str(own)
    assert Path(entry.path) == own / "a.yaml"


def test_one_broken_file_among_fifty_is_listed_with_its_reason(own: Path) -> None:
    for number in range(50):
        (own / f"v{number:02}.yaml").write_text(CASE.replace("id: hanne", f"id: v{number:02}"))
    (own / "v07a.yaml").write_text(CASE.replace("move: deepen", "move: deepn"))
    (own / "v08a.yaml").write_bytes(b"\xff\xff")
    found = shelf()
    assert len(found.entries) == 50
    assert [one.reason for one in found.broken] == [
        "46:19: there is no move 'deepn'",
        "1:1: the byte 0xFF is not UTF-8 text",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of POSIX")
def test_pipes_and_links_in_a_folder_are_refused_without_waiting(own: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.yaml").write_text(CASE)
    (own / "link.yaml").symlink_to(tmp_path / "outside.yaml")
    (own / "loop").symlink_to(own)
    os.mkfifo(own / "pipe.yaml")
    found = shelf()
    assert found.entries == ()
    assert ["link" in one.reason or "pipe" in one.reason for one in found.broken] == [True, True]


def test_an_id_that_is_taken_is_said_to_be_taken(own: Path) -> None:
    (own / "a.yaml").write_text(CASE)
    (own / "b.yaml").write_text(CASE)
    found = shelf()
    assert ids(found) == ["hanne"]
    assert found.broken[0].reason == f"the id 'hanne' is taken by {own / 'a.yaml'}"


def test_a_vignette_is_found_by_its_id_or_its_path(own: Path) -> None:
    path = own / "a.yaml"
    path.write_text(CASE)
    assert find("hanne") == path
    assert find(str(path)) == path
    assert library.load("hanne").required().id == "hanne"


def test_an_unknown_id_is_answered_with_the_nearest(own: Path) -> None:
    (own / "a.yaml").write_text(CASE)
    with pytest.raises(UnknownVignette, match="there is no vignette 'hane'; did you mean 'hanne'"):
        find("hane")
    with pytest.raises(UnknownVignette, match="`attune list` shows what there is"):
        find("\x1bnothing")


def test_a_file_that_is_broken_is_not_called_unknown(own: Path) -> None:
    (own / "mine.yaml").write_text("format: 2\n")
    with pytest.raises(UnknownVignette, match=r"mine\.yaml cannot be played: 1:9: this is format 2"):
        find("mine")


def test_a_file_is_read_once_and_again_when_it_changes(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = own / "a.yaml"
    path.write_text(CASE)
    (own / "b.yaml").write_text("broken: [")
    first = shelf()
    monkeypatch.setattr(cache.Cache, "_read", _must_not_read)
    assert shelf() == first
    monkeypatch.undo()


def _must_not_read(*_: object) -> Entry:
    raise AssertionError("the file was read again")


def test_a_changed_file_is_seen(own: Path) -> None:
    path = own / "a.yaml"
    path.write_text(CASE)
    shelf()
    path.write_text(CASE.replace("title: The technique", "title: Another title"))
    assert shelf().entries[0].title == "Another title"


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"format": 1, "files": []}', '{"format": 1, "files": {"x": 3}}', '{"format": 9}']
)
def test_a_damaged_cache_is_no_harm(own: Path, tmp_path: Path, content: str) -> None:
    (own / "a.yaml").write_text(CASE)
    (tmp_path / "home" / cache.NAME).write_text(content)
    assert ids(shelf()) == ["hanne"]
    assert ids(shelf()) == ["hanne"]


def test_a_cache_entry_of_the_wrong_shape_is_read_again(own: Path, tmp_path: Path) -> None:
    (own / "a.yaml").write_text(CASE)
    shelf()
    path = tmp_path / "home" / cache.NAME
    data = json.loads(path.read_text())
    for kept in data["files"].values():
        del kept["title"]
    path.write_text(json.dumps(data))
    assert shelf().entries[0].title == "The technique"


def test_a_home_that_cannot_be_written_is_no_harm(own: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (own / "a.yaml").write_text(CASE)
    blocked = tmp_path / "a-file"
    blocked.write_text("")
    monkeypatch.setenv("ATTUNE_HOME", str(blocked / "home"))
    assert ids(shelf()) == ["hanne"]


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_the_cache_is_for_its_owner_only(own: Path, tmp_path: Path) -> None:
    (own / "a.yaml").write_text(CASE)
    shelf()
    assert (tmp_path / "home" / cache.NAME).stat().st_mode & 0o077 == 0


def test_the_committed_index_is_fresh() -> None:
    folder = packaged_folder()
    text, broken = build_index.index_text(folder)
    assert broken == ()
    assert (folder / "index.json").read_text(encoding="utf-8") == text, "run: python -m simulator.scenario.build_index"


def test_an_entry_whose_file_has_another_size_is_not_trusted(own: Path) -> None:
    packaged = own.parent / "packaged"
    (packaged / "a.yaml").write_text(CASE)
    text, _ = build_index.index_text(packaged)
    (packaged / "index.json").write_text(text)
    assert read_index(packaged)["a.yaml"].title == "The technique"
    (packaged / "a.yaml").write_text(CASE.replace("title: The technique", "title: New"))
    assert shelf().entries[0].title == "New"


def test_the_library_is_listed_without_the_slow_imports(own: Path) -> None:
    packaged = own.parent / "packaged"
    (packaged / "a.yaml").write_text(CASE)
    (packaged / "index.json").write_text(build_index.index_text(packaged)[0])
    code = (
        "import sys; from pathlib import Path; from simulator.scenario import library\n"
        f"library.packaged_folder = lambda: Path({str(packaged)!r})\n"
        "assert [entry.id for entry in library.shelf().entries] == ['hanne']\n"
        "print([name for name in ('pydantic', 'yaml', 'textual', 'numpy') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "ATTUNE_VIGNETTES": ""}
    result = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert (result.stdout.strip(), result.stderr) == ("[]", "")
