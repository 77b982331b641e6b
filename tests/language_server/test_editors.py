"""What an author sees in an editor, asked of the real yaml-language-server: words offered, fields explained, mistakes underlined."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scoring.cues import CUES
from scoring.vocabulary import Moment, Move, Pattern
from simulator.cli.main import main
from tests.language_server.client import Editor
from tests.language_server.installed import language_server
from tests.needs import needs
from tests.shipped import CASES as SHIPPED

MOVES = {move.value: move.meaning for move in Move}


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    opened = Editor(language_server(), tmp_path_factory.mktemp("workspace"))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def draft(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vignette as `attune new` writes it, its schema beside it and nowhere else."""
    path = tmp_path_factory.mktemp("desk") / "ines.yaml"
    assert main(["new", str(path), "--yes"]) == 0
    return path


def after(text: str, words: str) -> tuple[int, int]:
    """Line and column, from 1, of the place just after these words."""
    head = text[: text.index(words) + len(words)]
    return head.count("\n") + 1, len(head) - head.rfind("\n")


def shows(shown: str, words: str) -> bool:
    """True where these words are shown, however the markup escapes them."""
    plain = shown.replace("\\", "").replace("&nbsp;", " ")
    return " ".join(words.split()) in " ".join(plain.split())


@needs("npm")
@pytest.mark.parametrize(
    ("field", "value", "offered"),
    [
        ("move: ", "move: frame-hold", MOVES),
        ("moment: ", "moment: opening", {moment.value: moment.meaning for moment in Moment}),
        ("pattern: ", "pattern: dismissing-avoidant", {pattern.value: pattern.meaning for pattern in Pattern}),
        ("cues: [", "cues: [self-sufficiency", {slug: cue.meaning for slug, cue in CUES.items()}),
    ],
    ids=["moves", "moments", "patterns", "cues"],
)
def test_every_word_is_offered_with_what_it_means(
    editor: Editor, draft: Path, field: str, value: str, offered: dict[str, str]
) -> None:
    written = draft.read_text(encoding="utf-8")
    text = written.replace(value, field, 1)
    assert text != written
    found = editor.completions(draft, text, *after(text, field))
    assert set(offered) <= set(found)
    assert set(found) <= set(offered) | {"true", "false"}
    assert [word for word, meaning in offered.items() if not shows(found[word], meaning)] == []


@needs("npm")
@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("fits_when", "When this very line would be right; required on the best option and the runner-up."),
        ("move", "What the line does."),
        ("rival", "Another way to read this turn; required where there are options."),
        ("frame", "What the service offers."),
    ],
)
def test_a_field_is_explained_where_the_pointer_rests(editor: Editor, draft: Path, field: str, sentence: str) -> None:
    text = draft.read_text(encoding="utf-8")
    line, column = after(text, f"\n{field}" if field == "frame" else f" {field}:")
    assert shows(editor.hover(draft, text, line, column - 2), sentence)


@needs("npm")
def test_a_chosen_word_is_explained_where_the_pointer_rests(editor: Editor, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8")
    line, column = after(text, "move: fact-first")
    assert shows(editor.hover(draft, text, line, column - 2), MOVES["fact-first"])


@needs("npm")
@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("heard:", "haerd:", "haerd"),
        ("move: fact-first", "move: fact-frist", "fact-first"),
        ("age: 41", "age: forty-one", "integer"),
        ("{strain: at least 8}", "{strain: 8 or more}", "Write for instance  at least 5"),
    ],
    ids=["field", "word", "number", "bound"],
)
def test_a_mistake_is_underlined_in_its_line(editor: Editor, draft: Path, right: str, wrong: str, says: str) -> None:
    text = draft.read_text(encoding="utf-8").replace(right, wrong, 1)
    line, _ = after(text, wrong)
    here = [message for number, message in editor.diagnostics(draft, text) if number == line]
    assert any(says in message for message in here)


@needs("npm")
def test_a_new_option_begins_with_the_fields_it_needs(editor: Editor, draft: Path) -> None:
    text = draft.read_text(encoding="utf-8").replace("options:\n", "options:\n          - \n", 1)
    line, _ = after(text, "          - \n")
    offered = editor.completions(draft, text, line - 1, 13)
    assert "new option" in offered
    assert {"id", "move", "say"} <= set(offered)


@needs("npm")
def test_a_fresh_draft_has_nothing_underlined(editor: Editor, draft: Path) -> None:
    assert editor.diagnostics(draft, draft.read_text(encoding="utf-8")) == []


@needs("npm")
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_vignette_has_nothing_underlined(editor: Editor, path: Path) -> None:
    assert editor.diagnostics(path, path.read_text(encoding="utf-8")) == []
