"""Checking a workspace whose files mark what is to be told: `▸rule-a,rule-b▸` stands before what is wrong."""

import re
from pathlib import Path
from typing import Final

from sample import ORGANIZATION, Sample

from annual_report.api.checking import DataFiles, check_period
from annual_report.diagnostics import Diagnostic
from annual_report.load.workspace import Workspace

HEAD: Final = "period: 2020\nissuance:\n  subject: Tổng kết\n  signatory: {person: nguyen-van-mau}\n"
STATISTICS: Final = "statistics:\n  - {id: lop, label: Lớp, value: 12}\n  - {id: co, label: Có, value: có}\n"
_MARK: Final = re.compile(r"▸([\w,-]+)▸")


def found_in(root: Path, report: str, organization: str = ORGANIZATION) -> list[Diagnostic]:
    """What is told of the report on 2020 and its organisation, the marks taken out."""
    sample = Sample(root)
    sample.report(_MARK.sub("", report))
    sample.write("data/organization.yaml", _MARK.sub("", organization))
    return list(check_period(DataFiles(Workspace.at(root)), "2020").diagnostics)


def told(found: list[Diagnostic]) -> list[str]:
    """Rule, file, line and column of each."""
    return sorted(f"{each.rule.name} {each.span.place}" for each in found)


def marked(report: str, organization: str = ORGANIZATION) -> list[str]:
    """Rule, file, line and column of all that is marked in the two files."""
    places = []
    for name, text in (("data/2020/report.yaml", report), ("data/organization.yaml", organization)):
        for number, line in enumerate(text.split("\n"), 1):
            for mark in _MARK.finditer(line):
                column = len(_MARK.sub("", line[: mark.start()])) + 1
                places += [f"{rule} {name}:{number}:{column}" for rule in mark[1].split(",")]
    return sorted(places)
