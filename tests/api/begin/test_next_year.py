"""What the next report holds: what was planned, what takes place again, room for figures, and what stays the same."""

import re
from pathlib import Path
from typing import Final

from api.begin.beginning import begun, checked, report
from api.begin.hostile import hostile_workspace
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample

from annual_report.analysis.plans.fulfilment import task_outcomes
from annual_report.api.data_schema import schema_files
from annual_report.language import LANGUAGES
from annual_report.model.activities import Activity
from annual_report.model.report import Contents, Report
from annual_report.model.walk import each

ROOT: Final = Path(__file__).parents[3]
HEAD: Final = """\
period: 2020
issuance:
  subject: Tổng kết năm 2020
  signatory: {person: nguyen-van-mau, authority: [TM. Ban Chấp hành]}
"""
# A line of data that is a comment for now.
COMMENTED: Final = re.compile(r"^( *)# ( *(?:- .*|[a-z_]+:(?: .*)?))$", re.MULTILINE)


def following(sample: Sample, body: str, key: str = "2021", *, keep_text: bool = False) -> Report:
    """The report that follows one with `body`."""
    sample.report(f"{HEAD}{body}")
    begun(sample.root, key, keep_text=keep_text)
    return report(sample.root, key)


def activities(made: Report) -> dict[str, tuple[str, Activity]]:
    """The activities by id, each with the title of its section."""
    return {told.id: (section.title, told) for _path, section in each(made, Contents) for told in section.activities}


def test_tasks_of_2017_arrive_as_activities(tmp_path: Path) -> None:
    sample = Sample(tmp_path)
    sample.write("data/organization.yaml", (ROOT / "data/organization.yaml").read_bytes())
    sample.write("data/2017/report.yaml", (ROOT / "data/2017/report.yaml").read_bytes())
    text = begun(tmp_path, "2018")
    made = report(tmp_path, "2018")
    fulfilled = [task for _title, told in activities(made).values() for task in told.fulfils]
    assert sorted(fulfilled) == ["doi-moi-cau-lac-bo", "tu-van-phan-bien", "ung-dung-tien-bo"]
    assert made.issuance.subject == "Tổng kết hoạt động năm 2018 và phương hướng, nhiệm vụ năm 2019"
    assert made.issuance.number is made.issuance.date is None
    assert "    value:  # năm 2017: 40/62\n" in text
    assert "Đổi mới {clb-tri-thuc}, {clb-nu-tri-thuc} về phương thức" in text
    (review,) = [held.plan_review.title for _path, held in each(made, Contents) if held.plan_review]
    assert review == "Kết quả thực hiện nhiệm vụ năm 2018"
    last = report(tmp_path, "2017")
    assert {outcome.became for outcome in task_outcomes(made, last)} == {"not-reported"}


def test_a_task_stands_in_the_section_that_it_names(sample: Sample) -> None:
    made = following(
        sample,
        """\
sections:
  - title: Một
    activities: [{id: a, text: Việc khác.}]
  - {title: Hai, id: hai}
  - title: Nhiệm vụ
    plan:
      - {id: mo-rong, text: "Mở rộng hội thi;", section: hai}
      - {id: tiep, text: Tiếp tục.}
""",
    )
    found = activities(made)
    assert found["thuc-hien-mo-rong"][0] == "Hai"
    assert found["thuc-hien-mo-rong"][1].text == "Mở rộng hội thi: ……"
    assert found["thuc-hien-tiep"][0] == "Một"
    assert [item.text for item in made.sections[2].plan] == ["……"]


