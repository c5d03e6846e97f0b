"""A file with more problems than are shown is read to its end, so that their number is told."""

from pathlib import Path
from typing import Final

from annual_report.diagnostics import MOST
from annual_report.load.loader import load_report

MANY: Final = MOST + 700


LINES: Final = {
    "khoa{}: x": "unknown-key",
    "a{}:": "unknown-key",
    "period: {}": "duplicate-key",
    "- *a{}": "yaml-reference",
}


def test_all_are_counted() -> None:
    for line, rule in LINES.items():
        text = "".join(f"{line.format(number)}\n" for number in range(MANY + 1))
        found = load_report(Path("report.yaml"), "report.yaml", text).diagnostics
        assert len({each.span for each in found if each.rule.name == rule}) >= MANY
