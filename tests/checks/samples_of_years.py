"""Checks of a report against the one of the year before: texts that break a rule, places marked, and that do not."""

from checks.checking import Text
from checks.samples import section

TASK = "{id: mo-lop, text: Mở 5 lớp tập huấn}"
FEW = "{id: mo-lop, text: Mở 4 lớp tập huấn}"
TARGETED = "{id: mo-lop, text: Mở lớp tập huấn, target: {statistic: lop, value: 5}}"
LAST_FIGURE = "statistics:\n  - {id: lop, label: Lớp, value: 4, unit: lớp}\n"


def figure(*lines: str, before: str) -> Text:
    """One statistic, its lines one below the other, and the rest of that of the year before."""
    report = "statistics:\n  - id: so\n    label: Số\n" + "".join(f"    {line}\n" for line in lines)
    return Text(report, before=f"statistics:\n  - {{id: so, label: Số, {before}}}\n")


def members(line: str, before: str) -> Text:
    """A line of members, and the one of the year before."""
    now, then = (
        section("memberships:", f"  - {{id: ca-nhan, label: Hội viên, {each}}}").report for each in (line, before)
    )
    return Text(now, before=then)


def planned(report: str = "", plan: str = TASK, before: str = "") -> Text:
    """A report, after one with figures and a plan."""
    return Text(
        report, before=f"{before}sections:\n  - title: Phương hướng\n    id: phuong-huong\n    plan:\n      - {plan}\n"
    )


def done(*lines: str, plan: str = TASK, more: str = "") -> Text:
    """An activity with these lines below its id, after a plan."""
    report = section(
        "activities:",
        "  - id: ▸viec" if "▸" not in "".join(lines) else "  - id: viec",
        *(f"    {line}" for line in lines),
    )
    return planned(report.report + more, plan)


def linked(*lines: str, plan: str = TASK, more: str = "") -> Text:
    """The same where nothing is wrong."""
    text = done(*lines, plan=plan, more=more)
    return Text(text.report.replace("▸", ""), before=text.before)


def reached(value: str, *results: str, target: str = "5", last: str = LAST_FIGURE) -> Text:
    """A figure that was reached, and what is said of the task that has it as its target."""
    stated = "".join(f"  - {each}\n" for each in results)
    report = f"statistics:\n  - id: lop\n    label: Lớp\n    unit: lớp\n    value: {value}\n"
    return planned(
        report + (f"plan_results:\n{stated}" if stated else ""), TARGETED.replace("value: 5", f"value: {target}"), last
    )


def limited(task: str, value: str, target: str) -> Text:
    """A task with a target for a figure that has this value now."""
    plan = f"{{id: viec, text: {task}, target: {{statistic: so, value: {target}}}}}"
    return Text(f"statistics:\n  - {{id: so, label: Số, value: {value}}}\n" + NEW_PLAN.format(plan))


NEW_PLAN = "sections:\n  - title: Phương hướng\n    plan:\n      - {}\n"
AGAIN = "{id: mo-lop, text: Mở lớp tập huấn, carried_over_from: 2020}"
MET = "plan_results: [{item: mo-lop, result: đạt}]\n"
HONORARY = "exclusions: Chưa tính hội viên danh dự."
PUT_OFF = "plan_results: [{item: mo-lop, result: chuyển tiếp, cause: Thiếu kinh phí.}]\n"
TARGET = "statistics:\n  - {{id: lop, label: Lớp, value: 5, unit: lớp, target: {}}}\n"
CAUSE = "plan_results:\n  - {item: mo-lop, cause: Thiếu kinh phí.}\n"

