"""The parts that a report on a term tells by itself, as readers see them."""

from analysis.term.reporting import report
from compose.term.composing_terms import term

from annual_report.compose.term.overview import term_overview
from annual_report.document.tree import Graph, Paragraph, Table

MORE = "over_years: cuối kỳ"


def table(found: list[object]) -> Table:
    """The first table of some blocks."""
    return next(each for each in found if isinstance(each, Table))


def test_figures_by_year_and_over_the_term() -> None:
    composition = term(
        "2018-2020",
        report(
            2018,
            "id: lop, label: Lớp tập huấn, value: 12, unit: lớp",
            f"id: hoi-vien, label: Hội viên, value: 100, unit: người, {MORE}",
            "id: de-tai, label: Đề tài, value: 3/4, unit: đề tài",
            "id: tien, label: Kinh phí, value: 950 triệu đồng",
            "id: giai, label: Giải, value: 6, prizes: {first: 1, second: 5}",
        ),
        report(
            2020,
            "id: lop, label: Lớp tập huấn, value: hơn 20, unit: lớp",
            f"id: hoi-vien, label: Hội viên, value: 120, unit: người, {MORE}",
            "id: de-tai, label: Đề tài, value: 5/6, unit: đề tài",
            'id: tien, label: Kinh phí, value: "1,2 tỷ đồng"',
            "id: giai, label: Giải, value: 7, prizes: {first: 2, second: 5}",
        ),
    )
    found = term_overview(("figures",), composition)
    assert [each.runs[0].text for each in found if isinstance(each, Paragraph)] == [
        "Số liệu chủ yếu của giai đoạn 2018 - 2020, tổng hợp từ báo cáo của từng năm, như sau.",
        "Chưa có báo cáo của năm: 2019.",
    ]
    shown = table(found)
    assert [column.title for column in shown.columns] == ["TT", "Nội dung", "2018", "2019", "2020", "Cả giai đoạn"]
    assert shown.rows == (
        ("1", "Lớp tập huấn (lớp)", "12", "–", "hơn 20", "–"),
        ("2", "Hội viên (người)", "100", "–", "120", "120"),
        ("3", "Đề tài (đề tài)", "3/4", "–", "5/6", "–"),
        ("4", "Kinh phí (triệu đồng)", "950", "–", "1.200", "–"),
        ("5", "Giải", "6", "–", "7", "–"),
    )
    assert shown.notes == (
        "Số liệu cuối kỳ (của năm cuối): Hội viên.",
        "Chưa đủ số liệu các năm (thiếu 2019), nên không có số của cả giai đoạn: Lớp tập huấn; Đề tài; Kinh phí; Giải.",
    )


def test_a_year_may_tell_fewer_parts_where_its_number_is_not_given() -> None:
    parts = "parts: {complete: có, items: [{label: A, value: 1}, {label: B, value: 2}]}"
    other = "parts: {complete: không, items: [{label: A, value: 5}]}"
    composition = term(
        "2018-2019",
        report(2018, f"id: qua, label: Quà, value: 3, {parts}"),
        report(2019, f"id: qua, label: Quà, value: có, {other}"),
    )
    assert table(term_overview(("figures",), composition)).rows[1:] == (
        ("", "Trong đó: A", "1", "5", "1"),
        ("", "Trong đó: B", "2", "–", "2"),
    )


def test_what_cannot_be_added_is_said_below_the_table() -> None:
    composition = term(
        "2018-2019",
        report(2018, f"id: hv, label: Hội viên, value: 100, {MORE}", "id: so, label: Số, value: 5, unit: lớp"),
        report(
            2019, f"id: hv, label: Hội viên, {MORE}", "id: so, label: Số, value: 6, unit: khóa, break: Cách tính mới."
        ),
    )
    shown = table(term_overview(("figures",), composition))
    assert [row[-1] for row in shown.rows] == ["–", "–"]
    assert shown.notes == (
        "Số: không cộng, vì năm 2019: chuỗi số liệu bị gián đoạn: Cách tính mới.",
        "Chưa đủ số liệu các năm (thiếu 2019), nên không có số của cả giai đoạn: Hội viên.",
    )


def test_many_years_stand_in_several_tables_and_the_term_in_the_last() -> None:
    reports = [report(year, f"id: so, label: Số, value: {year - 2000}") for year in range(2008, 2018)]
    first, last = (each for each in term_overview(("figures",), term("2008-2017", *reports)) if isinstance(each, Table))
    assert [column.title for column in first.columns][2:] == ["2008", "2009", "2010", "2011", "2012", "2013"]
    assert [column.title for column in last.columns][2:] == ["2014", "2015", "2016", "2017", "Cả giai đoạn"]
    assert last.rows == (("1", "Số", "14", "15", "16", "17", "125"),)
    assert first.notes == ()


def test_members_events_and_plans() -> None:
    sections = (
        "sections:\n  - title: Kết quả\n"
        "    memberships:\n      - {id: hv, label: Hội viên, opening: 10, admitted: 3, left: 1, closing: 12}\n"
        "    activities:\n"
        "      - {id: thi, text: Thi., series: Hội thi, edition: lần thứ 5}\n"
        "    plan:\n      - {id: thi-lai, text: Tổ chức hội thi.}\n      - {id: hop, text: Họp.}\n"
    )
    later = (
        sections.replace("opening: 10", "opening: 12")
        .replace("closing: 12", "closing: 14")
        .replace("lần thứ 5}", "lần thứ 7, fulfils: [thi-lai]}")
    )
    composition = term("2018-2019", report(2018, rest=sections), report(2019, rest=later))
    members, events, plans = (table(term_overview((part,), composition)) for part in ("memberships", "series", "plans"))
    assert members.rows == (("Hội viên", "10", "6", "2", "14"),)
    assert events.rows == (("1", "Hội thi", "2", "lần thứ 5 (2018); lần thứ 7 (2019)", "lần thứ 6"),)
    assert [column.title for column in plans.columns] == ["Năm", "Số nhiệm vụ", "Đạt", "Chưa báo cáo", "Tỷ lệ đạt"]
    assert plans.rows == (
        ("2018", "–", "–", "–", "–"),
        ("2019", "2", "1", "1", "50%"),
        ("Cộng 2019", "2", "1", "1", "50%"),
    )


def test_charts_are_of_what_years_draw_or_set_targets_for() -> None:
    chart = "sections:\n  - title: Kết quả\n    charts:\n      - {id: bd, title: B, statistics: [lop]}\n"
    figures = (
        "id: lop, label: Lớp, value: 5",
        "id: qua, label: Quà, value: 7",
        "id: dt, label: Đề tài, value: 2, target: 3",
    )
    composition = term("2018-2019", report(2018, *figures, rest=chart), report(2019, *figures))
    graphs = [each for each in term_overview(("charts",), composition) if isinstance(each, Graph)]
    assert [each.caption for each in graphs] == ["Lớp, 2018 - 2019", "Đề tài, 2018 - 2019"]
    plain = term("2018-2019", report(2018, *figures[:2]), report(2019, *figures[:2]))
    assert [each.caption for each in term_overview(("charts",), plain) if isinstance(each, Graph)] == [
        "Lớp, 2018 - 2019", "Quà, 2018 - 2019",
    ]  # fmt: skip


def test_nothing_is_told_where_there_is_nothing() -> None:
    composition = term("2018-2019", report(2018))
    assert term_overview(("memberships", "charts", "series", "plans"), composition) == []
    assert [type(each) for each in term_overview(("figures",), composition)] == [Paragraph]
