"""A final is final: what is still to be done in a draft is an error once the status says so."""

from pathlib import Path
from typing import Final

from api.begin.beginning import checked
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample

from annual_report.api.rules.catalogue import all_rules
from annual_report.load.workspace import Workspace

LAST: Final = """\
period: 2019
issuance: {subject: Tổng kết, signatory: {person: nguyen-van-mau}}
sections: [{title: Nhiệm vụ, plan: [{id: mo-lop, text: Mở lớp.}]}]
"""
# Each rule by what is left to do in the report of 2020.
LEFT: Final = {
    "text-not-reviewed": "introduction: Năm 2019.  # chưa xem lại\n",
    "text-still-open": "introduction: ……\n",
    "name-says-nothing": "introduction: Có {hoi-b.ngan}.\n",
    "photo-missing": "  - {title: Ảnh, photos: [{id: a, caption: Họp, file: photos/hop.jpg}]}\n",
    "table-without-figures": "  - {title: A, tables: [{columns: [{title: A, numeric: có}], rows: [–]}]}\n",
    "sample-text-left": "  - {title: A, text: Giảm hao hụt nguyên liệu tại xưởng sản xuất}\n",
    "plan-item-not-reported": "",
}
STATUS: Final = "issuance:\n  status: {status}\n"


def left(sample: Sample, rule: str, status: str, organization: str = "") -> dict[str, bool]:
    """The rules broken where that is left in a report of this status, and whether as errors."""
    if rule == "plan-item-not-reported":
        sample.write("data/2019/report.yaml", LAST)
    sample.write("data/organization.yaml", ORGANIZATION + organization)
    body = LEFT[rule]
    is_section = body.startswith("  -")
    report = REPORT + body if is_section else REPORT.replace("sections:", f"{body}sections:")
    sample.report(report.replace("issuance:\n", STATUS.format(status=status)))
    return {each.rule.name: each.is_error for each in checked(sample.root, "2020").diagnostics}


@each_case("rule", list(LEFT))
def test_what_is_left_to_do_is_a_warning_in_a_draft_alone(rule: str, tmp_path: Path) -> None:
    assert left(Sample(tmp_path / "draft"), rule, "dự thảo") == {rule: False}
    assert left(Sample(tmp_path / "final"), rule, "chính thức") == {rule: True}


def test_these_are_all() -> None:
    assert {each.name for each in all_rules() if each.only_warns_in_drafts} == set(LEFT)


@each_case(
    ("rule", "waivable"),
    [
        ("text-not-reviewed", False),
        ("name-says-nothing", False),
        ("photo-missing", False),
        ("text-still-open", True),
        ("table-without-figures", True),
        ("sample-text-left", True),
        ("plan-item-not-reported", True),
    ],
)
def test_what_may_be_right_as_it_is_can_be_waived(rule: str, waivable: bool, tmp_path: Path) -> None:
    off = f"rules: {{{rule}: tắt}}\n"
    told = left(Sample(tmp_path / "off"), rule, "chính thức", off)
    assert told == ({} if waivable else {rule: True, "rule-not-waivable": False})
    warned = f"rules: {{{rule}: cảnh báo}}\n"
    told = left(Sample(tmp_path / "warned"), rule, "chính thức", warned)
    assert told.get(rule) is not waivable


def test_a_letter_has_a_status_of_its_own(sample: Sample) -> None:
    for own, in_report, wrong in (("", "draft", False), ("", "final", True), ("final", "draft", True)):
        status = f"status: {own}\n" if own else ""
        sample.write("data/2020/letter.yaml", f"department: VP\ntext: Gửi.  # chưa xem lại\n{status}")
        sample.report(REPORT.replace("issuance:\n", STATUS.format(status=in_report)))
        told = {each.rule.name: each.is_error for each in checked(sample.root, "2020").diagnostics}
        assert told.get("text-not-reviewed") == wrong, (own, in_report)


def test_samples_in_the_organisation_count_once_one_document_is_final(sample: Sample) -> None:
    made_up = "  - {id: hoi-khuyen-hoc, name: Hội Khuyến học tỉnh Mẫu}\n"
    sample.write("data/organization.yaml", ORGANIZATION + made_up)
    for status, wrong in (("draft", False), ("final", True)):
        sample.report(REPORT.replace("issuance:\n", STATUS.format(status=status)))
        told = {each.rule.name: each.is_error for each in checked(sample.root, "2020").diagnostics}
        assert told.get("sample-text-left", wrong) == wrong


