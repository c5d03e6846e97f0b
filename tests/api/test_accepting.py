"""What a rule proposes is done where the rule is accepted, and never by itself."""

from pathlib import Path

from api.fixing import HEAD
from cases import each_case
from sample import Sample

from annual_report.api.accepting import Acceptance
from annual_report.api.checking import DataFiles, check_period
from annual_report.api.fixing import fixed
from annual_report.load.workspace import Workspace

RULE = "plan-item-perhaps-fulfilled"
LAST = HEAD.replace("2020", "2019") + "sections:\n  - title: A\n    plan: [{id: viec, text: Mở 5 lớp tập huấn}]\n"
ACTIVITIES = HEAD + "sections:\n  - title: A\n    activities:\n"
FITTING = "text: Đã mở 05 lớp tập huấn."


def workspace(root: Path, activities: str, rules: str = "") -> Workspace:
    """A workspace with these activities, after a year with a plan."""
    sample = Sample(root)
    sample.report(ACTIVITIES + activities)
    sample.write("data/2019/report.yaml", LAST)
    organization = root / "data/organization.yaml"
    organization.write_text(organization.read_text("utf-8") + rules, "utf-8")
    return Workspace.at(root)


def told(here: Workspace) -> list[str]:
    return [each.rule.name for each in check_period(DataFiles(here), "2020").diagnostics]


@each_case(
    ("activity", "after"),
    [
        (f"      - id: a\n        {FITTING}\n", f"      - id: a\n        fulfils: [viec]\n        {FITTING}\n"),
        (f"      - {{id: a, {FITTING}}}\n", f"      - {{id: a, fulfils: [viec], {FITTING}}}\n"),
        (
            f"      - id: a\n        fulfils:\n        {FITTING}\n",
            f"      - id: a\n        fulfils: [viec]\n        {FITTING}\n",
        ),
    ],
)
def test_proposal_is_made_where_its_rule_is_accepted(activity: str, after: str, tmp_path: Path) -> None:
    here = workspace(tmp_path, activity)
    assert told(here) == [RULE]
    assert fixed(here, ["2020"]).changes == ()
    assert fixed(here, ["2020"], [Acceptance("another-rule")]).changes == ()
    (change,) = fixed(here, ["2020"], [Acceptance(RULE)]).changes
    assert change.after.decode() == ACTIVITIES + after
    assert fixed(here, ["2020"], [Acceptance(RULE)]).checked["2020"].diagnostics == ()


@each_case(
    "activity",
    [
        "{id: a, text: Đã mở 05 lớp tập huấn., beyond_plan: có}",
        "{id: a, text: Chưa mở được 5 lớp tập huấn.}",
        "{id: a, text: Tham dự 5 lớp tập huấn.}",
    ],
)
def test_what_is_no_candidate_leaves_the_task_unreported(activity: str, tmp_path: Path) -> None:
    assert told(workspace(tmp_path, f"      - {activity}\n")) == ["plan-item-not-reported"]


def test_text_that_is_still_open_is_no_candidate_and_tells_of_the_task_it_is_to_fulfil(tmp_path: Path) -> None:
    open_text = "text: 'Đã mở 5 lớp tập huấn: ……'"
    assert told(workspace(tmp_path / "a", f"      - {{id: a, {open_text}}}\n")) == [
        "plan-item-not-reported",
        "text-still-open",
    ]
    linked = f"      - {{id: a, fulfils: [viec], {open_text}}}\n"
    assert told(workspace(tmp_path / "b", linked)) == ["text-still-open"]


@each_case(("comment", "rules"), [("", f"rules:\n  {RULE}: off\n"), (f"   # bỏ qua: {RULE}", "")])
def test_task_is_still_told_not_to_be_reported_where_the_proposal_is_refused(
    comment: str, rules: str, tmp_path: Path
) -> None:
    activity = f"      - {{id: a, {FITTING}}}{comment}\n"
    assert told(workspace(tmp_path, activity, rules)) == ["plan-item-not-reported"]
