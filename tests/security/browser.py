"""Chromium over a pipe, one process for many pages: what each asked for and ran, and the tree that it read."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

# The tree of a page, each element as [tag, attributes, children], a text as itself; neighbouring texts are one.
TREE = """
(function tree(node) {
  const children = [];
  for (const child of node.childNodes) {
    if (child.nodeType == 1) children.push(tree(child));
    else if (child.nodeType == 3) {
      if (typeof children.at(-1) == "string") children.push(children.pop() + child.data);
      else children.push(child.data);
    } else children.push([`#${child.nodeType}`, {}, [child.data]]);
  }
  const prefix = node.namespaceURI == "http://www.w3.org/1999/xhtml" ? "" : `{${node.namespaceURI}}`;
  const attributes = Object.fromEntries([...node.attributes].map(each => [each.name, each.value]));
  return [prefix + node.localName, attributes, children];
})(document.documentElement)
"""


@dataclass(slots=True)
class Opened:
    """What a page did: the addresses that it asked for, how often it ran a script, and its tree."""

    requests: list[str] = field(default_factory=list)
    ran: int = 0
    tree: Any = None


class Browser:
    """A running Chromium, spoken to in messages that end with a zero (its remote debugging pipe)."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading = os.fdopen(reading, "rb")
        self._writing = os.fdopen(writing, "wb")
        self._rest = b""
        self._count = 0
        self._session = ""
        self._events: list[dict[str, Any]] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.ask(f"{domain}.enable")
        self.ask("Runtime.addBinding", name="ran")

    def open(self, page: Path) -> Opened:
        """Opens the file `page` and waits until it and what it loads is there."""
        return self.open_url(page.as_uri())

    def open_url(self, address: str) -> Opened:
        """Opens the page at `address`, a file's with perhaps a query, as `open` does."""
        self._events.clear()
        self.ask("Page.navigate", url=address)
        while not any(each["method"] == "Page.loadEventFired" for each in self._events):
            self._hear()
        told = self.ask("Runtime.evaluate", expression=TREE, returnByValue=True)
        opened = Opened(tree=told["result"].get("value"))
        failed = [each["params"] for each in self._events if each["method"] == "Network.loadingFailed"]
        stopped = {each["requestId"] for each in failed if each.get("blockedReason")}
        for event in self._events:
            if event["method"] == "Network.requestWillBeSent":
                url = event["params"]["request"]["url"]
                sent = event["params"]["requestId"] not in stopped  # what the policy stops is announced all the same
                if sent and not url.startswith("data:") and url != address:
                    opened.requests.append(url)
            opened.ran += event["method"] in {"Runtime.bindingCalled", "Page.javascriptDialogOpening"}
            if event["method"] == "Page.javascriptDialogOpening":
                self.ask("Page.handleJavaScriptDialog", accept=True)
        return opened

    def value(self, expression: str) -> Any:
        """What a script gives in the page that is open, once what it promises is there."""
        told = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def ask(self, method: str, **parameters: object) -> dict[str, Any]:
        """What the browser answers to a command of its protocol."""
        self._count += 1
        session = {"sessionId": self._session} if self._session else {}
        asked = {"id": self._count, "method": method, "params": parameters, **session}
        self._writing.write(json.dumps(asked).encode() + b"\0")
        self._writing.flush()
        while True:
            said = self._hear()
            if said.get("id") == asked["id"]:
                assert "result" in said, said
                result: dict[str, Any] = said["result"]
                return result

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            piece = os.read(self._reading.fileno(), 1 << 20)
            assert piece, "the browser has ended"
            self._rest += piece
        first, self._rest = self._rest.split(b"\0", 1)
        said: dict[str, Any] = json.loads(first)
        if "method" in said:
            self._events.append(said)
        return said


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium of its own, which ends with the block."""
    program = next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
    )
    its_reading, our_writing = os.pipe()
    our_reading, its_writing = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={profile}"]
        # Chromium reads from descriptor 3 and writes to 4.
        shell = f'exec "$@" 3<&{its_reading} 4>&{its_writing}'
        process = subprocess.Popen(
            ["bash", "-c", shell, "bash", program, *flags, "--disable-background-networking"],
            pass_fds=(its_reading, its_writing),
            stderr=subprocess.DEVNULL,
        )
        os.close(its_reading)
        os.close(its_writing)
        try:
            yield Browser(our_reading, our_writing)
        finally:
            process.kill()
            process.wait()