BAD: dict[str, list[Text]] = {
    "beyond-plan-yet-fulfils": [
        done("text: a", "fulfils: [mo-lop]", "beyond_plan: ▸có"),
        Text(section("activities:", "  - {id: viec, text: a, fulfils: [viec-cu], beyond_plan: ▸có}").report),
    ],
    "carried-over-item-unknown": [
        planned(NEW_PLAN.format(AGAIN.replace("mo-lop", "▸mo-lop-moi")) + MET),
        planned(NEW_PLAN.format("{id: ▸khac, text: Việc khác, carried_over_from: năm 2019}") + MET),
        planned(NEW_PLAN.format("{id: ▸khac, text: Việc khác, carried_over_from: 2020}") + MET),
    ],
    "carried-over-from-another-year": [
        planned(NEW_PLAN.format(AGAIN.replace("2020", f"▸{year}")) + CAUSE) for year in ("2019", "năm 2019", "2015")
    ] + [
        planned(NEW_PLAN.format(AGAIN.replace("2020", f"▸{year}")) + CAUSE, AGAIN.replace("2020", "năm 2018"))
        for year in ("2020", "2019", "2017")
    ],
    "carried-over-in-other-words": [
        planned(NEW_PLAN.format(AGAIN.replace("Mở lớp tập huấn", f"▸{text}")) + CAUSE)
        for text in ("Xây dựng trụ sở", "Kết nạp hội viên mới ở các huyện")
    ],
    "carried-over-yet-done": [
        planned(NEW_PLAN.format(AGAIN.replace("2020", "▸2020")) + MET),
        planned(NEW_PLAN.format(AGAIN.replace("2020", "▸2020")) + MET.replace("đạt", "thôi thực hiện, cause: Bỏ.")),
        planned(NEW_PLAN.format(AGAIN.replace("2020", "▸2020")) + TARGET.format("5"), TARGETED, LAST_FIGURE),
    ],
    "carried-over-not-planned": [
        planned(NEW_PLAN.format("{id: khac, text: Việc khác}") + PUT_OFF.replace("result: ", "result: ▸")),
        planned(NEW_PLAN.format("{id: ▸mo-lop, text: Mở lớp tập huấn}") + PUT_OFF),
    ],
    "target-not-as-planned": [
        planned(TARGET.format(value), TARGETED, LAST_FIGURE) for value in ("▸4", "▸hơn 5", "▸50")
    ],
    "target-meant-as-limit": [
        limited("Giảm tỷ lệ học sinh bỏ học", '"1,2%"', '▸"0,5%"'),
        limited("Kéo giảm số vụ tai nạn", "14", "▸12"),
        limited("Không để quá nhiều vụ vi phạm", "9", "▸5"),
    ],
    "change-disagrees-with-previous": [
        figure("value: 100", "change: ▸+9", before="value: 90"),
        figure("value: 2490", "unit: hội viên", "change: ▸+97", before="value: 2411, unit: hội viên"),
    ],
    "figure-not-comparable": [
        figure("value: 10", "unit: ▸học viên", before="value: 9, unit: lớp"),
        figure("value: 10", "scope: ▸toàn tỉnh", before="value: 9, scope: cơ quan Hội Mẫu"),
        figure("value: ▸64,5%", before="value: 9"),
        figure("value: ▸10 tỷ đồng", before="value: 9"),
        figure("value: ▸91", before='value: "88,5%"'),
        figure("value: ▸512", before="value: 500 triệu đồng"),
        figure("value: 10", "unit: ▸học viên", "previous: 9", before="value: 9, unit: lớp"),
        Text("statistics:\n  - ▸id: so\n    label: Số\n    value: 10\n", before=LAST_FIGURE.replace("lop,", "so,")),
    ],
    "last-plan-missing": [
        Text("▸plan_results:\n  - {item: mo-lop, result: đạt}\n"),
        Text("sections:\n  - title: A\n    ▸plan_review: {title: Kết quả thực hiện nhiệm vụ}\n"),
    ],
    "last-report-unreadable": [
        Text(period, before=before)
        for period in ("period: ▸2020\nissuance:\n  subject: A\n  signatory: {person: nguyen-van-mau}\n",)
        for before in ("sectons: []\n", "statistics:\n  - {id: lop, label: Lớp, value: 12 lớp}\n", "- a\n",
                       "period: 2018\nissuance:\n  subject: A\n  signatory: {person: nguyen-van-mau}\n")
    ],
    "excluded-others-than-last-year": [
        figure("value: 100", "▸excluded: [{count: 3, unit: hội}]", before="value: 90"),
        figure("value: 9", "▸excluded: [{count: 3, reason: b}]", before="value: 8, excluded: [{count: 3, reason: a}]"),
    ],
    "opening-is-not-last-closing": [
        members("opening: ▸108, closing: 120", "closing: 115"),
        members("opening: ▸115, excluded: [{count: 1}]", "closing: 115, excluded: [{count: 3}]"),
        members("opening: ▸115, excluded: [{names: [hoi-a, B]}]", "closing: 115"),
        members("opening: ▸108, excluded: [{count: 3}]", "closing: 115, excluded: [{count: 3}]"),
        members(f"opening: ▸108, {HONORARY}", f"closing: 115, {HONORARY}"),
    ],
    "plan-item-not-reported": [
        planned("period: ▸2020\nissuance:\n  subject: A\n  signatory: {person: nguyen-van-mau}\n"),
        planned("▸plan_results:\n  - {item: khac, result: đạt}\n", f"{TASK}\n      - {{id: khac, text: Việc khác}}"),
        planned("plan_results:\n  - {item: ▸mo-lop, cause: Thiếu kinh phí.}\n"),
    ],
    "plan-item-perhaps-fulfilled": [
        done("text: Hội Mẫu đã tổ chức 04 lớp tập huấn.", plan=FEW),
        planned(
            section("signings:", "  - {id: ▸ky, text: Ký kết chương trình phối hợp với sở về chuyển đổi số.}").report,
            "{id: a, text: Ký kết chương trình phối hợp về chuyển đổi số}",
        ),
    ],
    "plan-result-contradicts-target": [
        reached("3", "{item: mo-lop, result: ▸đạt}"),
        reached("3", "{item: mo-lop, result: ▸vượt}"),
        reached("5", "{item: mo-lop, result: ▸vượt}"),
        reached("5", "{item: mo-lop, result: ▸chưa đạt, cause: Thiếu kinh phí.}"),
        reached("6", "{item: mo-lop, result: ▸một phần}"),
        reached("6", "{item: mo-lop, result: ▸thôi thực hiện, cause: Thiếu kinh phí.}"),
        reached("50", "{item: mo-lop, result: ▸đạt}", target="dưới 50"),
    ],
    "plan-result-twice": [
        planned("plan_results:\n  - {item: mo-lop, result: đạt}\n  - {item: ▸mo-lop, result: một phần}\n"),
    ],
    "plan-result-without-cause": [
        planned("plan_results:\n  - {item: mo-lop, result: ▸chưa đạt}\n"),
        planned("plan_results:\n  - {item: mo-lop, result: ▸chuyển tiếp}\n"),
        planned("plan_results:\n  - {item: mo-lop, result: ▸thôi thực hiện}\n"),
        planned(NEW_PLAN.format(AGAIN.replace("2020", "▸2020"))),
        reached("▸0"),
        reached("▸không có"),
        reached("0", "{item: ▸mo-lop}"),
    ],
    "previous-disagrees-with-last-report": [
        figure("value: 100", "previous: ▸91", before="value: 90"),
        figure("value: 100", "previous: ▸90%", before="value: 90"),
        figure("value: 64,5%", "previous: ▸64,4%", before="value: 40/62"),
        figure("value: 100", "previous: ▸hơn 90", before="value: 90"),
        figure("value: 100", "previous: ▸5", before="value: không có"),
    ],
    "unknown-reference": [
        planned("plan_results:\n  - {item: mo-lop, result: đạt}\n  - {item: ▸mo-lo, result: đạt}\n"),
        planned(NEW_PLAN.format("{id: viec-moi, text: Việc mới}")
                + "plan_results:\n  - {item: mo-lop, result: đạt}\n  - {item: ▸viec-moi, result: đạt}\n"),
        planned(section("activities:", "  - {id: viec, text: a, fulfils: [mo-lop, ▸khong-co]}").report),
    ],
    "value-far-from-last": [
        figure("value: ▸512 tỷ đồng", before="value: 480 triệu đồng"),
        figure("value: ▸480 triệu đồng", before="value: 512 tỷ đồng"),
        figure("value: ▸1250000", "unit: hội viên", before="value: 1286, unit: hội viên"),
        figure("value: ▸12500", "unit: hội viên", before="value: 1286, unit: hội viên"),
        figure("value: ▸130", "unit: hội viên", before="value: 1286, unit: hội viên"),
        figure("value: ▸hơn 3000 triệu đồng", before="value: gần 3 triệu đồng"),
        figure("value: ▸1,2 triệu lượt", before="value: 1150, unit: lượt"),
        figure("value: ▸350000 triệu đồng", before="value: 360000 đồng"),
        figure("value: ▸31,5", "unit: ha", before="value: '34250', unit: ha"),
        Text("statistics:\n  - {id: so, label: Số, unit: cây, value: ▸30 nghìn cây, previous: 31}\n"),
        Text("statistics:\n  - {id: so, label: Số, value: ▸5 triệu đồng, previous: 51 triệu đồng}\n"),
        members("closing: ▸12860", before="closing: 1250"),
    ],
}  # fmt: skip

