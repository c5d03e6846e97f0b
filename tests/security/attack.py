"""An attacked workspace: a secret outside of it, a listening port, and the build that must give neither away."""

import re
import socket
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

from sample import Sample
from typer.testing import CliRunner, Result

from annual_report.cli.app import make_app
from annual_report.render.html.templates import program_templates

MARKER = "m4t-kh0ng-ai-duoc-doc"
DOCUMENT = (program_templates() / "report/document.html.j2").read_text("utf-8")
PAGE_CSS = (program_templates() / "report/page.css.j2").read_text("utf-8")


class Listener:
    """A port of this machine that notes every connection to it."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.connections = 0
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _address = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self) -> None:
        """Ends the listening."""
        self._socket.close()


@dataclass(frozen=True)
class Attack:
    """A sound workspace to be made hostile; in its texts WEB, FILE and PATH stand for what is to be reached."""

    sample: Sample
    secret: Path
    listener: Listener

    def apart(self, folder: str) -> "Attack":
        """Another attack, with a workspace and a secret of its own in a `folder` beside this one."""
        sample = self.sample.apart(folder)
        secret = sample.root.parent / self.secret.name
        secret.write_bytes(self.secret.read_bytes())
        return Attack(sample, secret, self.listener)

    def armed(self, text: str) -> str:
        """`text` with the addresses of the port and of the secret file."""
        text = text.replace("WEB", f"http://127.0.0.1:{self.listener.port}/x")
        return text.replace("FILE", self.secret.as_uri()).replace("PATH", str(self.secret))

    def body(self, html: str) -> None:
        """Puts `html` at the end of the page, by a template of the workspace."""
        self.document(DOCUMENT.replace("</main>", f"</main>\n{html}"))

    def head(self, html: str) -> None:
        """Puts `html` at the end of the page's head."""
        self.document(DOCUMENT.replace("</head>", f"{html}\n</head>"))

    def style(self, css: str) -> None:
        """Adds `css` to the style sheet of the page."""
        self.sample.write("templates/report/page.css.j2", self.armed(f"{PAGE_CSS}\n{css}"))

    def document(self, template: str) -> None:
        """Replaces the page's template."""
        self.sample.write("templates/report/document.html.j2", self.armed(template))

    def build(self, formats: str = "html") -> Result:
        """What `annual-report build` does in this process."""
        arguments = ["build", "2020", "--format", formats, "--workspace", str(self.sample.root)]
        return CliRunner().invoke(make_app("en"), arguments)

    def refused(self, rule: str = "", formats: str = "html") -> str:
        """Builds; that must be refused by a rule, with nothing read, fetched or written. Gives what was said."""
        done = self.build(formats)
        assert isinstance(done.exception, SystemExit), repr(done.exception)
        assert done.exit_code == 1, done.stderr
        told = re.findall(r"^error\[([a-z-]+)\]", done.stderr, re.MULTILINE)
        assert told
        assert not rule or rule in told
        assert "Traceback" not in done.stderr
        assert list(self.sample.root.glob("output/**/*.*")) == []
        self.nothing_told(done)
        return done.stderr

    def harmless(self) -> str:
        """Builds; that must go well, with nothing read or fetched. Gives the page."""
        done = self.build()
        assert done.exit_code == 0, done.stderr
        self.nothing_told(done)
        assert MARKER not in self.sample.html
        return self.sample.html

    def nothing_told(self, done: Result) -> None:
        """Neither the secret nor a connection came out of the build."""
        assert MARKER not in done.stdout + done.stderr
        assert self.listener.connections == 0
