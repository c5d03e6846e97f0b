"""Files and folders that are called almost as those that are read: which they were meant to be."""

from pathlib import Path

import pytest
from sample import REPORT, Sample

from annual_report.load.misnamed import meant_file, meant_period
from annual_report.load.workspace import NoWorkspaceError, Workspace

PERIODS = {
    "nam-2025": "2025",
    "nam 2025": "2025",
    "Năm 2025": "2025",
    "2025-bao-cao": "2025",
    "Báo cáo năm 2025": "2025",
    "bc2025": "2025",
    "2025 ": "2025",
    "2025_H1": "2025-h1",
    "2025h2": "2025-h2",
    "6-thang-dau-nam-2025": "2025-h1",
    "quý III-2025": "2025-q3",
    "q1.2025": "2025-q1",
    "nhiem-ky-2018-2022": "2018-2022",
    "2018_2022": "2018-2022",
    # these are called as they should be, or are something else
    "2025": None,
    "2025-h1": None,
    "2018-2022": None,
    "2025 (bản cũ)": None,
    "2025-copy": None,
    "anh-2025": None,
    "photos": None,
    "20": None,
    "2025-13": None,
    "2025-2020": None,
}
FILES = {
    "organization.yaml": (
        "organisation.yaml", "Organization.yml", "to-chuc.yaml", "tổ chức.yaml", "organization", "organizaton.yaml",
        "organization.yaml.txt", "ORGANIZATION.YAML", "don_vi.yml",
    ),
    "report.yaml": (
        "report.yml", "Report.YAML", "report.yaml.txt", "bao-cao.yaml", "Báo cáo 2025.yaml", "reports.yaml",
        "report.yaml.yaml", "baocao.yml", "report-2025.yaml", "report.txt",
    ),
    "letter.yaml": ("letter.yml", "Letter.yaml", "cong-van.yaml", "công văn.yaml", "leter.yaml"),
    "": (
        "report.yaml", "report.docx", "report.yaml.bak", "photos", "ghi-chu.yaml", "README.txt", "report-cu.yaml",
        "bao-cao-tai-chinh.yaml",
    ),
}  # fmt: skip


def test_folder_of_a_period_is_recognised() -> None:
    assert {name: meant_period(name) for name in PERIODS} == PERIODS


def test_file_is_recognised() -> None:
    stems = ("organization", "report", "letter")
    for meant, names in FILES.items():
        assert {name: meant_file(name, stems) or "" for name in names} == dict.fromkeys(names, meant)


def test_what_is_not_read_is_told_where_another_report_is_checked(sample: Sample) -> None:
    sample.write("data/nam-2019/report.yaml", REPORT)
    sample.write("data/2018/bao-cao.yaml", REPORT)
    sample.write("data/2020/cong-van.yaml", "subject: Báo cáo\n")
    sample.write("data/2020/report.yml", REPORT)  # beside the one that is read
    said = sample.run("check", "2020")
    assert said.returncode == 0
    text = " ".join((said.stdout + said.stderr).split())
    for name, right in (
        ("nam-2019", "2019"),
        ("2018/bao-cao.yaml", "report.yaml"),
        ("2020/cong-van.yaml", "letter.yaml"),
    ):
        assert f"--> data/{name}" in text
        assert f"rename it to {right}" in text
    assert text.count("file-misnamed") == 4  # the last time as the rule to read more on


def test_report_asked_for_is_told_by_the_name_it_has(sample: Sample) -> None:
    sample.write("data/nam 2031/report.yaml", REPORT)
    sample.write("data/2032/Report.YAML", REPORT)
    for year, file, name in (("2031", "nam 2031", "2031"), ("2032", "2032/Report.YAML", "report.yaml")):
        said = sample.run("check", year)
        assert said.returncode == 2
        assert f"{file} must be called {name}: rename it." in (said.stdout + said.stderr)


def test_organisation_is_told_by_the_name_it_has(tmp_path: Path) -> None:
    for number, file in enumerate(
        ("data/organisation.yaml", "data/to-chuc.yaml", "Organization.yml", "Data/organization.yaml")
    ):
        path = tmp_path / str(number) / file
        path.parent.mkdir(parents=True)
        path.write_text("")
        with pytest.raises(NoWorkspaceError) as nowhere:
            Workspace.at(tmp_path / str(number))
        told = [(each.path.name, each.name) for each in nowhere.value.misnamed]
        assert told == [("Data", "data") if file.startswith("Data") else (path.name, "organization.yaml")]