GOOD: dict[str, list[Text]] = {
    "beyond-plan-yet-fulfils": [
        linked("text: a", "fulfils: [mo-lop]"),
        planned(section("activities:", "  - {id: viec, text: a, beyond_plan: có}").report + MET),
    ],
    "carried-over-item-unknown": [
        planned(NEW_PLAN.format(AGAIN) + CAUSE),
        planned(NEW_PLAN.format("{id: cu, text: Việc cũ, carried_over_from: 2015}") + MET),
        Text(NEW_PLAN.format("{id: cu, text: Việc cũ, carried_over_from: 2019}")),
    ],
    "carried-over-from-another-year": [
        planned(NEW_PLAN.format(AGAIN.replace("2020", year)) + CAUSE) for year in ("2020", "năm 2020", "kỳ trước")
    ] + [
        planned(NEW_PLAN.format(AGAIN.replace("2020", "2018")) + CAUSE, AGAIN.replace("2020", "năm 2018")),
    ],
    "carried-over-in-other-words": [
        planned(NEW_PLAN.format(AGAIN.replace("Mở lớp tập huấn", text)) + CAUSE)
        for text in ("Tiếp tục mở 6 lớp", "Tổ chức các lớp tập huấn ở huyện", "Tập huấn", "Họp")
    ] + [planned(NEW_PLAN.format("{id: mo-lop, text: Xây dựng trụ sở}") + MET)],
    "carried-over-yet-done": [
        planned(NEW_PLAN.format(AGAIN) + MET.replace("đạt", "một phần")),
        planned(NEW_PLAN.format("{id: mo-lop, text: Mở lớp}") + MET),
        planned(NEW_PLAN.format(AGAIN) + CAUSE),
    ],
    "carried-over-not-planned": [
        planned(NEW_PLAN.format(AGAIN) + PUT_OFF),
        planned(PUT_OFF),
        planned(NEW_PLAN.format("{id: khac, text: Việc khác}") + MET),
    ],
    "target-not-as-planned": [
        planned(TARGET.format("5"), TARGETED, LAST_FIGURE),
        planned(TARGET.format("9") + MET, TASK, LAST_FIGURE),
        planned("statistics:\n  - {id: lop, label: Lớp, value: 5, unit: lớp}\n", TARGETED, LAST_FIGURE),
    ],
    "target-meant-as-limit": [
        limited("Giảm tỷ lệ học sinh bỏ học", '"1,2%"', '"dưới 0,5%"'),
        limited("Không còn học sinh bỏ học", "3", "0"),
        limited("Giảm 5 vụ vi phạm mỗi tháng", "4", "5"),
        limited("Mở các lớp tập huấn ngắn ngày", "9", "5"),
        limited("Thực hiện các hoạt động giảm nghèo", "9", "5"),
    ],
    "change-disagrees-with-previous": [
        figure("value: 100", "change: +10", before="value: 90"),
        figure("value: 100", "change: +11,1%", before="value: 90"),
        figure("value: 100", "change: +50", before="value: hơn 90"),
        figure("value: 100", "change: +50", 'break: "Cách tính mới."', before="value: 90"),
    ],
    "figure-not-comparable": [
        figure("value: 10", "unit: lớp", before="value: 9, unit: Lớp"),
        figure("value: 10", "unit: học viên", "break: Nay tính theo học viên.", before="value: 9, unit: lớp"),
        figure("value: 10", "scope: toàn tỉnh", "previous: 12", before="value: 9, scope: cơ quan"),
        figure("value: 64,5%", before="value: 40/62"),
        figure("value: hơn 1000", before="value: 980"),
        figure("value: không có", before="value: 9"),
        figure("value:", before="value: 9"),
        figure("value: 9", before="note: Chưa có số liệu"),
    ],
    "last-plan-missing": [
        planned(MET),
    ],
    "last-report-unreadable": [Text("", before=""), Text("")],
    "excluded-others-than-last-year": [
        figure("value: 100", "previous: 80", "excluded: [{count: 3}]", before="value: 90"),
        figure("value: 100", "break: Cách tính mới.", "excluded: [{count: 3}]", before="value: 90"),
        figure("value: 100", "excluded: [{names: [B, hoi-a]}]", before="value: 90, excluded: [{names: [hoi-a, b]}]"),
        figure("excluded: [{count: 3}]", before="value: 90"),
    ],
    "opening-is-not-last-closing": [
        members("opening: 115, closing: 120", "closing: 115"),
        members("opening: 117, excluded: [{count: 1}]", "closing: 115, excluded: [{count: 3}]"),
        members("opening: 110, excluded: [{reason: chưa báo cáo}]", "closing: 115, excluded: [{count: 3}]"),
        members("opening: 110, excluded: [{count: 3, unit: tổ}]", "closing: 115"),
        members("opening: 120", "closing: hơn 115"),
        members("opening: 108, exclusions: Không tính hội viên danh dự.", "closing: 115"),
        members("opening: 108, unit: hội", "closing: 115, unit: hội viên"),
        members("closing: 108", "closing: 115"),
        members("opening: 108", "opening: 115"),
    ],
    "plan-item-not-reported": [
        linked("text: a", "fulfils: [mo-lop]"),
        planned("plan_results: [{item: mo-lop, result: một phần}]\n"),
        planned(NEW_PLAN.format(AGAIN) + CAUSE),
        reached("4"),
        planned(section("signings:", "  - {id: ky-ket, text: a, fulfils: [mo-lop]}").report),
    ],
    "plan-item-perhaps-fulfilled": [
        linked("text: Hội Mẫu đã tổ chức 04 lớp tập huấn.", plan=FEW, more=MET),
        linked("text: Hội Mẫu đã tổ chức 04 lớp tập huấn.", "fulfils: [mo-lop]", plan=FEW),
    ],
    "plan-result-contradicts-target": [
        reached("3", "{item: mo-lop, result: một phần}"),
        reached("3", "{item: mo-lop, result: chưa đạt, cause: Thiếu kinh phí.}"),
        reached("3", "{item: mo-lop, result: chuyển tiếp, cause: Thiếu kinh phí.}"),
        reached("6", "{item: mo-lop, result: đạt}"),
        reached("hơn 3", "{item: mo-lop, result: đạt}"),
        reached("", "{item: mo-lop, result: đạt}"),
        reached("49", "{item: mo-lop, result: đạt}", target="dưới 50"),
        reached("5", "{item: mo-lop, result: đạt}"),
    ],
    "plan-result-twice": [planned(MET)],
    "plan-result-without-cause": [
        planned("plan_results: [{item: mo-lop, result: chưa đạt, cause: Thiếu kinh phí.}]\n"),
        planned("plan_results: [{item: mo-lop, result: một phần}]\n"),
        planned(NEW_PLAN.format(AGAIN) + CAUSE),
        reached("0", "{item: mo-lop, cause: Thiếu kinh phí.}"),
        reached("6"),
    ],
    "previous-disagrees-with-last-report": [
        figure("value: 100", "previous: 90", before="value: 90"),
        figure("value: 64,5%", "previous: 64,5%", before="value: 40/62"),
        figure("value: 100", "previous: 95", before="value: hơn 90"),
        figure("value: 100", "previous: 91", "break: Cách tính mới.", before="value: 90"),
        figure("value: 26 tỷ đồng", "previous: 900 triệu đồng", before="value: 900.000.000 đồng"),
        figure("value: 5", "previous: 0", before="value: không có"),
        figure("value: 5", "previous: 3", before="note: Chưa có số liệu"),
    ],
    "unknown-reference": [
        planned(
            NEW_PLAN.format("{id: viec-moi, text: Việc mới}")
            + "    activities: [{id: a, text: a, fulfils: [viec-moi, mo-lop]}]\n"
        ),
    ],
    "value-far-from-last": [
        figure("value: 512 triệu đồng", before="value: 480 triệu đồng"),
        figure("value: 12", "unit: lớp", before="value: 1, unit: lớp"),
        figure("value: 5000", "unit: lượt", before="value: 900, unit: lượt"),
        figure("value: 12500", "unit: hội viên", "target: 12000", before="value: 1286, unit: hội viên"),
        figure("value: 12860", "unit: hội viên", "change: +11574", before="value: 1286, unit: hội viên"),
        figure("value: 12860", "unit: hội viên", "break: Cách đếm mới.", before="value: 1286, unit: hội viên"),
        figure("value: 12860", "unit: em", "break: Đơn vị mới.", before="value: 1286, unit: hội viên"),
        figure("value: 90%", before="value: 9%"),
        figure("value: không có", before="value: 1286"),
    ],
}  # fmt: skip
