"""The address as it is typed, a seat that is kept, a page that is kept."""

import json
import stat
from pathlib import Path

import pytest

from simulator.classroom.joining import CannotJoin, Door, Seats, door, keep_record, somebody_there
from simulator.practice.own_data.erasure import carry_out, of_all, of_note
from simulator.store.journal import Journal
from simulator.store.made import Made
from simulator.store.notes import Notes
from tests.classroom.classes import a_class


@pytest.mark.parametrize(
    ("typed", "code", "wanted"),
    [
        ("192.168.1.20:8765", "K7QP3M", Door("http://192.168.1.20:8765", "K7QP3M")),
        ("192.168.1.20", "K7QP3M", Door("http://192.168.1.20:8765", "K7QP3M")),
        ("HTTP://192.168.1.20:8765/J/K7QP3M", "", Door("http://192.168.1.20:8765", "K7QP3M")),
        ("https://class.example.org/j/k7qp3m", "", Door("https://class.example.org", "k7qp3m")),
        ("http://[::1]:8765", "K7QP3M", Door("http://[::1]:8765", "K7QP3M")),
    ],
)
def test_an_address_is_read_as_people_type_it(typed: str, code: str, wanted: Door):
    assert door(typed, code) == wanted


@pytest.mark.parametrize(
    "typed", ["", "ftp://x/j/K7QP3M", "http://", "host name:1", "10.0.0.5:99999", "javascript://x"]
)
def test_what_is_no_address_is_refused_in_a_sentence(typed: str):
    with pytest.raises(CannotJoin, match="is no address; it looks like 192"):
        door(typed, "K7QP3M")


def test_without_a_code_it_is_said_where_the_code_stands():
    with pytest.raises(CannotJoin, match="the screen in front"):
        door("10.0.0.5:8765")


def test_a_seat_is_kept_for_its_owner_alone(tmp_path):
    seats, where = Seats(tmp_path), Door("http://10.0.0.5:8765", "k7qp3m")
    assert seats.of(where) == ""
    seats.keep(where, "secret")
    assert Seats(tmp_path).of(Door(where.url, "K7QP3M")) == "secret"
    path = tmp_path / "classes" / "seats.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    seats.forget(where)
    assert seats.of(where) == ""


def test_only_the_newest_seats_are_remembered(tmp_path):
    seats = Seats(tmp_path)
    for number in range(30):
        seats.keep(Door(f"http://10.0.0.{number}:1", "C"), "x")
    assert len(json.loads((tmp_path / "classes" / "seats.json").read_text())) == 20
    assert seats.of(Door("http://10.0.0.29:1", "C")) == "x"


def test_a_broken_file_of_seats_is_as_good_as_none(tmp_path):
    (tmp_path / "classes").mkdir()
    (tmp_path / "classes" / "seats.json").write_text("[")
    assert Seats(tmp_path).of(Door("http://x:1", "C")) == ""


def test_a_page_is_kept_beside_an_older_one_and_not_over_it(tmp_path):
    record = {"date": "2026-11-24", "vignettes": [{"id": "hanne-vik"}]}
    first = keep_record(record, tmp_path)
    assert first.name == "mine-2026-11-24-hanne-vik.json"
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    assert keep_record(record, tmp_path) == first
    assert keep_record({**record, "seed": 2}, tmp_path).name == "mine-2026-11-24-hanne-vik-2.json"
    assert keep_record({**record, "seed": 3}, tmp_path).name == "mine-2026-11-24-hanne-vik-3.json"


def left(folder: Path, *words: str) -> set[str]:
    """The words that stand in some file of the folder."""
    contents = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return {word for word in words if any(word.encode() in content for content in contents)}


def test_erasing_everything_leaves_nothing_of_a_seat_a_name_a_reason_or_a_vote(tmp_path):
    canaries = ("seat-canary", "Quetzalcoatl", "because the zeppelin hummed", "vote-canary", "half-written")
    record = {
        "date": "2026-11-24",
        "alias": canaries[1],
        "vignettes": [{"id": "hanne-vik"}],
        "votes": [{"why": canaries[2], "option": canaries[3]}],
    }
    known, unknown = keep_record(record, tmp_path), keep_record({**record, "seed": 2}, tmp_path)
    with Journal.open(tmp_path) as journal:
        (one,) = [file for file in Made(journal).all() if file.path == unknown]
        Made(journal).forget(one)  # as where the journal was in use when the page was kept
        with journal.transaction() as db:
            db.execute("UPDATE made SET at = '2026-01-01T00:00:00.000+00:00'")  # as where somebody edited it since
        journal.copied()
    for path in (known.with_name(f"{known.name}.new"), known.with_name("seats.json.new")):
        path.write_text(canaries[4], encoding="utf-8")  # what a killed program leaves
    Seats(tmp_path).keep(Door("http://x:1", "C"), canaries[0])
    known.with_name("seats.json.new").write_text(canaries[4], encoding="utf-8")
    assert left(tmp_path, *canaries) == set(canaries)
    with Journal.open(tmp_path) as journal:
        erasure = of_all(journal)
        assert {known, unknown} <= {file.path for file in erasure.files}
        erased = carry_out(journal, erasure)
        assert erased.whole
        assert erased.left == ()
    assert left(tmp_path, *canaries) == set()
    assert not known.parent.exists()


def test_a_page_stays_when_a_note_is_erased_that_it_knows_nothing_of(tmp_path):
    with Journal.open(tmp_path) as journal:
        note = Notes(journal).write("own", "text")
    path = keep_record({"date": "2026-11-24", "vignettes": [{"id": "hanne-vik"}]}, tmp_path)
    with Journal.open(tmp_path) as journal:
        assert of_note(journal, note.id).files == ()
        carry_out(journal, of_note(journal, note.id))
    assert path.exists()


def test_a_name_from_the_network_leads_nowhere_else(tmp_path):
    path = keep_record({"date": "../../x", "vignettes": [{"id": "../../../etc/passwd"}]}, tmp_path)
    assert path.parent == tmp_path / "classes"


async def test_a_class_answers_and_nobody_does_not(tmp_path):
    async with a_class(tmp_path) as hosted:
        url = hosted.url
        await somebody_there(Door(url, "X"))
    with pytest.raises(CannotJoin, match=f"nobody answers at {url}"):
        await somebody_there(Door(url, "X"))
