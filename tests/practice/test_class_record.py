"""One's own page of a class, taken into one's own record: plays that were one's own count, all else is a note."""

import json
from pathlib import Path

import pytest

from simulator.classroom.joining import keep_record
from simulator.practice import class_record
from simulator.practice.class_record import NotTakenIn, read_record, take_in
from simulator.practice.opening import opened, resumed
from simulator.practice.own_data.erasure import carry_out, of_attempt, of_note
from simulator.practice.progress.known import known
from simulator.scenario.library import UnknownVignette
from simulator.scenario.playable import playable
from simulator.store import seal
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.sealing import set_passphrase
from tests.classroom.classes import CASE
from tests.scenes import scene_text, write


@pytest.fixture
def journal():
    with Journal.in_memory() as one:
        yield one


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    found = {one: write(tmp_path, scene_text(one)) for one in ("the-cap", "the-cup")} | {"two-sessions": CASE}

    def find(name: str) -> Path:
        if name not in found:
            raise UnknownVignette(name)
        return found[name]

    monkeypatch.setattr(class_record, "find", find)
    return found


def record(mode: str, *vignettes: Path, path: tuple[str, ...] = (), votes: tuple[tuple[str, str], ...] = (), **more):
    """A file as the server makes it; a vote is a turn and what was chosen there first."""
    chosen = [playable(one) for one in vignettes]
    hashes = [one.sha256 for one in chosen] * len(votes)
    scene = {"number": 1, "scene": "", "client": "It is all in there.", "read": "", "pattern": "", "contested": ""}
    said = {"round": 1, "line": "Then show me the log.", "sure": 1, "why": "", "fits": "Fits.", "because": "Because."}
    return {
        "format": 1,
        "kind": "attunement-class",
        "date": "2026-11-24",
        "mode": mode,
        "seed": 3,
        "vignettes": [{"id": o.vignette.id, "title": o.vignette.title, "sha256": o.sha256} for o in chosen],
        "path": list(path),
        "votes": [
            {
                "vignette": sha256,
                "turn": turn,
                "pattern": "",
                "rounds": [{"round": 1, "option": option, "sure": 2, "why": "so"}],
            }
            for sha256, (turn, option) in zip(hashes, votes, strict=False)
        ],
        "scenes": [{**scene, "votes": [said], "best": [{"line": "Then show me the log.", "because": "Because."}]}],
    } | more


def test_every_scene_of_a_quiz_counts_as_a_play(journal, library):
    made = record("quiz", library["the-cap"], library["the-cup"], votes=(("cap", "log"), ("cap", "warm")))
    assert take_in(journal, made) == ("Taken in: 2 plays that count.",)
    rows = journal.attempts()
    assert {row.vignette_id for row in rows} == {"the-cap", "the-cup"}
    assert all(row.finished for row in rows)
    assert len(known(journal)) == 2
    assert resumed(journal, "the-cap") is None


