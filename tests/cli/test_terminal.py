"""What a terminal shows: a moving line that goes away, colour unless it is not wanted."""

import os
import re
import subprocess
import sys

import pytest
from sample import REPORT, Sample

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
    said, _nothing = process.communicate(timeout=60)
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
    _code, _said, shown = on_terminal(sample, "check")
    assert COLOUR.search(shown)


def test_quiet_shows_nothing(sample: Sample) -> None:
    assert on_terminal(sample, "build", "--quiet", "--format", "html")[2] == ""


def test_terminal_that_cannot_move_gets_lines(sample: Sample) -> None:
    _code, _said, shown = on_terminal(sample, "build", "--format", "html", TERM="dumb")
    assert "\x1b" not in shown
    assert len([line for line in shown.splitlines() if line.startswith("2020: ")]) >= 3
