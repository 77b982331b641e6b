"""`python -m simulator.locale.build`: gathers the words of the interface, brings every catalogue up to date, and compiles it.

Words are what stands in `_("…")`. A catalogue keeps what is translated in it; what is new or was changed is empty, and shown in
English, until a translator has looked at it. To begin a language: `python -m simulator.locale.build fr`.
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from scoring.cues import CUES
from scoring.formulation import ANSWERS, REFRAME
from scoring.reading import SENTENCES
from scoring.vocabulary import Feeling, Impulse, Moment, Move, Pattern, Question, Strategy
from simulator.locale.catalogue import DOMAIN, FOLDER

ROOT = FOLDER.parents[1]
SOURCES = ("simulator", "scoring")
PROJECT = "Attunement"
NO_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in every compiled header where the moment of making would."""

GAUGES = ("distance", "arousal", "alliance", "safety", "strain")
"""The names of the gauges, which are looked up where they are shown."""


def gathered() -> Catalog:
    """Every text of the interface that can be translated, with the files it stands in."""
    found = Catalog(project=PROJECT, charset="utf-8", fuzzy=False)
    for folder in SOURCES:
        for name, _, message, _, _ in extract_from_dir(
            ROOT / folder, method_map=[("**.py", "python")], keywords={"_": None}
        ):
            found.add(message, locations=[(f"{folder}/{name}", 0)])
    for text in vocabulary():
        found.add(text, locations=[("scoring/vocabulary.py", 0)])
    return found


def vocabulary() -> Iterator[str]:
    """The words of the field: they stand in `scoring`, which knows of no language, and are looked up where they are shown."""
    for words in (Pattern, Moment, Move, Strategy, Impulse, Feeling, Question):
        for word in words:
            yield from (word.label, word.meaning)
    yield from GAUGES
    yield from (cue.meaning for cue in CUES.values())
    yield from ("drill", "check-up")
    yield from (text for answers in ANSWERS.values() for one in answers for text in (one.text, one.sentence))
    yield from (*SENTENCES.values(), REFRAME)


def updated(path: Path, language: str, words: Catalog) -> Catalog:
    """The catalogue of this file with the words as they are now."""
    if path.is_file():
        with path.open("rb") as file:
            known = read_po(file, locale=language)
    else:
        known = Catalog(locale=language, project=PROJECT, charset="utf-8", fuzzy=False)
    known.update(words, no_fuzzy_matching=True)
    known.obsolete.clear()
    return known


def po_text(catalogue: Catalog) -> bytes:
    """The catalogue as its file stands: in one order, without dates and line numbers, so that only words make a difference."""
    out = io.BytesIO()
    write_po(out, catalogue, width=110, omit_header=False, include_lineno=False, sort_output=True, ignore_obsolete=True)
    dates = (
        b'"POT-Creation-Date',
        b'"PO-Revision-Date',
        b'"Generated-By',
        b'"Last-Translator',
        b'"Language-Team',
        b'"Report-',
    )
    return b"\n".join(line for line in out.getvalue().split(b"\n") if not line.startswith(dates))


def mo_bytes(catalogue: Catalog) -> bytes:
    """The compiled catalogue. Its header carries no moment of making: the same words give the same bytes."""
    catalogue.creation_date = NO_MOMENT
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main(languages: list[str]) -> int:
    """Write the catalogues of these languages, and of all that there are."""
    words = gathered()
    known = {folder.name for folder in FOLDER.iterdir() if (folder / "LC_MESSAGES").is_dir()}
    for language in sorted(known | set(languages)):
        path = FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"
        path.parent.mkdir(parents=True, exist_ok=True)
        catalogue = updated(path, language, words)
        path.write_bytes(po_text(catalogue))
        path.with_suffix(".mo").write_bytes(mo_bytes(catalogue))
        done = sum(1 for message in catalogue if message.id and message.string and not message.fuzzy)
        print(f"{language}: {done} of {len(catalogue)} texts")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