def test_a_task_stands_in_a_subsection_of_the_section_that_it_fits(sample: Sample) -> None:
    made = following(
        sample,
        """\
sections:
  - title: Kết quả
    id: ket-qua
    sections:
      - {title: Tổ chức, text: Đã họp.}
      - title: Tập huấn
        activities: [{id: a, text: Mở lớp về trồng cây ăn quả.}]
      - {title: "Tư vấn, phản biện", text: Đã họp.}
  - title: Công tác khác
    id: khac
    sections: [{title: Một, text: A.}, {title: Hai, text: B.}]
  - title: Nhiệm vụ
    plan:
      - {id: phan-bien, text: "Quan tâm công tác tư vấn, phản biện", section: ket-qua}
      - {id: tiep, text: Tiếp tục., section: ket-qua}
      - {id: mot, text: Tiếp tục., section: khac}
""",
    )
    assert {name: title for name, (title, _told) in activities(made).items()} == {
        "thuc-hien-phan-bien": "Tư vấn, phản biện",
        "thuc-hien-tiep": "Kết quả thực hiện nhiệm vụ năm 2021",
        "thuc-hien-mot": "Một",
    }
    own = made.sections[0].sections[-1]
    assert (own.title, own.plan_review and own.plan_review.title) == ("Kết quả thực hiện nhiệm vụ năm 2021",) * 2


def test_numbers_of_a_percentage_are_asked_for_again(sample: Sample) -> None:
    figure = '{id: a, label: A, value: "64,5%", percent_of: {part: 40, base: 62}}'
    following(sample, f"statistics: [{figure}]\nsections: [{{title: B}}]\n")
    text = (sample.root / "data/2021/report.yaml").read_text("utf-8")
    assert "value:  # năm 2020: 64,5%; percent_of: { part: 40, base: 62 }\n" in text


def test_a_task_stands_where_it_fits(sample: Sample) -> None:
    made = following(
        sample,
        """\
statistics: [{id: lop, label: Lớp, value: 1}]
sections:
  - title: Tổ chức
    activities: [{id: a, text: Việc khác.}]
  - title: Tập huấn
    activities: [{id: b, text: Mở lớp., statistics: [lop]}]
  - title: Tư vấn, phản biện
    activities: [{id: c, text: Họp., fulfils: [cu]}]
  - title: Nhiệm vụ
    plan:
      - {id: lop-hoc, text: Mở thêm, target: {statistic: lop, value: 20}}
      - {id: phan-bien, text: "Quan tâm công tác tư vấn, phản biện"}
      - {id: cu, text: Việc cũ}
""",
    )
    titles = {name: title for name, (title, _told) in activities(made).items()}
    assert titles == {
        "thuc-hien-phan-bien": "Tư vấn, phản biện",
        "thuc-hien-cu": "Tư vấn, phản biện",
    }
    assert made.statistics[0].target is not None
    assert made.statistics[0].target.say("vi") == "20"


def test_a_task_stands_in_the_section_called_by_its_field(sample: Sample) -> None:
    made = following(
        sample,
        """\
sections:
  - title: Kết quả
    sections:
      - {title: Họp, activities: [{id: a, text: Việc khác.}]}
      - {title: Công tác tổ chức và cán bộ, text: A.}
      - {title: Tuyên truyền, text: B.}
  - title: Nhiệm vụ
    plan:
      - {id: dai-hoi, text: "đại hội Hội A;", field: Công tác tổ chức}
      - {id: ket-nap, text: kết nạp, items: [{id: ket-nap-a, text: Hội A}]}
      - {id: dang-bai, text: đăng bài., field: "Thông tin, tuyên truyền"}
      - {id: di, text: đi thăm., field: Đối ngoại}
""",
        keep_text=True,
    )
    assert {name: (title, told.text) for name, (title, told) in activities(made).items() if name != "a"} == {
        "thuc-hien-dai-hoi": ("Công tác tổ chức và cán bộ", "Đại hội Hội A: ……"),
        "thuc-hien-ket-nap-a": ("Công tác tổ chức và cán bộ", "Hội A: ……"),
        "thuc-hien-dang-bai": ("Tuyên truyền", "Đăng bài: ……"),
        "thuc-hien-di": ("Kết quả thực hiện nhiệm vụ năm 2021", "Đi thăm: ……"),
    }


