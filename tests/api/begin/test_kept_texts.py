"""Texts of the last report in the next one: all of them, with their names, and none of them unread in a final."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from api.begin.beginning import begun, checked, report
from cases import each_case
from sample import REPORT, Sample

from annual_report.analysis.plans.fulfilment import task_outcomes
from annual_report.load.unreviewed import unreviewed_texts
from annual_report.model.activities import Activity
from annual_report.model.report import Report
from annual_report.model.tables import Row
from annual_report.model.walk import each
from annual_report.values.text_types import Prose

HOI_MAU: Final = Path(__file__).parents[3] / "examples/hoi-mau"
FIRST, LAST = 2018, 2022
ENOUGH: Final = 0.9
# What a year changes in a text that stays the same: figures, years, editions, the words of a comparison.
FIGURE: Final = re.compile(r"\d[\d.,/]*|\b[IVX]+\b")
CLAUSE_END: Final = re.compile(r"[,;:.] |[.;:]$| \((?=\{)")
FINAL: Final = {"dự thảo": "chính thức", "draft": "final"}


def hoi_mau(root: Path, *years: int) -> None:
    """The workspace of the example with these years alone."""
    shutil.copytree(HOI_MAU / "data", root / "data")
    for folder in (root / "data").iterdir():
        if folder.name[:1].isdigit() and folder.name not in map(str, years):
            shutil.rmtree(folder)


def alike(text: str) -> str:
    """What a text is when figures and years are all the same."""
    return FIGURE.sub("#", " ".join(text.split()))


def texts(made: Report) -> list[str]:
    """All that is written in a report in running text."""
    return [str(prose) for path, prose in each(made, Prose) if path[0] != "plan_results"]


def clauses(those: list[str]) -> list[str]:
    """What a writer keeps, or says anew: the clauses of texts, figures aside."""
    return [clause for text in those for clause in CLAUSE_END.split(alike(text)) if clause.count(" ") > 1]


def words(those: list[str]) -> int:
    """How many words these texts have."""
    return sum(len(text.split()) for text in those)


def final(root: Path, key: str) -> None:
    """The files of the period, their status set to final."""
    for file in (root / f"data/{key}").glob("*.yaml"):
        text = file.read_text("utf-8")
        for draft, status in FINAL.items():
            text = re.sub(rf"^( *)status: {draft}\b", rf"\1status: {status}", text, flags=re.MULTILINE)
        file.write_text(text, "utf-8")


def unread(root: Path, key: str) -> Iterator[tuple[str, int]]:
    """The places of all texts that are to be reviewed: file and line."""
    found = checked(root, key)
    for loaded in (found.report, *found.documents.values()):
        yield from ((loaded.source.name, text.mark.line) for text in unreviewed_texts(loaded.source, loaded.root))


def test_what_a_second_year_keeps_is_offered_whole(tmp_path: Path) -> None:
    """Of what the next example year says as the last did, figures aside, nearly all is there with its names."""
    kept, offered = list[str](), list[str]()
    for year in range(FIRST, LAST):
        root = tmp_path / str(year)
        hoi_mau(root, year, year - 1)
        begun(root, str(year + 1))
        made = set(clauses(texts(report(root, str(year + 1)))))
        before = set(clauses(texts(report(root, str(year)))))
        hoi_mau(root / "real", year + 1, year)
        again = [clause for clause in clauses(texts(report(root / "real", str(year + 1)))) if clause in before]
        kept += again
        offered += [clause for clause in again if clause in made]
    assert words(kept) > 250
    assert words(offered) >= ENOUGH * words(kept), set(kept) - set(offered)


def test_every_text_is_offered_whole_with_its_names(tmp_path: Path) -> None:
    for year in range(FIRST, LAST + 1):
        root = tmp_path / str(year)
        hoi_mau(root, year, year - 1)
        begun(root, str(year + 1))
        before = sorted(alike(text) for text in texts(report(root, str(year))))
        made = [alike(text) for text in texts(report(root, str(year + 1)))]
        for text in before:
            assert text in made, text
            made.remove(text)
        assert all("……" in text for text in made), "besides, tasks of the plan that nothing tells of"


def test_six_years_running_nothing_stale_can_reach_a_final(tmp_path: Path) -> None:
    """Nobody edits anything: no year has more than the one before, and a final has an error at every text."""
    hoi_mau(tmp_path, LAST - 1, LAST)
    sizes = []
    for year in range(LAST + 1, LAST + 7):
        begun(tmp_path, str(year), language="vi" if year % 2 else "en")
        made = report(tmp_path, str(year))
        marked = set(unread(tmp_path, str(year)))
        loaded = checked(tmp_path, str(year)).report
        open_or_marked = marked | {
            (loaded.source.name, loaded.span(path).line) for path, text in each(made, Prose) if "……" in text
        }
        carried = {(loaded.source.name, loaded.span(path).line) for path, _text in each(made, Prose)}
        # Rows are marked one by one, or all of a table where they are said to be there.
        heads = {path: (loaded.source.name, loaded.span(path[:-1], key=True).line) for path, _row in each(made, Row)}
        lines = {path: (loaded.source.name, loaded.span(path).line) for path in heads}
        carried |= {line for path, line in lines.items() if heads[path] not in marked}
        assert carried <= open_or_marked
        assert {outcome.became for outcome in task_outcomes(made, report(tmp_path, str(year - 1)))} == {"not-reported"}
        sizes.append((len(texts(made)), len(list(each(made, Activity))), len(marked)))
        twin = tmp_path / "final"
        shutil.copytree(tmp_path / "data", twin / "data", dirs_exist_ok=True)
        final(twin, str(year))
        errors = {
            (each_one.place.file, each_one.line)
            for each_one in checked(twin, str(year)).diagnostics
            if each_one.is_error and each_one.rule.name == "text-not-reviewed"
        }
        assert len(errors) == len(marked) > 30
        assert not checked(twin, str(year)).sound
        shutil.rmtree(twin)
    assert len(set(sizes[2:])) == 1, sizes


def carried(sample: Sample, body: str, language: str = "vi") -> str:
    """The file that follows the report of 2020 with `body`, from its sections on."""
    sample.report(REPORT + body)
    text = begun(sample.root, "2021", language="vi" if language == "vi" else "en")
    report(sample.root, "2021")
    return text[text.index("sections:") :]


def test_texts_are_kept_in_their_places(sample: Sample) -> None:
    written = carried(
        sample,
        """\
  - title: Đánh giá
    activities:
      - {id: hop, date: 8/2020, place: Mẫu, after_period: không, partners: [hoi-a], beyond_plan: có,
         text: "Họp {date} tại {place} với {partners}, 35 người."}
    signings: [{id: ky, parties: [hoi-a], date: 5/2020, text: "{parties} ký {date}."}]
    speeches: [{id: noi, speaker: nguyen-van-mau, date: 05/01/2021, after_period: có, text: "{date}: kết luận."}]
    commendations: [{id: khen-2020, text: Tặng., form: Giấy khen năm 2020, groups: 5, names: [Hội A, Hội B]}]
    shortcomings: [{id: it, text: Số lớp còn ít., causes: [kinh phí cấp chậm.]}]
    lessons: [{id: som, text: Chuẩn bị sớm.}]
    proposals: [{id: cap, addressee: hoi-a, text: đề nghị cấp kinh phí.}]
    tables:
      - {columns: [{title: Huyện}, {title: Lớp, numeric: có}], rows: [A | 3, B | 4], note: Tính cả 2 xã.}
      - {columns: [{title: Họ và tên}, {title: Bài, numeric: có}], rows: [Lê Văn Mẫu | 3]}