def test_the_pattern_one_read_comes_along(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    made["votes"][0]["pattern"] = "dismissing-avoidant"
    take_in(journal, made)
    (row,) = journal.attempts()
    assert not row.study
    assert [type(one).__name__ for one in journal.records(row.id)] == ["ToldPattern", "Chose", "ReadPage"]


def test_a_way_of_ones_own_goes_on_where_it_was_left(journal, library):
    take_in(journal, record("each", library["two-sessions"], path=("arrives/facts",)))
    attempt = resumed(journal, "two-sessions")
    assert attempt is not None
    assert attempt.play.choices == 1


def test_where_the_client_answered_the_class_it_is_a_note(journal, library):
    said = take_in(journal, record("together", library["two-sessions"], votes=(("arrives", "facts"),)))
    assert "the client answered the class" in said[0]
    assert not journal.attempts()
    (note,) = Notes(journal).all()
    assert "From a class, 2026-11-24: The small case" in note.text
    assert "Then show me the log." in note.text


def test_a_vignette_that_is_not_here_or_was_changed_is_a_note(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    library["the-cap"].write_text(library["the-cap"].read_text().replace("in there", "in here"))
    said = take_in(journal, made)
    assert "is not in your library in the text the class had" in said[0]
    assert not journal.attempts()


def test_a_file_is_taken_in_once(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    take_in(journal, made)
    with pytest.raises(NotTakenIn, match="taken in before"):
        take_in(journal, made)
    assert len(journal.attempts()) == 1


def test_a_line_that_was_never_offered_is_not_made_up(journal, library):
    take_in(journal, record("quiz", library["the-cap"], votes=(("cap", "no-such-line"),)))
    assert not journal.attempts()


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"kind": "attunement-class"}', "[" * 5000, "\x00"])
def test_what_is_no_file_of_a_class_is_refused(tmp_path, broken):
    path = tmp_path / "x.json"
    path.write_text(broken)
    with pytest.raises(NotTakenIn):
        read_record(path)


@pytest.mark.parametrize("name", ["votes", "vignettes", "path", "seed", "scenes"])
def test_a_file_with_a_field_of_another_shape_is_refused(tmp_path, library, name):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(record("quiz", library["the-cap"], votes=(("cap", "log"),)) | {name: [1]}))
    with pytest.raises(NotTakenIn, match="no file of a class"):
        read_record(path)


def test_a_newer_file_asks_for_a_newer_version(tmp_path, library):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(record("quiz", library["the-cap"]) | {"format": 2}))
    with pytest.raises(NotTakenIn, match="newer version"):
        read_record(path)


def test_an_attempt_taken_in_is_read_again_like_any_other(journal, library):
    take_in(journal, record("quiz", library["the-cap"], votes=(("cap", "log"),)))
    (row,) = journal.attempts()
    assert opened(journal, row).over


def test_a_page_that_was_taken_in_goes_with_what_came_of_it(tmp_path, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    page = keep_record(made, tmp_path)
    with Journal.open(tmp_path) as journal:
        other = Notes(journal).write("own", "text")
        take_in(journal, read_record(page), page)
        (row,) = journal.attempts()
        assert page not in {file.path for file in of_note(journal, other.id).files}
        assert [file.path for file in of_attempt(journal, row.id).files] == [page]
        carry_out(journal, of_attempt(journal, row.id))
    assert not page.exists()


def test_the_same_page_fetched_on_another_day_is_the_same_page(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    take_in(journal, made)
    told = [{**one, "client": "in another language"} for one in made["scenes"]]
    with pytest.raises(NotTakenIn, match="taken in before"):
        take_in(journal, {**made, "date": "2026-11-25", "scenes": told})
    assert len(journal.attempts()) == 1
    take_in(journal, {**made, "seed": 4})
    assert len(journal.attempts()) == 2


def test_a_way_that_is_not_at_its_end_is_said_to_go_on(journal, library):
    made = record("each", library["two-sessions"], path=("arrives/facts",))
    (said,) = take_in(journal, made)
    assert said.endswith("attune play two-sessions goes on with it.")
    assert "plays that count" not in said


def test_why_one_said_it_is_a_note_at_the_turn_of_the_play(journal, library):
    made = record("quiz", library["the-cap"], library["the-cup"], votes=(("cap", "log"), ("cap", "warm")))
    made["votes"][0]["rounds"][0]["why"] = ""
    take_in(journal, made)
    (note,) = Notes(journal).all()
    (attempt,) = [row for row in journal.attempts() if row.id == note.attempt]
    assert (attempt.vignette_id, note.turn, note.text) == ("the-cup", "cap", "Why, said in a class: so")


def test_where_own_words_are_sealed_nothing_is_taken_in_by_halves(tmp_path, library, monkeypatch):
    monkeypatch.setattr(seal, "PARAMETERS", {"memory_kib": 32, "iterations": 1, "lanes": 1})
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    with Journal.open(tmp_path) as journal:
        set_passphrase(journal, "secret")
    with Journal.open(tmp_path) as journal:
        with pytest.raises(NotTakenIn, match="give the passphrase"):
            take_in(journal, made)
        assert journal.attempts() == []
        journal.unlock("secret")
        take_in(journal, made)
        assert len(journal.attempts()) == len(Notes(journal).all()) == 1
