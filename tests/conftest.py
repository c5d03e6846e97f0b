"""What tests share: sample workspaces of an openly invented body, running the program, and the tools some tests need."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALL = os.environ.get("ANNUAL_REPORT_TESTS_ALL") == "1"

TOOLS: dict[str, Callable[[], bool]] = {
    "needs_java": lambda: bool(shutil.which("java")) and Path(os.environ.get("VNU_JAR", "/nowhere")).is_file(),
    "needs_node": lambda: bool(shutil.which("node")),
    "needs_browser": lambda: any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")),
    "needs_poppler": lambda: bool(shutil.which("pdftotext")),
}

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


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skips a test whose tool is missing, or fails it where nothing may be left out."""
    for marker, present in TOOLS.items():
        if item.get_closest_marker(marker) and not present():
            if ALL:
                pytest.fail(f"{marker}: the tool is missing, and ANNUAL_REPORT_TESTS_ALL=1 leaves nothing out")
            pytest.skip(f"{marker}: the tool is missing")


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


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A sound workspace with a report on 2020."""
    return Sample(tmp_path / "workspace")


@pytest.fixture(scope="session")
def built_2017(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents that data/2017 of this project gives."""
    folder = tmp_path_factory.mktemp("2017")
    done = run("build", "2017", "--output", str(folder), cwd=ROOT, ANNUAL_REPORT_LANG="vi")
    assert done.returncode == 0, done.stderr
    return folder
