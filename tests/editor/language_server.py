"""yaml-language-server as an editor talks to it: the Language Server Protocol over standard input and output."""

import json
import os
import subprocess
from collections.abc import Callable
from itertools import count
from pathlib import Path
from threading import Timer
from types import TracebackType
from typing import Any, Final, Self

SECONDS: Final = 60
# What an editor would set; the store of schemas in the network is none of these files' business.
SETTINGS: Final = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}},
    "http": {},
}


class LanguageServer:
    """A server of its own, ended with the `with` block; it dies where it does not answer in a minute."""

    def __init__(self, program: str) -> None:
        self._server = subprocess.Popen(
            ["node", program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._watch = Timer(SECONDS, self._server.kill)
        self._ids = count(1)
        self._published: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        self._watch.start()
        capabilities = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
            "textDocument": {"hover": {"contentFormat": ["markdown"]}, "completion": {}, "publishDiagnostics": {}},
        }
        self._request("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": capabilities})
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": SETTINGS})
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._watch.cancel()
        self._server.kill()
        self._server.communicate()

    def diagnostics(self, file: Path) -> list[tuple[int, str]]:
        """What the editor underlines in `file` when it is opened: the line, counted from 1, and the message."""
        text = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": file.read_text("utf-8")}
        self._notify("textDocument/didOpen", {"textDocument": text})
        self._read_until(lambda _message: file.as_uri() in self._published)
        found = self._published.pop(file.as_uri())
        return sorted((each["range"]["start"]["line"] + 1, each["message"]) for each in found)

    def hover(self, file: Path, text: str) -> str:
        """What the editor shows over the first `text` of an opened file."""
        shown = self._at("textDocument/hover", file, file.read_text("utf-8").index(text) + 1)
        return _said(shown["contents"]) if shown else ""

    def completions(self, file: Path, text: str) -> dict[str, str]:
        """What the editor offers to write behind the first `text` of an opened file, with what it says of each."""
        content = file.read_text("utf-8")
        offered = self._at("textDocument/completion", file, content.index(text) + len(text))["items"]
        return {each["label"]: _said(each.get("documentation", "")) for each in offered}

    def snippets(self, file: Path, index: int) -> dict[str, str]:
        """What the editor offers to write behind so many letters of an opened file, with the text that it inserts."""
        offered = self._at("textDocument/completion", file, index)["items"]
        return {each["label"]: each.get("insertText") or each["textEdit"]["newText"] for each in offered}

    def _at(self, method: str, file: Path, index: int) -> Any:
        before = file.read_text("utf-8")[:index].split("\n")
        place = {"line": len(before) - 1, "character": len(before[-1])}
        return self._request(method, {"textDocument": {"uri": file.as_uri()}, "position": place})

    def _request(self, method: str, parameters: Any) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": parameters})
        return self._read_until(lambda message: message.get("id") == number and "method" not in message)["result"]

    def _notify(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: dict[str, Any]) -> None:
        assert self._server.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _read_until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics":
                self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
            elif "method" in message and "id" in message:
                self._answer(message)
            if wanted(message):
                return message

    def _answer(self, asked: dict[str, Any]) -> None:
        """Answers what the server asks its editor: for settings, and otherwise with nothing."""
        items = asked["params"]["items"] if asked["method"] == "workspace/configuration" else None
        settings = items and [SETTINGS.get(item.get("section", ""), {}) for item in items]
        self._send({"id": asked["id"], "result": settings})

    def _read(self) -> dict[str, Any]:
        assert self._server.stdout is not None
        length = 0
        while line := self._server.stdout.readline().strip():
            name, _colon, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server ended, or gave no answer in time"
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        return message


def _said(content: str | dict[str, str]) -> str:
    return content if isinstance(content, str) else content["value"]
