"""A learning record store on loopback."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


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


@contextmanager
def running() -> Iterator[Records]:
    """A store, for as long as it is needed."""
    server = Records()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
