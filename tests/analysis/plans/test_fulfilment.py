"""What became of the tasks of the last plan: stated, computed from figures, linked, carried over, or nothing."""

from fractions import Fraction

from cases import each_case
from compose.composing import FRAME, bound
from hypothesis import assume, given
from values.figures.written import counts, figures

from annual_report.analysis.plans.fulfilment import TaskOutcome, beyond_plan, task_outcomes
from annual_report.model.report import Report
from annual_report.values.figures import Figure, parse_figure

TARGETED = "{id: viec, text: Mở lớp, target: {statistic: lop, value: 5}}"
PLAIN = "{id: viec, text: Mở lớp}"
LAST = "statistics: [{id: lop, label: Lớp, value: 4, unit: lớp}]\n"
DONE = "sections: [{title: A, activities: [{id: a, text: Đã mở, fulfils: [viec]}]}]\n"
OPEN = "sections: [{title: A, activities: [{id: a, text: Đã mở ……, fulfils: [viec]}]}]\n"
SIGNED = "sections: [{title: A, signings: [{id: a, text: Đã ký, fulfils: [viec]}]}]\n"
AGAIN = "sections: [{title: A, plan: [{id: viec, text: Mở lớp, carried_over_from: 2019}]}]\n"
AS_EVERY_YEAR = "sections: [{title: A, plan: [{id: viec, text: Mở lớp}]}]\n"


def outcome(report: str, plan: str = PLAIN) -> TaskOutcome:
    """What became of the only task."""
    tail = "" if "sections:" in report else "sections: [{title: A}]\n"
    now = bound(FRAME + report + tail, Report)
    last = bound(FRAME.replace("2020", "2019") + LAST + f"sections: [{{title: A, plan: [{plan}]}}]\n", Report)
    (found,) = task_outcomes(now, last)
    return found


def figure(value: str, more: str = "") -> str:
    return f'statistics: [{{id: lop, label: Lớp, value: "{value}", unit: lớp{more}}}]\n'


def test_a_stock_that_did_not_grow_reached_nothing_of_its_target() -> None:
    stock = LAST.replace("unit: lớp}", "unit: lớp, over_years: cuối kỳ}")
    for last, value, became in ((stock, "4", "missed"), (stock, "3", "missed"), (LAST, "4", "partly")):
        now = bound(FRAME + figure(value) + "sections: [{title: A}]\n", Report)
        planned = f"{last}sections: [{{title: A, plan: [{TARGETED}]}}]\n"
        (found,) = task_outcomes(now, bound(FRAME.replace("2020", "2019") + planned, Report))
        assert found.became == became


def stated(result: str, cause: str = "") -> str:
    given = {"result": result, "cause": cause}
    return "plan_results: [{item: viec" + "".join(f", {key}: {each}" for key, each in given.items() if each) + "}]\n"


@each_case(
    ("report", "plan", "became"),
    [
        ("", PLAIN, "not-reported"),
        (DONE, PLAIN, "met"),
        (SIGNED, PLAIN, "met"),
        (OPEN, PLAIN, "not-reported"),
        (AGAIN, PLAIN, "carried-over"),
        (AS_EVERY_YEAR, PLAIN, "not-reported"),
        (stated("một phần"), PLAIN, "partly"),
        (stated("", "Chờ."), PLAIN, "not-reported"),
        (stated("", "Chờ.") + AGAIN, PLAIN, "carried-over"),
        (stated("thôi thực hiện", "Chờ.") + DONE, PLAIN, "dropped"),
        (figure("6"), TARGETED, "exceeded"),
        (figure("5"), TARGETED, "met"),
        (figure("3"), TARGETED, "partly"),
        (figure("0"), TARGETED, "missed"),
        (figure("không có"), TARGETED, "missed"),
        (figure("hơn 3"), TARGETED, "not-reported"),
        (figure("hơn 3") + DONE, TARGETED, "met"),
        (figure("có") + DONE, TARGETED, "met"),
        (figure("3") + DONE, TARGETED, "partly"),
        (figure("3") + AGAIN, TARGETED, "carried-over"),
        (figure("6") + AGAIN, TARGETED, "exceeded"),
        (figure("3") + stated("chưa đạt", "Chờ."), TARGETED, "missed"),
        (figure("6", ", scope: toàn tỉnh"), TARGETED, "not-reported"),
        (figure("6", ", break: Mới"), TARGETED, "not-reported"),
    ],
)
def test_what_became_of_a_task(report: str, plan: str, became: str) -> None:
    assert outcome(report, plan).became == became


def test_outcome_has_what_it_was_judged_by() -> None:
    found = outcome(figure("6") + stated("", "Chờ kinh phí.") + DONE, TARGETED)
    assert [result.id for result in found.results] == ["a"]
    assert (found.cause, found.unit, found.completion) == ("Chờ kinh phí.", "lớp", Fraction(6, 5))
    assert outcome(figure("hơn 3"), TARGETED).completion is None
    assert outcome("", TARGETED).completion is None


