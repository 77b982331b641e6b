"""Phones on the WebSocket: they come in, vote, come back; and what breaks the rules is refused with a reason."""

import json

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.state import Key
from simulator.classroom.room.step import step
from simulator.classroom.room.tally import counts
from simulator.classroom.room.words import Topic
from simulator.classroom.server import connection as connection_module
from tests.classroom.server.phones import OPENED, Phone, steps

LINE = Key(1, Topic.LINE, 1)


async def test_a_phone_comes_in_votes_and_sees_the_reveal(hosted, bare):
    phone = await Phone.joined(bare, hosted)
    await steps(hosted, *OPENED)
    while phone.state["phase"] != "open":
        phone.state = await phone.next("state")
    assert (await phone.vote("A", "one"))["res"] == "ok"
    assert (await phone.vote("A", "one"))["res"] == "dup"
    await steps(hosted, asked.Close, asked.Discuss, asked.Reveal)
    while phone.state["phase"] != "reveal":
        assert phone.state["bars"] == phone.state["reasons"] == []
        phone.state = await phone.next("state")
    assert len(phone.state["reasons"]) == 4
    assert phone.state["you"]["mine"] == "A"


async def test_the_newest_connection_wins_and_the_vote_comes_back_with_it(hosted, bare):
    first = await Phone.joined(bare, hosted)
    await steps(hosted, *OPENED)
    while first.state["phase"] != "open":
        first.state = await first.next("state")
    await first.vote("B", "one")
    second = await Phone.joined(bare, hosted, token=first.token)
    assert second.state["you"]["mine"] == "B"
    assert (await first.next("bye"))["reason"] == "elsewhere"
    assert (await first.heard())["code"] == 4001
    assert len(hosted.room.people) == 1


async def test_somebody_taken_out_is_told_and_does_not_come_back_with_the_token(hosted, bare):
    phone = await Phone.joined(bare, hosted)
    (person,) = hosted.room.people
    await hosted.do(asked.Remove(person))
    assert (await phone.next("bye"))["reason"] == "removed"
    again = Phone(await bare.ws_connect(f"{hosted.url}/ws"))
    await again.say(type="hello", v=1, token=phone.token)
    bye = await again.heard()
    assert (bye["type"], bye["reason"]) == ("bye", "removed")
    assert "html" not in bye  # a terminal has its own words for it


async def test_a_fault_of_ours_in_one_vote_is_that_phones_alone_and_it_comes_back(hosted, bare, monkeypatch):
    broken, sound = [await Phone.joined(bare, hosted) for _ in range(2)]
    await steps(hosted, *OPENED)
    for phone in (broken, sound):
        await phone.until("open")
    victim = broken.state["you"]["person"]

    def faulty(room, command, now):
        if getattr(command, "person", "") == victim:
            raise ZeroDivisionError
        return step(room, command, now)

    monkeypatch.setattr("simulator.classroom.keeper.step", faulty)
    await broken.say(type="vote", id="one", beat=1, topic="line", round=1, c="A")
    assert (await sound.vote("A", "two"))["res"] == "ok"
    assert (await broken.heard())["type"] == "closed"
    monkeypatch.undo()
    again = await Phone.joined(bare, hosted, token=broken.token)
    await again.until("open")
    assert (await again.vote("A", "one"))["res"] == "ok"


async def test_a_wrong_code_gives_no_seat(hosted, bare):
    phone = Phone(await bare.ws_connect(f"{hosted.url}/ws"))
    await phone.say(type="hello", v=1, code="ZZZZZZ")
    assert (await phone.heard())["code"] == "unseated"
    assert (await phone.heard())["type"] == "closed"
    assert hosted.room.people == {}


async def test_after_a_row_of_wrong_codes_a_right_one_comes_in_and_whoever_is_in_stays_in(hosted, bare):
    phone = await Phone.joined(bare, hosted)
    for guess in range(12):
        one = Phone(await bare.ws_connect(f"{hosted.url}/ws"))
        await one.say(type="hello", v=1, code=f"ZZZZZ{guess}")
        assert (await one.heard())["code"] == "unseated"
    late = await Phone.joined(bare, hosted)
    assert late.token != phone.token
    assert len((await Phone.joined(bare, hosted, token=phone.token)).state["you"]["alias"].split()) == 2


async def test_a_silent_connection_is_closed(hosted, bare, monkeypatch):
    monkeypatch.setattr(connection_module, "HELLO_SECONDS", 0.05)
    phone = Phone(await bare.ws_connect(f"{hosted.url}/ws"))
    assert (await phone.heard())["reason"] == "silent"
    assert (await phone.heard())["code"] == 4408


