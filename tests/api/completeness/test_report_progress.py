"""How far a report is: each kind of blank, the last plan, and the summary, from files as a secretary has them."""

import json
from io import StringIO
from pathlib import Path

import pytest
from cases import each_case
from rich.cells import cell_len
from rich.console import Console
from sample import ORGANIZATION, Sample

from annual_report.api.checking import DataFiles
from annual_report.api.completeness.report_progress import Completeness, standing_of
from annual_report.api.completeness.summary import checks, summary
from annual_report.cli.printing.progress_json import as_json
from annual_report.cli.printing.progress_terminal import print_standing
from annual_report.language import LANGUAGES, Language
from annual_report.load.workspace import Workspace

LAST = """\
period: 2019
issuance:
  subject: Tổng kết hoạt động năm 2019
  signatory: {person: nguyen-van-mau}
statistics:
  - {id: lop, label: Lớp tập huấn, value: 20, unit: lớp}
sections:
  - title: Kết quả
    text: Đã mở {lop}.
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: "Mở hơn {lop}.", target: {statistic: lop, value: 24}}
      - {id: hoi-thi, text: Tổ chức hội thi.}
      - {id: toa-dam, text: Tổ chức tọa đàm.}
      - {id: bo, text: Xuất bản kỷ yếu.}
      - {id: ke-tiep, text: Xây dựng trang tin.}
"""
REPORT = """\
period: 2020
issuance:
  number: 05
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau, authority: [TM. Ban Chấp hành]}
  recipients: [Các hội thành viên]
statistics:
  - {id: lop, label: Lớp tập huấn, value: 24, unit: lớp}
  - {id: de-tai, label: Đề tài, value: không có}
  - {id: ho-so, label: Hồ sơ}
plan_results:
  - {item: bo, result: thôi thực hiện}
sections:
  - title: Kết quả
    text: Đã mở {lop}.
    activities:
      - {id: thi, text: Hội thi tổ chức tại ……, fulfils: [hoi-thi]}
      - {id: gap-mat, text: Gặp mặt đầu năm.}
      - {id: them, text: Việc thêm., beyond_plan: có}
    memberships:
      - {id: ca-nhan, label: Hội viên cá nhân, opening: 5, admitted: 1, closing: 6}
    photos:
      - {id: anh, caption: Trao giải}
  - title: Kiến nghị
  - title: Phương hướng
    plan:
      - {id: ke-tiep, text: Xây dựng trang tin., owner: Văn phòng, due: 6/2021, carried_over_from: 2019}
      - {id: viec, text: "Việc mới như {khac} và {lop}.", owner: Văn phòng}
"""


@pytest.fixture
def workspace(sample: Sample) -> Sample:
    """Reports on 2019, with a plan, and on 2020, with something blank of every kind."""
    sample.write("data/2019/report.yaml", LAST)
    sample.report(REPORT)
    return sample


def standing(root: Path, key: str = "2020") -> Completeness:
    found = standing_of(DataFiles(Workspace.at(root)), key).standing
    assert found is not None
    return found


def line_of(text: str) -> int:
    """The line of the report on 2020 that has this text."""
    return next(number for number, line in enumerate(REPORT.splitlines(), 1) if text in line)


def test_frame_says_what_is_there_and_what_is_open(workspace: Sample) -> None:
    frame = {each.name: each for each in standing(workspace.root).frame}
    assert list(frame) == ["number", "date", "signatory", "authority", "recipients", "status"]
    assert {name for name, each in frame.items() if each.is_open} == {"date", "status"}
    said = {name: each.said.say("vi") for name, each in frame.items() if each.said}
    assert said == {
        "number": "05",
        "signatory": "Nguyễn Văn Mẫu",
        "authority": "TM. Ban Chấp hành",
        "recipients": "Các hội thành viên",
        "status": "dự thảo",
    }


def test_recipients_may_be_those_of_the_organisation(sample: Sample) -> None:
    assert any(each.name == "recipients" and each.is_open for each in standing(sample.root).frame)
    sample.write("data/organization.yaml", ORGANIZATION + "recipients: [Các hội thành viên]\n")
    assert not any(each.name == "recipients" and each.is_open for each in standing(sample.root).frame)


def test_everything_blank_is_told_with_its_line(workspace: Sample) -> None:
    found = standing(workspace.root)
    blank = {
        name: [(each.said.say("vi"), each.keys, each.span.line) for each in getattr(found, name)]
        for name in ("figures", "texts", "sections", "photos", "memberships", "plan")
    }
    assert blank == {
        "figures": [("Hồ sơ", (), line_of("id: ho-so"))],
        "texts": [("Hội thi tổ chức tại ……", (), line_of("id: thi"))],
        "sections": [("Kiến nghị", (), line_of("Kiến nghị"))],
        "photos": [("Trao giải", (), line_of("id: anh"))],
        "memberships": [("Hội viên cá nhân", ("left",), line_of("id: ca-nhan"))],
        "plan": [("Việc mới như {khac} và 24 lớp.", ("due",), line_of("id: viec"))],
    }
    assert (found.given_figures, found.all_figures) == (2, 3)


