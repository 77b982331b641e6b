"""`check --fix`: it mends the layout, and no sentence ever reads otherwise."""

import random
from pathlib import Path

import pytest

from simulator.bench.explained.examples import base_text
from simulator.bench.fix.edit import Edit
from simulator.bench.fix.fields import FIELDS, KEYWORDS
from simulator.bench.fix.files import NotWritten, fix_file
from simulator.bench.fix.mend import as_far_as_good, mended
from simulator.bench.fix.trouble import trouble
from simulator.scenario.compose import compose
from simulator.scenario.source import Source
from simulator.scenario.texts import leaves
from simulator.scenario.words import CURLY
from tests.scenario.mutations import mutated

CASE = base_text("case")
LITERAL = CASE.replace(
    "            why: Too much, too early.\n",
    "            why: |\n              Too much – “too early”.  \n              \u00a0— her pause\n",
)
DASHED = "say: You – “yes, you” — set\u00a0the speed here."


def data(text: str) -> object:
    composed = compose(Source(text))
    assert not composed.findings
    return composed.data


def damaged(text: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


DAMAGES = {
    "a non-breaking space for a space": [("            heard: I may", "           \u00a0heard: I may")],
    "every space of a line non-breaking": [("            heard: I may", "\u00a0" * 12 + "heard: I may")],
    "a non-breaking space too many": [("            heard: I may", "            \u00a0heard: I may")],
    "a space of no width": [("            heard: I may", "            \u200bheard: I may")],
    "tabs of two": [("            heard: I may", "\t\t\t\t\t\theard: I may")],
    "tabs of four": [("            heard: I may", "\t\t\theard: I may")],
    "tabs of eight": [("            heard: I may", "\t    heard: I may")],
    "a long dash": [("          - id: pace", "          — id: pace")],
    "a dash and its space": [("          - id: pace", "          –\u00a0id: pace")],
    "a space after a dash": [("          - id: pace", "          -\u00a0id: pace")],
    "all dashes": [("- id: ", "– id: "), ("- title: ", "– title: ")],
    "curly marks around a keyword": [("move: deepen", "move: “deepen”")],
    "curly marks in a list": [("[self-sufficiency]", "[“self-sufficiency”]")],
    "curly marks in a condition": [("chose: folder/feeling", "chose: „folder/feeling“")],
    "spaces at the end": [("reply: She nods.", "reply: She nods.  \t")],
}


@pytest.mark.parametrize("name", DAMAGES)
@pytest.mark.parametrize("base", [CASE, LITERAL], ids=["plain", "literal"])
def test_a_layout_that_was_damaged_reads_as_it_did_before(name: str, base: str) -> None:
    base = base.replace("say: You set the speed here.", DASHED)
    better = mended(damaged(base, *DAMAGES[name]))
    assert data(better.text) == data(base)
    assert better.edits


@pytest.mark.parametrize("base", ["case", "scene", "long"])
def test_a_sound_file_is_left_as_it_is(base: str) -> None:
    assert mended(base_text(base)).edits == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "say: “Yes” and “no”",
        "say: She says “deepen”",
        "say: – well\u00a0then –",
        'say: "– well, id: “pace”  "',
        "reply: >-\n              – id: “pace”\n              \u00a0— so  \n              move: “deepen”",
        "reply: She says\n              – and stops –\n              \u00a0“nothing”.",
    ],
)
def test_what_stands_in_a_sentence_stays(sentence: str) -> None:
    for broken in ("", "        rival: a: b\n"):
        text = CASE.replace("say: You set the speed here.", sentence) + broken
        assert mended(text).text == text


def test_inside_a_text_that_fell_out_of_its_block_only_the_start_of_the_line_is_mended() -> None:
    text = LITERAL.replace("              Too much – “too early”.  ", "\u00a0\u00a0Too much – “too early”.  ")
    (edit,) = mended(text).edits
    assert (edit.start, edit.new) == (0, " " * 14)


@pytest.mark.parametrize("seed", range(80))
def test_of_whatever_is_in_a_file_nothing_is_lost_and_a_second_time_changes_nothing(seed: int) -> None:
    chance = random.Random(seed)
    text = mutated(damaged(LITERAL, *chance.choice(list(DAMAGES.values()))), chance)
    better = mended(text)
    assert mended(better.text).edits == ()
    assert _words(better.text) == _words(text)
    before = compose(Source(text))
    if before.data is not None:
        after = compose(Source(better.text))
        assert [_bare(value) for _, value in leaves(after.data)] == [_bare(value) for _, value in leaves(before.data)]


def _words(text: str) -> str:
    """The letters of a text, without what a fix may touch."""
    return "".join(letter for letter in text if letter.isalnum())


def _bare(value: object) -> object:
    return value.strip(CURLY) if isinstance(value, str) else value


