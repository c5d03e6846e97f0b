"""Every form that a figure may have is known while it is blank, and says nothing: the texts of last year name it."""

from pathlib import Path

import pytest
from analysis.term.reporting import report
from sample import REPORT, Sample

from annual_report.analysis.comparison import compared_with_previous
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.wording.figure_names import figure_names
from annual_report.wording.nameable import Nameable

OF_SOME = ("dat", "tong", "con-lai", "con-lai.ty-le", "remaining.number", "luy-ke", "gia-tri", "thoi-diem", "nam-truoc",
           "as-of", "ty-le-nam-truoc.so", "ty-le.so")  # fmt: skip
STAGES = "stages: [{id: so-khao, label: Sơ khảo, value: 8}, {label: Chung khảo, value: 4}]"


def name(statistic: str) -> Nameable:
    """The name of a figure of 2020."""
    this = report(2020, f"id: x, label: X, {statistic}")
    return figure_names(compared_with_previous(this.statistics[0], this, NeighbouringReports()))


def test_a_blank_figure_may_be_of_any_kind() -> None:
    blank, counted = name("value: , unit: lớp"), name("value: 24, unit: lớp")
    for form in OF_SOME:
        assert blank.form_called(form) is not None, form
        assert blank.say(form, "vi") is None, form
    assert blank.form_called("sai") is None
    for form in ("dat", "tong", "con-lai", "thoi-diem"):  # it is no ratio
        assert counted.form_called(form) is None, form


def test_a_stage_is_called_by_its_id_or_its_place_and_a_number_alone_by_so() -> None:
    ratio = name(f"value: 40/62, unit: hồ sơ, {STAGES}")
    for form, words in (
        ("vong-1", "8 hồ sơ"),
        ("so-khao", "8 hồ sơ"),
        ("stage-2.percent-of-previous-stage.number", "50%"),
        ("vong-1.ty-le.so", "20%"),
        ("vong-2", "4 hồ sơ"),
        ("ty-le.so", "64,5%"),
        ("ty-le.tron.so", "65%"),
        ("percent.number", "64,5%"),
    ):
        assert ratio.say(form, "vi") == words, form
    assert ratio.form_called("vong-3") is None


def test_drafts_show_what_a_blank_figure_does_not_say(tmp_path: Path) -> None:
    sample = Sample(tmp_path)
    sample.report(
        REPORT.replace("value: 12", "value: ").replace(
            "Đã mở {lop}.", "Mở {lop.dat} trong {lop.tong}, còn {lop.con-lai}."
        )
    )
    checked = sample.run("check", "2020")
    assert checked.returncode == 0
    assert "unknown-name" not in checked.stdout
    assert "“lop.con-lai” has no value to print here" in checked.stdout


@pytest.mark.parametrize(("entry", "text", "cure"), [
    ("memberships: [{id: tv, label: Hội viên, unit: hội, opening: 9, admitted: 1, left: , closing: }]", "{tv.giam.so}",
     "write a number under “left:” or “closing:” of “tv”, 0 for nobody"),
    ("memberships: [{id: tv, label: Hội viên, unit: hội, opening: 9, admitted: , left: , closing: }]", "{tv}",
     "write a number under “closing:” of “tv”, 0 for nobody"),
])  # fmt: skip
def test_the_keys_of_members_that_are_blank_are_named(tmp_path: Path, entry: str, text: str, cure: str) -> None:
    sample = Sample(tmp_path)
    sample.report(REPORT.replace("Đã mở {lop}.", f"Đã mở {{lop}}, có {text}.") + f"    {entry}\n")
    assert cure in " ".join(sample.run("check", "2020", COLUMNS="200").stdout.split())


def test_the_key_of_the_part_that_is_blank_is_named(tmp_path: Path) -> None:
    sample = Sample(tmp_path)
    parts = "unit: lớp, prizes: {first: }, " + STAGES.replace("value: 8", "value: ").replace("value: 4", "value: ")
    text = "Đã mở {lop}, {lop.nhat.so}, {lop.vong-2.ty-le}, {lop.muc-tieu.so}."
    sample.report(REPORT.replace("unit: lớp", parts).replace("Đã mở {lop}.", text))
    said = " ".join(sample.run("check", "2020", COLUMNS="200").stdout.split())
    for cure in ("“first:” of “lop”", "“value:” of “lop.vong-2”", "“target:” of “lop”"):
        assert cure in said, cure