""",
    )
    assert (
        written
        == """\
sections:
  - title: Kết quả
    text: Đã mở {lop}.  # chưa xem lại

  - title: Đánh giá
    activities:
      - id: hop
        date:  # năm 2020: 8/2020
        after_period: không
        place: Mẫu  # chưa xem lại
        partners:
          - hoi-a
        text: Họp {date} tại {place} với {partners}, 35 người.  # chưa xem lại; số của năm 2020: 35
    signings:
      - id: ky
        date:  # năm 2020: 5/2020
        parties:
          - hoi-a
        text: "{parties} ký {date}."  # chưa xem lại
    speeches:
      - id: noi
        date:  # năm 2020: 05/01/2021
        after_period: có
        speaker: nguyen-van-mau
        text: "{date}: kết luận."  # chưa xem lại
    commendations:
      # năm 2020: Hội A; Hội B
      - id: khen-2020
        form: Giấy khen năm 2021
        groups:  # năm 2020: 5
        text: Tặng.  # chưa xem lại
    shortcomings:
      - id: it
        text: Số lớp còn ít.  # chưa xem lại
        causes:
          - kinh phí cấp chậm.  # chưa xem lại
    lessons:
      - id: som
        text: Chuẩn bị sớm.  # chưa xem lại
    proposals:
      - id: cap
        addressee: hoi-a
        text: đề nghị cấp kinh phí.  # chưa xem lại
    tables:
      - columns:
          - title: Huyện
          - title: Lớp
            numeric: có
        # Các dòng của báo cáo trước, chưa có số; đơn vị nào thêm, bớt thì thêm, bớt dòng.
        rows:  # chưa xem lại
          - A | –  # số của năm 2020: 3
          - B | –  # số của năm 2020: 4
        note: Tính cả 2 xã.  # chưa xem lại; số của năm 2020: 2
      - columns:
          - title: Họ và tên
          - title: Bài
            numeric: có
        # Danh sách mỗi năm một khác: viết lại các dòng. Của năm 2020:
        # Lê Văn Mẫu | 3
        rows:
          - …… | –