def test_every_keyword_is_a_field_and_no_text_is_one() -> None:
    assert KEYWORDS <= FIELDS
    assert KEYWORDS.isdisjoint(
        {"say", "do", "think", "reply", "heard", "why", "fits_when", "scene", "client", "inner", "rival", "text"}
    )


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_and_line_ends_stay(tmp_path: Path, mark: bytes, end: str) -> None:
    path = tmp_path / "v.yaml"
    text = damaged(CASE, *DAMAGES["a long dash"])
    path.write_bytes(mark + text.replace("\n", end).encode())
    assert [edit.line for edit in fix_file(path).edits] == [text[: text.index("—")].count("\n") + 1]
    assert path.read_bytes() == mark + CASE.replace("\n", end).encode()
    assert fix_file(path).edits == ()


def test_the_mode_of_a_file_and_a_link_to_it_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "v.yaml", tmp_path / "link.yaml"
    path.write_text(damaged(CASE, *DAMAGES["a long dash"]), encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    assert fix_file(link).edits
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert path.read_text(encoding="utf-8") == CASE
    assert sorted(tmp_path.iterdir()) == [link, path]


def test_a_file_that_cannot_be_read_is_left_to_the_checks(tmp_path: Path) -> None:
    path = tmp_path / "v.yaml"
    path.write_bytes(CASE.replace("- id: pace", "– id: pace").encode("utf-16"))
    assert fix_file(path).edits == ()
    assert fix_file(tmp_path / "none.yaml").edits == ()


def test_a_file_that_cannot_be_written_is_said_so_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "v.yaml"
    text = damaged(CASE, *DAMAGES["a long dash"])
    path.write_text(text, encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NotWritten, match="No space left on device"):
        fix_file(path)
    assert path.read_text(encoding="utf-8") == text
    assert list(tmp_path.iterdir()) == [path]


NBSP = "\u00a0"
LONG_REPLY = CASE.replace("reply: She nods.", "reply: >-\n              She nods.\n              Twice.")
"""The reply goes on under `>-`, so that a field below it could be swallowed."""
ASTRAY = {
    "a field behind twelve non-breaking spaces": ("            heard: I may", NBSP * 12 + "heard: I may"),
    "a field behind six of them": ("            heard: I may", NBSP * 6 + "heard: I may"),
    "a field behind fourteen of them": ("            heard: I may", NBSP * 14 + "heard: I may"),
    "a field behind one tab": ("            fits_when: Distance", "\tfits_when: Distance"),
    "an item behind one tab": ("          - id: pace", "\t- id: pace"),
    "a sentence that goes on": ("              Twice.", NBSP * 2 + "Twice."),
    "a space after a colon": ("heard: I may", f"heard:{NBSP}I may"),
    "a space after a colon and before >-": ("reply: >-", f"reply:{NBSP}>-"),
    "a space after the colon of an item": ("- id: pace", f"- id:{NBSP}pace"),
    "a space after the first colon of a part": ("  name: Hanne", f"  name:{NBSP}Hanne"),
    "a space after a colon in brackets": ("{chose: folder/feeling}", f"{{chose:{NBSP}folder/feeling}}"),
}


@pytest.mark.parametrize("name", ASTRAY)
def test_what_lost_its_place_goes_beside_its_siblings(name: str) -> None:
    assert mended(damaged(LONG_REPLY, ASTRAY[name])).text == LONG_REPLY


@pytest.mark.parametrize("seed", range(40))
def test_no_fix_is_for_the_worse(seed: int) -> None:
    chance = random.Random(seed)
    lines = LONG_REPLY.split("\n")
    for _ in range(3):
        number = chance.randrange(len(lines))
        words = lines[number].lstrip(" ")
        indent = len(lines[number]) - len(words)
        lines[number] = chance.choice(["\t", "\t" * (indent // 4), NBSP * indent, NBSP]) + words
    text = mutated("\n".join(lines), chance)
    assert trouble(mended(text).text) <= trouble(text)


def test_of_two_changes_the_one_that_breaks_more_is_left_and_said_so() -> None:
    text = damaged(CASE, ("            heard: I may", "\theard: I may"))
    number = text[: text.index("\t")].count("\n") + 1
    good, bad = Edit(number, 0, 1, " " * 12, "a tab went"), Edit(5, 0, 0, "   ", "spaces came")
    better = as_far_as_good(text, (bad, good))
    assert (better.text, better.edits, better.left) == (CASE, (good,), (bad,))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: “The technique”", 'title: "The technique"'),
        ('title: “She said "no"”', "title: 'She said \"no\"'"),
        ("title: „The technique“", 'title: "The technique"'),
    ],
)
def test_curly_marks_that_hold_a_whole_text_become_straight_ones(old: str, new: str) -> None:
    text = CASE.replace("title: The technique", old)
    assert mended(text).text == CASE.replace("title: The technique", new)
    assert mended(text + "a: b: c\n").text == CASE.replace("title: The technique", new) + "a: b: c\n"


@pytest.mark.parametrize("words", ["“I may” and “go”", "I may “go”", "“I may", "‘tis so"])
def test_curly_marks_that_hold_a_part_of_a_text_stay(words: str) -> None:
    text = CASE.replace("title: The technique", f"title: {words}")
    assert mended(text).text == text