@each_case(
    ("actual", "target", "became"),
    [
        ("49", "dưới 50", "met"),
        ("50", "dưới 50", "missed"),
        ("51", "dưới 50", "missed"),
        ("1001", "hơn 1000", "met"),
        ("1000", "hơn 1000", "partly"),
        ("0", "hơn 1000", "missed"),
        ("100", "khoảng 100", "met"),
        ("12", "10-15", "met"),
        ("9", "10-15", "partly"),
        ("16", "10-15", "exceeded"),
        ("80%", "75%", "exceeded"),
        ("40/62", "64,5%", "exceeded"),
        ("5 tỷ đồng", "6 tỷ đồng", "partly"),
        ("5", "6%", None),
        ("hơn 5", "6", None),
        ("có", "6", None),
        ("không có", "6", "missed"),
        ("1", "0", "missed"),
        ("0", "0", "met"),
        ("1,2%", "0%", "missed"),
        ("5 triệu đồng", "0 đồng", "exceeded"),
    ],
)
def test_figure_against_its_target(actual: str, target: str, became: str | None) -> None:
    assert parse_figure(target).reached_by(parse_figure(actual)) == became


@given(figures)
def test_reaching_the_very_target_never_falls_short_of_it(figure: Figure) -> None:
    interval = figure.interval()
    if interval.exact and not figure.counts_nothing:
        assert figure.reached_by(figure) == "met"


@given(counts, counts, counts)
def test_more_is_never_judged_worse(less: Figure, more: Figure, target: Figure) -> None:
    order = ["missed", "partly", "met", "exceeded"]
    assume((less.interval().low or 0) <= (more.interval().low or 0) and target.exact_value != 0)
    one, other = target.reached_by(less), target.reached_by(more)
    assert one is not None
    assert other is not None
    assert order.index(one) <= order.index(other)


def test_tasks_are_told_in_the_order_of_the_plan() -> None:
    last = bound(
        FRAME.replace("2020", "2019")
        + "sections:\n  - title: A\n    plan: [{id: b, text: B}]\n"
        + "    sections: [{title: C, plan: [{id: a, text: A}]}]\n",
        Report,
    )
    now = bound(FRAME + DONE.replace("viec", "a"), Report)
    assert [(each.item.id, each.became) for each in task_outcomes(now, last)] == [("b", "not-reported"), ("a", "met")]


def test_what_no_task_asked_for_is_listed() -> None:
    activities = "[{id: a, text: A, beyond_plan: có}, {id: b, text: B}]"
    now = bound(FRAME + f"sections: [{{title: A, activities: {activities}}}]\n", Report)
    assert [activity.id for activity in beyond_plan(now)] == ["a"]


ITEMS = "{id: viec, text: Kiện toàn, items: [{id: mot, text: Hội A}, {id: hai, text: Hội B}]}"


def states(report: str, plan: str = ITEMS) -> dict[str, str]:
    """What became of the task and its items."""
    tail = "" if "sections:" in report else "sections: [{title: A}]\n"
    now = bound(FRAME + report + tail, Report)
    last = bound(FRAME.replace("2020", "2019") + LAST + f"sections: [{{title: A, plan: [{plan}]}}]\n", Report)
    return {str(one.item.id): one.became for one in task_outcomes(now, last)}


def results(*entries: str) -> str:
    return "plan_results: [" + ", ".join(f"{{{each}}}" for each in entries) + "]\n"


def test_items_decide_what_became_of_their_task() -> None:
    cases = {
        ("đạt", "đạt"): "met",
        ("vượt", "vượt"): "exceeded",
        ("vượt", "đạt"): "met",
        ("đạt", "chưa đạt"): "partly",
        ("một phần", "chưa đạt"): "partly",
        ("chưa đạt", "thôi thực hiện"): "missed",
        ("thôi thực hiện", "thôi thực hiện"): "dropped",
    }

    def check(said: tuple[str, str]) -> None:
        report = results(*(f"item: {name}, result: {each}" for name, each in zip(("mot", "hai"), said, strict=True)))
        assert states(report)["viec"] == cases[said]

    each_case(cases, check)
    assert states(results("item: mot, result: đạt"))["viec"] == "not-reported"


def test_what_is_said_of_a_task_holds_for_items_of_which_nothing_is_said() -> None:
    done = "sections: [{title: A, activities: [{id: a, text: Đã xong, fulfils: [viec]}]}]\n"
    assert states(done) == {"viec": "met", "mot": "met", "hai": "met"}
    dropped = results("item: viec, result: thôi thực hiện, cause: thiếu vốn")
    assert states(dropped) == {"viec": "dropped", "mot": "dropped", "hai": "dropped"}
    assert states(results("item: viec, result: một phần"))["mot"] == "not-reported"


def test_an_item_that_was_missed_says_more_than_an_activity_for_the_whole() -> None:
    done = "sections: [{title: A, activities: [{id: a, text: Đã xong, fulfils: [viec]}]}]\n"
    report = results("item: hai, result: chưa đạt, cause: thiếu vốn") + done
    assert states(report) == {"viec": "partly", "mot": "met", "hai": "missed"}


def test_an_item_is_carried_over_alone() -> None:
    again = ITEMS.replace("text: Hội B", "text: Hội B, carried_over_from: 2019")
    report = f"sections: [{{title: A, plan: [{again}], activities: [{{id: a, text: Xong, fulfils: [mot]}}]}}]\n"
    assert states(report) == {"viec": "partly", "mot": "met", "hai": "carried-over"}
