"""As much of an editor as a test needs: opens a text, and asks what it would show there."""

import json
import subprocess
from pathlib import Path
from threading import Timer
from typing import Any

SETTINGS = {"yaml": {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}}
LONGEST_ANSWER = 30.0
"""Seconds until a server that says nothing is stopped, so that a test fails and does not hang."""

Message = dict[str, Any]


class Editor:
    """Talks to a language server on its standard streams (Language Server Protocol 3.17)."""

    def __init__(self, script: Path, folder: Path) -> None:
        self._server = subprocess.Popen(
            ["node", str(script), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._numbers = iter(range(1, 1_000_000))
        self._diagnostics: dict[str, list[Message]] = {}
        plain = {"documentationFormat": ["markdown", "plaintext"]}
        abilities = {
            "textDocument": {
                "completion": {"completionItem": plain},
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {},
            },
            "workspace": {"configuration": True},
        }
        self._ask(
            "initialize",
            {"processId": None, "rootUri": folder.as_uri(), "capabilities": abilities, "workspaceFolders": None},
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def close(self) -> None:
        """End the server."""
        self._server.kill()
        self._server.wait()
        for stream in (self._server.stdin, self._server.stdout):
            if stream:
                stream.close()

    def diagnostics(self, path: Path, text: str) -> list[tuple[int, str]]:
        """What is underlined in this text when it is opened: the line, counted from 1, and the message."""
        uri = self._opened(path, text)
        while uri not in self._diagnostics:
            self._heard(self._next())
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in self._diagnostics[uri]]

    def completions(self, path: Path, text: str, line: int, column: int) -> dict[str, str]:
        """What is offered at this place (counted from 1): the word, and the text beside it."""
        found = self._ask("textDocument/completion", _place(self._opened(path, text), line, column))
        items = found if isinstance(found, list) else found["items"]
        return {item["label"]: _words(item.get("documentation", "")) for item in items}

    def hover(self, path: Path, text: str, line: int, column: int) -> str:
        """What is shown when the pointer rests at this place (counted from 1)."""
        found = self._ask("textDocument/hover", _place(self._opened(path, text), line, column))
        return _words(found["contents"]) if found else ""

    def _opened(self, path: Path, text: str) -> str:
        """The address of the text, opened beside `path` under a name of its own, so that no late answer is about another text."""
        uri = path.with_name(f"{next(self._numbers)}-{path.name}").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _tell(self, method: str, parameters: Message) -> None:
        self._send({"method": method, "params": parameters})

    def _ask(self, method: str, parameters: Message) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]
            self._heard(message)

    def _heard(self, message: Message) -> None:
        """Notes what the server tells unasked, and answers what it asks."""
        if message.get("method") == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "method" in message and "id" in message:
            asked = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            result = None if asked is None else [SETTINGS.get(item.get("section")) for item in asked]
            self._send({"id": message["id"], "result": result})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _next(self) -> Message:
        assert self._server.stdout is not None
        patience = Timer(LONGEST_ANSWER, self._server.kill)
        patience.start()
        try:
            length = 0
            while header := self._server.stdout.readline().strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            assert length, "the language server ended, or said nothing for too long"
            message: Message = json.loads(self._server.stdout.read(length))
            return message
        finally:
            patience.cancel()


def _place(uri: str, line: int, column: int) -> Message:
    return {"textDocument": {"uri": uri}, "position": {"line": line - 1, "character": column - 1}}


def _words(documentation: Any) -> str:
    return documentation if isinstance(documentation, str) else str(documentation["value"])
