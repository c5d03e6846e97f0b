"""One mistake has one message: what follows from it is not reported as if it were another."""

import re

from sample import REPORT, Sample

FIGURES = """\
  - {id: dt, label: Doanh thu, value: 63750, unit: triệu đồng, previous: 50000}
  - {id: cp, label: Chi phí, value: 58920, unit: triệu đồng, previous: 46700}
  - {id: ln, label: Lợi nhuận, value: "{dt} - {cp}", unit: triệu đồng, previous: 3300, target: 4000}
  - {id: tong, label: Tổng, value: "{ln} + {cp}", unit: triệu đồng}
"""
TEXT = '"Lợi nhuận đạt {ln}, {ln.so-voi-nam-truoc}, {ln.dat-ke-hoach}, {ln.ty-le-nam-truoc}; {tong}."'
WHOLE = re.sub(r"  - \{id: lop.*\n", FIGURES, REPORT).replace("Đã mở {lop}.", TEXT)
PLAN = REPORT.replace("2020", "2019") + "    plan: [{id: mo-lop, text: Mở lớp}]\n"


def rules(sample: Sample, report: str) -> list[str]:
    """The rules of all messages, in order."""
    sample.report(report)
    return re.findall(r"^(?:error|warning)\[([a-z-]+)\]", sample.run("check", "2020").stdout, re.MULTILINE)


def test_what_is_computed_from_an_unreadable_figure_is_not_reported(sample: Sample) -> None:
    assert rules(sample, WHOLE) == []
    assert rules(sample, WHOLE.replace("63750", "63.750")) == ["ambiguous-number"]


def test_what_is_computed_from_a_blank_figure_names_that(sample: Sample) -> None:
    assert set(rules(sample, WHOLE.replace("value: 63750,", "value: ,"))) == {"name-says-nothing"}
    said = " ".join(sample.run("check", "2020").stdout.split())
    assert said.count("it is computed from “dt”: write the value of that") == 5
    assert "under “previous:”" not in said


def test_a_result_that_cannot_be_read_is_a_result(sample: Sample) -> None:
    sample.write("data/2019/report.yaml", PLAN)
    assert rules(sample, REPORT + "plan_results: [{item: mo-lop, result: chuyển}]\n") == ["bad-choice"]


def test_medals_are_parts(sample: Sample) -> None:
    prizes = "value: 5, unit: giải, prizes: {%s: 1}}"
    for name in ("huy chương vàng", "giải A", "Cúp", "bronze medal"):
        rules(sample, REPORT.replace("value: 12, unit: lớp}", prizes % name))
        assert "write other prizes, such as medals, under “parts:”" in " ".join(
            sample.run("check", "2020").stdout.split()
        ), name
    rules(sample, REPORT.replace("value: 12, unit: lớp}", prizes % "giải nhât"))
    assert "did you mean" in sample.run("check", "2020").stdout


def test_a_share_of_a_blank_figure_is_told_with_the_figure(sample: Sample) -> None:
    blank = REPORT.replace("value: 12", "value: ")
    for named, told in (("{lop}, đạt {lop.ty-le} ({lop.ty-le.tron})", 1), ("đạt {lop.ty-le}", 1)):
        assert rules(sample, blank.replace("{lop}", named)) == ["name-says-nothing"] * told, named
        assert "only a figure such as 40/62" not in " ".join(sample.run("check", "2020").stdout.split())
    assert "write a figure such as 40/62 under “value:” of “lop”" in " ".join(
        sample.run("check", "2020").stdout.split()
    )
    assert rules(sample, REPORT.replace("{lop}", "{lop}, đạt {lop.ty-le}")) == ["name-says-nothing"]
    assert "only a figure such as 40/62" in " ".join(sample.run("check", "2020").stdout.split())


def test_parts_that_do_not_add_up_are_told_with_their_lines(sample: Sample) -> None:
    parts = """\
    parts:
      complete: có
      items:
        - {label: ở huyện, value: 5}
        - {label: ở tỉnh, value: 6}
"""
    figure = "  - id: lop\n    label: Lớp tập huấn\n    value: 12\n    unit: lớp\n"
    of_figures = re.sub(r"  - \{id: lop.*\n", lambda _found: figure, REPORT)
    assert rules(sample, of_figures.replace("sections:", parts + "sections:")) == ["parts-do-not-add-up"]
    said = sample.run("check", "2020").stdout
    assert "note: line 13: ở huyện 5\n" in said
    assert "note: line 14: ở tỉnh 6\n" in said
    prizes = "    prizes:\n      first: 1\n      second: 2\n      third: 3\n      consolation: 4\n"
    assert rules(sample, of_figures.replace("sections:", prizes + "sections:")) == ["prizes-do-not-add-up"]
    assert "note: line 12: second 2\n" in sample.run("check", "2020").stdout
    on_one_line = "    prizes: {first: 1, second: 2, third: 3, consolation: 4}\n"
    assert rules(sample, of_figures.replace("sections:", on_one_line + "sections:")) == ["prizes-do-not-add-up"]
    assert "note: line" not in sample.run("check", "2020").stdout


def test_a_share_of_last_year_is_not_called_one_that_is_cut_off(sample: Sample) -> None:
    report = REPORT.replace("value: 12,", "value: 45/62,").replace("Đã mở {lop}.", '"Có {lop} (chiếm 72%) đạt."')
    assert rules(sample, report) == ["percentage-wrong"]
    assert "cut off" in sample.run("check", "2020").stdout
    sample.write("data/2019/report.yaml", report.replace("2020", "2019").replace("45/62", "18/25"))
    assert rules(sample, report) == ["percentage-wrong"]
    assert "cut off" not in sample.run("check", "2020").stdout
