"""A sample workspace of an openly invented body, and running the program in it."""

import os
import subprocess
import sys
from pathlib import Path

ORGANIZATION = """\
name: Hội Mẫu tỉnh Mẫu
letterhead: [Hội Mẫu, Tỉnh Mẫu]
place: Tỉnh Mẫu
abbreviation: HM
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, degree: Tiến sĩ, posts: [Chủ tịch]}
bodies:
  - {id: hoi-a, name: Hội A tỉnh Mẫu, short_names: [Hội A]}
  - {id: hoi-b, name: Hội B tỉnh Mẫu}
"""

REPORT = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả
    text: Đã mở {lop}.
"""


class Sample:
    """A workspace of the invented Hội Mẫu in a temporary folder, and ways to change and run it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("data/organization.yaml", ORGANIZATION)
        self.write("data/2020/report.yaml", REPORT)

    def write(self, name: str, content: str | bytes) -> Path:
        """Writes a file of the workspace."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def report(self, text: str) -> None:
        """Replaces data/2020/report.yaml."""
        self.write("data/2020/report.yaml", text)

    def run(self, *arguments: str, lang: str = "en", **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs the program in the workspace."""
        return run(*arguments, cwd=self.root, ANNUAL_REPORT_LANG=lang, **environment)

    @property
    def html(self) -> str:
        """The page built last."""
        return (self.root / "output/2020/bao-cao-2020.html").read_text("utf-8")


def run(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Runs `annual-report` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "annual_report", *arguments],
        cwd=cwd,
        env={**os.environ, "NO_COLOR": "1", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def uncovered() -> dict[str, str]:
    """The environment without what makes coverage follow subprocesses: an interrupt can lock it."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
