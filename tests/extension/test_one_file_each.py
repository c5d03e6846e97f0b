"""What docs/architecture.md says of adding things is true: each is a new file and a line, in a copy of the program."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from sample import ORGANIZATION, REPORT, Sample, uncovered

ROOT = Path(__file__).parents[2]
# A rule and the file, line and column at which a breach is told.
PLACE = re.compile(r"\[([a-z-]+)\]: .*?--> (\S+)", re.DOTALL)
BLOCK = re.compile(r"```(?:python|yaml)\n# src/(annual_report/\S+)\n(.*?)```", re.DOTALL)
LINE = re.compile(r"```python\n# into src/(annual_report/\S+)\n(from .*)\n\n(\w+) = \(\.\.\., (\S+)\)\n```")
PAGE = (ROOT / "docs/architecture.md").read_text("utf-8")
FILES = {block[1]: block for block in BLOCK.finditer(PAGE)}


@dataclass(frozen=True)
class Line:
    """What the page has written into a registry: an import, and an entry at the end of its tuple."""

    registry: str
    imported: str
    name: str
    entry: str

    def written_into(self, source: str) -> str:
        """The `source` of the registry with it."""
        imports, found, entries = source.partition(f"\n{self.name}: Final[")
        assert found, f"no {self.name} in {self.registry}"
        return f"{imports}\n{self.imported}{found}" + entries.replace("\n)\n", f"\n    {self.entry},\n)\n", 1)


def line_of(name: str) -> Line | None:
    """The line that the page gives behind the file `name`, before the next file; None for a regulation."""
    start = FILES[name].end()
    end = next((block.start() for block in FILES.values() if block.start() > start), len(PAGE))
    found = LINE.search(PAGE, start, end)
    return Line(*found.groups()) if found else None


pytestmark = pytest.mark.thorough


class Extended:
    """A copy of the program with one file more, and a workspace to try it on."""

    def __init__(self, folder: Path, sample: Sample) -> None:
        self.source = folder / "src"
        self.sample = sample
        shutil.copytree(ROOT / "src", self.source, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "templates").symlink_to(ROOT / "templates")

    def add(self, name: str) -> None:
        """Adds the file `name` and its line as the page shows them."""
        target = self.source / name
        assert not target.exists()
        target.parent.mkdir(exist_ok=True)
        target.write_text(FILES[name][2], "utf-8")
        if line := line_of(name):
            registry = self.source / line.registry
            registry.write_text(line.written_into(registry.read_text("utf-8")), "utf-8")

    def add_folder(self, name: str) -> None:
        """Adds all files of the folder `name`."""
        for file in FILES:
            if Path(file).parent.name == name:
                self.add(file)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Runs the copy in the workspace."""
        # Coverage is of the program itself, not of its copies.
        done = subprocess.run(
            [sys.executable, "-m", "annual_report", *arguments],
            cwd=self.sample.root,
            env={**uncovered(), "PYTHONPATH": str(self.source), "ANNUAL_REPORT_LANG": "en", "NO_COLOR": "1"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done


@pytest.fixture
def extended(tmp_path: Path, sample: Sample) -> Extended:
    """The copy, not yet extended."""
    return Extended(tmp_path / "program", sample)


def test_page_shows_a_file_or_folder_and_a_line_for_all_but_data() -> None:
    folders = {Path(name).parent.name for name in FILES}
    assert sorted(folders) == ["checks", "figures", "invitation", "locales", "plan", "regulations", "rules"]
    assert len(FILES) == len(folders) + 4
    assert folders - {Path(name).parent.name for name in FILES if line_of(name)} == {"regulations"}


def test_figure_kind(extended: Extended) -> None:
    extended.sample.report(REPORT.replace("value: 12, unit: lớp", 'value: "12,5 ha"'))
    assert "bad-figure" in extended.run("check").stdout
    extended.add("annual_report/values/figures/area.py")
    assert extended.run("build", "--format", "html").returncode == 0
    assert "12,5 ha" in extended.sample.html
    # What the page says to come by itself: targets, bounds, ranges, and parts that are added.
    parts = "parts: {complete: có, items: [{label: A, value: 5 ha}, {label: B, value: '7,25 ha'}]}"
    for value, more, found in (
        ("12,5 ha", "target: hơn 10 ha", ""),
        ("10-12,5 ha", "previous: 8 ha", ""),
        ("12,25 ha", parts, ""),
        ("12,5 ha", parts, "parts-do-not-add-up"),
    ):
        extended.sample.report(REPORT.replace("value: 12, unit: lớp", f'value: "{value}", {more}'))
        told = extended.run("check").stdout
        assert found in told if found else told == "2020: no errors\n", told


def test_check(extended: Extended) -> None:
    extended.sample.report(REPORT.replace("title: Kết quả", "title: Kết quả."))
    assert extended.run("check").stdout == "2020: no errors\n"
    extended.add("annual_report/checks/titles.py")
    found = extended.run("check")
    assert "warning[title-ends-with-stop]" in found.stdout
    assert "data/2020/report.yaml:8:12" in found.stdout
    assert found.returncode == 0
    assert "Kết quả hoạt động." in extended.run("explain", "title-ends-with-stop").stdout


def test_rule_of_proofreading(extended: Extended) -> None:
    extended.sample.report(REPORT.replace("text: Đã mở {lop}.", "text: Hội Mẫu đã mở {lop}!"))
    text = extended.sample.write("bai.txt", "Hội Mẫu đã mở lớp!\n")
    assert extended.run("check").stdout == "2020: no errors\n"
    extended.add("annual_report/proofreading/rules/exclamations.py")
    assert "data/2020/report.yaml:9:30" in extended.run("check").stdout
    assert extended.run("check", "--fix").returncode == 0
    assert "text: Hội Mẫu đã mở {lop}." in extended.sample.root.joinpath("data/2020/report.yaml").read_text("utf-8")
    assert "bai.txt:1:18" in extended.run("proofread", "bai.txt").stdout
    assert extended.run("proofread", "bai.txt", "--fix").returncode == 0
    assert text.read_text("utf-8") == "Hội Mẫu đã mở lớp.\n"
    assert "hoàn thành nhiệm vụ." in extended.run("explain", "exclamation-mark").stdout


def test_regulation(extended: Extended) -> None:
    extended.sample.report(REPORT.replace("  subject:", "  date: 05/7/2030\n  subject:"))
    extended.run("build", "--format", "html")
    assert "297mm" in extended.sample.html
    assert "margin: 20mm 15mm 20mm 30mm" in extended.sample.html
    extended.add("annual_report/regulations/nd99-2030.yaml")
    extended.run("build", "--format", "html")
    assert "margin: 20mm 20mm 20mm 30mm" in extended.sample.html


def test_document(extended: Extended) -> None:
    plan = "  - title: Nhiệm vụ\n    plan:\n      - {id: mo-lop, text: Mở thêm lớp ở các huyện.}\n"
    extended.sample.report(REPORT + plan)
    extended.add_folder("plan")
    done = extended.run("build")
    assert done.returncode == 0, done.stderr
    written = {path.name for path in (extended.sample.root / "output/2020").iterdir()}
    assert written == {
        "bao-cao-2020.html", "bao-cao-2020.pdf", "ke-hoach-2020.html", "ke-hoach-2020.pdf", "manifest.json",
    }  # fmt: skip
    page = (extended.sample.root / "output/2020/ke-hoach-2020.html").read_text("utf-8")
    assert "KẾ HOẠCH" in page
    assert "Mở thêm lớp ở các huyện." in page


def test_document_with_data_of_its_own(extended: Extended) -> None:
    extended.add_folder("invitation")
    refused = extended.run("build", "--document", "invitation", "--format", "html")
    assert refused.returncode == 1
    assert "error[file-unreadable]" in refused.stderr
    assert "at least with: guest, meeting, venue, text" in refused.stderr

    said = "number: 7\ndate: 15/01/2021\nguest: Các nghành\nmeeting: 12/01/2021\nvenu: Hội trường\ntext: Mở {lpo} ……\n"
    extended.sample.write("data/2020/invitation.yaml", said)
    found = extended.run("check")
    assert found.returncode == 1
    assert PLACE.findall(found.stdout) == [
        ("invitation-after-meeting", "data/2020/invitation.yaml:2:7"),
        ("syllable-impossible", "data/2020/invitation.yaml:3:12"),
        ("unknown-key", "data/2020/invitation.yaml:5:1"),
        ("unknown-name", "data/2020/invitation.yaml:6:10"),
        ("text-still-open", "data/2020/invitation.yaml:6:16"),
    ]
    assert "did you mean “venue”?" in found.stdout

    said = said.replace("15/01", "05/01").replace("nghành", "ngành").replace("venu:", "venue:").replace("lpo", "lop")
    extended.sample.write("data/2020/invitation.yaml", said)
    assert "……" in extended.run("status").stdout
    extended.sample.write("data/2020/invitation.yaml", said.replace("……", "ở các huyện."))
    assert extended.run("check").stdout == "2020: no errors\n"
    done = extended.run("build", "--document", "invitation")
    assert done.returncode == 0, done.stderr
    written = {path.name for path in (extended.sample.root / "output/2020").iterdir()}
    assert written == {"giay-moi-2020.html", "giay-moi-2020.pdf", "manifest.json"}
    page = (extended.sample.root / "output/2020/giay-moi-2020.html").read_text("utf-8")
    for text in ("07/GM-HM", "GIẤY MỜI", "12/01/2021", "12 lớp"):
        assert text in page
    assert "SAME, byte for byte" in extended.run("verify", "output/2020/giay-moi-2020.pdf").stdout
    assert '"urn:annual-report:invitation"' in extended.run("schema", "invitation").stdout
    assert "15/01/2018" in extended.run("explain", "invitation-after-meeting").stdout


def test_language(extended: Extended) -> None:
    extended.sample.write("data/organization.yaml", ORGANIZATION.replace("Chủ tịch", "Prezidanto"))
    report = """\
period: 2020
language: eo
issuance: {subject: Raporto, signatory: {person: nguyen-van-mau}}
statistics:
  - {id: lop, label: Kursoj, value: 12345, unit: kursoj}
sections:
  - {title: Rezultoj, text: "Estis {lop}."}
"""
    extended.sample.report(report)
    refused = extended.run("check")
    assert refused.returncode == 1
    assert "data/2020/report.yaml:2:11" in refused.stdout
    extended.add("annual_report/language/locales/esperanto.py")
    catalogue = Catalog(locale="eo")
    catalogue.add("Recipients:", "Ricevontoj:")
    compiled = extended.source / "annual_report/language/catalogues/eo/LC_MESSAGES/annual_report.mo"
    compiled.parent.mkdir(parents=True)
    with compiled.open("wb") as stream:
        write_mo(stream, catalogue)
    done = extended.run("build", "--format", "html")
    assert done.returncode == 0, done.stderr
    page = (extended.sample.root / "output/2020/report-2020.html").read_text("utf-8")
    assert '<html lang="eo"' in page
    assert "12\u00a0345 kursoj" in page
    assert "Ricevontoj:" in page
    assert "THE SOCIALIST REPUBLIC OF VIET NAM" in page
    years = extended.sample
    years.write("data/2019/report.yaml", report.replace("2020", "2019"))
    assert ";12345;" in extended.run("--lang", "eo", "compare", "2019", "2020", "--output-format", "csv").stdout