async def test_a_flood_is_refused_and_then_cut_while_others_vote(hosted, bare):
    flood, calm = await Phone.joined(bare, hosted), await Phone.joined(bare, hosted)
    await steps(hosted, *OPENED)
    while calm.state["phase"] != "open":
        calm.state = await calm.next("state")
    for number in range(200):
        if flood.socket.closed:
            break
        await flood.say(type="vote", id=f"f{number}", beat=1, topic="line", round=1, c="A")
    codes = []
    while (found := await flood.heard())["type"] != "closed":
        codes.append(found.get("code", found["type"]))
    assert "rate" in codes
    assert codes[-1] == "bye"
    assert (await calm.vote("C", "calm"))["res"] == "ok"


HOSTILE = (
    "",
    "[" * 2000,
    "{}",
    "[]",
    "NaN",
    '{"type":"vote"}',
    '{"type":"vote","id":1,"beat":1,"topic":"line","round":1,"c":"A"}',
    '{"type":"vote","id":"a","beat":true,"topic":"line","round":1,"c":"A"}',
    '{"type":"vote","id":"a","beat":1.0,"topic":"line","round":1,"c":"A"}',
    '{"type":"vote","id":"a","beat":1e9,"topic":"line","round":1,"c":"A"}',
    '{"type":"vote","id":"a","beat":1,"topic":"line","round":1,"c":"A","extra":1}',
    '{"type":"vote","id":"\\ud800","beat":1,"topic":"line","round":1,"c":"A"}',
    '{"type":"open","rev":1}',
    '{"type":"reveal","rev":1}',
    '{"type":"kick","rev":1,"person":"p1"}',
    '{"type":"hello","v":1}',
)


@pytest.mark.parametrize("text", HOSTILE)
async def test_what_is_no_message_of_ours_is_answered_and_moves_nothing(hosted, bare, text):
    phone = await Phone.joined(bare, hosted)
    await steps(hosted, *OPENED)
    before = hosted.room
    await phone.socket.send_str(text)
    assert (await phone.next("err"))["code"] == "bad"
    assert hosted.room is before


@pytest.mark.parametrize("data", [b"\x00\x01", b"x" * 3000])
async def test_bytes_and_large_frames_close_the_connection(hosted, bare, data):
    phone = await Phone.joined(bare, hosted)
    await (phone.socket.send_bytes(data) if len(data) < 100 else phone.socket.send_str("x" * 3000))
    while (found := await phone.heard())["type"] != "closed":
        assert found["type"] == "state"


async def test_no_frame_to_a_phone_names_another_seat_or_the_key_before_the_reveal(hosted, bare):
    watcher, other = await Phone.joined(bare, hosted), await Phone.joined(bare, hosted, "Secret Alias")
    ids = set(hosted.room.people)
    await steps(hosted, *OPENED)
    frames = []
    while watcher.state["phase"] != "open":
        watcher.state = await watcher.next("state")
        frames.append(json.dumps(watcher.state))
    other.state = watcher.state
    await other.vote("A", "one", conf=3, why="a reason of mine")
    await steps(hosted, asked.Close, asked.Discuss)
    while watcher.state["phase"] != "discuss":
        watcher.state = await watcher.next("state")
        frames.append(json.dumps(watcher.state))
    mine = watcher.state["you"]["person"]
    for word in ("Secret Alias", "a reason of mine", "Why log", "Heard log", *(ids - {mine})):
        assert not [frame for frame in frames if word in frame]


async def test_a_locked_out_joiner_hears_why_and_a_rename_reaches_its_phone(hosted, bare):
    phone = await Phone.joined(bare, hosted, "Rude")
    (person,) = hosted.room.people
    await hosted.do(asked.Rename(person, 5))
    state = await phone.next("state")
    assert state["you"]["alias"] != "Rude"
    await hosted.do(asked.LockDoor(True))
    late = Phone(await bare.ws_connect(f"{hosted.url}/ws"))
    await late.say(type="hello", v=1, code=hosted.code)
    assert "door" in (await late.heard())["say"]


async def test_the_end_is_told_to_all(hosted, bare):
    phone = await Phone.joined(bare, hosted)
    await hosted.end()
    assert (await phone.next("bye"))["reason"] == "ended"
    assert counts(hosted.room, LINE) if hosted.room.beats else True
