"""Write everything that is held into a folder or a zip file, and read it back out of one. The form is in `docs/your-data.md`."""

import io
import json
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path

from simulator.practice.own_data.readable import readable
from simulator.store.carrying import everything
from simulator.store.journal import Journal
from simulator.store.made import Made

FORMAT = 1
DATA, TEXT = "attunement.json", "attunement.txt"
KIND = "export"
"""The word for an export among the files that were made."""

LARGEST = 256 * 1024 * 1024
"""Bytes of an export that is taken in."""


class CannotExport(Exception):
    """The place will not do. The message is one sentence."""


class NoExport(Exception):
    """What is to be taken in is no export of ours. The message is one sentence."""


def export(journal: Journal, into: Path) -> list[Path]:
    """Write the data and the readable text into a new or empty folder, or a new file that ends in .zip; gives what was written.

    Raises CannotExport; Locked where own words are sealed and closed; what the journal raises.
    """
    texts = {DATA: as_text(journal), TEXT: readable(journal)}
    try:
        files = _zipped(into, texts) if into.suffix.lower() == ".zip" else _in_folder(into, texts)
        for path, content in files.items():
            _write_known(journal, path, content)
    except OSError as problem:
        raise CannotExport(f"{into} cannot be written ({problem.strerror}); take another place") from None
    return list(files)


def as_text(journal: Journal) -> str:
    """The data as JSON: the same for the same journal, to the byte."""
    return json.dumps({"format": FORMAT, **everything(journal)}, ensure_ascii=False, indent=1) + "\n"


def read_export(path: Path) -> Mapping[str, object]:
    """The data of an export: its folder, its zip file, or the JSON file itself. Raises NoExport."""
    try:
        given = json.loads(_bytes(path).decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise NoExport(
            f"{path} holds no export that can be read; name the folder or the file that was exported"
        ) from None
    if not isinstance(given, dict) or type(given.get("format")) is not int:
        raise NoExport(f"{path} is no export of Attunement; name the folder or the file that was exported")
    if given["format"] > FORMAT:
        raise NoExport(f"{path} was written by a newer Attunement; use that one")
    return given


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        path = path / DATA
    if not path.is_file() or path.stat().st_size > LARGEST:
        raise ValueError(path)
    if path.suffix.lower() != ".zip":
        return path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        if archive.getinfo(DATA).file_size > LARGEST:
            raise ValueError(path)
        with archive.open(DATA) as member:
            return member.read(LARGEST)


def _in_folder(folder: Path, texts: Mapping[str, str]) -> dict[Path, bytes]:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise CannotExport(f"{folder} is not empty; name a folder that is new or empty")
    return {folder / name: text.encode() for name, text in texts.items()}


def _zipped(path: Path, texts: Mapping[str, str]) -> dict[Path, bytes]:
    if path.exists():
        raise CannotExport(f"{path} is there already; name a file that is new")
    path.parent.mkdir(parents=True, exist_ok=True)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
    return {path: packed.getvalue()}


def _write_known(journal: Journal, path: Path, content: bytes) -> None:
    """Write a new file that erasing will find, also where we are killed halfway: known from its first byte to its last."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        Made(journal).add(path, KIND)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Made(journal).add(path, KIND)