def test_a_draft_shows_dots_and_captions_where_something_is_missing(sample: Sample) -> None:
    sample.report(REPORT.replace("value: 12, ", "") + LEFT["photo-missing"])
    done = sample.run("build", "2020", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert "Đã mở ……." in sample.html
    assert "Họp" in sample.html
    assert Workspace.at(sample.root).has_report("2020")


TO_REVIEW = """\
  - title: Hai
    text: >-  # chưa xem lại; số của năm 2019: 3
      Có 3 hội.
  # chưa xem lại
  - {title: Ba, text: Họp.}
  - {title: Bốn, text: Gặp 412 hội viên.}  # chưa xem lại  # bỏ qua: number-unbacked
"""


def test_texts_are_reviewed_one_at_a_time(sample: Sample) -> None:
    sample.report(REPORT + TO_REVIEW)
    sample.write("data/2020/letter.yaml", "department: VP\ntext: Gửi.  # not reviewed\n")
    report, letter = sample.root / "data/2020/report.yaml", sample.root / "data/2020/letter.yaml"
    before = report.read_text("utf-8")
    line = before[: before.index("# chưa xem lại")].count("\n") + 1
    for accepted in ("text-not-reviewed", "text-not-reviewed:1"):
        asked = sample.run("check", "2020", "--accept", accepted)
        assert asked.returncode == 2
        for text in ("“Có 3 hội.”", "“Họp.”", "“Gặp 412 hội viên.”", "letter.yaml:2: “Gửi.”"):
            assert text in asked.stderr, asked.stderr
        assert f"--accept text-not-reviewed:data/2020/report.yaml:{line}" in asked.stderr
    assert report.read_text("utf-8") == before, "nothing is removed unread"
    for place, shown, gone in (
        ("letter.yaml:2", "“Gửi.”", ""),
        (f"report.yaml:{line}", "“Có 3 hội.”", "  # chưa xem lại; số của năm 2019: 3"),
        (f"data/2020/report.yaml:{line + 2}", "“Họp.”", "  # chưa xem lại\n"),
        (f"{line + 3}", "“Gặp 412 hội viên.”", "  # chưa xem lại"),
    ):
        done = sample.run("check", "2020", "--accept", f"text-not-reviewed:{place}")
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("reviewed: "), done.stdout
        assert shown in done.stdout.splitlines()[0]
        before = before.replace(gone, "", 1)
        assert report.read_text("utf-8") == before
    assert letter.read_text("utf-8") == "department: VP\ntext: Gửi.\n"
    assert "no text is left to review" in sample.run("check", "2020", "--accept", "text-not-reviewed").stderr


def test_a_message_on_texts_says_how_to_accept_one(sample: Sample) -> None:
    sample.report(REPORT + TO_REVIEW)
    (told,) = [each for each in checked(sample.root, "2020").diagnostics if each.rule.name == "text-not-reviewed"]
    assert told.fix is not None
    command = told.fix.say("en").partition("annual-report ")[2].split()
    assert sample.run(*command).returncode == 0
    left_over = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    assert left_over.count("chưa xem lại") == 2
    assert told.offered == (), "no editor offers to remove all marks at once"


def test_any_rule_can_be_accepted_at_one_line(sample: Sample) -> None:
    wrong = "  - {title: Hai, text: Có 40/62 hồ sơ (60%) được duyệt.}\n"
    sample.report(REPORT + wrong + wrong.replace("Hai", "Ba"))
    report = sample.root / "data/2020/report.yaml"
    line = report.read_text("utf-8").count("\n")
    sample.run("check", "2020", "--accept", f"percentage-wrong:{line}")
    assert report.read_text("utf-8").splitlines()[-2:] == [
        wrong.rstrip(),
        wrong.replace("Hai", "Ba").replace("60%", "65%").rstrip(),
    ]


def test_an_activity_that_nobody_has_reviewed_is_not_reported(sample: Sample) -> None:
    sample.write("data/2019/report.yaml", LAST)
    for mark, reported in (("", "1 of 1"), ("  # chưa xem lại", "0 of 1")):
        sample.report(
            f"{REPORT}    activities:\n      - id: lop-hoc\n        fulfils: [mo-lop]\n        text: Mở lớp.{mark}\n"
        )
        shown = sample.run("status", "2020").stdout
        assert f"{reported} tasks reported" in shown or f"{reported} task reported" in shown
        assert ("Texts of the last report not reviewed yet: 1" in shown) == bool(mark)
        assert ("1 text not reviewed yet" in shown) == bool(mark)