"""
    )


def test_documents_and_annexes_that_texts_name_come_too(sample: Sample) -> None:
    written = carried(
        sample,
        """\
  - {title: Hai, text: "Theo {ke-hoach}, xem {phu-luc}."}
documents:
  - {id: ke-hoach, type: Kế hoạch, number: 5/KH-UBND, date: 02/12/2020, title: năm 2020}
  - {id: khac, type: Kế hoạch, number: 6/KH-UBND}
annexes: [{id: phu-luc, title: Danh sách năm 2020, orientation: ngang, text: Các hội.}]
""",
    )
    assert "text: Theo {ke-hoach}, xem {phu-luc}.  # chưa xem lại\n" in written
    assert written.endswith("""\
annexes:
  - id: phu-luc
    title: Danh sách năm 2021
    orientation: ngang
    text: Các hội.  # chưa xem lại
""")
    text = (sample.root / "data/2021/report.yaml").read_text("utf-8")
    kept = "  - id: ke-hoach\n    type: Kế hoạch\n    number: 5/KH-UBND  # chưa xem lại\n    date: 02/12/2020\n"
    assert f"{kept}    title: năm 2020  # chưa xem lại\n" in text
    assert "#   - id: khac\n" in text


@each_case(
    "task",
    [
        "Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Mẫu lần thứ 8",
        "Tổ chức tốt hội thi sáng tạo kỹ thuật lần thứ 8",
        "Phối hợp tổ chức Hội thi Sáng tạo kỹ thuật",
    ],
)
def test_a_contest_is_told_once(task: str, sample: Sample) -> None:
    carried(
        sample,
        f"""\
  - title: Hội thi
    activities:
      - {{id: thi, series: Hội thi Sáng tạo kỹ thuật tỉnh Mẫu, edition: lần thứ 7, text: "{{series}} {{edition}}."}}
      - {{id: tet, series: Tết Trí thức, text: "{{series}}."}}
  - {{title: Nhiệm vụ, plan: [{{id: nv-thi, text: {task}}}]}}
""",
    )
    made = report(sample.root, "2021")
    assert [(told.id, told.edition, told.fulfils) for _path, told in each(made, Activity)] == [
        ("thi", "lần thứ 8", ("nv-thi",)),
        ("tet", None, ()),
    ]


def test_a_task_with_two_contests_is_told_with_both(sample: Sample) -> None:
    carried(
        sample,
        """\
  - title: Hội thi
    activities:
      - {id: thi, series: Hội thi Sáng tạo, text: "{series}."}
      - {id: cuoc, series: Cuộc thi Khởi nghiệp, text: "{series}."}
      - {id: lop-hoc, text: Mở lớp., fulfils: [nv-lop]}
  - {title: Nhiệm vụ, plan: [{id: nv, text: Tổ chức Hội thi Sáng tạo và Cuộc thi Khởi nghiệp}, {id: nv-lop, text: Mở}]}
""",
    )
    made = report(sample.root, "2021")
    tasks = {told.id: told.fulfils for _path, told in each(made, Activity)}
    assert tasks == {"thi": ("nv",), "cuoc": ("nv",), "lop-hoc": ("nv-lop",)}


def test_exemptions_are_kept_where_they_are_needed(sample: Sample) -> None:
    sample.report(
        REPORT
        + """\
  - title: Hai
    text: Hội Mẫu có 12000 hội viên.  # bỏ qua: thousands-dot-missing, number-unbacked
  - title: Ba
    # bỏ qua: number-unbacked
    text: |
      Hội Mẫu có 13.000 hội viên.
