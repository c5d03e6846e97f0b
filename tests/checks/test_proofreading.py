"""Proofreading of a workspace: which texts are read, where slips are told, and which of them are mended."""

import pytest
from proofreading.finders import AGAIN, wrong_word
from sample import ORGANIZATION, REPORT, Sample

from annual_report.api import checking
from annual_report.api.checking import DataFiles, check_period
from annual_report.api.fixing import fixed
from annual_report.checks.check_input import CheckInput, DocumentFile
from annual_report.checks.passages import passages
from annual_report.checks.proofreading import check_by, knowledge
from annual_report.load.workspace import Workspace

REPORT_OF_ALL = """\
period: 2020
issuance:
  subject: Chủ đề
  signatory: {person: nguyen-van-mau, post: Chủ tịch}
  addressees: [Nơi nhận một]
  recipients: [Nơi nhận hai]
  legal_bases: [Căn cứ một]
statistics:
  - {id: lop, label: Nhãn, value: 12, unit: đơn vị, scope: phạm vi, note: Ghi chú một}
documents:
  - {id: kh, type: Kế hoạch, number: 45/KH-UBND, title: về một việc}
sections:
  - title: Đề mục
    part: Phần một
    text: "Đoạn **một**: {lop}.\\n\\nĐoạn hai."
    activities:
      - {id: thi, text: Việc, series: Hội thi Mẫu, edition: lần thứ 2, place: nơi họp, partners: [hoi-a]}
    tables:
      - {title: Bảng, columns: [{title: Huyện}, {title: Lớp, numeric: có}], rows: ["A | 12", "B |  9"],
         note: Ghi chú hai}
sources:
  - {id: nguon, title: Nguồn không in}
"""


def subject_of(sample: Sample) -> CheckInput:
    shelf = DataFiles(Workspace.at(sample.root))
    organization, report = shelf.organization, shelf.report("2020")
    assert report.value is not None
    folder = sample.root / "data/2020"
    found = {kind: DocumentFile(loaded) for kind, loaded in shelf.documents("2020").items()}
    return CheckInput(report.value, report, organization.value, organization, sample.root, folder, found)


def test_all_that_is_printed_is_read_and_nothing_else(sample: Sample) -> None:
    sample.report(REPORT_OF_ALL)
    sample.write("data/2020/letter.yaml", "subject: gửi báo cáo\ntext: Kính gửi.\n")
    sample.write("data/organization.yaml", ORGANIZATION + "contact: {address: phố Mẫu, phone: 0271 3000 000}\n")
    found = passages(subject_of(sample))
    assert [(each.text, each.role) for each in found] == [
        ("Nơi nhận hai", "title"), ("Chủ đề", "title"), ("Chủ tịch", "title"), ("Nơi nhận một", "title"),
        ("Căn cứ một", "prose"), ("Nhãn", "title"), ("đơn vị", "cell"), ("Ghi chú một", "prose"),
        ("về một việc", "title"), ("Đề mục", "title"), ("Đoạn một: {lop}.", "prose"), ("Đoạn hai.", "prose"),
        ("Việc", "prose"), ("nơi họp", "title"), ("Hội thi Mẫu", "name"), ("lần thứ 2", "title"),
        ("Bảng", "title"), ("Huyện", "title"), ("Lớp", "title"),
        ("A", "cell"), ("12", "cell"), ("B", "cell"), ("9", "cell"), ("Ghi chú hai", "prose"), ("Phần một", "title"),
        ("gửi báo cáo", "title"), ("Kính gửi.", "prose"),
        ("Hội Mẫu tỉnh Mẫu", "name"), ("Hội Mẫu", "name"), ("Tỉnh Mẫu", "name"), ("Tỉnh Mẫu", "title"),
        ("Nguyễn Văn Mẫu", "name"), ("Tiến sĩ", "title"), ("Chủ tịch", "title"),
        ("Hội A tỉnh Mẫu", "name"), ("Hội A", "name"), ("Hội B tỉnh Mẫu", "name"), ("phố Mẫu", "title"),
    ]  # fmt: skip
    first, second = (each.group for each in found if each.text in {"12", "9"})
    assert first == second != ""


def test_workspace_tells_names_spelling_and_period(sample: Sample) -> None:
    sample.report(REPORT_OF_ALL)
    confusion = "{wrong: Phát chiển, right: phát triển}"
    sample.write(
        "data/organization.yaml", f"{ORGANIZATION}proofreading: {{tone: cũ, i_y: i, confusions: [{confusion}]}}\n"
    )
    known = knowledge(subject_of(sample))
    assert [(each.official, each.allowed, each.kind) for each in known.names] == [
        ("Hội Mẫu tỉnh Mẫu", ("HM",), "body"), ("Hội A tỉnh Mẫu", ("Hội A",), "body"), ("Hội B tỉnh Mẫu", (), "body"),
        ("Nguyễn Văn Mẫu", ("Tiến sĩ Nguyễn Văn Mẫu",), "person"),
        ("Kế hoạch về một việc", (), "document"), ("Hội thi Mẫu", (), "series"),
    ]  # fmt: skip
    assert (known.tone, known.i_or_y, dict(known.confusions)) == ("old", "i", {"phát chiển": "phát triển"})
    assert known.period is not None


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("text: Các nghành.", "text: Các ngành."),
        ('text: "Các nghành: \\"nghành\\""', 'text: "Các ngành: \\"ngành\\""'),
        ("text: >-\n      Các\n      nghành, nghành", "text: >-\n      Các\n      ngành, ngành"),
        ("text: |\n      - các nghành\n      - **nghành** A", "text: |\n      - các ngành\n      - **ngành** A"),
        ("text: 'Các nghành ''A'' nghành'", "text: 'Các ngành ''A'' ngành'"),
    ],
)
def test_slips_are_mended_where_they_stand(
    written: str, wanted: str, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "all_checks", lambda: (check_by(wrong_word),))
    sample.report(REPORT.replace("text: Đã mở {lop}.", written))
    (change,) = fixed(Workspace.at(sample.root), ["2020"]).changes
    assert change.after.decode() == REPORT.replace("text: Đã mở {lop}.", wanted)


def test_another_place_is_told_by_file_and_line(sample: Sample) -> None:
    sample.report(REPORT.replace("title: Kết quả\n    text: Đã mở {lop}.", "title: Hội một\n    text: Hội hai"))
    found = list(check_by(AGAIN).diagnostics(subject_of(sample)))
    assert [f"{each.span.place} {each.notes[0].say('en')}" for each in found][:2] == [
        "data/2020/report.yaml:9:11 first here (data/2020/report.yaml:8:12)",
        "data/organization.yaml:1:7 first here (data/2020/report.yaml:8:12)",
    ]


def test_exempted_line_is_let_stand(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "all_checks", lambda: (check_by(wrong_word),))
    shown = REPORT.replace("text: Đã mở {lop}.", "text: Các nghành.")
    for comment, found in (("", ["wrong-word"]), ("  # bỏ qua: wrong-word", [])):
        sample.report(shown.replace("nghành.", f"nghành.{comment}"))
        told = check_period(DataFiles(Workspace.at(sample.root)), "2020").diagnostics
        assert [each.rule.name for each in told if each.rule.name == "wrong-word"] == found
