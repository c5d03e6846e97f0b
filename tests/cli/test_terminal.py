"""What a terminal shows: a moving line that goes away, colour unless it is not wanted."""

import os
import re
import struct
import subprocess
import sys
from io import StringIO
from unittest.mock import patch

import pytest
from cases import each_case
from pace import PATIENCE
from sample import REPORT, Sample

from annual_report.cli.colours import coloured
from annual_report.cli.printing.terminal import UNLIMITED, line_width

fcntl = pytest.importorskip("fcntl", reason="the width of a terminal is asked for otherwise on this system")
termios = pytest.importorskip("termios", reason="the width of a terminal is asked for otherwise on this system")
pytestmark = pytest.mark.needs_terminal

COLOUR = re.compile(r"\x1b\[[0-9;]*[34][0-9][0-9;]*m")


def on_terminal(sample: Sample, *arguments: str, **environment: str) -> tuple[int, str, str]:
    """Exit status, standard output and what a terminal behind standard error is sent."""
    ours, theirs = os.openpty()
    base = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "FORCE_COLOR", "CI"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "annual_report", *arguments],
        cwd=sample.root,
        env={**base, "TERM": "xterm-256color", "COLUMNS": "80", "ANNUAL_REPORT_LANG": "en", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:  # how Linux says that the other side is closed
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    said, _nothing = process.communicate(timeout=PATIENCE)
    return process.returncode, said, shown.decode()


def test_stages_show_while_they_last(sample: Sample) -> None:
    code, said, shown = on_terminal(sample, "build", "--format", "html")
    assert (code, said) == (0, "output/2020/bao-cao-2020.html\n")
    assert "2020: " in shown
    assert "\x1b[?25h" in shown  # the cursor is there again
    assert shown.rstrip().endswith(("\x1b[2K", "\x1b[?25h", "\x1b[1A"))  # and the line is not


def test_no_color_is_honoured(sample: Sample) -> None:
    sample.report(REPORT.replace("{lop}", "{lopp}"))
    code, _said, shown = on_terminal(sample, "build", NO_COLOR="1")
    assert code == 1
    assert "unknown-name" in shown
    assert not COLOUR.search(shown)


def test_problems_have_colour_on_a_terminal(sample: Sample) -> None:
    sample.report(REPORT.replace("{lop}", "{lopp}"))
    _code, _said, shown = on_terminal(sample, "build")
    assert COLOUR.search(shown)


def test_quiet_shows_nothing(sample: Sample) -> None:
    assert on_terminal(sample, "build", "--quiet", "--format", "html")[2] == ""


def test_terminal_that_cannot_move_gets_lines(sample: Sample) -> None:
    _code, _said, shown = on_terminal(sample, "build", "--format", "html", TERM="dumb")
    assert "\x1b" not in shown
    assert len([line for line in shown.splitlines() if "2020: " in line]) >= 3


def test_lines_are_as_wide_as_the_terminal_and_without_limit_elsewhere() -> None:
    ours, theirs = os.openpty()
    with os.fdopen(ours), os.fdopen(theirs, "w") as terminal:
        for columns in (40, 133):
            fcntl.ioctl(terminal.fileno(), termios.TIOCSWINSZ, struct.pack("4H", 24, columns, 0, 0))
            with patch.dict(os.environ):
                os.environ.pop("COLUMNS", None)
                assert line_width(terminal) == columns
            for asked in ("57", "0", "-3", "x"):
                with patch.dict(os.environ, COLUMNS=asked):
                    assert line_width(terminal) == (57 if asked == "57" else columns)
    with patch.dict(os.environ, COLUMNS=""):
        assert line_width(StringIO()) == UNLIMITED


def test_no_command_breaks_lines_in_a_pipe(sample: Sample) -> None:
    long = " ".join(f"tên {number}" for number in range(20))
    blank = "  - {id: can-bo, label: " + long + ", unit: người}\n"
    sample.report(REPORT.replace("sections:", f"{blank}sections:").replace("{lop}", "{lopp}"))
    for asked, needed in (
        (["status"], long),
        (["check"], "lopp"),
        (["explain", "unknown-name"], "."),
    ):
        done = sample.run(*asked, COLUMNS="")
        assert any(needed in line for line in done.stdout.splitlines()), (asked, done.stdout)
    lines = sample.run("explain", "unknown-name", COLUMNS="").stdout.splitlines()
    assert max(map(len, lines)) > 120


@each_case(
    ("environment", "terminal", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, False, False),
        ({"CLICOLOR_FORCE": "1"}, False, True),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ({"CLICOLOR": "0"}, True, False),
        ({"CLICOLOR": "0", "FORCE_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, True, False),
    ],
)
def test_environment_says_whether_there_are_colours(
    environment: dict[str, str], terminal: bool, expected: bool
) -> None:
    assert coloured(terminal, environment) == expected
