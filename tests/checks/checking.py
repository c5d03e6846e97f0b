"""Checking a report that stands in a text, and where that text marks what is wrong with it."""

from dataclasses import dataclass, field
from pathlib import Path

from sample import ORGANIZATION

from annual_report.api.rules.catalogue import all_checks
from annual_report.checks.check_input import CheckInput
from annual_report.checks.registry import run_checks
from annual_report.compose.letter import DATA
from annual_report.compose.letter.model import LETTER, Letter
from annual_report.diagnostics import Diagnostic, in_order
from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_data, load_organization, load_report
from annual_report.load.organization_then import organization_then
from annual_report.model.report import Report
from annual_report.regulations import day_of_issue

MARK = "▸"
HEAD = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
"""
HEAD_BEFORE = HEAD.replace("2020", "2019")


@dataclass(frozen=True)
class Text:
    """A report, an organisation, perhaps a letter and the report of the year `before` as YAML, with files beside them.

    `▸` stands before each place that is wrong. A report without a head or sections gets them. `beside` are reports on
    other years by their keys.
    """

    report: str
    organization: str = ORGANIZATION
    files: dict[str, bytes] = field(default_factory=dict)
    folder: str = "2020"
    letter: str | None = None
    before: str | None = None
    beside: dict[str, str] = field(default_factory=dict)

    @property
    def whole_report(self) -> str:
        """The report with head and sections."""
        return whole(self.report, HEAD)

    @property
    def marked(self) -> list[str]:
        """The places that are marked: file, line, column."""
        found = []
        years = [(f"{year}.yaml", HEAD.replace("2020", year) + text) for year, text in self.beside.items()]
        own = [("l.yaml", self.letter or ""), ("o.yaml", self.organization), ("r.yaml", self.whole_report)]
        for name, text in (*years, *own):
            for number, line in enumerate(text.splitlines(), 1):
                pieces = line.split(MARK)
                columns = [sum(map(len, pieces[:count])) + 1 for count in range(1, len(pieces))]
                found += [f"{name}:{number}:{column}" for column in columns]
        return found

    def check(self, folder: Path) -> list[Diagnostic]:
        """What the checks find, the files written to `folder`."""
        period = folder / "data" / self.folder
        for name, data in self.files.items():
            (period / name).parent.mkdir(parents=True, exist_ok=True)
            (period / name).write_bytes(data)
        period.mkdir(parents=True, exist_ok=True)
        (folder / "o.yaml").write_text(self.organization.replace(MARK, ""), "utf-8")
        (folder / "r.yaml").write_text(self.whole_report.replace(MARK, ""), "utf-8")
        organization = load_organization(folder / "o.yaml", "o.yaml")
        report = load_report(folder / "r.yaml", "r.yaml")
        letter = None
        if self.letter is not None:
            (folder / "l.yaml").write_text(self.letter.replace(MARK, ""), "utf-8")
            letter = load_data(folder / "l.yaml", "l.yaml", Letter)
        years = {year: _loaded(folder / f"{year}.yaml", year, text) for year, text in self.beside.items()}
        loaded = (organization, report, *years.values(), *([letter] if letter else []))
        assert not [each.message.say("en") for file in loaded for each in file.diagnostics]
        assert report.value is not None
        if self.before is not None:
            years["2019"] = load_report(folder / "b.yaml", "b.yaml", whole(self.before, HEAD_BEFORE))
        then = organization_then(organization, day_of_issue(report.value))
        own = {LETTER: DATA.file(letter, report.value, then.value)} if letter else {}
        subject = CheckInput(
            report.value, report, then.value, then, folder, period, own, years, organization_today=organization.value
        )
        return in_order(run_checks(subject, all_checks()))


def whole(report: str, head: str) -> str:
    """A report with head and sections."""
    tail = "" if "sections:" in report else "\nsections:\n  - title: Kết quả\n"
    return ("" if "issuance:" in report else head) + report + tail


def _loaded(file: Path, year: str, text: str) -> Loaded[Report]:
    """The report on another year, with a head and a section."""
    head, tail = HEAD.replace("2020", year), "sections:\n  - title: Kết quả\n"
    file.write_text(head + text.replace(MARK, "") + tail, "utf-8")
    return load_report(file, file.name)


def told(found: list[Diagnostic]) -> list[str]:
    """Rule and place of each."""
    return [f"{each.rule.name} {each.span.place}" for each in found]
