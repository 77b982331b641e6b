"""The journal gives back what was written, in order, and never takes a record twice."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from simulator.play.records import Chose, SaidFirst, UnreadableRecord, WroteNote
from simulator.store.journal import Journal, MovedOn, NotSaved
from tests.store.making import EVERY_KIND, begun, chosen

HOSTILE = [
    "a\x00b",
    "\x1b]0;title\x07 \x1b[31m \x9b2J",
    "‮reversed⁦ ​ \U000e0041",
    "'; DROP TABLE record; --",
    '"}], [/x] [@click=app.quit] </script>',
    "e" + "\u0301" * 50,
    "👩‍👩‍👧 नमस्ते שלום",
    "\ufeff\r\n\u2028\ufffe",
    "x" * 20_000,
    "",
]


def test_every_record_comes_back_equal_in_order(quick: Path) -> None:
    with Journal.open(quick) as journal:
        attempt = begun(journal)
        for seq, record in enumerate(EVERY_KIND, start=1):
            journal.append(attempt.id, seq, record)
    with Journal.open(quick) as journal:
        assert journal.records(attempt.id) == EVERY_KIND
        assert journal.attempt(attempt.id).records == len(EVERY_KIND)
        assert journal.source("abc") == "id: hanne-vik\n"


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_comes_back_as_it_was_typed(quick: Path, text: str) -> None:
    with Journal.open(quick) as journal:
        attempt = journal.begin_attempt(vignette_id="v", name=text, source=text, sha256=text, seed=1)
        journal.append(attempt.id, 1, SaidFirst("folder", text))
        journal.append(attempt.id, 2, WroteNote(1, (), text))
        journal.set_setting("help", text)
    with Journal.open(quick) as journal:
        assert journal.attempt(attempt.id).name == text
        assert journal.source(text) == text
        assert journal.records(attempt.id) == [SaidFirst("folder", text), WroteNote(1, (), text)]
        assert journal.setting("help", "another") == text


def test_half_a_character_is_refused_and_the_attempt_goes_on() -> None:
    with Journal.in_memory() as journal:
        attempt = begun(journal)
        with pytest.raises(NotSaved, match="type it again"):
            journal.append(attempt.id, 1, SaidFirst("folder", "\ud800"))
        with pytest.raises(NotSaved, match="type it again"):
            journal.set_setting("help", "\ud800")
        journal.append(attempt.id, 1, SaidFirst("folder", "again"))
        assert len(journal.records(attempt.id)) == 1


def test_a_seed_too_large_for_the_file_is_refused_in_a_sentence() -> None:
    with Journal.in_memory() as journal:
        with pytest.raises(NotSaved, match="too large"):
            journal.begin_attempt(vignette_id="v", name="n", source="s", sha256="h", seed=2**64)
        assert journal.attempts() == []


def test_a_number_that_is_taken_means_the_attempt_moved_on(quick: Path) -> None:
    with Journal.open(quick) as one, Journal.open(quick) as other:
        attempt = begun(one)
        one.append(attempt.id, 1, Chose("folder", "night"))
        with pytest.raises(MovedOn, match="another window"):
            other.append(attempt.id, 1, Chose("folder", "list"))
        assert chosen(other, attempt) == ["night"]
        other.append(attempt.id, 2, Chose("folder", "list"))
        with pytest.raises(MovedOn):
            one.append(attempt.id, 4, Chose("folder", "early"))
        assert chosen(one, attempt) == ["night", "list"]


def test_what_is_not_there_is_a_lookup_error() -> None:
    with Journal.in_memory() as journal:
        for ask in (
            lambda: journal.attempt("nobody"),
            lambda: journal.source("nothing"),
            lambda: journal.append("nobody", 1, Chose("folder", "night")),
        ):
            with pytest.raises(LookupError, match="no"):
                ask()


def test_the_open_attempt_is_the_newest_that_has_not_ended() -> None:
    with Journal.in_memory() as journal:
        first, second = begun(journal), begun(journal)
        begun(journal, "ewa-nowak", "def")
        assert journal.open_attempt("hanne-vik") == second
        journal.mark_finished(second.id, "stayed")
        journal.mark_finished(second.id, "grew")
        assert journal.open_attempt("hanne-vik") == first
        assert [row.ending for row in journal.attempts("hanne-vik")] == [None, "stayed"]
        journal.mark_finished(first.id, None)
        assert journal.open_attempt("hanne-vik") is None


def test_a_branch_brings_its_records_along_and_goes_on_by_itself() -> None:
    with Journal.in_memory() as journal:
        first = begun(journal)
        journal.append(first.id, 1, Chose("folder", "night"))
        branch = journal.begin_attempt(
            vignette_id="hanne-vik", name="Hanne Vik", source="id: hanne-vik\n", sha256="abc", seed=7,
            branched_from=first.id, branched_at=1, records=journal.records(first.id),
        )  # fmt: skip
        journal.append(branch.id, 2, Chose("quiet", "wait"))
        assert chosen(journal, branch) == ["night", "wait"]
        assert chosen(journal, first) == ["night"]
        assert (branch.branched_from, branch.branched_at, branch.records) == (first.id, 1, 1)
        open_now = journal.open_attempt("hanne-vik")
        assert open_now is not None
        assert open_now.id == branch.id


def test_the_first_attempt_at_each_text_of_a_vignette() -> None:
    with Journal.in_memory() as journal:
        first = begun(journal)
        begun(journal)
        other = begun(journal, "ewa-nowak", "def")
        rewritten = begun(journal, "hanne-vik", "abd")
        begun(journal, "ewa-nowak", "def")
        assert journal.first_attempts() == [first, other, rewritten]


def test_settings_are_kept(quick: Path) -> None:
    with Journal.open(quick) as journal:
        assert journal.setting("theme") == ""
        assert journal.setting("theme", "dark") == "dark"
        journal.set_setting("theme", "light")
        journal.set_setting("theme", "none")
    with Journal.open(quick) as journal:
        assert journal.setting("theme", "dark") == "none"


def test_order_is_by_number_when_the_clock_goes_back() -> None:
    hours = iter([12, 11, 10, 9, 8])
    with Journal.in_memory(clock=lambda: datetime(2026, 3, 29, next(hours), tzinfo=UTC)) as journal:
        attempt = begun(journal)
        for seq, option in enumerate(("a", "b", "c"), start=1):
            journal.append(attempt.id, seq, Chose("folder", option))
        later = begun(journal)
        assert chosen(journal, attempt) == ["a", "b", "c"]
        assert journal.attempts()[-1] == later


def test_time_is_written_in_utc_whatever_the_clock_says() -> None:
    summer = timezone(timedelta(hours=2))
    with Journal.in_memory(clock=lambda: datetime(2026, 7, 1, 1, 30, tzinfo=summer)) as journal:
        assert begun(journal).begun_at == "2026-06-30T23:30:00.000+00:00"


def test_a_record_of_an_unknown_kind_is_named_and_hides_nothing_else() -> None:
    with Journal.in_memory() as journal:
        attempt, other = begun(journal), begun(journal)
        journal.append(other.id, 1, Chose("folder", "night"))
        journal._connection.execute("INSERT INTO record VALUES (?, 1, '', 'dreamt', '{}')", (attempt.id,))
        with pytest.raises(UnreadableRecord, match="dreamt"):
            journal.records(attempt.id)
        assert chosen(journal, other) == ["night"]


def test_a_journal_in_memory_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick: Path
) -> None:
    monkeypatch.setenv("ATTUNE_HOME", str(quick / "home"))
    monkeypatch.chdir(quick)
    with Journal.in_memory() as journal:
        journal.append(begun(journal).id, 1, Chose("folder", "night"))
        assert [row.records for row in journal.attempts()] == [1]
    assert list(quick.iterdir()) == []
