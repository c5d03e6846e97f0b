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
