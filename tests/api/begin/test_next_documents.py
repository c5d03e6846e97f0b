"""What goes out with the next report: the letter of the last year, carried on."""

import re
from pathlib import Path

from api.begin.beginning import begun, checked
from sample import Sample

LETTER = """\
department: VP
number: 08
date: 13/01/2021
urgency: khẩn
subject: gửi báo cáo tổng kết hoạt động năm 2020
addressees: [Ủy ban nhân dân tỉnh]
text: |
  Thực hiện kế hoạch năm 2021, {hoi-a} kính gửi {bao-cao}.

  Kính đề nghị xem xét.
enclosures:
  - "{bao-cao} ({bao-cao.so-trang})"
  - "Danh sách {lop}"
status: chính thức
"""
CARRIED = """\
# Goes with the report on the year 2021; started from the file of the year 2020. Not needed? Delete this file.

number:  # from the registry
date:  # when it is issued
department: VP
subject: gửi báo cáo tổng kết hoạt động năm 2021
addressees:
  - Ủy ban nhân dân tỉnh
text: |
  Thực hiện kế hoạch năm 2022, {hoi-a} kính gửi {bao-cao}.

  Kính đề nghị xem xét.
# the year 2020: Danh sách 12 lớp
enclosures:
  - "{bao-cao} ({bao-cao.so-trang})"
  - ……
status: draft
"""


def test_letter_is_carried_on_without_number_and_date(sample: Sample) -> None:
    sample.write("data/2020/letter.yaml", LETTER)
    begun(sample.root, "2021", language="en", keep_text=False)
    written = (sample.root / "data/2021/letter.yaml").read_text("utf-8")
    assert written == CARRIED
    found = checked(sample.root, "2021")
    assert found.sound
    letter = found.documents["letter"].value
    assert letter is not None
    assert (letter.number, letter.date) == (None, None)


def test_letter_that_is_there_is_left_and_none_is_made_where_none_was(sample: Sample, tmp_path: Path) -> None:
    begun(sample.root, "2021")
    assert [each.name for each in (sample.root / "data/2021").iterdir()] == ["report.yaml"]
    twin = sample.apart("twin")
    twin.write("data/2020/letter.yaml", LETTER)
    twin.write("data/2022/letter.yaml", "text: Của tôi.\n")
    done = twin.run("new", "2022", "--from", "2020")
    assert done.stdout.splitlines() == ["data/2022/report.yaml"]
    assert (twin.root / "data/2022/letter.yaml").read_text("utf-8") == "text: Của tôi.\n"
    assert tmp_path in twin.root.parents


def test_both_files_are_listed_and_named_in_the_schema_line(sample: Sample) -> None:
    sample.write("data/2020/letter.yaml", LETTER)
    sample.write("data/schema/report.schema.json", "{}")
    done = sample.run("new", "2021")
    assert done.stdout.splitlines() == ["data/2021/report.yaml", "data/2021/letter.yaml"]
    first = (sample.root / "data/2021/letter.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schema/letter.schema.json"


def test_a_letter_does_not_date_the_documents_of_others_anew(sample: Sample) -> None:
    cited = "Thực hiện Công văn số 150/UBND-VX ngày 02/12/2020, {hoi-a} kính gửi {bao-cao}."
    sample.write(
        "data/2020/letter.yaml", LETTER.replace("Thực hiện kế hoạch năm 2021, {hoi-a} kính gửi {bao-cao}.", cited)
    )
    begun(sample.root, "2021", language="en", keep_text=False)
    written = (sample.root / "data/2021/letter.yaml").read_text("utf-8")
    assert "02/12/2021" not in written
    assert (
        "# the year 2020: Thực hiện Công văn số 150/UBND-VX ngày 02/12/2020, Hội A tỉnh Mẫu kính gửi {bao-cao}."
        in written
    )
    assert "text: ……\n" in re.sub(r"(?m)^#.*\n", "", written)
