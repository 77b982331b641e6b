"""A vignette in another language: every text has a stable name, and what has changed since is said."""

import re

import pytest
import yaml

from simulator.cli.main import main
from simulator.scenario.library import shelf, vignette_files
from simulator.scenario.loader import load
from simulator.scenario.playable import playable
from simulator.scenario.translation import Translation, texts, translated, translation_of
from tests import scenes
from tests.shipped import SHIPPED


def data_of(text: str):
    data = load(text).file.data
    assert isinstance(data, dict)
    return data


DATA = data_of(scenes.scene_text())


def whole(data) -> Translation:
    """A translation of everything, with a word before each text."""
    return Translation("es", {text.name: (text.mark, f"ES {text.words}") for text in texts(data)})


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_text_of_a_shipped_vignette_has_a_name_of_its_own(path):
    data = load(path).file.data
    names = [text.name for text in texts(data)]
    assert len(names) == len(set(names))
    missed = [one for one in _sentences(data) if one not in {text.words for text in texts(data)}]
    assert missed == []


def _sentences(value):
    """Every string of the data that has a space in it and is no condition or name."""
    if isinstance(value, dict):
        for name, inside in value.items():
            if name not in ("when", "name", "unless", "any", "expect", "$schema"):
                yield from _sentences(inside)
    elif isinstance(value, list):
        for inside in value:
            yield from _sentences(inside)
    elif isinstance(value, str) and " " in value:
        yield value


def test_a_whole_translation_leaves_nothing_as_it_was_and_plays():
    found = translated(DATA, whole(DATA))
    assert (found.missing, found.stale, found.unknown) == ((), (), ())
    vignette = load(yaml.safe_dump(found.data, allow_unicode=True)).required()
    assert vignette.lang == "es"
    assert vignette.sessions[0].turns[0].options[0].say == f"ES {scenes.LINES['log'][1]}"
    assert [option.id for option in vignette.sessions[0].turns[0].options] == list(scenes.LINES)


def test_a_text_whose_original_changed_is_stale_and_shown_as_it_was():
    changed = data_of(scenes.scene_text().replace("from Tuesday", "from Thursday"))
    found = translated(changed, whole(DATA))
    assert found.stale == ("cap/log/say",)
    assert found.data["sessions"][0]["turns"][0]["options"][0]["say"].startswith("Then show me the log from Thursday")


def test_missing_texts_and_unknown_names_are_named():
    some = dict(list(whole(DATA).texts.items())[1:]) | {"cap/gone/say": ("abc", "x")}
    found = translated(DATA, Translation("es", some))
    assert (found.missing, found.unknown) == (("title",), ("cap/gone/say",))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    mine = tmp_path / "mine"
    mine.mkdir()
    monkeypatch.setenv("ATTUNE_VIGNETTES", str(mine))
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    return mine


def filled(path, language="es"):
    """Fill the translator's file."""
    file = translation_of(path, language)
    file.write_text(
        re.sub(r"    # (.*)\n    of: (.*)\n    text: \"\"", r'    of: \2\n    text: "ES \1"', file.read_text())
    )
    return file


def test_the_command_writes_a_file_to_fill_in_and_says_what_is_missing(folder, capsys):
    path = scenes.write(folder, scenes.scene_text())
    assert main(["translate", str(path), "es"]) == 1
    assert "missing: title" in capsys.readouterr().out
    assert main(["translate", str(path), "es", "--write"]) == 0
    filled(path)
    assert main(["translate", str(path), "es"]) == 0
    path.write_text(path.read_text().replace("from Tuesday", "from Thursday"))
    capsys.readouterr()
    assert main(["translate", str(path), "es"]) == 1
    assert "stale: cap/log/say" in capsys.readouterr().out
    assert main(["translate", str(path), "es", "--write"]) == 0  # what is translated stays, and stays stale
    assert main(["translate", str(path), "es"]) == 1


def test_with_the_language_asked_for_the_library_and_the_play_speak_it(folder, monkeypatch):
    path = scenes.write(folder, scenes.scene_text())
    main(["translate", str(path), "es", "--write"])
    filled(path)
    english = playable(path)
    monkeypatch.setenv("ATTUNE_LANG", "es_ES.UTF-8")
    spanish = playable(path)
    assert spanish.vignette.title == "ES The cap"
    assert spanish.sha256 != english.sha256
    assert playable(spanish.text).vignette == spanish.vignette
    assert next(one for one in shelf().entries if one.id == "the-cap").themes == ("ES sleep",)
    assert list(vignette_files(folder)) == [path]


def test_a_broken_translation_leaves_the_original_and_is_refused_with_its_place(folder, monkeypatch, capsys):
    path = scenes.write(folder, scenes.scene_text())
    main(["translate", str(path), "es", "--write"])
    file = translation_of(path, "es")
    file.write_text("texts: [")
    monkeypatch.setenv("ATTUNE_LANG", "es")
    assert playable(path).vignette.title == "The cap"
    assert main(["translate", str(path), "es"]) == 1
    assert str(file) in capsys.readouterr().err


def test_what_is_no_language_is_refused(folder, capsys):
    path = scenes.write(folder, scenes.scene_text())
    assert main(["translate", str(path), "../x"]) == 1
    assert "is not a language" in capsys.readouterr().err
