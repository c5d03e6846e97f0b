"""Changes that were made in a file of Word, taken back into the data it was made from, from the file to the file."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from api.merging.hand import AUTHOR, HandEdits
from sample import ORGANIZATION, Sample, run

from annual_report.api.merging.changes import FigureChanged
from annual_report.api.merging.taking_back import MergedFile, merged, merged_word, written
from annual_report.api.merging.word_file import NoBaseError, read_word_file
from annual_report.api.publish import ChangedMeanwhileError
from annual_report.diagnostics import Span
from annual_report.load.workspace import Workspace

REPORT = """\
# Báo cáo của Hội Mẫu.
period: 2020

issuance:
  subject: Tổng kết hoạt động năm 2020
  number:  # văn thư cấp số
  date: 08/01/2021
  signatory: {person: nguyen-van-mau}
  recipients: [Các hội thành viên]

introduction: >-
  Năm 2020, {hoi-a} đã mở **nhiều** lớp
  cho hội viên.

statistics:
  - {id: lop, label: Lớp tập huấn, value: 40/62, unit: lớp}
  - {id: hoc-vien, label: Học viên, value: 1200, unit: người}

sections:
  - title: Kết quả
    text: Đã mở {lop}, đạt {lop.ty-le}.
    activities:
      # Lớp đầu năm.
      - id: lop-dau
        text: >-
          Mở lớp đầu năm tại huyện A,
          có {hoc-vien} dự.

      # Lớp cuối năm.
      - id: lop-cuoi
        text: |
          Mở lớp cuối năm:

          - lớp thứ nhất;
          - lớp thứ hai.

      - {id: hop, text: Họp giao ban với đủ các hội.}

  - title: Số liệu
    figures: {title: Số liệu năm 2020}
    charts:
      - {id: bieu-do, title: Tỷ lệ lớp, statistics: [lop]}
    tables:
      - title: Theo huyện
        columns: [{title: Huyện}, {title: Lớp, numeric: có}]
        rows:
          - Huyện A | 12
          - Huyện B | 9
  - title: Phương hướng
    text: Năm 2021, Hội tiếp tục mở lớp.
