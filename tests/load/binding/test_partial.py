"""Binding in part: whatever is wrong with a file, the rest is checked, and nothing is told twice."""

from pathlib import Path

from api.rules.marking import found_in, marked, told
from cases import each_case
from load.loading import load
from sample import ORGANIZATION

SOUND = """\
period: 2020
issuance:
  date: 15/01/2021
  subject: Tổng kết
  signatory: {person: nguyen-van-mau}
introduction: Thực hiện {ke-hoach}, {nguyen-van-mau.chuc-vu} báo cáo.
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 12
    previous: 10
    change: +2
    source: bien-ban, trang 2
    parts: {complete: có, items: [{label: A, value: 5}, {label: B, value: 7}]}
  - id: ty-le
    label: Tỷ lệ
    value: 50%
    percent_of: {part: 6, base: 12}
documents:
  - {id: ke-hoach, type: Kế hoạch}
sections:
  - title: Kết quả
    text: Mở {lop}, {lop.nam-truoc}, đạt {ty-le}, cùng {hoi-a.ngan}.
    activities:
      - id: hoi-thi
        date: 12/5/2020
        text: Mở hội thi cùng {partners}, {date}.
        partners: [hoi-a]
        statistics: [lop]
      - id: tong-ket
        date: 12/01/2021
        after_period: có
        text: Họp ngày 12/01/2021.
    charts:
      - {id: bieu-do, title: A, statistics: [lop]}
    memberships:
      - {id: hoi-vien, label: Hội viên, opening: 10, admitted: 2, left: 1, closing: 11}
    plan:
      - {id: viec, text: Mở lớp., section: phuong-huong, due: 31/12/2021}
  - title: Phương hướng
    id: phuong-huong
sources:
  - {id: bien-ban, title: Biên bản}
"""
NOT_MISSING_TOO = [
    ("    label: Lớp", "    ▸unknown-key▸labl: Lớp"),
    ("statistics:\n  - id", "▸unknown-key▸statistcs:\n  - id"),
    ("sections:\n  - title", "▸unknown-key▸section:\n  - title"),
    ("  signatory: {", "  ▸unknown-key▸signatori: {"),
    ("        text: Họp", "        ▸unknown-key▸txt: Họp"),
    ("        after_period: có", "        ▸unknown-key▸after_priod: có"),
    ("    activities:", "    ▸unknown-key▸activites:"),
    ("opening: 10", "▸unknown-key▸openning: 10"),
    ("id: bien-ban, title", "id: bien-ban, ▸unknown-key▸titel"),
    ("  signatory: {person: nguyen-van-mau}\n", "  ▸unknown-key▸signatori: {▸unknown-key▸persn: nguyen-van-mau}\n"),
]
UNKNOWN_ONCE = [
    ("documents:\n", "▸unknown-key▸zzz:\n"),
    ("introduction:", "▸unknown-key▸zzz:\n  subject:\n  text: {a: }\nintroduction:"),
    ("    activities:", "    ▸unknown-key▸zzz: [{qqq: 1, id: }]\n    activities:"),
]
FITS_NOT = [
    ("value: 12\n", "value: ▸bad-figure▸nhiều\n"),
    ("value: 12\n", "value: ▸ambiguous-number▸1.286\n"),
    ("value: 12\n", "▸wrong-type▸value: [12]\n"),
    ("value: 12\n", "▸wrong-type▸value:\n      a: b\n"),
    ("value: 12\n", "value: ▸yaml-reference▸&x nhiều\n"),
    ("previous: 10", "previous: ▸bad-figure▸nhiều"),
    ("change: +2", "change: ▸bad-change▸2"),
    ("{label: B, value: 7}", "{label: B, value: ▸bad-figure▸nhiều}"),
    ("{label: B, value: 7}", "▸wrong-type▸B"),
    ("{label: B, value: 7}", "{▸missing-key▸value: 7}"),
    ("complete: có", "complete: ▸bad-choice▸xong"),
    ("percent_of: {part: 6,", "percent_of: {part: ▸bad-figure▸ít,"),
    ("percent_of: {part: 6, base: 12}", "percent_of: ▸wrong-type▸6/12"),
    ("closing: 11", "closing: ▸bad-figure▸nhiều"),
    ("title: A, statistics: [lop]", "title: A, ▸empty-list▸statistics: []"),
    ("source: bien-ban, trang 2", "source: ▸bad-citation▸Biên bản trang 2"),
    ("partners: [hoi-a]", "partners: ▸wrong-type▸hoi-a"),
    ("partners: [hoi-a]", "partners: [▸unknown-reference▸hoi-c]"),
    ("partners: [hoi-a]", "partners: [hoi-a, ▸value-missing▸'']"),
]
DATES = [
    ("period: 2020", "period: ▸bad-period▸năm nay"),
    ("period: 2020\nissuance", "▸missing-key▸issuance"),
    ("period: 2020", "▸missing-key▸period:"),
    ("period: 2020", "▸wrong-type▸period: [2020]"),
    ("period: 2020", "period: ▸period-differs-from-folder▸2019"),
    ("date: 12/5/2020", "date: ▸bad-date▸31/6/2020"),
    ("date: 12/01/2021\n", "date: ▸bad-date▸32/01/2021\n"),
    ("after_period: có", "after_period: ▸bad-choice▸đúng"),
    ("date: 15/01/2021", "date: ▸bad-date▸15/13/2021"),
    ("date: 15/01/2021", "date: ▸issued-without-day▸01/2021"),
    ("due: 31/12/2021", "due: ▸bad-date▸cuối năm"),
]
LEFT_OUT = [
    ("id: lop\n", "id: ▸bad-id▸Lớp\n"),
    ("- id: lop\n    label", "- ▸missing-key▸label"),
    ("id: lop\n", "▸wrong-type▸id: [lop]\n"),
    ("id: lop\n", "id: ▸bad-id▸''\n"),
    ("{id: ke-hoach, type", "{id: ▸bad-id▸Kế hoạch, type"),
    ("{id: ke-hoach, type", "{▸missing-key▸type"),
    ("  - {id: ke-hoach, type: Kế hoạch}", "  - ▸wrong-type▸ke-hoach"),
    ("documents:\n  - {id: ke-hoach, type: Kế hoạch}", "documents: ▸wrong-type▸ke-hoach"),
    ("documents:\n  - {id: ke-hoach, type: Kế hoạch}", "▸wrong-type▸documents:\n  ke-hoach: {type: Kế hoạch}"),
    ("{id: ke-hoach, type: Kế hoạch}", "{▸missing-key▸id: ke-hoach}"),
    ("  - {id: bien-ban, title: Biên bản}", "  - ▸wrong-type▸bien-ban"),
    ("{id: bien-ban, title: Biên bản}", "{▸missing-key▸title: Biên bản}"),
    ("id: phuong-huong\n", "id: ▸bad-id▸Phương hướng\n"),
]
MISSING = [
    ("  signatory: {person: nguyen-van-mau}\n", ""),
    ("signatory: {person: nguyen-van-mau}", "▸missing-key▸signatory: {post: Chủ tịch}"),
    ("{person: nguyen-van-mau}", "▸wrong-type▸nguyen-van-mau"),
    ("        text: Họp ngày 12/01/2021.", "        ▸missing-key▸text:"),
    ("  - title: Kết quả\n", "  - ▸missing-key▸id: ket-qua\n"),
]
ORGANIZATIONS = [
    ("id: hoi-a,", "id: ▸bad-id▸Hội A,"),
    ("{id: hoi-a, name", "{▸missing-key▸name"),
    ("{id: hoi-a, name: Hội A tỉnh Mẫu, short_names: [Hội A]}", "▸wrong-type▸hoi-a"),
    ("short_names: [Hội A]", "short_names: ▸wrong-type▸Hội A"),
    ("short_names: [Hội A]", "short_names: [▸value-missing▸'']"),
    ("short_names: [Hội A]", "▸unknown-key▸zzz: [Hội A]"),
    ("posts: [Chủ tịch]", "posts: ▸wrong-type▸Chủ tịch"),
    ("posts: [Chủ tịch]", "▸unknown-key▸post: [Chủ tịch]"),
    ("posts: [Chủ tịch]", "▸unknown-key▸zzz: [Chủ tịch]"),
    ("id: nguyen-van-mau,", "id: ▸bad-id▸Nguyễn Văn Mẫu,"),
    ("{id: nguyen-van-mau, name", "{▸missing-key▸name"),
    ("people:\n", "▸unknown-key▸peple:\n"),
    ("people:\n", "▸unknown-key▸zzz:\n"),
    ("bodies:\n", "▸unknown-key▸zzz:\n"),
    ("name: Hội Mẫu tỉnh Mẫu\n", ""),
    ("letterhead: [Hội Mẫu, Tỉnh Mẫu]", "letterhead: ▸wrong-type▸Hội Mẫu"),
    ("place: Tỉnh Mẫu\n", "place: Tỉnh Mẫu\n ▸yaml-syntax▸place: A\n"),
]


