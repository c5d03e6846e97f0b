"""Facts of real bodies between two years: plans and results, members, as far as their reports give them.

Only these facts are theirs: Cà Mau planned 3 workshops on 3 topics and 3 projects for 2018, and had 3 and 3; a
cooperative alliance had 5 targets for 2025, of which 4 were met, one of these exceeded, and 1 was missed for lack of
money; Gia Lai had 2,411 members, 79 more came, and there were 2,490. All other words here are neutral.
"""

from pathlib import Path

from cases import each_case
from compose.composing import outline
from compose.composing_years import document, tables
from sample import Sample

from annual_report.api.accepting import Acceptance
from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.api.fixing import fixed
from annual_report.load.workspace import Workspace

HEAD = "period: {year}\nissuance:\n  subject: Tổng kết\n  signatory: {{person: nguyen-van-mau}}\n"
CA_MAU_PLAN = """\
sections:
  - title: Nhiệm vụ năm sau
    plan:
      - {id: hoi-thao, text: Tổ chức 3 hội thảo khoa học về 3 chuyên đề.}
      - {id: du-an, text: Thực hiện 3 dự án.}
"""
CA_MAU_RESULT = """\
sections:
  - title: Kết quả
    activities:
      - id: hoi-thao-trong-nam
        text: Trong năm đã tổ chức được 03 cuộc hội thảo, mỗi cuộc một chủ đề.
      - {id: du-an-trong-nam, text: Có 03 dự án được triển khai.}
"""
TARGETS = "\n".join(f"      - {{id: chi-tieu-{number}, text: Chỉ tiêu {number}}}" for number in range(1, 6))
RESULTS = """\
plan_results:
  - {item: chi-tieu-1, result: vượt}
  - {item: chi-tieu-2, result: đạt}
  - {item: chi-tieu-3, result: đạt}
  - {item: chi-tieu-4, result: đạt}
  - {item: chi-tieu-5, result: chưa đạt, cause: Thiếu kinh phí.}
"""


def workspace(root: Path, year: int, report: str, last: str) -> Workspace:
    """Two years in a workspace."""
    sample = Sample(root)
    for of, text in ((year, report), (year - 1, last)):
        rest = "" if "sections:" in text else "sections:\n  - {title: Kết quả, text: Đã hoàn thành.}\n"
        sample.write(f"data/{of}/report.yaml", HEAD.format(year=of) + text + rest)
    return Workspace.at(root)


def checked(root: Path, year: int, report: str, last: str) -> CheckedPeriod:
    """What is told of the later of two years."""
    return check_period(DataFiles(workspace(root, year, report, last)), str(year))


def test_workshops_and_projects_of_ca_mau_are_proposed_then_met(tmp_path: Path) -> None:
    here = workspace(tmp_path, 2018, CA_MAU_RESULT, CA_MAU_PLAN)
    found = check_period(DataFiles(here), "2018").diagnostics
    assert [(each.rule.name, each.span.line) for each in found] == [
        ("plan-item-perhaps-fulfilled", 8),
        ("plan-item-perhaps-fulfilled", 10),
    ]
    assert [each.fix.say("en") for each in found if each.fix] == [
        "if it is, write below its id: fulfils: [hoi-thao]",
        "if it is, write after its id: , fulfils: [du-an]",
    ]
    assert fixed(here, ["2018"]).changes == ()
    done = fixed(here, ["2018"], [Acceptance("plan-item-perhaps-fulfilled")])
    assert done.checked["2018"].diagnostics == ()
    text = done.changes[0].after.decode()
    assert "      - id: hoi-thao-trong-nam\n        fulfils: [hoi-thao]\n" in text
    assert "{id: du-an-trong-nam, fulfils: [du-an], text: " in text
    (table,) = tables(document(text[text.index("sections:") :], CA_MAU_PLAN, 2018))
    assert [row[-1] for row in table.rows] == ["đạt", "đạt"]


def test_five_targets_of_a_cooperative_alliance(tmp_path: Path) -> None:
    plan = f"sections:\n  - title: Chỉ tiêu\n    plan:\n{TARGETS}\n"
    assert checked(tmp_path, 2025, RESULTS, plan).diagnostics == ()
    made = document(RESULTS, plan, 2025)
    (table,) = tables(made)
    assert [row[2:] for row in table.rows] == [
        ("vượt", ""), ("đạt", ""), ("đạt", ""), ("đạt", ""), ("chưa đạt", "Thiếu kinh phí."),
    ]  # fmt: skip
    said = outline(made.blocks)
    assert "Nguyên nhân: thiếu kinh phí." in said[said.index("Nhiệm vụ “Chỉ tiêu 5” chưa đạt.") :]


def test_missed_target_without_its_cause_is_told(tmp_path: Path) -> None:
    plan = f"sections:\n  - title: Chỉ tiêu\n    plan:\n{TARGETS}\n"
    (found,) = checked(tmp_path, 2025, RESULTS.replace(", cause: Thiếu kinh phí.", ""), plan).diagnostics
    assert (found.rule.name, found.span.line) == ("plan-result-without-cause", 10)


LAST_MEMBERS = "statistics: [{id: hoi-vien, label: Hội viên, value: 2411, unit: hội viên}]\n"
MEMBERS = "sections:\n  - title: Tổ chức\n    memberships: [{id: tong-so, label: Hội viên, CLOSED}]\n"


@each_case(
    ("figure", "told"),
    [
        ("value: 2490, previous: 2411, change: +79", []),
        ("value: 2490, change: +79", []),
        ("value: 2490", []),
        ("value: 2490, change: +97", ["change-disagrees-with-previous"]),
        ("value: 2409, change: +79", ["change-disagrees-with-previous"]),
        ("value: 2490, previous: 2401, change: +89", ["previous-disagrees-with-last-report"]),
    ],
)
def test_members_of_gia_lai(figure: str, told: list[str], tmp_path: Path) -> None:
    report = f"statistics: [{{id: hoi-vien, label: Hội viên, unit: hội viên, {figure}}}]\n"
    assert [each.rule.name for each in checked(tmp_path, 2018, report, LAST_MEMBERS).diagnostics] == told


@each_case(
    ("line", "told"),
    [
        ("opening: 2411, admitted: 79, left: 0, closing: 2490", []),
        ("opening: 2411, admitted: 97, left: 0, closing: 2490", ["membership-does-not-add-up"]),
        ("opening: 2401, admitted: 89, left: 0, closing: 2490", ["opening-is-not-last-closing"]),
    ],
)
def test_members_of_gia_lai_from_opening_to_closing(line: str, told: list[str], tmp_path: Path) -> None:
    report, last = MEMBERS.replace("CLOSED", line), MEMBERS.replace("CLOSED", "closing: 2411")
    assert [each.rule.name for each in checked(tmp_path, 2018, report, last).diagnostics] == told
