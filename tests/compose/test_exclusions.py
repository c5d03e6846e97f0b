"""Who joined, who left and who is not counted: counted from lists, printed below tables and in texts, compared."""

from compose.composing import ORGANIZATION, bound, outline
from compose.composing_years import document as after
from compose.composing_years import tables
from sample import REPORT, Sample

from annual_report.analysis.derivation.derivation import with_derived
from annual_report.analysis.term.memberships import members_over_term
from annual_report.compose.report.compose import compose_report
from annual_report.compose.sources import Sources
from annual_report.document.tree import Table
from annual_report.model.membership import Membership
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.walk import each

MEMBERS = """\
sections:
  - title: Kết quả
    memberships:
      - id: tap-the
        label: Hội thành viên
        unit: hội
        opening: 20
        admitted_list: [hoi-a, Hội Cây cảnh]
        left_list: [Hội Nuôi ong]
        excluded: [{count: 3, reason: chưa báo cáo}]
"""
FIGURE = "statistics:\n  - {id: hv, label: Hội viên, value: %s, unit: hội viên%s}\n"
TABLE = "sections: [{title: A, figures: {title: Số liệu}}]\n"
HEAD = "period: %s\nissuance:\n  subject: Tổng kết\n  signatory: {person: mau}\n"


def report(text: str, year: int = 2020) -> Report:
    return with_derived(bound(HEAD % year + text, Report))


def members(text: str) -> Membership:
    ((_path, found),) = each(report(text), Membership)
    return found


def notes(text: str, language: str = "vi") -> tuple[str, ...]:
    sources = Sources(report(f"language: {language}\n{text}"), bound(ORGANIZATION, Organization))
    (table,) = (block for block in compose_report(sources).blocks if isinstance(block, Table))
    return table.notes


def test_lists_tell_how_many_joined_and_left_and_the_end() -> None:
    found = members(MEMBERS)
    assert [str(getattr(found, key).exact_value) for key in ("admitted", "left", "closing")] == ["2", "1", "21"]
    assert members(MEMBERS.replace("        opening: 20\n", "")).closing is None


def test_the_table_says_who() -> None:
    assert notes(MEMBERS) == (
        "Kết nạp: Hội A tỉnh Mẫu, Hội Cây cảnh.",
        "Thôi tham gia: Hội Nuôi ong.",
        "Không tính 3 hội chưa báo cáo.",
    )
    two = MEMBERS + "      - {id: chi-hoi, label: Chi hội, excluded: [{names: [hoi-b], reason: mới lập}]}\n"
    assert notes(two)[2:] == (
        "Hội thành viên: không tính 3 hội chưa báo cáo.",
        "Chi hội: không tính Hội B tỉnh Mẫu (mới lập).",
    )


def test_the_same_in_english() -> None:
    assert notes(MEMBERS, "en") == (
        "Admitted: Hội A tỉnh Mẫu, Hội Cây cảnh.",
        "Left: Hội Nuôi ong.",
        "Not counted: 3 hội chưa báo cáo.",
    )


def test_what_is_written_in_words_is_printed_as_it_is() -> None:
    words = MEMBERS.replace("excluded: [{count: 3, reason: chưa báo cáo}]", "exclusions: Không kể hội trẻ.")
    assert notes(words)[-1] == "Không kể hội trẻ."


def test_texts_name_them() -> None:
    lines = MEMBERS.partition("    memberships:\n")[2].splitlines()
    said = 'text: "Kết nạp {tap-the.ket-nap.ten}; không tính {tap-the.khong-tinh}, {hv.khong-tinh}."'
    figure = FIGURE % (5, ", excluded: [{unit: tổ, names: [X, Y], reason: xa}, {reason: già}]")
    text = "\n".join((f"{figure}sections:", "  - title: Kết quả", f"    {said}", "    memberships:", *lines, ""))
    assert outline(compose_report(Sources(report(text), bound(ORGANIZATION, Organization))).blocks)[1] == (
        "Kết nạp Hội A tỉnh Mẫu, Hội Cây cảnh; không tính 3 hội chưa báo cáo, 2 tổ xa (X, Y); già."
    )


def test_a_figure_without_others_than_last_year_is_compared_with_a_note() -> None:
    three = ", excluded: [{count: 3, unit: hội, reason: chưa báo cáo}]"
    (table,) = tables(after(FIGURE % (800, "") + TABLE, FIGURE % (700, three)))
    assert table.notes == ("Hội viên: số của năm 2019 không tính 3 hội chưa báo cáo.",)
    (table,) = tables(after(FIGURE % (800, three) + TABLE, FIGURE % (700, "")))
    assert table.notes == ("Hội viên: không tính 3 hội chưa báo cáo.", "Hội viên: số của năm 2019 tính tất cả.")
    (table,) = tables(after(FIGURE % (800, three) + TABLE, FIGURE % (700, three)))
    assert table.notes == ("Hội viên: không tính 3 hội chưa báo cáo.",)


def test_last_years_figure_counted_as_now_takes_the_place_of_the_other() -> None:
    three = ", previous: 650, excluded: [{count: 3, unit: hội, reason: chưa báo cáo}]"
    (table,) = tables(after(FIGURE % (800, three) + TABLE, FIGURE % (700, "")))
    assert "650" in table.rows[0]
    assert "+150" in table.rows[0]
    assert table.notes == ("Hội viên: không tính 3 hội chưa báo cáo.",)


def test_a_term_lists_those_of_all_years() -> None:
    second = MEMBERS.replace("hoi-a, Hội Cây cảnh", "hoi-b").replace("count: 3", "count: 1")
    reports = {2019: report(MEMBERS, 2019), 2020: report(second)}
    (over,) = members_over_term(reports)
    assert over.membership.admitted_list == ("hoi-a", "Hội Cây cảnh", "hoi-b")
    assert [year for year, _of_year in over.excluding_others] == [2019, 2020]
    assert over.membership.excluded == ()


def test_compare_says_who_is_not_counted_in_each_year(sample: Sample) -> None:
    figure = "value: 12, unit: lớp"
    sample.report(REPORT.replace(figure, f"{figure}, excluded: [{{names: [hoi-a], reason: xa}}]"))
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    shown = sample.run("compare", "2019", "2020", lang="vi").stdout
    assert "[1] 2020: không tính Hội A tỉnh Mẫu (xa)" in shown


def test_new_keeps_them_as_comments(sample: Sample) -> None:
    figure = "value: 12, unit: lớp"
    with_members = REPORT.replace(figure, f"{figure}, excluded: [{{count: 3, unit: hội}}]")
    named = with_members.replace("Đã mở {lop}.", '"Đã mở {lop}, không tính {lop.khong-tinh}."')
    sample.report(named + MEMBERS.partition("Kết quả\n")[2])
    assert sample.run("new", "2021").returncode == 0
    written = (sample.root / "data/2021/report.yaml").read_text("utf-8")
    for key in ("excluded", "admitted_list", "left_list"):
        assert f"# {key}:" in written
        assert f" {key}:" not in written.replace(f"# {key}:", "")
    assert sample.run("check", "2021").returncode == 0


def test_a_name_of_nobody_says_which_key_is_wanted(sample: Sample) -> None:
    sample.report(REPORT.replace("Đã mở {lop}.", '"Mở {lop}, trừ {lop.khong-tinh}."'))
    shown = sample.run("check", "2020", COLUMNS="300").stdout
    assert "write “excluded:” where “lop” is described" in shown