@each_case(
    ("old", "new"), [*NOT_MISSING_TOO, *UNKNOWN_ONCE, *FITS_NOT, *DATES, *LEFT_OUT, *MISSING]
)  # fmt: skip
def test_mistake_in_the_report_is_told_and_nothing_that_follows_from_it(old: str, new: str, tmp_path: Path) -> None:
    report = changed(SOUND, old, new)
    if not new:
        report = report.replace("issuance:", "▸missing-key▸issuance:")
    assert told(found_in(tmp_path, report)) == marked(report)


@each_case(("old", "new"), ORGANIZATIONS)
def test_mistake_in_the_organisation_is_told_and_nothing_that_follows_from_it(
    old: str, new: str, tmp_path: Path
) -> None:
    organization = changed(ORGANIZATION, old, new)
    if not new:
        organization = f"▸missing-key▸{organization}"
    assert told(found_in(tmp_path, SOUND, organization)) == marked(SOUND, organization)


def changed(text: str, old: str, new: str) -> str:
    """`text` with the first place of `old` changed."""
    assert old in text
    return text.replace(old, new, 1)


def test_sound_report_has_no_problems(tmp_path: Path) -> None:
    assert told(found_in(tmp_path, SOUND)) == []


def test_all_mistakes_that_leave_each_other_alone_are_told_in_one_run(tmp_path: Path) -> None:
    report, organization = SOUND, ORGANIZATION
    for old, new in (NOT_MISSING_TOO[3], NOT_MISSING_TOO[4], FITS_NOT[0], FITS_NOT[8], FITS_NOT[11], FITS_NOT[13]):
        report = changed(report, old, new)
    for old, new in (FITS_NOT[14], FITS_NOT[17], DATES[5], DATES[10], LEFT_OUT[4], LEFT_OUT[10], LEFT_OUT[12]):
        report = changed(report, old, new)
    for old, new in (ORGANIZATIONS[3], ORGANIZATIONS[6], ORGANIZATIONS[15]):
        organization = changed(organization, old, new)
    assert told(found_in(tmp_path, report, organization)) == marked(report, organization)


