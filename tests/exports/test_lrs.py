"""Sending statements: in batches, as often as one likes, counted once; a store that is busy, closed or forbidding is a sentence."""

import base64
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from simulator.exports.lrs import NotSent, Store


class Records(ThreadingHTTPServer):
    """A record store on loopback. `refuses` are the statuses it gives before it takes anything; `strict` meets known ids with 409."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.held: dict[str, dict] = {}
        self.batches: list[int] = []
        self.seen: list[dict[str, str]] = []
        self.refuses: list[int] = []
        self.strict = False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/xapi"


class Answering(BaseHTTPRequestHandler):
    server: Records

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append({name.lower(): value for name, value in self.headers.items()})
        if self.server.refuses:
            return self._say(self.server.refuses.pop(0))
        if self.server.strict and any(one["id"] in self.server.held for one in body):
            return self._say(409)
        self.server.batches.append(len(body))
        for one in body:
            self.server.held.setdefault(one["id"], one)
        return self._say(200)

    def do_GET(self) -> None:
        (id_,) = parse_qs(urlsplit(self.path).query)["statementId"]
        self._say(200 if id_ in self.server.held else 404)

    def _say(self, status: int) -> None:
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        """Nothing to the terminal."""


@pytest.fixture
def records() -> Iterator[Records]:
    server = Records()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


STATEMENTS = [{"id": f"{number:08d}"} for number in range(250)]


def store(records: Records, waited: list[float] | None = None) -> Store:
    return Store(records.address, "ana", "pass:word", wait=(waited if waited is not None else []).append)


def test_statements_go_in_batches_with_what_a_store_asks_for(records: Records):
    store(records).send(STATEMENTS)
    assert records.batches == [100, 100, 50]
    head = records.seen[0]
    assert head["x-experience-api-version"] == "1.0.3"
    assert base64.b64decode(head["authorization"].removeprefix("Basic ")).decode() == "ana:pass:word"


@pytest.mark.parametrize("strict", [False, True])
def test_sending_twice_counts_nothing_twice(records: Records, strict: bool):
    records.strict = strict
    store(records).send(STATEMENTS)
    store(records).send(STATEMENTS)
    assert len(records.held) == 250


def test_after_a_break_in_the_middle_the_same_file_fills_what_is_missing(records: Records):
    records.strict = True
    store(records).send(STATEMENTS[:130])
    sent = store(records).send(STATEMENTS)
    assert (sent.new, sent.known) == (120, 130)
    assert len(records.held) == 250


def test_a_busy_store_is_asked_again_a_few_times(records: Records):
    waited: list[float] = []
    records.refuses = [503, 429]
    assert store(records, waited).send(STATEMENTS[:3]).new == 3
    assert waited == [1.0, 2.0]
    records.refuses = [503] * 9
    with pytest.raises(NotSent, match="refused the statements"):
        store(records).send(STATEMENTS[:3])


@pytest.mark.parametrize(("status", "words"), [(401, "does not know this user"), (400, "refused"), (302, "refused")])
def test_a_store_that_forbids_refuses_or_sends_elsewhere_is_a_sentence(records: Records, status: int, words: str):
    records.refuses = [status]
    with pytest.raises(NotSent, match=words):
        store(records).send(STATEMENTS[:3])


def test_a_store_that_is_not_there_is_a_sentence():
    with pytest.raises(NotSent, match="cannot be reached"):
        Store("http://127.0.0.1:1/xapi", "ana", "x").send(STATEMENTS[:1])


@pytest.mark.parametrize(
    "address", ["http://lrs.example.org/x", "ftp://127.0.0.1/", "lrs.example.org", "http://127.0.0.1.example.org/"]
)
def test_a_password_never_goes_out_without_tls(address: str):
    with pytest.raises(NotSent, match="https://"):
        Store(address, "ana", "x")


def test_a_password_in_the_address_is_refused():
    with pytest.raises(NotSent, match="ATTUNE_LRS_PASSWORD"):
        Store("https://ana:x@lrs.example.org/", "ana", "x")
