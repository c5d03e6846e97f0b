"""What a text is held against: the figures of a report, and how they differ from those of the year before."""

from sample import Sample

from annual_report.api.checking import DataFiles
from annual_report.api.manuscripts.house import house_of
from annual_report.api.manuscripts.proofreading import proofread_manuscript
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.load.workspace import Workspace


def test_figures_of_a_text_are_held_against_the_report_and_the_year_before(sample: Sample) -> None:
    report = sample.root.joinpath("data/2020/report.yaml").read_text("utf-8")
    sample.write("data/2021/report.yaml", report.replace("2020", "2021").replace("value: 12", "value: 15"))
    file = sample.write("a.txt", "Mở 15 lớp, tăng 3 lớp so với 12 lớp năm 2020, tăng 25%. Tặng 40 suất quà.\x07")
    found = proofread_manuscript(
        read_manuscript(file, "a.txt"), house_of(DataFiles(Workspace.at(sample.root)), file, "2021")
    )
    assert [(each.rule.name, each.fix and each.fix.say("en")) for each in found] == [
        ("number-unbacked", "compare it with the report: correct it here, or in the report if that is wrong"),
        ("invisible-character", "remove it"),
    ]  # fmt: skip
