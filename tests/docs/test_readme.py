"""The README in both languages: the thirty lines are the example's, the slip is told as shown, links lead somewhere."""

import re
from pathlib import Path

from cases import each_case
from sample import Sample, run

from annual_report import __version__

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples/hoi-mau-nho"
README = {"en": ROOT / "README.md", "vi": ROOT / "README.vi.md"}


@each_case("language", README)
def test_thirty_lines_are_those_of_the_example(language: str) -> None:
    shown = re.search(r"```yaml\n(.*?)```", README[language].read_text("utf-8"), re.DOTALL)
    assert shown is not None
    assert shown[1] == (EXAMPLE / "data/2020/report.yaml").read_text("utf-8")
    assert shown[1].count("\n") <= 30


@each_case("language", README)
def test_slip_is_told_as_shown(language: str, sample: Sample) -> None:
    report = (EXAMPLE / "data/2020/report.yaml").read_text("utf-8").replace("9/12", "12/9")
    sample.write("data/organization.yaml", (EXAMPLE / "data/organization.yaml").read_bytes())
    sample.report(report)
    assert sample.run("check", lang=language).stdout in README[language].read_text("utf-8").replace("```", "\n")


def test_example_has_no_findings() -> None:
    done = run("check", "2020", "--workspace", str(EXAMPLE), cwd=ROOT, ANNUAL_REPORT_LANG="en")
    assert done.stdout == "2020: no errors\n"


@each_case("path", [*README.values(), ROOT / "CONTRIBUTING.md", ROOT / "docs/architecture.md"])
def test_links_lead_somewhere(path: Path) -> None:
    text = path.read_text("utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", text):
        link = "".join(target)
        assert link.startswith("https://") or (path.parent / link).exists(), link


@each_case("language", README)
def test_file_for_another_machine_is_of_this_version(language: str) -> None:
    files = re.findall(r"annual_report-([\d.]+)-py3-none-any\.whl", README[language].read_text("utf-8"))
    assert set(files) == {__version__}
