"""Plans with fields and items, and sections in an order of their own, from one year to the next."""

import pytest
from sample import Sample

from annual_report.analysis.plans.fulfilment import task_outcomes
from annual_report.api.checking import DataFiles, check_period
from annual_report.load.workspace import Workspace
from annual_report.model.plan import PlanTask
from annual_report.model.report import Report
from annual_report.model.walk import each

HEAD = "period: %s\nissuance:\n  subject: Tổng kết năm %s\n  signatory: {person: nguyen-van-mau}\n"
LAST = """\
sections:
  - title: Kết quả
    in_order:
      - text: Năm qua có những việc sau.
      - tables: [{title: Theo huyện, columns: [{title: Huyện}, {title: Số lớp, numeric: có}], rows: [Huyện A | 6]}]
      - activities: [{id: tham-quan, text: Đi tham quan mô hình trồng nấm.}]
      - photos: [{id: anh, caption: Một lớp}]
      - text: Các việc đều đúng tiến độ.
  - title: Phương hướng
    plan:
      - field: Công tác tổ chức
        id: kien-toan
        text: "Kiện toàn tổ chức:"
        items:
          - {id: mo-lop, text: Mở 4 lớp tập huấn}
          - {id: chi-hoi-b, text: Thành lập chi hội thứ ba của Hội B., owner: Hội B, due: 6/2020}
      - {id: tu-sach, text: Xây dựng tủ sách khoa học cho nông dân., field: Công tác tuyên truyền}
"""
NOW = """\
sections:
  - title: Kết quả
    activities:
      - {id: a, text: "Trong năm, Hội Mẫu tổ chức được 04 lớp tập huấn."}
      - {id: b, text: Đã xây dựng tủ sách khoa học cho nông dân., fulfils: [tu-sach]}
"""


@pytest.fixture
def years(sample: Sample) -> Sample:
    """The last year with a plan, and none of this year."""
    (sample.root / "data/2020/report.yaml").unlink()
    sample.write("data/2019/report.yaml", HEAD % (2019, 2019) + LAST)
    return sample


def report(sample: Sample, year: str) -> Report:
    found = check_period(DataFiles(Workspace.at(sample.root)), year).report.value
    assert found is not None
    return found


def test_new_keeps_fields_items_and_order(years: Sample) -> None:
    assert years.run("new", "2020").returncode == 0
    made = report(years, "2020")
    tasks = [task for _path, task in each(made, PlanTask)]
    assert [(task.id, task.field, [item.id for item in task.items]) for task in tasks] == [
        ("kien-toan", "Công tác tổ chức", ["mo-lop", "chi-hoi-b"]),
        ("tu-sach", "Công tác tuyên truyền", []),
    ]
    assert (tasks[0].items[1].owner, tasks[0].items[1].due) == ("Hội B", None)
    first = made.sections[0]
    assert [key for piece in first.in_order for key in type(piece).model_fields if getattr(piece, key)] == [
        "text", "tables", "activities", "text", "plan_review",
    ]  # fmt: skip
    told = [(str(each.id), each.fulfils) for each in first.in_order[2].activities]
    assert told[0] == ("tham-quan", ())
    assert [fulfils for _id, fulfils in told[1:]] == [("mo-lop",), ("chi-hoi-b",), ("tu-sach",)]
    assert years.run("check", "2020").returncode == 0


def test_items_are_proposed_accepted_and_counted(years: Sample) -> None:
    years.write("data/2020/report.yaml", HEAD % (2020, 2020) + NOW)
    shown = years.run("check", "2020").stdout
    assert "perhaps this fulfils the task “Mở 4 lớp tập huấn”" in " ".join(shown.split())
    assert "“Thành lập chi hội thứ ba của Hội B”" in " ".join(shown.split())
    assert "“Kiện toàn tổ chức" not in shown
    assert "1 of 3 tasks reported" in years.run("status", "2020").stdout
    years.run("check", "2020", "--accept", "plan-item-perhaps-fulfilled")
    assert "2 of 3 tasks reported" in years.run("status", "2020").stdout
    outcomes = task_outcomes(report(years, "2020"), report(years, "2019"))
    assert {str(one.item.id): one.became for one in outcomes} == {
        "kien-toan": "not-reported", "mo-lop": "met", "chi-hoi-b": "not-reported", "tu-sach": "met",
    }  # fmt: skip


def test_a_final_reports_every_item(years: Sample) -> None:
    final = (HEAD % (2020, 2020)).replace("issuance:\n", "issuance:\n  status: chính thức\n") + NOW
    final = final.replace("{id: a,", "{id: a, fulfils: [mo-lop],")
    years.write("data/2020/report.yaml", final)
    assert "error[plan-item-not-reported]" in years.run("check", "2020").stdout
    cause = "plan_results: [{item: chi-hoi-b, result: chưa đạt, cause: chưa đủ hội viên.}]\n"
    years.write("data/2020/report.yaml", final + cause)
    assert years.run("check", "2020").stdout == "2020: no errors\n"


def test_new_keeps_the_places_of_photos_as_comments(years: Sample) -> None:
    assert years.run("new", "2020").returncode == 0
    file = years.root / "data/2020/report.yaml"
    text = file.read_text("utf-8")
    shown = text[text.index("# photos:") :]
    assert shown.splitlines()[1:4] == [
        "        #   - id: anh",
        "        #     file:",
        "        #     caption: ……  # Một lớp",
    ]
    lines = [
        line.replace("# ", "", 1) if "        # " in line and "#   " in line else line for line in text.split("\n")
    ]
    file.write_text(
        "\n".join(lines).replace("# photos:", "photos:").replace("caption: ……", "caption: Hai lớp"), "utf-8"
    )
    captions = [photo.caption for piece in report(years, "2020").sections[0].in_order for photo in piece.photos]
    assert captions == ["Hai lớp"]


def test_a_place_that_has_a_chart_alone_leaves_no_empty_entry(years: Sample) -> None:
    parts = "{complete: có, items: [{label: nam, value: 1}, {label: nữ, value: 2}]}"
    figure = f"statistics: [{{id: hv, label: Hội viên, value: 3, unit: người, parts: {parts}}}]\n"
    chart = "      - charts: [{id: bd, title: Hội viên, type: thành phần, statistics: [hv]}]\n      - text: Các việc"
    years.write("data/2019/report.yaml", HEAD % (2019, 2019) + figure + LAST.replace("      - text: Các việc", chart))
    assert years.run("new", "2020").returncode == 0
    assert years.run("check", "2020").returncode == 0
    assert "# charts:" in (years.root / "data/2020/report.yaml").read_text("utf-8")