def test_ids_stay_as_they_are(sample: Sample) -> None:
    body = """\
sections:
  - title: Kết quả
    commendations: [{id: khen-2020, form: Giấy khen, individuals: 2, text: "Tặng {khen-2020.ca-nhan}."}]
    shortcomings: [{id: lo-2020, text: Lỗ.}]
  - title: Nhiệm vụ
    plan:
      - {id: loi-nhuan-2021, text: Có lãi năm 2021., carried_over_from: 2020}
"""
    made = following(sample, body, keep_text=True)
    assert (made.sections[0].commendations[0].id, made.sections[0].shortcomings[0].id) == ("khen-2020", "lo-2020")
    assert [(task.id, task.text) for task in made.sections[1].plan] == [("loi-nhuan-2021", "Có lãi năm 2022.")]
    text = (sample.root / "data/2021/report.yaml").read_text("utf-8")
    assert "thêm carried_over_from: 2021, là năm" in text
    assert "        # carried_over_from: 2020\n" in text


def test_the_table_of_results_has_a_place_of_its_own(sample: Sample) -> None:
    figures = "statistics: [{id: lop, label: Lớp, value: 1}]\n"
    plan = "  - {title: Nhiệm vụ, plan: [{id: mo, text: Mở lớp, target: {statistic: lop, value: 2}}]}\n"
    inner = "    sections: [{title: Một, text: A.}, {title: Số liệu, figures: {title: Số liệu năm 2020}}]\n"
    made = following(sample, f"{figures}sections:\n  - title: Kết quả\n{inner}{plan}", keep_text=True)
    assert activities(made) == {}, "the figure says what became of it"
    assert [(each.title, each.plan_review is not None) for each in made.sections[0].sections] == [
        ("Một", False), ("Số liệu", False), ("Kết quả thực hiện nhiệm vụ năm 2021", True)
    ]  # fmt: skip
    sample.report(f"{HEAD}{figures}sections:\n  - {{title: Kết quả, text: A.}}\n{plan}")
    (sample.root / "data/2021/report.yaml").unlink()
    begun(sample.root, "2021")
    assert report(sample.root, "2021").sections[0].plan_review is not None


def test_what_is_computed_is_computed_again_and_parts_keep_their_names(sample: Sample) -> None:
    made = following(
        sample,
        """\
statistics:
  - {id: a, label: A, value: 9, parts: {complete: có, items: [{id: p, label: P, value: 4, unit: m}, {label: Q}]}}
  - {id: b, label: B, value: "{a} + {a.p}", target: "{a.p}"}
  - {id: c, label: C, percent_of: {part: "{a.p}", base: "{a}"}}
  - {id: d, label: D, value: 80, stages: [{id: s, label: S, value: 30, unit: n}]}
sections:
  - title: Kết quả
    text: "{a}, {b}, {d.s}"
""",
    )
    a, b, c, d = made.statistics
    assert a.parts is not None
    assert [(part.id, part.label, part.value, part.unit) for part in a.parts.items] == [
        ("p", "P", None, "m"),
        (None, "Q", None, None),
    ]
    assert (str(b.formula), b.value) == ("Computed(formula='{a} + {a.p}')", None)
    assert c.percent_of is not None
    assert [(stage.id, stage.value, stage.unit) for stage in d.stages] == [("s", None, "n")]


