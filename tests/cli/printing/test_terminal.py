"""The one surface for terminals: all printers stand on it, and what it prints cannot steer a terminal."""

import re
from io import StringIO
from pathlib import Path
from typing import Final

from rich.console import Console

import annual_report.cli
from annual_report.cli.printing.terminal import GAP, Sheet, wrapped
from annual_report.language import message

CLI: Final = Path(annual_report.cli.__file__).parent
# What would be a second surface: a console, a table or a wrapping of one's own.
OWN: Final = re.compile(r"\bConsole\(|\bTable\(|\.wrap\(|sys\.stdout\.isatty|NO_COLOR")
ALLOWED: Final = {
    "colours.py": {"NO_COLOR"},
    "console.py": {"sys.stdout.isatty"},
    "opening.py": {"sys.stdout.isatty"},
    "examination_terminal.py": {"sys.stdout.isatty"},
}


def printed(width: int = 30) -> tuple[Sheet, StringIO]:
    stream = StringIO()
    return Sheet(Console(file=stream, width=width, highlight=False, markup=False), "en"), stream


def test_no_printer_has_a_surface_of_its_own() -> None:
    for file in sorted(CLI.rglob("*.py")):
        found = set(OWN.findall(file.read_text("utf-8")))
        if file.name != "terminal.py":
            assert found <= ALLOWED.get(file.name, set()), file


def test_nothing_steers_the_terminal() -> None:
    sheet, stream = printed()
    hostile = message("{name}", name="a\x1b[2Jb\u202ec")
    sheet.head(hostile)
    sheet.line(hostile)
    sheet.long_line(hostile)
    sheet.long_line("a\x1b[2Jb\u202ec")
    assert stream.getvalue() == "a\ufffd[2Jb\ufffdc\n" * 4


def test_rows_leave_room_for_what_is_not_broken() -> None:
    sheet, stream = printed()
    sheet.rows([["một việc rất dài mà không vừa", "data/a:1"], ["hai", "data/b:20"]])
    lines = stream.getvalue().splitlines()
    assert all(line.startswith(" " * GAP) for line in lines if line)
    assert lines[0].rstrip().endswith("  data/a:1")
    assert lines[-1] == ""
    assert max(map(len, lines)) <= 30


def test_words_stay_whole() -> None:
    assert wrapped("annual-report check --output-format json", 12) == [
        "annual-report",
        "check",
        "--output-format",
        "json",
    ]