"""
    )
    assert not checked(sample.root, "2020").diagnostics
    text = begun(sample.root, "2021")
    assert (
        "12000 hội viên.  # chưa xem lại; số của năm 2020: 12000  # bỏ qua: thousands-dot-missing, number-unbacked\n"
        in text
    )
    assert "text: |  # chưa xem lại; số của năm 2020: 13.000  # bỏ qua: number-unbacked\n" in text
    told = {each_one.rule.name for each_one in checked(sample.root, "2021").diagnostics}
    assert told == {"text-not-reviewed"}


def test_guests_are_kept_and_their_names_are_to_be_reviewed(sample: Sample) -> None:
    text = carried(
        sample,
        """\
  - title: Gặp mặt
    activities:
      - id: gap-mat
        guests:
          - {id: bi-thu, honorific: đồng chí, name: Lê Văn Mẫu, posts: [Phó Bí thư Tỉnh ủy]}
          - {posts: [lãnh đạo các hội]}
          - {person: nguyen-van-mau}
        guests_open: có
        text: Gặp mặt, có {guests.bi-thu.ten} và {guests} dự.
""",
    )
    assert "name: Lê Văn Mẫu  # chưa xem lại\n" in text
    (activity,) = (told for _path, told in each(report(sample.root, "2021"), Activity) if told.id == "gap-mat")
    (before,) = (told for _path, told in each(report(sample.root, "2020"), Activity) if told.id == "gap-mat")
    assert (activity.guests, activity.guests_open) == (before.guests, True)


def test_the_time_of_a_later_figure_is_blank_with_that_of_last_year_beside_it(sample: Sample) -> None:
    figure = "  - {id: thi, label: Thí sinh, value: 40, unit: thí sinh, as_of: 15/01/2021, after_period: có}\n"
    sample.report(REPORT.replace("statistics:\n", f"statistics:\n{figure}"))
    text = begun(sample.root, "2021")
    assert "as_of:  # năm 2020: 15/01/2021\n" in text
    (made, _lop) = report(sample.root, "2021").statistics
    assert (made.value, made.as_of, made.after_period) == (None, None, True)
    assert "figure-of-another-time" not in {told.rule.name for told in checked(sample.root, "2021").diagnostics}


def test_columns_that_go_on_by_a_year_have_the_figures_that_are_known(sample: Sample) -> None:
    written = carried(
        sample,
        """\
  - title: So sánh
    tables:
      - columns: [{title: Nội dung}, {title: Năm 2019, numeric: có}, {title: Năm 2020, numeric: có}, {title: Tăng giảm}]
        rows:
          - Lớp | 3 | 12 | +9
          - Học viên | 90 | {lop} | +3,3%
""",
    )
    written = written[written.index("  - title: So sánh") :]
    assert (
        written
        == """\
  - title: So sánh
    tables:
      - columns:
          - title: Nội dung
          - title: Năm 2020
            numeric: có
          - title: Năm 2021
            numeric: có
          - title: Tăng giảm
        # Các dòng của báo cáo trước, chưa có số; đơn vị nào thêm, bớt thì thêm, bớt dòng.
        rows:  # chưa xem lại
          - Lớp | 12 | – | –  # số của năm 2020: 12; +9
          - Học viên | 12 | {lop} | –  # số của năm 2020: +3,3%
"""
    )
    told = sample.run("--lang", "en", "check", "2021").stdout
    assert "2 texts of the last report have not been reviewed" in " ".join(told.split())
    assert "Lớp | 12 | – | –" in sample.run("status", "2021").stdout


def test_status_reminds_of_charts_that_wait_for_their_figures(sample: Sample) -> None:
    carried(
        sample,
        """\
  - title: Biểu đồ
    charts: [{id: bieu-do, title: Lớp, type: target, statistics: [lop]}]
""",
    )
    report_file = sample.root / "data/2021/report.yaml"
    said = " ".join(sample.run("--lang", "en", "status", "2021").stdout.split())
    assert "# charts:" in report_file.read_text()
    assert "have their figures now" not in said
    report_file.write_text(report_file.read_text().replace("value:  # năm 2020: 12", "value: 14"))
    said = " ".join(sample.run("--lang", "en", "status", "2021").stdout.split())
    assert "The charts at data/2021/report.yaml:" in said


def test_the_span_of_years_in_a_table_title_goes_with_its_columns(sample: Sample) -> None:
    years = ", ".join(f"{{title: Năm {year}, numeric: có}}" for year in (2018, 2019, 2020))
    written = carried(
        sample,
        f"""\
  - title: So sánh
    tables:
      - title: Chỉ tiêu giai đoạn 2018-2020
        columns: [{{title: Nội dung}}, {years}]
        rows: [Lớp | 10 | 11 | "{{lop}}", Học viên | 27 | 32 | 36]
""".replace('Lớp | 10 | 11 | "{lop}"', '"Lớp | 10 | 11 | {lop}"'),
    )
    assert "title: Chỉ tiêu giai đoạn 2019-2021\n" in written
    assert "- Lớp | 11 | 12 | {lop}" in written
    assert "- Học viên | 32 | 36 | –" in written