def test_a_series_goes_on_with_its_next_edition(sample: Sample) -> None:
    made = following(
        sample,
        """\
sections:
  - title: Hội thi
    activities:
      - {id: stkt, type: contest, series: Hội thi Sáng tạo, edition: lần thứ 12, date: 5/2020, place: Mẫu,
         partners: [hoi-a], text: "{series} {edition} do {partners} tổ chức {date} tại {place}."}
      - {id: tet, series: Tết Trí thức, text: "{series}."}
      - {id: khac, text: Việc một lần.}
  - title: Nhiệm vụ
    plan: [{id: hoi-thi, text: Tổ chức hội thi sáng tạo ở các huyện}]
""",
    )
    found = activities(made)
    assert list(found) == ["stkt", "tet"]
    stkt = found["stkt"][1]
    assert (stkt.series, stkt.edition, stkt.type) == ("Hội thi Sáng tạo", "lần thứ 13", "contest")
    assert (stkt.date, stkt.place, stkt.partners) == (None, None, ("hoi-a",))
    assert stkt.fulfils == ("hoi-thi",)
    assert stkt.text == "{series} {edition}: ……"
    assert found["tet"][1].text == "{series}: ……"
    text = (sample.root / "data/2021/report.yaml").read_text("utf-8")
    assert "# năm 2020: lần thứ 12" in text
    assert "# nhiệm vụ trong kế hoạch: Tổ chức hội thi sáng tạo ở các huyện" in text
    assert "# năm 2020: [khac] Việc một lần." in text


def test_members_at_the_beginning_are_those_at_the_end_of_last_year(sample: Sample) -> None:
    made = following(
        sample,
        """\
sections:
  - title: Hội viên
    memberships: [{id: hv, label: Hội viên, opening: 100, admitted: 9, left: 4, closing: 105}]
""",
    )
    (members,) = made.sections[0].memberships
    assert members.opening is not None
    assert members.opening.say("vi") == "105"
    assert members.closing is members.admitted is members.left is None


@each_case(
    ("last", "following_years"),
    [("2016-2020", "2016 - 2021"), ("2006-2020", "2007 - 2021"), ("2014-2018", "2014 - 2018")],
)
def test_a_chart_over_the_years_goes_on(last: str, following_years: str, sample: Sample) -> None:
    title = f"Số lớp giai đoạn {last.replace('-', ' - ')}"
    made = following(
        sample,
        f"""\
statistics: [{{id: lop, label: Lớp, value: 1}}]
sections:
  - title: Kết quả
    charts: [{{id: bd, title: {title}, statistics: [lop], years: {last}}}]
""",
    )
    (chart,) = made.sections[0].charts
    assert str(chart.years) == following_years
    assert chart.title == f"Số lớp giai đoạn {following_years}"


@each_case("dash", ["-", "–", " - ", " – "])
def test_the_years_in_the_title_of_a_chart_keep_their_dash(dash: str, sample: Sample) -> None:
    made = following(
        sample,
        f"""\
statistics: [{{id: lop, label: Lớp, value: 1}}]
sections:
  - title: Kết quả
    charts: [{{id: bd, title: Số lớp 2016{dash}2020, statistics: [lop], years: 2016-2020}}]
""",
    )
    (chart,) = made.sections[0].charts
    assert chart.title == f"Số lớp 2016{dash}2021"


@each_case("title", ["Năm năm gần đây, 2016 - 2020", "Số lớp 5 năm 2016 - 2020", "Số lớp 2016 - 2020"])
def test_a_chart_of_a_fixed_number_of_years_moves_on(title: str, sample: Sample) -> None:
    if "5 năm" not in title and "Năm năm" not in title:
        sample.write("data/2015/report.yaml", HEAD.replace("2020", "2015") + "sections: [{title: A, text: B}]\n")
    made = following(
        sample,
        f"""\
statistics: [{{id: lop, label: Lớp, value: 1}}]
sections:
  - title: Kết quả
    charts: [{{id: bd, title: "{title}", statistics: [lop], years: 2016-2020}}]
""",
    )
    (chart,) = made.sections[0].charts
    assert str(chart.years) == "2017 - 2021"
    assert chart.title == title.replace("2016 - 2020", "2017 - 2021")


def test_after_a_year_left_out_nothing_counts_as_planned(sample: Sample) -> None:
    made = following(
        sample,
        """\
statistics: [{id: lop, label: Lớp, value: 1, target: 2}]
sections:
  - title: Kết quả năm 2020
    memberships: [{id: hv, label: Hội viên, closing: 105}]
  - title: Nhiệm vụ năm 2021
    plan: [{id: mo, text: Mở lớp., target: {statistic: lop, value: 3}}]
""",
        "2023",
    )
    assert [section.title for section in made.sections] == ["Kết quả năm 2023", "Nhiệm vụ năm 2024"]
    assert not activities(made)
    assert made.statistics[0].target is None
    assert made.sections[0].memberships[0].opening is None


