"""`attune translate`: a vignette's texts for a translator, and what of a translation is missing or stale."""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import Any

from simulator.cli.vignettes import loaded_vignette
from simulator.exits import DONE, REFUSED, Refusal
from simulator.scenario.library import find
from simulator.scenario.translation import Text, Translation, as_translation, texts, translated, translation_of


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("vignette", metavar="VIGNETTE", help="an id in the library, or a path")
    parser.add_argument("language", metavar="LANGUAGE", help="two letters, such as es")
    parser.add_argument(
        "--write", action="store_true", help="write the file for the translator; what is translated in it stays"
    )


def run(options: argparse.Namespace) -> int:
    """Say what is missing or stale, or write the file to be filled in."""
    if not re.fullmatch("[a-z]{2}", options.language):
        raise Refusal(f"'{options.language}' is not a language; two letters, such as es")
    path = find(options.vignette)
    loaded = loaded_vignette(options.vignette)
    loaded.required()
    data = loaded.file.data
    assert isinstance(data, dict)
    file = translation_of(path, options.language)
    known = _read(file) if file.is_file() else Translation(options.language, {})
    if options.write:
        _write(file, data, known)
    found = translated(data, _read(file) if file.is_file() else known)
    for what, names in (("missing", found.missing), ("stale", found.stale), ("unknown", found.unknown)):
        for name in names:
            print(f"{what}: {name}")
    number = sum(1 for _ in texts(data))
    done = number - len(found.missing) - len(found.stale)
    print(f"{file}: {done} of {number} texts", file=sys.stderr)
    return DONE if done == number or options.write else REFUSED


def _read(file: Path) -> Translation:
    from simulator.scenario.compose import compose
    from simulator.scenario.reading import Unreadable, read
    from simulator.scenario.source import Source

    try:
        composed = compose(Source(read(file), str(file)))
        if composed.findings:
            raise Refusal(composed.findings[0].one_line)
        return as_translation(composed.data)
    except (Unreadable, ValueError) as problem:
        raise Refusal(f"{file}: {problem}") from None


def _write(file: Path, data: dict[str, Any], known: Translation) -> None:
    lines = [f"translates: {data['id']}", f"language: {known.language}", "texts:"]
    for text in texts(data):
        lines += _entry(text, known)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    except OSError as problem:
        raise Refusal(f"{file}: cannot be written: {problem.strerror or problem}") from None


def _entry(text: Text, known: Translation) -> list[str]:
    """The original as a comment, its mark, and the translation; where the original has changed, the mark stays the old one."""
    mark, words = known.texts.get(text.name, (text.mark, ""))
    original = [f"    # {line}" for line in " ".join(text.words.split()).splitlines()]
    return [
        f"  {text.name}:",
        *original,
        f"    of: {json.dumps(mark)}",
        f"    text: {json.dumps(words, ensure_ascii=False)}",
    ]
