"""The questions of `attune new`: Enter takes the default, a wrong answer gets one sentence, and nothing is written before the last."""

import io
from pathlib import Path

import pytest

from scoring.vocabulary import Moment, Pattern
from simulator.bench.new.interview import Ended, answered
from simulator.bench.new.questions import QUESTIONS, Answers, Unclear, wishes
from simulator.bench.new.writing import NotWritten, write
from simulator.cli.main import main
from simulator.scenario.loader import load
from simulator.scenario.schema_file import NAME, schema_path


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    return folder


def asked(typed: str, **given: str) -> tuple[Answers, str]:
    """The answers, and what was printed."""
    out = io.StringIO()
    return answered(QUESTIONS, given, {}, (io.StringIO(typed), out)), out.getvalue()


def attune(*words: str) -> int:
    try:
        return main(words)
    except SystemExit as leaving:
        return int(leaving.code or 0)


def test_enter_takes_every_default_and_each_default_is_shown() -> None:
    answers, printed = asked("\n" * 20)
    assert answers == answered(QUESTIONS, {}, {}, None)
    assert printed.count("[") == len(QUESTIONS)
    assert "[Kim Lindgren]" in printed


def test_every_pattern_is_described_and_named() -> None:
    _, printed = asked("\n" * 20)
    printed = " ".join(printed.split())
    for pattern in Pattern:
        assert pattern.meaning in printed
        assert pattern.value in printed


def test_no_question_needs_a_word_of_the_file_format() -> None:
    words = " ".join((question.asks + " ".join(question.lines)).casefold() for question in QUESTIONS)
    assert not any(word in words for word in ("yaml", "field", "slug", "moment:", "schema"))


@pytest.mark.parametrize(
    ("typed", "pattern"),
    [("1", Pattern.SECURE), ("anx", Pattern.PREOCCUPIED), ("FEARFUL-disorganized", Pattern.FEARFUL)],
)
def test_a_pattern_is_chosen_by_number_by_name_or_by_its_beginning(typed: str, pattern: Pattern) -> None:
    assert asked(f"{typed}\n" + "\n" * 20)[0]["pattern"] is pattern


@pytest.mark.parametrize(
    ("question", "typed", "sentence"),
    [
        ("age", "fifty", "Please give a whole number from 12 to 110."),
        ("sessions", "5", "Please give a whole number from 1 to 4."),
        ("pronoun", "it", "Please choose one of: she, he, they."),
        ("client", "\x1b[31m", "There is a character in it that cannot be printed; please type it again."),
    ],
)
def test_an_answer_that_cannot_be_used_gets_one_sentence_and_the_question_again(
    question: str, typed: str, sentence: str
) -> None:
    before = [one.name for one in QUESTIONS].index(question)
    answers, printed = asked("\n" * before + f"{typed}\n" + "\n" * 20)
    assert answers == answered(QUESTIONS, {}, {}, None)
    assert printed.count(sentence) == 1
    assert printed.count(next(one.asks for one in QUESTIONS if one.name == question)) == 2


def test_the_end_of_input_is_told_apart_from_an_answer() -> None:
    with pytest.raises(Ended):
        asked("\n\n")


def test_where_the_rupture_comes_is_not_asked_of_a_single_session() -> None:
    answers, printed = asked("\n" * 20, sessions="1")
    assert answers["rupture-session"] == 1
    assert "In which session?" not in printed


def test_a_flag_answers_its_question() -> None:
    answers, printed = asked("", **{question.name: "2" for question in QUESTIONS if question.name != "age"}, age="30")
    assert printed == ""
    asked_for = wishes(answers)
    assert (asked_for.pattern, asked_for.sessions, asked_for.rupture) == (
        Pattern.DISMISSING,
        2,
        Moment.CONFRONTATION_RUPTURE,
    )


def test_a_flag_that_cannot_be_used_is_named() -> None:
    with pytest.raises(Unclear, match="--rupture-session '3': Please give a whole number from 1 to 2"):
        answered(QUESTIONS, {"rupture-session": "3"}, {}, None)