@each_case("key", ["2021-h1", "2021-q3"])
def test_parts_of_years_follow_the_same_part(key: str, sample: Sample) -> None:
    last = f"2020{key[4:]}"
    sample.write(f"data/{last}/report.yaml", REPORT.replace("period: 2020", f"period: {last}"))
    begun(sample.root, key)
    assert report(sample.root, key).issuance.subject == "Tổng kết hoạt động năm 2021"


def test_what_is_commented_out_is_sound_too(tmp_path: Path) -> None:
    hostile_workspace(tmp_path)
    text = begun(tmp_path, "2021", keep_text=False)
    (tmp_path / "data/2021/report.yaml").write_text(COMMENTED.sub(r"\1\2", text), "utf-8")
    made = report(tmp_path, "2021")
    assert [each.id for each in made.documents] == ["ke-hoach"]
    assert [each.id for each in made.annexes] == ["phu-luc", "phu-luc-hai"]
    assert len(made.issuance.legal_bases) == 2
    assert made.sections[0].sections[1].tables[0].columns[0].numeric


@each_case(("year", "indent", "kept"), [(2018, "11", True), (2019, "10", True), (2019, "11", False)])
def test_a_format_that_the_regulation_allows_no_more_is_to_be_reviewed(
    year: int, indent: str, kept: bool, sample: Sample
) -> None:
    issued = f"issuance:\n  date: 08/01/{year + 1}\n  format: {{first_line_indent: {indent}}}\n"
    head = HEAD.replace("2020", str(year)).replace("issuance:\n", issued)
    sample.write(f"data/{year}/report.yaml", f"{head}sections: [{{title: A, text: B}}]\n")
    (sample.root / "data/2020/report.yaml").unlink()
    text = begun(sample.root, str(year + 1))
    made = report(sample.root, str(year + 1)).issuance.format
    assert (made is not None) == kept
    assert ("Nghị định 30/2020/NĐ-CP không cho phép" in text) != kept


def test_the_schema_is_named_where_it_is_there(sample: Sample) -> None:
    begun(sample.root, "2021")
    for name, content in schema_files("vi").items():
        sample.write(f"data/schema/{name}", content)
    assert "$schema" not in (sample.root / "data/2021/report.yaml").read_text("utf-8")
    assert begun(sample.root, "2022").startswith("# yaml-language-server: $schema=../schema/report.schema.json\n")


@each_case("language", LANGUAGES)
def test_notes_are_in_the_language_of_the_user(language: str, sample: Sample) -> None:
    text = begun(sample.root, "2021", language="vi" if language == "vi" else "en")
    assert ("là ghi chú" in text) == (language == "vi")
    assert ("status: draft" in text) == (language == "en")


def test_documents_in_english_stay_so(sample: Sample) -> None:
    sample.report(
        f"{HEAD}sections:\n  - title: Results\n    text: a\n  - title: Plan\n"
        "    plan: [{id: go, text: Go on.}]\nlanguage: en\n"
    )
    begun(sample.root, "2021", language="vi")
    made = checked(sample.root, "2021").report.value  # its subject is still Vietnamese, which is an error of its own
    assert made is not None
    assert made.language == "en"
    assert made.sections[0].plan_review is not None
    assert made.sections[0].plan_review.title == "Results of the tasks planned for 2021"


def test_nothing_is_called_as_something_in_the_organisation(sample: Sample) -> None:
    sample.write("data/organization.yaml", ORGANIZATION + "  - {id: thuc-hien-mo, name: Hội C}\n")
    made = following(sample, "sections:\n  - {title: A, plan: [{id: mo, text: Mở lớp}]}\n")
    assert list(activities(made)) == ["thuc-hien-mo-2"]
    assert not [found for found in checked(sample.root, "2021").diagnostics if found.is_error]