"""


_SENT: dict[str, bytes] = {}


def _built(root: Path) -> bytes:
    """The file of Word, made once for all tests."""
    done = run("build", "2020", "--format", "docx", cwd=root)
    assert not done.returncode, done.stderr
    _SENT["file"] = (root / "output/2020/bao-cao-2020.docx").read_bytes()
    return _SENT["file"]


class Office:
    """A workspace of which the report went out as a file of Word."""

    def __init__(self, sample: Sample) -> None:
        self.root = sample.root
        sample.write("data/organization.yaml", ORGANIZATION)
        sample.write("data/2020/report.yaml", REPORT)
        self.sent = _SENT.get("file") or _built(sample.root)
        self.file = sample.root / "ve.docx"

    @property
    def report(self) -> Path:
        """The data file."""
        return self.root / "data/2020/report.yaml"

    def edit(self) -> HandEdits:
        """The file, to be edited."""
        return HandEdits(self.sent)

    def take(self, edits: HandEdits) -> MergedFile:
        """What comes back."""
        self.file.write_bytes(edits.data)
        return merged(Workspace.at(self.root), self.file, "ve.docx")

    def write(self, edits: HandEdits) -> str:
        """The data file once all is written, which is all that there was to write."""
        done = self.take(edits)
        assert done.is_complete, [(each.text, each.reason.say("en")) for each in done.not_taken]
        written(Workspace.at(self.root), done)
        assert self.take(edits).is_empty  # what is written is nothing new
        return self.report.read_text("utf-8")


@pytest.fixture
def office(sample: Sample) -> Office:
    """The file went out."""
    return Office(sample)


def test_what_comes_back_as_it_went_out_changes_nothing(office: Office) -> None:
    assert office.take(office.edit()).is_empty


def test_words_change_where_they_are_written(office: Office) -> None:
    edits = office.edit().replace("cho hội viên", "cho hội viên và cán bộ").replace("tại huyện A", "tại tỉnh")
    edits.replace("thứ hai", "thứ ba", tracked=True)
    assert office.write(edits) == (
        REPORT.replace("cho hội viên.", "cho hội viên và cán bộ.")
        .replace("tại huyện A,", "tại tỉnh,")
        .replace("lớp thứ hai", "lớp thứ ba")
    )


def test_a_tracked_change_tells_who_made_it(office: Office) -> None:
    (taken,) = office.take(office.edit().replace("thứ hai", "thứ ba", tracked=True)).taken
    assert not isinstance(taken.change, FigureChanged)
    assert [each.author for each in taken.change.trace.revisions] == [AUTHOR]
    assert taken.span is not None
    assert REPORT.splitlines()[taken.span.line - 1].strip() == "- lớp thứ hai."


def test_a_figure_changes_once_where_it_is_written(office: Office) -> None:
    edits = office.edit().replace("40/62\u00a0lớp", "41/62\u00a0lớp")
    (taken,) = office.take(edits).taken
    assert isinstance(taken.change, FigureChanged)
    assert taken.change.name == "lop"
    assert taken.follow
    assert office.write(edits) == REPORT.replace("40/62", "41/62")


def test_paragraphs_come_go_and_are_parted(office: Office) -> None:
    edits = office.edit().after("Mở lớp đầu năm", "Lớp do Hội A phụ trách.")
    edits.split("Họp giao ban", "với đủ").remove("lớp thứ nhất").after("Năm 2021", "Hết.")
    text = office.write(edits)
    assert "\n\n      - id: lop-do-hoi-a-phu\n        text: Lớp do Hội A phụ trách.\n\n      # Lớp cuối năm.\n" in text
    assert "Mở lớp cuối năm:\n\n          - lớp thứ hai.\n" in text
    assert 'text: "Họp giao ban\\n\\nvới đủ các hội."' in text
    assert "    text: |\n      Năm 2021, Hội tiếp tục mở lớp.\n\n      Hết.\n" in text


def test_an_entry_moves_with_its_comment(office: Office) -> None:
    text = office.write(office.edit().move("Mở lớp đầu năm", "Họp giao ban"))
    assert text.index("id: hop") < text.index("# Lớp đầu năm.") < text.index("id: lop-dau") < text.index("Số liệu")


def test_rows_recipients_number_and_day_are_data_too(office: Office) -> None:
    edits = office.edit().row_after("Huyện B", "Huyện C", "1.250").remove_row("Huyện A")
    edits.after("- Các hội thành viên;", "- Sở Khoa học và Công nghệ;")
    edits.replace("08 tháng 01", "15 tháng 01")
    text = office.write(edits)
    assert "          - Huyện B | 9\n          - Huyện C | 1250\n" in text
    assert "recipients: [Các hội thành viên, Sở Khoa học và Công nghệ]" in text
    assert "date: 15/01/2021\n" in text


def test_a_recipient_may_be_the_first(office: Office) -> None:
    text = office.write(office.edit().before("- Các hội thành viên;", "- Sở Khoa học và Công nghệ;"))
    assert "recipients: [Sở Khoa học và Công nghệ, Các hội thành viên]" in text


def test_a_new_heading_begins_a_new_section(office: Office) -> None:
    edits = office.edit().before("PHƯƠNG HƯỚNG", "NHẬN XÉT").before("PHƯƠNG HƯỚNG", "IV. CÒN LẠI")
    text = office.write(edits)
    assert "  - title: Nhận xét\n" in text
    assert "  - title: Còn lại\n" in text


def test_what_the_program_writes_is_left_to_the_reader(office: Office) -> None:
    done = office.take(office.edit().replace(", đạt ", ", được ").replace("Nơi nhận:", "Gửi:"))
    assert [each.text for each in done.not_taken] == ["Gửi:"]
    assert ", được {lop.ty-le}" in done.changes[0].after.decode()


def test_what_the_data_cannot_have_is_left_to_the_reader_and_all_else_is_taken(office: Office) -> None:
    edits = office.edit().replace("tại huyện A", "tại {la}").replace("tiếp tục", "vẫn")
    (left,) = (done := office.take(edits)).not_taken
    assert "tại {la}" in left.text
    assert "unknown name" in left.reason.say("en")
    assert "Hội vẫn mở lớp" in done.changes[0].after.decode()


def test_data_that_changed_elsewhere_stays_and_what_changed_in_both_is_shown(office: Office) -> None:
    edits = office.edit().replace("tiếp tục", "vẫn").replace("tại huyện A", "tại tỉnh")
    changed = REPORT.replace("Họp giao ban", "Họp định kỳ").replace("tiếp tục mở lớp", "luôn luôn mở lớp")
    office.report.write_text(changed, "utf-8")
    done = office.take(edits)
    (conflict,) = done.conflicts
    assert (conflict.base, conflict.returned, conflict.now) == tuple(
        f"Năm 2021, Hội {word} mở lớp." for word in ("tiếp tục", "vẫn", "luôn luôn")
    )
    assert done.changes[0].after.decode() == changed.replace("tại huyện A,", "tại tỉnh,")


def test_the_file_as_it_was_is_kept_and_a_file_changed_meanwhile_is_not_touched(office: Office) -> None:
    done = office.take(office.edit().replace("tiếp tục", "vẫn"))
    (change,) = written(Workspace.at(office.root), done).changes
    assert (office.root / change.backup).read_text("utf-8") == REPORT
    done = office.take(office.edit().replace("tại huyện A", "tại tỉnh"))
    office.report.write_text(REPORT + "# sau\n", "utf-8")
    with pytest.raises(ChangedMeanwhileError):
        written(Workspace.at(office.root), done)
    assert office.report.read_text("utf-8") == REPORT + "# sau\n"


def test_a_comment_stands_at_the_line_it_is_about(office: Office) -> None:
    document = pytest.importorskip("docx").Document(BytesIO(office.sent))
    paragraph = next(each for each in document.paragraphs if "huyện A" in each.text)
    run_of_place = next(each for each in paragraph.runs if "huyện A" in each.text)
    document.add_comment(run_of_place, text="Huyện nào?", author="Bà Chủ tịch", initials="CT")
    document.save(office.file)
    done = merged(Workspace.at(office.root), office.file, "ve.docx")
    (comment,) = done.comments
    assert "Huyện nào?" in comment.message.say("vi")
    assert isinstance(comment.place, Span)
    assert "huyện A" in comment.place.source.line(comment.place.line)
    assert done.is_complete


def test_a_file_of_somebody_else_is_refused(office: Office) -> None:
    with ZipFile(BytesIO(office.sent)) as package, ZipFile(office.file, "w") as bare:
        for name in package.namelist():
            if not name.startswith("customXml/"):
                content = package.read(name)
                if name.endswith(".rels") or name == "[Content_Types].xml":
                    content = b"\n".join(line for line in content.split(b"\n"))
                bare.writestr(name, content)
    with pytest.raises(NoBaseError):
        merged(Workspace.at(office.root), office.file, "ve.docx")


def test_a_file_is_read_once_for_all_that_is_asked_of_it(office: Office) -> None:
    office.file.write_bytes(office.edit().replace("tiếp tục", "vẫn").data)
    word = read_word_file(office.file, "ve.docx")
    workspace = Workspace.at(office.root)
    assert merged_word(workspace, word) == merged_word(workspace, word)


def test_words_typed_into_the_control_of_a_figure_are_no_part_of_it(office: Office) -> None:
    """Who types over a figure and the words behind it leaves both in the control of the figure."""
    edits = office.edit().replace("1.200\xa0người", "1.300\xa0người dự", within="đầu năm")
    edits.replace(" dự.", ".", within="đầu năm")
    assert "có {hoc-vien} dự." in office.write(edits)
    assert "value: 1300" in office.report.read_text("utf-8")


def test_a_figure_that_is_none_takes_no_words_with_it(office: Office) -> None:
    edits = office.edit().replace("1.200\xa0người", "1.3x0\xa0người dự", within="đầu năm")
    edits.replace(" dự.", ".", within="đầu năm")
    done = office.take(edits)
    assert not done.changes
    assert [each.text for each in done.not_taken] == ["1.200 người → 1.3x0 người"]
