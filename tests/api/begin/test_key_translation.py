"""Files that the program writes with Vietnamese keys: a new workspace, and the next year of one that has them."""

import re
from pathlib import Path

from cases import each_case
from sample import Sample, run

from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.language import LANGUAGES, Language
from annual_report.model.key_names import VIETNAMESE
from annual_report.model.organization import Organization
from annual_report.model.report import Report

ENGLISH_KEY = re.compile(rf"^\W*(?:{'|'.join(VIETNAMESE)}):(?:\s|$)", re.MULTILINE)


@each_case("lang", LANGUAGES)
def test_workspace_begun_with_vietnamese_keys_goes_on_with_them(lang: Language, tmp_path: Path) -> None:
    here = tmp_path / "hội"
    assert run("--lang", lang, "init", "hội", "--year", "2024", "--keys", "vi", cwd=tmp_path).returncode == 0
    assert run("--lang", lang, "new", "2025", cwd=here).returncode == 0
    for file in here.glob("data/**/*.yaml"):
        assert ENGLISH_KEY.findall(file.read_text("utf-8")) == [], file
    for year in ("2024", "2025"):
        checked = run("check", year, cwd=here)
        assert (checked.returncode, "[key" in checked.stdout) == (0, False), checked.stdout
    if lang == "vi":
        assert "các `mã`" in (here / "README.md").read_text("utf-8")


def test_workspace_has_english_keys_where_nothing_is_said(tmp_path: Path, sample: Sample) -> None:
    assert run("init", "a", "--year", "2024", cwd=tmp_path).returncode == 0
    assert "\nperiod: 2024" in (tmp_path / "a/data/2024/report.yaml").read_text("utf-8")
    assert sample.run("new", "2021").returncode == 0
    assert "\nperiod: 2021\n" in (sample.root / "data/2021/report.yaml").read_text("utf-8")


def test_language_of_keys_that_there_is_not_is_refused(tmp_path: Path) -> None:
    refused = run("init", "a", "--keys", "fr", cwd=tmp_path)
    assert (refused.returncode, "unknown language of keys “fr”; use en, vi" in refused.stderr) == (2, True)
    assert not (tmp_path / "a").exists()


def test_comments_keep_their_columns_and_name_keys_in_vietnamese() -> None:
    english = """\
name: Hội Mẫu                      # tên
# contact:                         # mục contact, xem letter.yaml
#   phone: "0271 # 1"
place: "a # b"                     # khóa place; {ubnd-tinh.name}
people:
  - {id: a, name: A}               # mỗi người có id
"""
    assert with_vietnamese_keys(english, Organization, spoken_of=True) == """\
tên: Hội Mẫu
# thông tin liên hệ:               # mục thông tin liên hệ, xem letter.yaml
#   điện thoại: "0271 # 1"
địa danh: "a # b"                  # khóa địa danh; {ubnd-tinh.name}
người:
  - {mã: a, họ và tên: A}          # mỗi người có mã
"""  # fmt: skip


def test_texts_are_left_as_they_are_but_for_names_of_particulars() -> None:
    english = """\
introduction: |  # note
  # unit: not a key
  date: {date} in {place}
conclusion: "text: # note"
"""
    assert with_vietnamese_keys(english, Report, spoken_of=False) == """\
mở đầu: |  # note
  # unit: not a key
  date: {ngay} in {dia-diem}
lời kết: "text: # note"
"""  # fmt: skip
