"""One's own page of a class, taken into one's own record: plays that were one's own count, all else is a note."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from simulator.classroom.joining import keep_record
from simulator.play import engine
from simulator.play.events import TurnEntered
from simulator.play.records import Chose, StatedBelief
from simulator.play.script import prepare_script
from simulator.practice import class_record
from simulator.practice.class_file import NotTakenIn, read_record
from simulator.practice.class_record import take_in
from simulator.practice.met_in_class import met_in_class
from simulator.practice.opening import opened, resumed
from simulator.practice.own_data.erasure import carry_out, of_attempt, of_note
from simulator.practice.progress.known import known
from simulator.practice.stages import ChooseLine, OfferLog, ReadCaseDebrief, SayFirst
from simulator.report.chosen import finished_attempt
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
        "person": "p1",
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
    assert set(met_in_class(journal)) == {"two-sessions"}


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


WRONG = (None, True, 5, -1, 10**30, 1.5, "x", "\ud800", "a\0b", [], [None], {}, {"x": 1})


def places(found, way=()):
    """Where every field is, however deep."""
    for key, one in found.items() if isinstance(found, dict) else enumerate(found):
        yield (*way, key)
        if isinstance(one, dict | list):
            yield from places(one, (*way, key))


def put(found, way, value):
    """The same with another value at this place."""
    if not way:
        return value
    made = dict(found) if isinstance(found, dict) else list(found)
    made[way[0]] = put(found[way[0]], way[1:], value)
    return made


def test_whatever_a_field_holds_it_is_taken_in_or_refused_with_a_sentence(tmp_path, library):
    made = record("quiz", library["the-cap"], path=("cap/log",), votes=(("cap", "log"),))
    path = tmp_path / "x.json"
    for way in places(made):
        for value in WRONG:
            path.write_text(json.dumps(put(made, way, value)))
            with Journal.in_memory() as journal, suppress(NotTakenIn):
                take_in(journal, read_record(path))


def test_scenes_that_are_no_list_are_refused(tmp_path, library):
    path = tmp_path / "x.json"
    path.write_text(json.dumps(record("quiz", library["the-cap"], votes=(("cap", "log"),)) | {"scenes": 5}))
    with pytest.raises(NotTakenIn, match="no file of a class"):
        read_record(path)


def test_a_page_fetched_again_when_more_was_voted_brings_what_is_new(journal, library):
    first = record("quiz", library["the-cap"], library["the-cup"], votes=(("cap", "log"),))
    more = record("quiz", library["the-cap"], library["the-cup"], votes=(("cap", "log"), ("cap", "warm")))
    take_in(journal, first)
    assert take_in(journal, more) == (
        "Your page of this class was here already; what was voted since has been taken in.",
        "Taken in: 1 play that counts.",
    )
    assert {row.vignette_id for row in journal.attempts()} == {"the-cap", "the-cup"}
    assert len(journal.attempts()) == 2
    with pytest.raises(NotTakenIn, match="here already"):
        take_in(journal, more)


def test_two_people_of_one_class_on_one_computer_are_two(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    take_in(journal, made)
    take_in(journal, made | {"person": "p2"})
    assert len(journal.attempts()) == 2


def test_a_note_of_a_class_is_brought_up_to_date_and_not_written_twice(journal, library):
    made = record("together", library["two-sessions"], votes=(("arrives", "facts"),))
    take_in(journal, made)
    more = json.loads(json.dumps(made).replace("Then show me the log.", "And the log?"))
    more["votes"].append(more["votes"][0] | {"turn": "later"})
    said = take_in(journal, more)
    assert said[0].startswith("Your page of this class was here already")
    (note,) = Notes(journal).all()
    assert "And the log?" in note.text


def test_a_scene_that_came_twice_is_one_play_with_what_was_said_first(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"), ("cap", "warm")))
    made["votes"][1]["vignette"] = made["votes"][0]["vignette"]
    assert take_in(journal, made) == ("Taken in: 1 play that counts.",)
    (row,) = journal.attempts()
    assert [one.option for one in journal.records(row.id) if isinstance(one, Chose)] == ["log"]


def test_what_was_said_when_the_key_had_been_seen_is_no_play(journal, library):
    made = record("quiz", library["the-cap"], votes=(("cap", "log"),))
    made["votes"][0]["rounds"][0]["after_reveal"] = True
    take_in(journal, made)
    assert not journal.attempts()


def test_a_way_to_its_end_waits_for_no_page_and_its_client_is_not_new(journal, library):
    chosen = playable(library["two-sessions"])
    path = walked(chosen)
    take_in(journal, record("each", library["two-sessions"], path=path))
    attempt = finished_attempt(journal, "two-sessions")
    assert isinstance(attempt.stage, ReadCaseDebrief)
    assert resumed(journal, "two-sessions") is None
    assert attempt.settings.study
    assert not [one for one in attempt.records if isinstance(one, StatedBelief)]


def test_a_way_left_half_goes_on_at_its_line_and_grows_with_the_next_page(journal, library):
    path = walked(playable(library["two-sessions"]))
    take_in(journal, record("each", library["two-sessions"], path=path[:-1]))
    attempt = resumed(journal, "two-sessions")
    assert attempt is not None
    assert isinstance(attempt.stage, ChooseLine | SayFirst | OfferLog)
    take_in(journal, record("each", library["two-sessions"], path=path))
    (row,) = journal.attempts()
    assert row.finished


def test_a_way_that_one_has_gone_on_with_is_left_as_it_is(journal, library):
    path = walked(playable(library["two-sessions"]))
    take_in(journal, record("each", library["two-sessions"], path=path[:1]))
    attempt = resumed(journal, "two-sessions")
    other = next(one.id for one in attempt.offered() if f"/{one.id}" not in path[1])
    attempt.choose(other)
    take_in(journal, record("each", library["two-sessions"], path=path))
    assert len(journal.attempts()) == 1
    assert resumed(journal, "two-sessions").play.choices == 2


def walked(chosen) -> tuple[str, ...]:
    """A way to the end, the first line everywhere."""
    script = prepare_script(chosen.vignette)
    play, events = engine.begin(script)
    steps = []
    while isinstance(last := events[-1], TurnEntered):
        steps.append(f"{last.turn}/{last.offered[0]}")
        play, events = engine.choose(script, play, last.offered[0])
    return tuple(steps)