APPRAISED = """\
  - title: Đánh giá
    commendations:
      - {id: bang-khen, text: Hội A tặng Bằng khen., form: Bằng khen, giver: hoi-a, individuals: 2}
      - {id: giay-khen-2020, text: Tặng Giấy khen., form: Giấy khen năm 2020, groups: có, individuals: 12}
      - {id: giay-khen-nua, text: Tặng thêm., form: Giấy khen năm 2020}
    shortcomings:
      - {id: it, text: Số lớp còn ít., causes: [kinh phí cấp chậm.]}
      - {id: cham, text: Báo cáo còn chậm.}
    lessons: [{id: som, text: Chuẩn bị sớm.}]
    proposals: [{id: cap, addressee: hoi-a, text: đề nghị cấp kinh phí.}]
"""


def test_appraisals_keep_their_form(sample: Sample) -> None:
    sample.report(REPORT + APPRAISED)
    text = begun(sample.root, "2021", keep_text=False)
    assert text.endswith("""\
  - title: Đánh giá
    commendations:
      # năm 2020: [bang-khen] Hội A tặng Bằng khen.
      - id: bang-khen
        text: ……
        form: Bằng khen
        giver: hoi-a
        individuals:  # năm 2020: 2
      # năm 2020: [giay-khen-2020] Tặng Giấy khen.
      # năm 2020: [giay-khen-nua] Tặng thêm.
      - id: giay-khen-2020
        text: ……
        form: Giấy khen năm 2021
        groups:  # năm 2020: có
        individuals:  # năm 2020: 12
    shortcomings:
      # năm 2020: [it] Số lớp còn ít.
      # năm 2020: [cham] Báo cáo còn chậm.
      - id: han-che-2021
        text: ……
        causes:
          # năm 2020: kinh phí cấp chậm.
          - ……
    lessons:
      # năm 2020: [som] Chuẩn bị sớm.
      - id: bai-hoc-2021
        text: ……
    proposals:
      # năm 2020: [cap] đề nghị cấp kinh phí.
      - id: cap
        addressee: hoi-a
        text: ……
""")
    assert report(sample.root, "2021").sections[1].commendations[1].form == "Giấy khen năm 2021"


def test_results_of_tasks_stand_ready_as_a_comment(sample: Sample) -> None:
    sample.report(
        f"{HEAD}sections:\n  - {{title: A, text: B.}}\n  - {{title: C, plan: [{{id: mo-lop, text: Mở lớp.}}]}}\n"
    )
    written = begun(sample.root, "2021", language="en")
    assert "\n# plan_results:\n#   - item: mo-lop\n#     result:\n#     cause:\n" in written


def test_a_conclusion_that_cites_a_document_is_to_be_written_anew(sample: Sample) -> None:
    cited = "Theo Công văn số 150/UBND-VX ngày 02/12/2020."
    sample.report(REPORT + f"conclusion: {cited}\n")
    written = begun(sample.root, "2021", language="en", keep_text=False)
    assert f"# the year 2020: {cited}\nconclusion: ……\n" in written


@each_case(
    ("subject", "moved"),
    [
        ("the year ended 31 December 2020", "the year ended 31 December 2021"),
        ("Annual Report, January to December 2020", "Annual Report, January to December 2021"),
        ("Tổng kết năm 2020 (từ 15/12/2019 đến 14/12/2020)", None),
    ],
)
def test_years_in_a_subject_are_moved_or_marked(subject: str, moved: str | None, sample: Sample) -> None:
    sample.report(REPORT.replace("Tổng kết hoạt động năm 2020", subject))
    text = begun(sample.root, "2021")
    (line,) = (each for each in text.splitlines() if each.startswith("  subject: "))
    assert (f"subject: {moved}" in line) if moved else ("chưa xem lại" in line), line
