"""A browser, and a class for it. Debian's Chromium: `playwright install` is never asked for one."""

import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from simulator.classroom.hosting import Wish
from simulator.classroom.room.words import Mode, Policy
from tests.classroom.page.running import Running, scenes_in

PHONE = {"viewport": {"width": 320, "height": 640}, "has_touch": True, "is_mobile": True}


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    """A quiz of two scenes, in its lobby."""
    one = Running(Wish(scenes_in(tmp_path), mode=Mode.QUIZ, port=0, folder=tmp_path / "data", strict=False))
    yield one
    one.stop()


@pytest.fixture
def each(tmp_path: Path) -> Iterator[Running]:
    """A class in which everybody goes their own way, in its lobby."""
    one = Running(Wish(("hanne-vik",), mode=Mode.EACH, port=0, folder=tmp_path / "data"))
    yield one
    one.stop()


@pytest.fixture
def together(tmp_path: Path) -> Iterator[Running]:
    """One client for the room, the line that fits is heard, in its lobby."""
    one = Running(Wish(("hanne-vik",), policy=Policy.MATCHED, port=0, folder=tmp_path / "data"))
    yield one
    one.stop()


class Phone:
    """A page on a phone, with whatever it said to its console, and every address it asked for."""

    def __init__(self, context: Any) -> None:
        self.context = context
        self.page = context.new_page()
        self.page.set_default_timeout(8000)
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda problem: self.said.append(str(problem)))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def join(self, running: Running, alias: str = "") -> Any:
        self.page.goto(f"{running.hosted.url}/j/{running.hosted.code}")
        self.page.fill("#alias", alias)
        self.page.click("button")
        self.page.wait_for_url("**/room*")
        return self.page

    def sees(self, text: str) -> None:
        self.page.wait_for_selector(f"text={text}")


@pytest.fixture
def phone(chromium: Any) -> Iterator[Phone]:
    context = chromium.new_context(**PHONE)
    yield Phone(context)
    context.close()


@pytest.fixture
def plain_phone(chromium: Any) -> Iterator[Phone]:
    """A phone without a script."""
    context = chromium.new_context(**PHONE, java_script_enabled=False)
    yield Phone(context)
    context.close()


@pytest.fixture
def another_site() -> Iterator[str]:
    """A page on this machine that is none of ours."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Elsewhere)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join(5)


class _Elsewhere(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<p>elsewhere</p>")

    def log_message(self, *_what: object) -> None: ...
