"""What is read from the disk, and what is refused before a byte of it is parsed."""

import os
import socket
import time
from pathlib import Path

import pytest

from simulator.scenario.loader import load
from simulator.scenario.reading import MAX_BYTES, Unreadable, read
from tests.scenario.sample import CASE

needs_fifo = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of POSIX")


def refused(path: Path, *, follow_links: bool = True) -> str:
    with pytest.raises(Unreadable) as refusal:
        read(path, follow_links=follow_links)
    return refusal.value.message


def written(folder: Path, content: bytes) -> Path:
    path = folder / "v.yaml"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: text.encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"---\n" + text.encode(),
        lambda text: text.encode() + b"\n\n# the end\n",
    ],
    ids=["plain", "byte order mark", "Windows line ends", "document start", "comment at the end"],
)
def test_harmless_rewrites_give_the_same_vignette(tmp_path: Path, rewrite: object) -> None:
    assert callable(rewrite)
    assert load(written(tmp_path, rewrite(CASE))).vignette == load(CASE).vignette


@needs_fifo
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    start = time.monotonic()
    assert "device or a pipe" in refused(tmp_path / "pipe.yaml")
    assert time.monotonic() - start < 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_an_endless_device_is_refused() -> None:
    assert "device or a pipe" in refused(Path("/dev/zero"))


def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.yaml")
        assert "not a regular file" in refused(Path("s.yaml"))


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "this is a folder, not a file"


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    (found,) = load(tmp_path / "no.yaml").findings
    assert found.one_line == f"{tmp_path / 'no.yaml'}:1:1: error[S115] there is no such file"


def test_a_name_no_file_can_have_is_refused() -> None:
    assert refused(Path("a\0b.yaml")) == "this is no name a file can have"
    assert refused(Path("x" * 5000)) == "this name is too long for a file"


def test_a_link_is_followed_when_asked_for_by_name_and_not_inside_a_library(tmp_path: Path) -> None:
    target = written(tmp_path, CASE.encode())
    link = tmp_path / "link.yaml"
    link.symlink_to(target)
    assert read(link) == CASE
    assert refused(link, follow_links=False) == "this is a link, and links are not followed here"


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "loop.yaml"
    link.symlink_to(link)
    assert "link" in refused(link)


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "huge.yaml"
    with path.open("wb") as file:
        file.truncate(1 << 30)
    assert refused(path) == f"this file has 1,073,741,824 bytes; a vignette has at most {MAX_BYTES:,}"


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    assert len(read(written(tmp_path, b"#" * MAX_BYTES))) == MAX_BYTES
    assert "524,289 bytes" in refused(written(tmp_path, b"#" * (MAX_BYTES + 1)))


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_named(tmp_path: Path, encoding: str) -> None:
    assert refused(written(tmp_path, CASE.encode(encoding))) == f"this file is {encoding.upper()}, not UTF-8"


def test_a_windows_encoding_is_refused_at_the_first_byte_that_shows_it(tmp_path: Path) -> None:
    content = CASE.encode().replace(b"She nods.", b"She nods \x96 twice.")
    (found,) = load(written(tmp_path, content)).findings
    line = CASE[: CASE.index("She nods.")].count("\n") + 1
    assert (found.code, found.line, found.column) == ("S113", line, CASE.split("\n")[line - 1].index("nods.") + 6)
    assert found.message == "the byte 0x96 is not UTF-8 text"


@pytest.mark.parametrize("name", ["a\nb.yaml", "a\x1b[31mb.yaml", "-rf.yaml", os.fsdecode(b"\xff.yaml")])
def test_hostile_file_names_never_reach_a_message_raw(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("format: 2\n")
    line = load(path).findings[0].one_line
    assert not any(ord(letter) < 32 or 0xD800 <= ord(letter) < 0xE000 for letter in line)
    assert ":1:9: error[F212]" in line
