"""The interface's words in another language."""

import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from string import Formatter

import pytest
from babel.messages.pofile import read_po

from simulator.locale.build import gathered, mo_bytes, po_text, updated
from simulator.locale.catalogue import DOMAIN, FOLDER, _, catalogue

LANGUAGES = sorted(folder.parent.name for folder in FOLDER.glob("*/LC_MESSAGES"))
languages = pytest.mark.parametrize("asked", LANGUAGES)


def po(asked: str):
    return FOLDER / asked / "LC_MESSAGES" / f"{DOMAIN}.po"


def messages(asked: str):
    with po(asked).open("rb") as file:
        return [message for message in read_po(file, locale=asked) if message.id]


def test_english_needs_no_catalogue(monkeypatch):
    monkeypatch.delenv("ATTUNE_LANG", raising=False)
    assert _("What do you say?") == "What do you say?"


def test_an_unknown_language_speaks_english(monkeypatch):
    monkeypatch.setenv("ATTUNE_LANG", "xx")
    assert _("What do you say?") == "What do you say?"


@languages
def test_the_same_words_compile_to_the_same_bytes_on_any_day(asked):
    first, later = (updated(po(asked), asked, gathered()) for _ in range(2))
    later.creation_date = datetime(2031, 5, 4, tzinfo=UTC)
    assert mo_bytes(first) == mo_bytes(later)


@languages
def test_the_catalogue_holds_the_words_of_the_interface_and_is_compiled(asked):
    fresh = updated(po(asked), asked, gathered())
    assert po(asked).read_bytes() == po_text(fresh)
    assert po(asked).with_suffix(".mo").read_bytes() == mo_bytes(fresh)


@languages
def test_everything_is_translated(asked):
    assert [one.id for one in messages(asked) if not one.string or one.fuzzy] == []


@languages
def test_a_translation_has_no_place_that_the_text_does_not_have(asked):
    def places(text: str) -> set[str | None]:
        return {field for _before, field, _spec, _conversion in Formatter().parse(text) if field is not None}

    wrong = [
        one.id
        for one in messages(asked)
        if "python-brace-format" in one.flags and not places(one.string) <= places(one.id)
    ]
    assert wrong == []


@languages
def test_gauges_and_shelves_stay_short_enough_for_their_columns(asked):
    for word, most in (
        ("distance", 9),
        ("arousal", 9),
        ("alliance", 9),
        ("safety", 9),
        ("strain", 9),
        ("continue", 10),
    ):
        assert len(catalogue(asked).gettext(word)) <= most


def test_a_process_that_is_asked_for_spanish_speaks_it(tmp_path):
    env = os.environ | {"ATTUNE_LANG": "es", "ATTUNE_HOME": str(tmp_path), "PYTHONUTF8": "1"}
    words = [sys.executable, "-m", "simulator", "play", "hanne-vik", "--plain"]
    done = subprocess.run(words, input="\n?\nq\n", capture_output=True, text=True, env=env, check=False)
    assert done.returncode == 0
    assert re.search("¿Qué (dice|dices)", done.stdout) or "¿" in done.stdout
    assert "What do you say?" not in done.stdout