def test_it_writes_the_file_and_the_schema_and_says_what_comes_next(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert attune("new", "--client", "Ines Duarte", "--yes") == 0
    said = capsys.readouterr()
    assert said.out == "ines-duarte.yaml\n"
    assert said.err == "next: attune check ines-duarte.yaml, attune play ines-duarte.yaml\n"
    assert (desk / NAME).read_bytes() == schema_path().read_bytes()
    assert (
        (desk / "ines-duarte.yaml")
        .read_text(encoding="utf-8")
        .startswith(f"# yaml-language-server: $schema=./{NAME}\n")
    )
    assert attune("check", "--strict", "ines-duarte.yaml") == 0
    assert sorted(path.name for path in desk.iterdir()) == ["ines-duarte.yaml", NAME]


def test_a_file_without_an_ending_gets_one_and_its_folder_is_made(desk: Path) -> None:
    assert attune("new", "mine/ines", "--yes") == 0
    assert load(desk / "mine" / "ines.yaml").vignette is not None
    assert (desk / "mine" / NAME).exists()


def test_an_existing_file_is_never_touched(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mine = desk / "mine.yaml"
    mine.write_text("my own words\n", encoding="utf-8")
    assert attune("new", "mine.yaml", "--yes") == 1
    assert capsys.readouterr().err == "attune: mine.yaml is there already, and nothing was changed; give another name\n"
    with pytest.raises(NotWritten):
        write(mine, {"format": 1})
    assert mine.read_text(encoding="utf-8") == "my own words\n"
    assert [path.name for path in desk.glob(".*")] == []


def test_an_older_schema_is_left_as_it_is(desk: Path) -> None:
    (desk / NAME).write_text("{}", encoding="utf-8")
    assert attune("new", "--yes") == 0
    assert (desk / NAME).read_text(encoding="utf-8") == "{}"


class Interrupting(io.StringIO):
    def readline(self, *_: object) -> str:  # type: ignore[override]
        raise KeyboardInterrupt


@pytest.mark.parametrize("source", [io.StringIO("1\nAda\n"), Interrupting()], ids=["end of input", "Ctrl-C"])
def test_leaving_half_way_writes_nothing_and_says_so(
    desk: Path, source: io.StringIO, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", source)
    assert attune("new", "ada.yaml") == 1
    said = capsys.readouterr()
    assert said.err.endswith("\nstopped; nothing was written\n")
    assert said.out == ""
    assert list(desk.iterdir()) == []


def test_a_disk_that_fails_leaves_no_half_file(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("simulator.bench.new.writing._appear", full)
    assert attune("new", "ada.yaml", "--yes") == 1
    assert capsys.readouterr().err == "attune: ada.yaml cannot be written: no space left on device\n"
    assert list(desk.iterdir()) == []


def test_the_schema_is_printed_or_written_into_a_folder(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert attune("schema") == 0
    assert capsys.readouterr().out == schema_path().read_text(encoding="utf-8")
    (desk / NAME).write_text("old", encoding="utf-8")
    assert attune("schema", "--write", str(desk)) == 0
    assert (desk / NAME).read_bytes() == schema_path().read_bytes()
    capsys.readouterr()
    assert attune("schema", "--write", "nowhere") == 1
    assert capsys.readouterr().err.startswith(f"attune: {Path('nowhere', NAME)} cannot be written: ")


def test_a_sign_goes_back_one_question_and_the_new_answer_counts() -> None:
    answers, printed = asked("\nIlse Brandt\n50\n<\n51\n" + "\n" * 20)
    assert (answers["client"], answers["age"]) == ("Ilse Brandt", 51)
    assert printed.count("How old is your client?") == 2
    assert "< goes back one question" in printed


def test_it_goes_back_past_what_was_not_asked_and_stops_at_the_first() -> None:
    answers, printed = asked("<\nsecure\n" + "\n" * 5 + "Hello.\n1\n<\n3\n" + "\n" * 9, age="44")
    assert "This is the first question." in printed
    assert (answers["pattern"], answers["age"], answers["sessions"]) == (Pattern.SECURE, 44, 3)
    assert printed.count("How old is your client?") == 0


@pytest.mark.parametrize("name", ["Ilse Brandt, a baker", "Ilse Brandt (42)", "Ilse: a baker"])
def test_a_name_with_more_than_the_name_is_asked_for_again(name: str) -> None:
    answers, printed = asked(f"\n{name}\nIlse Brandt\n" + "\n" * 20)
    assert answers["client"] == "Ilse Brandt"
    assert "Please give the name alone, such as Ilse Brandt" in printed
    with pytest.raises(Unclear, match="Please give the name alone"):
        answered(QUESTIONS, {"client": name}, {}, None)
