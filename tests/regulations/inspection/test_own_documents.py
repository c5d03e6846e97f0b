"""What this program makes conforms: reports with everything in them, letters, annexes, under each regulation."""

from pathlib import Path

import pytest
from cases import each_case
from documents.rich import long_report, make_rich
from large import PERIOD, large_workspace
from sample import ORGANIZATION, REPORT, Sample

from annual_report.regulations import regulation_named
from annual_report.regulations.inspection.inspecting import Inspection, RegulationChoice, inspect_file
from annual_report.regulations.inspection.requirements.requirement import Conformance

# So many rules apply to a report with its letter and annexes, taken together.
AT_LEAST = 60
# The sizes and margins that are used, and the others that are allowed.
SETTINGS = (
    "",
    "format: {head_size: 12, body_size: 13, margin_left: 35, margin_right: 20, margin_top: 25, margin_bottom: 25, "
    "first_line_indent: 10, paragraph_gap: 10, line_height: 1.5, page_number_size: 13, letter_subject_size: 12}\n",
)


def wrong(inspection: Inspection) -> list[tuple[str, str]]:
    return [
        (each.name, each.measurements[0].found.say("en"))
        for each in inspection.of(Conformance.DEVIATES, Conformance.NOT_FOUND)
    ]


@pytest.mark.thorough
@each_case("regulation", ["nd30-2020", "tt01-2011"])
def test_report_with_letter_and_annexes_conforms(regulation: str, tmp_path: Path) -> None:
    sample = large_workspace(tmp_path)
    organization = tmp_path / "data/organization.yaml"
    organization.write_text(f"{organization.read_text('utf-8')}regulation: {regulation}\n", "utf-8")
    done = sample.run("build", lang="vi")
    assert done.returncode == 0, done.stderr
    made = sorted((tmp_path / "output" / PERIOD).glob("*.pdf"))
    assert len(made) == 2
    pinned = {each.name: inspect_file(each, regulation_named(regulation)) for each in made}
    assert {name: wrong(each) for name, each in pinned.items() if not each.conforms} == {}
    held = {result.name for each in pinned.values() for result in each.of(Conformance.CONFORMS)}
    assert len(held) >= AT_LEAST


@each_case(("settings", "issued"), [(SETTINGS[0], "05/3/2021"), (SETTINGS[1], "12/01/2018")])
def test_reports_and_letters_conform_however_they_are_set(settings: str, issued: str, tmp_path: Path) -> None:
    conform(settings, issued, tmp_path)


@pytest.mark.thorough
@each_case(("settings", "issued"), [(SETTINGS[1], "05/3/2021"), (SETTINGS[0], "12/01/2018")])
def test_each_regulation_allows_the_settings_of_the_other(settings: str, issued: str, tmp_path: Path) -> None:
    conform(settings, issued, tmp_path)


def conform(settings: str, issued: str, tmp_path: Path) -> None:
    sample, year = Sample(tmp_path), int(issued[-4:]) - 1
    sample.write("data/organization.yaml", f"{ORGANIZATION}{settings}letter: {{department: VP}}\n")
    sample.write(f"data/{year}/letter.yaml", f"number: 3\ndate: {issued}\naddressees: [Ủy ban nhân dân tỉnh Mẫu]\n")
    report = long_report(14, 7, issued)
    if issued.endswith("2021"):
        report = report.replace("  status: final\n", "  status: final\n  addressees: [Ủy ban nhân dân tỉnh Mẫu]\n")
    sample.write(f"data/{year}/report.yaml", report)
    done = sample.run("build", str(year), lang="vi")
    assert done.returncode == 0, done.stderr
    made = sorted((tmp_path / "output" / str(year)).glob("*.pdf"))
    assert {each.name: wrong(inspect_file(each)) for each in made} == {each.name: [] for each in made}


def test_report_with_every_kind_of_block_conforms(tmp_path: Path) -> None:
    sample = make_rich(Sample(tmp_path))
    report = tmp_path / "data/2020/report.yaml"
    table = """\
        tables:
          - title: Hội viên theo huyện
            unit: người
            columns: [{title: Huyện}, {title: Hội viên, numeric: có}]
            rows: [Huyện A | 12, Huyện B | 9]
            note: Tính đến ngày 31/12/2020.
"""
    written = report.read_text("utf-8")
    report.write_text(written.replace("        memberships:\n", f"{table}        memberships:\n"), "utf-8")
    assert sample.run("build", "--document", "report", lang="vi").returncode == 0
    inspection = inspect_file(tmp_path / "output/2020/bao-cao-2020.pdf")
    assert (inspection.regulation.id, inspection.choice) == ("nd30-2020", RegulationChoice.BY_DATE)
    assert wrong(inspection) == []  # units above tables and notes below them are no text of the report


@each_case(
    "introduction",
    [
        "Căn cứ hướng dẫn của Sở Mẫu về việc tổng kết năm học của các trường trong tỉnh, Nhà trường báo cáo như sau.",
        "Căn cứ Kế hoạch công tác của Hội Mẫu và các chi hội trong tỉnh, Ban Chấp hành xin báo cáo kết quả năm 2020:",
    ],
)
def test_sentence_that_names_its_basis_is_no_legal_basis(introduction: str, tmp_path: Path) -> None:
    sample = Sample(tmp_path)
    sample.report(REPORT.replace("sections:", f'introduction: "{introduction}"\nsections:', 1))
    assert sample.run("build", "2020").returncode == 0
    (made,) = (tmp_path / "output/2020").glob("*.pdf")
    assert wrong(inspect_file(made)) == []
