"""Mending the sample's report in a temporary workspace, and making what a diff tells."""

import re
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sample import ORGANIZATION, Sample

from annual_report.api.checking import CheckedPeriod
from annual_report.api.fixing import FileChange, fixed
from annual_report.diagnostics import Diagnostic
from annual_report.load.workspace import Workspace

REPORT_FILE = "data/2020/report.yaml"
HEAD = "period: 2020\nissuance:\n  subject: Tổng kết\n  signatory: {person: nguyen-van-mau}\n"
SECTIONS = "sections:\n  - title: Kết quả\n"


@dataclass(frozen=True)
class Mended:
    """What mending made of the report on 2020 and of the organisation, as bytes, and what is told of them then."""

    report: bytes
    organization: bytes
    changes: tuple[FileChange, ...]
    checked: CheckedPeriod

    @property
    def told(self) -> list[str]:
        """Rule, line and column of what is still wrong."""
        return [_told(each) for each in self.checked.diagnostics]


def _told(found: Diagnostic) -> str:
    return f"{found.rule.name} {found.span.line}:{found.span.column}"


def mended(report: str | bytes, organization: str | bytes = ORGANIZATION) -> Mended:
    """What mending makes of a report on 2020, in memory alone."""
    with TemporaryDirectory() as name:
        sample = Sample(Path(name))
        sample.write(REPORT_FILE, report)
        sample.write("data/organization.yaml", organization)
        done = fixed(Workspace.at(sample.root), ["2020"])
        after = {each.name: each.after for each in done.changes}
        files = [after.get(name, (sample.root / name).read_bytes()) for name in (REPORT_FILE, "data/organization.yaml")]
        return Mended(*files, done.changes, done.checked["2020"])


def text_after(report: str, organization: str = ORGANIZATION) -> str:
    """The report after mending."""
    return mended(report, organization).report.decode()


def patched(before: bytes, diff: str) -> bytes:
    """What a unified diff makes of a file; it fails where lines that stay are not those of the file."""
    lines, after, at = _lines(before.decode()), list[str](), 0
    for line in _lines(re.sub(r"\n\\ No newline at end of file\n", "\0", diff))[2:]:
        for each in re.split(r"(?<=\0)(?=.)", line):
            sign, said = each[0], each[1:].replace("\0", "")
            if match := re.match(r"@@ -(\d+)(,0)?", each):
                start = int(match[1]) - (match[2] is None)
                after += lines[at:start]
                at = start
            if sign in {" ", "-"}:
                assert lines[at] == said
                at += 1
            if sign in {" ", "+"}:
                after.append(said)
    return "".join([*after, *lines[at:]]).encode()


def _lines(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=\n)", text) if each]
