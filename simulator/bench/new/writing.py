"""Puts a draft on the disk, whole or not at all, with the schema beside it."""

import os
import secrets
from pathlib import Path
from typing import Any

from simulator.bench.new.explanations import Explanations
from simulator.bench.new.page import page
from simulator.scenario.library import ENDINGS
from simulator.scenario.schema_file import NAME, schema_path

TOP = f"""\
# yaml-language-server: $schema=./{NAME}
#
# A line that begins with # is a note to you; the trainee never sees it. Each field is explained once, where it first comes.
# What is marked `# draft` plays as it stands and waits for your words. `>-` means that a text goes on over the next lines.
# A text with a colon and a space in it, or one that begins with a quotation mark, wants '…' around it.
"""


class NotWritten(Exception):
    """Nothing was written; the text is one sentence."""


def target(wanted: str | None, slug: str) -> Path:
    """The file that is meant: a name without an ending gets one, no name at all is the client's. Raises NotWritten if it exists."""
    path = Path(wanted if wanted else slug)
    if path.suffix not in ENDINGS:
        path = path.with_name(path.name + ENDINGS[0])
    if os.path.lexists(path):
        raise NotWritten(f"{path} is there already, and nothing was changed; give another name")
    return path


def write(path: Path, data: dict[str, Any]) -> None:
    """Write the page and, if there is none yet, the schema. Raises NotWritten, and leaves no half file behind."""
    schema = schema_path()
    text = page(data, Explanations.read(schema), TOP)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.parent / NAME
        if not beside.exists():
            _whole(beside, schema.read_text(encoding="utf-8"))
        _whole(path, text)
    except FileExistsError:
        raise NotWritten(f"{path} is there already, and nothing was changed; give another name") from None
    except OSError as problem:
        raise NotWritten(f"{path} cannot be written: {(problem.strerror or 'unknown reason').lower()}") from None


def _whole(path: Path, text: str) -> None:
    """All of the text under this name, or nothing; an existing file stays as it is (FileExistsError)."""
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        unfinished.write_text(text, encoding="utf-8", newline="\n")
        _appear(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _appear(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the check a moment ago has to do
        if os.path.lexists(path):
            raise FileExistsError(path) from None
        unfinished.replace(path)
