"""How a class was served lies in its log, and a class gone on with is served so again."""

import shutil
import socket
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from simulator.classroom.addresses import lan_addresses
from simulator.classroom.hosting import CannotHost, Hosted, Wish, start
from simulator.classroom.log import LogProblem, read_log
from simulator.classroom.served import Served, from_json, to_json
from simulator.classroom.wish import as_before
from simulator.plain.hosting.telling import welcome
from simulator.play.wording import classroom as words
from simulator.play.wording import classroom_host as words_of_host

BEFORE = Served("https://fd.example.org:4433", 4433, True, "", ("fd.example.org",), ("/c.pem", "/k.pem"), 40)


async def left(folder: Path, **wish) -> Hosted:
    """A class that was left."""
    hosted = await start(Wish(("hanne-vik",), folder=folder, **{"port": 0, **wish}))
    await hosted.close()
    return hosted


def resumed(hosted: Hosted, **wish) -> Wish:
    return Wish(resume=hosted.log, **wish)


def test_it_comes_back_equal_from_the_log():
    assert from_json(to_json(BEFORE)) == BEFORE
    assert from_json('{"url":"http://127.0.0.1:1","port":1,"of_later":true}') == Served("http://127.0.0.1:1", 1)


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"url":"x","port":1,"tls":"ab","names":3}'])
def test_what_is_no_such_row_is_refused(body: str):
    with pytest.raises(ValueError, match=r".+"):
        from_json(body)


def test_what_is_not_said_anew_is_as_it_was_and_what_is_said_wins():
    again = as_before(Wish(), BEFORE)
    assert (again.lan, again.port, again.names, again.people) == (True, 4433, ("fd.example.org",), 40)
    assert again.tls == (Path("/c.pem"), Path("/k.pem"))
    said = as_before(Wish(port=8000, host="::1", names=("a.org",), people=5), BEFORE)
    assert (said.lan, said.host, said.port, said.names, said.people) == (False, "::1", 8000, ("a.org",), 5)


async def test_a_class_gone_on_with_is_at_the_address_it_had(tmp_path):
    before = await left(tmp_path, lan=True, people=30, own_names=False)
    again = await start(resumed(before))
    assert (again.url, again.check) == (before.url, before.check)
    assert (again.server.house.limits.people, again.server.house.limits.own_names) == (30, False)
    assert again.snapshot().trouble == ""
    await again.close()
    kept = read_log(before.log).served
    assert kept is not None
    assert (kept.lan, kept.port, kept.url) == (True, before.place.port, before.url)


async def test_where_the_port_of_before_is_taken_the_host_hears_that_phones_are_shut_out(tmp_path):
    before = await left(tmp_path)
    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", before.place.port))
        taken.listen()
        with pytest.raises(CannotHost, match=f"port {before.place.port}, where .* shut out: close .* or name another"):
            await start(resumed(before))
        other = await start(resumed(before, port=0))
        assert other.snapshot().trouble == "", "nobody but this machine could be in"
        await other.close()


async def test_where_the_one_address_has_gone_the_host_hears_what_to_do(tmp_path):
    before = await left(tmp_path)
    with closing(sqlite3.connect(before.log)) as db, db:
        gone = replace(BEFORE, tls=None, names=(), lan=False, host="192.0.2.7")
        db.execute("INSERT INTO served (body) VALUES (?)", (to_json(gone),))
    with pytest.raises(CannotHost, match=r"not the address 192\.0\.2\.7, .* shut out: .* say --lan"):
        await start(resumed(before))


async def test_where_the_network_gave_another_address_the_host_hears_it_until_somebody_is_back(tmp_path):
    before = await left(tmp_path)
    with closing(sqlite3.connect(before.log)) as db, db:
        other = Served("http://192.0.2.7:1", before.place.port, lan=True)
        db.execute("INSERT INTO served (body) VALUES (?)", (to_json(other),))
    again = await start(resumed(before))
    assert "look for this class at http://192.0.2.7:1" in again.snapshot().trouble
    again.server.house.crowd._by_person["p1"] = object()
    assert again.snapshot().trouble == ""
    again.server.house.crowd._by_person.clear()
    await again.close()


async def test_without_a_network_the_host_hears_that_no_phone_can_come(tmp_path, monkeypatch):
    monkeypatch.setattr("simulator.classroom.addresses.lan_addresses", tuple)
    hosted = await start(Wish(("hanne-vik",), folder=tmp_path, port=0, lan=True))
    assert hosted.snapshot().trouble == words.NO_NETWORK
    assert not hosted.reachable
    assert words_of_host.ONLY_HERE not in welcome(hosted)
    await hosted.close()
    monkeypatch.undo()
    again = await start(resumed(hosted))
    assert (again.reachable, again.snapshot().trouble) == (
        bool(lan_addresses()),
        "" if lan_addresses() else words.NO_NETWORK,
    )
    await again.close()


async def test_a_log_of_the_version_before_is_read_and_gone_on_with(tmp_path):
    before = await left(tmp_path)
    with closing(sqlite3.connect(before.log)) as db, db:
        db.executescript("DROP TABLE served; PRAGMA user_version = 1")
    assert read_log(before.log).served is None
    again = await start(resumed(before, port=0))
    await again.close()
    kept = read_log(before.log).served
    assert kept is not None
    assert kept.url == again.url


async def test_a_log_of_a_later_version_is_refused_and_left_as_it_is(tmp_path):
    before = await left(tmp_path)
    with closing(sqlite3.connect(before.log)) as db:
        db.execute("PRAGMA user_version = 99")
    copy = shutil.copy(before.log, tmp_path / "copy")
    with pytest.raises(LogProblem, match="newer Attunement"):
        await start(resumed(before))
    assert before.log.read_bytes() == Path(copy).read_bytes()