def test_open_texts_of_tables_and_of_the_letter_are_told(sample: Sample) -> None:
    report = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    table = "    tables: [{columns: [{title: Huyện}, {title: Số}], rows: [Huyện A | ……]}]\n"
    sample.report(report + table)
    sample.write("data/2020/letter.yaml", "subject: Báo cáo ......\n")
    texts = standing(sample.root).texts
    assert [(each.said.say("vi"), each.span.source.name) for each in texts] == [
        ("Huyện A | ……", "data/2020/report.yaml"),
        ("Báo cáo ......", "data/2020/letter.yaml"),
    ]


def test_every_task_of_the_last_plan_is_told_with_its_place(workspace: Sample) -> None:
    plan = standing(workspace.root).last_plan
    assert plan is not None
    told = [(each.text.say("vi"), each.outcome.became, [place.line for place in each.places]) for each in plan.tasks]
    assert told == [
        ("Mở hơn 20 lớp.", "met", [line_of("id: lop")]),
        ("Tổ chức hội thi.", "not-reported", [line_of("id: thi")]),
        ("Tổ chức tọa đàm.", "not-reported", [14]),
        ("Xuất bản kỷ yếu.", "dropped", [line_of("item: bo")]),
        ("Xây dựng trang tin.", "carried-over", [line_of("id: ke-tiep")]),
    ]
    assert plan.tasks[2].places[0].source.name == "data/2019/report.yaml"
    assert [each.lacks_cause for each in plan.tasks] == [False, False, False, True, True]
    assert (plan.reported, plan.loose) == (3, 1)


def test_without_a_last_report_no_plan_is_known(sample: Sample) -> None:
    found = standing(sample.root)
    assert found.last_plan is None
    assert summary(found).say("en") == "1/1 figure (100%); 3 other places still blank"


@each_case(
    ("language", "said"),
    [
        ("en", "2/3 figures (66.7%), 3/5 tasks (60%); 2 texts still open; 4 other places still blank"),
        ("vi", "2/3 số liệu (66,7%), 3/5 nhiệm vụ (60%); còn 2 chỗ chưa viết; còn 4 chỗ chưa điền"),
    ],
)
def test_summary_is_one_line(language: Language, said: str, workspace: Sample) -> None:
    assert summary(standing(workspace.root)).say(language) == said


def test_errors_of_the_check_are_counted(workspace: Sample) -> None:
    workspace.report(REPORT.replace("Đã mở {lop}.", "Đã mở {lopp}."))
    found = standing(workspace.root)
    assert found.errors == 4  # {lopp}, {khac} in the plan, and two tasks without a cause
    assert checks(found).say("en").startswith("the check finds 4 errors, ")


@each_case(
    ("name", "text"),
    [
        ("data/2020/report.yaml", REPORT.replace("value: 24", "value: 1.5")),
        ("data/2020/report.yaml", REPORT.replace("period: 2020", "period: 2021")),
        ("data/2019/report.yaml", LAST.replace("value: 20,", "value: hai mươi,")),
        ("data/organization.yaml", ORGANIZATION.replace("abbreviation", "abbr")),
        ("data/2020/letter.yaml", "subject: [\n"),
    ],
)
def test_broken_data_is_told_in_place_of_half_a_state(name: str, text: str, workspace: Sample) -> None:
    workspace.write(name, text)
    read = standing_of(DataFiles(Workspace.at(workspace.root)), "2020")
    assert read.standing is None
    assert any(each.is_error and each.span.source.name == name for each in read.broken)


def test_json_has_all_of_it(workspace: Sample) -> None:
    told = json.loads(as_json(standing(workspace.root), "vi", "hoi"))
    assert list(told) == [
        "version", "period", "file", "summary", "frame", "figures", "texts", "unreviewed", "sections", "photos",
        "memberships", "plan", "last_plan", "reminders",
    ]  # fmt: skip
    assert told["file"] == "hoi/data/2020/report.yaml"
    assert told["summary"]["tasks"] == {"reported": 3, "all": 5}
    assert told["figures"] == [
        {"id": "ho-so", "said": "Hồ sơ", "missing": [], "file": "hoi/data/2020/report.yaml", "line": 10, "column": 6}
    ]
    assert told["memberships"][0]["missing"] == ["left"]
    assert told["last_plan"]["tasks"][3]["became"] == "dropped"
    assert told["last_plan"]["tasks"][3]["lacks_cause"] is True


@each_case("language", LANGUAGES)
@each_case("width", [60, 80, 100])
def test_terminal_is_never_wider_than_it_is(width: int, language: Language, workspace: Sample) -> None:
    file = StringIO()
    console = Console(file=file, width=width, highlight=False, markup=False, emoji=False)
    print_standing(standing(workspace.root), language, console)
    assert max(cell_len(line) for line in file.getvalue().splitlines()) <= width
    assert f"data/2020/report.yaml:{line_of('id: ho-so')}" in file.getvalue()
    assert "\x1b" not in file.getvalue()