def test_what_is_sound_is_checked_beside_what_is_not(tmp_path: Path) -> None:
    report = changed(SOUND, "value: 12\n", "value: ▸bad-figure▸nhiều\n")
    report = changed(report, "value: 50%", "value: ▸percent-disagrees-with-base▸51%")
    report = changed(report, "closing: 11", "closing: ▸membership-does-not-add-up▸12")
    report = changed(report, "date: 12/5/2020", "date: ▸date-outside-period▸12/5/2019")
    report = changed(report, "cùng {hoi-a.ngan}", "cùng ▸unknown-name▸{hoi-c}")
    assert told(found_in(tmp_path, report)) == marked(report)


def test_keys_misspelt_at_every_level_are_all_told(tmp_path: Path) -> None:
    report = """\
▸unknown-key▸perid: 2020
▸unknown-key▸isuance:
  ▸unknown-key▸subjct: A
  ▸unknown-key▸signatry: {▸unknown-key▸persn: nguyen-van-mau}
▸unknown-key▸sectons:
  - ▸unknown-key▸titl: A
    ▸unknown-key▸sectins:
      - ▸unknown-key▸titl: B
        ▸unknown-key▸activites:
          - ▸unknown-key▸txt: C
            id: a
            ▸unknown-key▸dat: ▸bad-date▸31/2/2020
"""
    assert told(found_in(tmp_path, report)) == marked(report)


def test_file_that_is_wrong_throughout_is_bound_to_nothing_and_told(tmp_path: Path) -> None:
    loaded = load(tmp_path, "- a\n- b\n")
    assert loaded.value is None
    assert [each.rule.name for each in loaded.diagnostics] == ["wrong-type"]


def test_what_stands_in_is_known_as_such(tmp_path: Path) -> None:
    loaded = load(tmp_path, changed(changed(SOUND, "value: 12\n", "value: nhiều\n"), "period: 2020", "period: x"))
    assert loaded.value is not None
    assert loaded.value.statistics[0].value is None
    assert loaded.is_stand_in(("period",))
    assert loaded.left_out(("statistics", 0)) == {"value"}
    assert not loaded.is_whole(("statistics", 0))
    assert loaded.is_whole(("statistics", 1))
    assert loaded.is_whole(("zzz",))
    assert loaded.written is not None
