"""What `merge` prints: figures by the lines of their values, cells by row and column, what changes with them."""

import json

import pytest
from api.merging.hand import HandEdits
from sample import ORGANIZATION, Sample

REPORT = """\
period: 2020
issuance: {subject: Tổng kết năm 2020, number: 5, date: 08/01/2021, signatory: {person: nguyen-van-mau}}
statistics:
  - {id: hoi-vien, label: Hội viên, value: 47, unit: người, target: 45, previous: 40}
  - {id: lop, label: Lớp tập huấn, value: 11/12, unit: lớp}
sections:
  - title: Kết quả
    text: Hội có {hoi-vien}, mở {lop}.
  - title: Số liệu
    figures: {title: Số liệu năm 2020}
    tables:
      - columns: [{title: Huyện}, {title: Số lớp, numeric: có}]
        rows:
          - Huyện Đông | 27
          - Huyện Tây | 4
"""


@pytest.fixture
def sent(sample: Sample) -> HandEdits:
    """The file that went out."""
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.write("data/2020/report.yaml", REPORT)
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    return HandEdits((sample.root / "output/2020/bao-cao-2020.docx").read_bytes())


def _merged(sample: Sample, edits: HandEdits, *wanted: str) -> str:
    (sample.root / "ve.docx").write_bytes(edits.data)
    done = sample.run("merge", "ve.docx", *wanted)
    return done.stdout + done.stderr


def _joined(text: str) -> str:
    """The text without the ends of its lines."""
    return " ".join(text.split())


def test_a_cell_is_called_by_its_table_row_and_column(sample: Sample, sent: HandEdits) -> None:
    told = _joined(_merged(sample, sent.replace("45", "46").replace("27", "28").replace("104,4%", "105%")))
    assert "data/2020/report.yaml:4:69 · Bảng 1, row “Hội viên”, column “Chỉ tiêu” · changed 45 → 46: " in told
    assert "table 2, row “Huyện Đông”, column “Số lớp” · changed 27 → 28 " in told  # it has no caption
    assert "2 figures changed, 0 texts changed" in told  # figures of tables are no texts
    assert "Bảng 1, row “Hội viên”, column “Đạt chỉ tiêu” 104,4% → 105% the program computes this" in told


def test_a_value_that_was_changed_in_two_places_is_one_change(sample: Sample, sent: HandEdits) -> None:
    told = _joined(_merged(sample, sent.replace("47\u00a0người", "49\u00a0người").replace("47", "49")))
    assert "data/2020/report.yaml:4:44 · paragraph 4; Bảng 1, row “Hội viên”, column “Kết quả” · changed" in told
    assert "1 figure changed" in told


def test_what_changes_with_a_figure_is_told(sample: Sample, sent: HandEdits) -> None:
    told = _merged(sample, sent.replace("47\u00a0người", "49\u00a0người"))
    follow = told.partition("These change with them\n")[2].partition("\n\n")[0].split("\n")
    assert follow == [
        "Bảng 1, row “Hội viên”, column “Kết quả”: 47 → 49",
        "Bảng 1, row “Hội viên”, column “Đạt chỉ tiêu”: 104,4% → 108,9%",
        "Bảng 1, row “Hội viên”, column “Tăng, giảm”: +7 → +9",
        "Bảng 1, row “Hội viên”, column “Tăng, giảm (%)”: +17,5% → +22,5%",
    ]
    figures = json.loads(_merged(sample, sent, "--output-format", "json", "--quiet"))
    assert figures["is_edited"]
    assert [each["new"] for each in figures["followers"]] == ["49", "108,9%", "+9", "+22,5%"]
    assert {each["statistic"] for each in figures["followers"]} == {"hoi-vien"}


def test_after_writing_it_says_what_is_next(sample: Sample, sent: HandEdits) -> None:
    sent.replace("47\u00a0người", "49\u00a0người")
    assert "Next: annual-report check 2020, then annual-report build 2020" in _merged(sample, sent, "--write")
    assert "Next:" not in _merged(sample, sent, "--write")  # nothing was left to write


def test_another_format_is_not_asked_to_be_saved_as_word(sample: Sample) -> None:
    sample.write("ve.odt", "văn bản")
    done = sample.run("merge", "ve.odt")
    assert done.returncode == 3
    assert "what to do: ask for the .docx that was sent" in done.stderr
