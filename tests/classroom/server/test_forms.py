"""Forms: what no browser sends gets a sentence, what does not come whole is let go, and no mistake reaches the host's terminal."""

import asyncio
import subprocess
import sys

import pytest

from simulator.classroom.server import connection as connection_module
from simulator.classroom.server import forms as forms_module
from simulator.classroom.server import pages as pages_module
from simulator.play.wording import classroom as words
from tests.classroom.server.phones import Phone, raw, request

URLENCODED = "application/x-www-form-urlencoded"
PART = b'--x\r\nContent-Disposition: form-data; name="code"\r\n\r\nfoo'
BROKEN = {
    "a charset nobody knows": (f"{URLENCODED}; charset=foo", b"code=a", ""),
    "bytes that are no text": (URLENCODED, b"code=\xff\xfe", ""),
    "signs that are no text": (URLENCODED, b"code=%ff%fe", ""),
    "multipart without a boundary": ("multipart/form-data", b"xx", ""),
    "multipart that breaks off": ("multipart/form-data; boundary=x", PART, ""),
    "multipart, whole": ("multipart/form-data; boundary=x", PART + b"\r\n--x--\r\n", ""),
    "plain text": ("text/plain", b"code=a", ""),
    "gzip that is none": (URLENCODED, b"notgzip", "Content-Encoding: gzip"),
    "fields without end": (URLENCODED, b"&".join(b"a=%d" % number for number in range(700)), ""),
}


def form(hosted, kind: str, body: bytes, *headers: str, length: int | None = None, to: str = "/join") -> bytes:
    more = (
        f"Content-Type: {kind}",
        f"Content-Length: {len(body) if length is None else length}",
        *filter(None, headers),
    )
    return request(hosted, f"POST {to}", *more, body=body)


@pytest.mark.parametrize("kind", BROKEN)
async def test_a_broken_form_is_answered_with_one_sentence(hosted, kind):
    content_type, body, header = BROKEN[kind]
    answer = await raw(hosted, form(hosted, content_type, body, header))
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert words.NOT_UNDERSTOOD.encode() in answer


async def test_a_broken_ballot_changes_nothing_and_says_so(hosted, web):
    async with web.post(f"{hosted.url}/join", data={"code": hosted.code}, headers={"Origin": hosted.url}) as answer:
        assert answer.status == 200
    headers = {"Origin": hosted.url, "Content-Type": f"{URLENCODED}; charset=utf-7"}
    async with web.post(f"{hosted.url}/vote", data=b"c=A", headers=headers) as answer:
        assert answer.status == 400


async def test_a_form_may_say_that_it_is_utf_8(hosted):
    body = f"code={hosted.code}&alias=Zo%C3%AB".encode()
    assert (await raw(hosted, form(hosted, f"{URLENCODED}; charset=UTF-8", body))).startswith(b"HTTP/1.1 303 ")
    assert [one.alias for one in hosted.room.people.values()] == ["Zoë"]


async def test_fifty_forms_that_never_come_whole_are_let_go(hosted, monkeypatch):
    monkeypatch.setattr(forms_module, "FORM_SECONDS", 0.2)
    half = form(hosted, URLENCODED, b"code=", length=4000)
    async with asyncio.timeout(4):
        answers = await asyncio.gather(*(raw(hosted, half, 10) for _ in range(50)))
    assert all(one.startswith(b"HTTP/1.1 408 ") and words.TOO_SLOW.encode() in one for one in answers)


async def test_our_own_mistake_is_said_in_a_sentence_and_counted(hosted, web, monkeypatch):
    monkeypatch.setattr(pages_module.whole, "door", lambda *_, **__: 1 / 0)
    async with web.get(hosted.url) as answer:
        assert answer.status == 500
        assert words.OUR_FAULT in await answer.text()
    assert hosted.server.house.seen["fault"] == 1


async def test_our_own_mistake_closes_a_connection_and_nothing_else(hosted, bare, monkeypatch):
    phone, other = await Phone.joined(bare, hosted), await Phone.joined(bare, hosted)
    monkeypatch.setattr(connection_module, "read", lambda _: 1 / 0)
    await phone.say(type="vote")
    assert (await phone.heard())["type"] == "closed"
    monkeypatch.undo()
    await other.say(type="vote")
    assert (await other.next("err"))["code"] == "bad"
    assert hosted.server.house.seen["fault"] == 1


HOSTED = """
import asyncio, sys
from pathlib import Path
from simulator.classroom.hosting import Wish, start
from simulator.classroom.server import pages
from tests.classroom.server.phones import raw, request

async def main():
    hosted = await start(Wish(("hanne-vik",), port=0, folder=Path(sys.argv[1])))
    pages.whole.door = lambda *_, **__: 1 / 0
    for sent in (request(hosted, "GET /"), b"GET / HTTP/9.9\\r\\n\\r\\n", b"GET " + b"a" * 9000 + b"\\r\\n\\r\\n"):
        print((await raw(hosted, sent)).split()[1].decode())
    await hosted.close()

asyncio.run(main())
"""


def test_neither_a_strangers_mistake_nor_ours_is_told_on_the_hosts_terminal(tmp_path):
    ran = subprocess.run([sys.executable, "-c", HOSTED, str(tmp_path)], capture_output=True, text=True, timeout=30)
    assert (ran.stdout.split(), ran.stderr) == (["500", "400", "400"], "")
