"""Names, titles and labels as long as a file may be are refused before anything reads them."""

from typing import Final

from cases import each_case
from sample import ORGANIZATION, REPORT, Sample

from annual_report.values.text_types import LONGEST_NAME, LONGEST_TEXT

REPORT_FILE: Final = "data/2020/report.yaml"
ORGANIZATION_FILE: Final = "data/organization.yaml"
PLACES: Final = {
    "name of the organisation": (ORGANIZATION_FILE, ORGANIZATION.replace("Hội Mẫu tỉnh Mẫu", "LONG")),
    "name of a person": (ORGANIZATION_FILE, ORGANIZATION.replace("Nguyễn Văn Mẫu", "LONG")),
    "post": (ORGANIZATION_FILE, ORGANIZATION.replace("Chủ tịch", "LONG")),
    "short name": (ORGANIZATION_FILE, ORGANIZATION.replace("[Hội A]", "[LONG]")),
    "id": (ORGANIZATION_FILE, ORGANIZATION.replace("hoi-b", "LONG")),
    "subject": (REPORT_FILE, REPORT.replace("Tổng kết hoạt động năm 2020", "LONG")),
    "label": (REPORT_FILE, REPORT.replace("Lớp tập huấn", "LONG")),
    "unit": (REPORT_FILE, REPORT.replace("unit: lớp", "unit: LONG")),
    "figure": (REPORT_FILE, REPORT.replace("12", "LONG")),
    "title": (REPORT_FILE, REPORT.replace("title: Kết quả", "title: LONG")),
}


@each_case("name", PLACES)
def test_no_name_is_longer_than_a_page(name: str, sample: Sample) -> None:
    file, text = PLACES[name]
    assert "LONG" in text
    sample.write(file, text.replace("LONG", f'"{"khoản 2 điều 10 " * (LONGEST_TEXT // 16 - 1)}"'))
    said = _said(sample)
    assert "file-too-large" in said
    assert "has more than 3,000 characters" in " ".join(said.split())


def test_a_name_of_a_page_is_read(sample: Sample) -> None:
    sample.report(REPORT.replace("Lớp tập huấn", "a" * LONGEST_NAME))
    assert "file-too-large" not in _said(sample)


def _said(sample: Sample) -> str:
    run = sample.run("check")
    return run.stdout + run.stderr
