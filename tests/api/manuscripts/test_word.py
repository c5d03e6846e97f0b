"""Word documents: what is read of them, what it is, where it stands; and files that are none, or hostile."""

from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest
from api.manuscripts.documents import MAIN, STRICT, docx, paragraph, part, relations, zipped
from cases import each_case

from annual_report.api.manuscripts.extracted import manuscript_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.diagnostics import Excerpt, ParagraphPlace
from annual_report.load import limited_process
from annual_report.load.docx import limits
from annual_report.load.docx.reading import answered, read_docx_file
from annual_report.load.extracted import UnreadableFileError

Read = Callable[[bytes], Manuscript]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Reads a document as the limited process does, in this one."""
    monkeypatch.setattr(limited_process, "ask", lambda _module, *parts, seconds: answered(parts))  # noqa: ARG005

    def read(data: bytes) -> Manuscript:
        file = tmp_path / "bai.docx"
        file.write_bytes(data)
        return read_manuscript(file, "bai.docx")

    return read


def told(manuscript: Manuscript) -> list[tuple[str, str, str, str]]:
    """Text, role, group and place of each passage."""
    found = []
    for passage in manuscript.passages:
        start, end = passage.origin(0, len(passage.text))
        place = manuscript.content.place(start, end)
        assert isinstance(place, ParagraphPlace)
        assert (place.file, place.text[place.start : place.end]) == ("bai.docx", passage.text)
        found.append((passage.text, passage.role, passage.group, place.within("en")))
    return found


@each_case("namespace", [MAIN, STRICT])
def test_paragraphs_and_titles_are_read_in_order(read: Read, namespace: str) -> None:
    body = paragraph("Kết quả", "u1") + paragraph(" ") + paragraph("Hội Mẫu.") + paragraph("Tổ chức", "Muc")
    assert told(read(docx(body, namespace=namespace))) == [
        ("Kết quả", "title", "", "paragraph 1"),
        ("Hội Mẫu.", "prose", "", "paragraph 2"),
        ("Tổ chức", "title", "", "paragraph 3"),
    ]


def test_runs_are_one_text_and_breaks_part_lines(read: Read) -> None:
    runs = '<w:r><w:t>Hội M</w:t></w:r><w:r><w:t xml:space="preserve">ẫu </w:t><w:noBreakHyphen/><w:t>A</w:t></w:r>'
    found = read(docx(f"<w:p>{runs}<w:r><w:br/><w:t>dòng</w:t><w:tab/><w:t>cột</w:t></w:r></w:p>"))
    assert [each[0] for each in told(found)] == ["Hội Mẫu \u2011A", "dòng", "cột"]
    assert {each[3] for each in told(found)} == {"paragraph 1"}


def test_tables_are_told_by_row_and_column(read: Read) -> None:
    wide = '<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + paragraph("Huyện") + "</w:tc>"
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("A", "B", "12"))
    last = f"<w:tc>{paragraph('Số lớp')}</w:tc>"
    table = f"<w:tbl><w:tr>{wide}{last}</w:tr><w:tr>{cells}</w:tr></w:tbl>"
    assert told(read(docx(table + paragraph("Hết.")))) == [
        ("Huyện", "cell", "1/1", "table 1, row 1, column 1"),
        ("Số lớp", "cell", "1/3", "table 1, row 1, column 3"),
        ("A", "cell", "1/1", "table 1, row 2, column 1"),
        ("B", "cell", "1/2", "table 1, row 2, column 2"),
        ("12", "cell", "1/3", "table 1, row 2, column 3"),
        ("Hết.", "prose", "", "paragraph 1"),
    ]


def test_headers_footers_and_notes_are_read(read: Read) -> None:
    notes = '<w:footnote w:type="separator"><w:p/></w:footnote>' + "".join(
        f"<w:footnote>{paragraph(text)}</w:footnote>" for text in ("Chú một.", "Chú hai.")
    )
    head = paragraph("Hội Mẫu")
    found = read(docx(paragraph("Bài."), header1=head, header2=head, footer1=paragraph("Trang"), footnotes=notes))
    assert [(text, place) for text, _role, _group, place in told(found)] == [
        ("Bài.", "paragraph 1"),
        ("Hội Mẫu", "header"),
        ("Trang", "footer"),
        ("Chú một.", "footnote 1"),
        ("Chú hai.", "footnote 2"),
    ]


def test_what_is_not_to_be_read_is_left_out_and_what_is_hidden_in_frames_is_not(read: Read) -> None:
    frame = f"<w:txbxContent>{paragraph('Khung.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice>{frame}</mc:Choice><mc:Fallback>{frame}</mc:Fallback></mc:AlternateContent>"
    )
    body = (
        "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>đi</w:t></w:r></w:moveFrom>"
        f"<w:r><w:instrText>PAGE</w:instrText><mc:AlternateContent>{both}</mc:AlternateContent></w:r>"
        "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></w:p>"
        f"{paragraph('Kết quả.....3', 'Mucluc1')}"
        f"<w:sdt><w:sdtContent>{paragraph('Trong khung.')}</w:sdtContent></w:sdt>"
    )
    assert [each[0] for each in told(read(docx(body)))] == ["Khung.", "mới", "Trong khung."]


def test_accents_apart_are_told_once(read: Read) -> None:
    manuscript = read(docx(paragraph("Một.") + paragraph(normalize("NFD", "Hội")) * 2))
    (problem,) = manuscript.problems
    assert (problem.rule.name, problem.place.say("vi")) == ("text-not-nfc", "bai.docx: đoạn 2")
    assert problem.place.excerpt == Excerpt("Hội", 1, 2)
    assert [each.text for each in manuscript.passages] == ["Một.", "Hội", "Hội"]
    assert manuscript.text_file is None


BOMB = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;">]><w:document xmlns:w="x">&c;</w:document>'


@each_case(
    "data",
    [
        b"",
        b"Xin chao",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        zipped({"a.txt": "a"}),
        zipped({"_rels/.rels": "<a"}),
        zipped({"_rels/.rels": relations(("officeDocument", "word/document.xml"))}),
        zipped({"_rels/.rels": relations(("officeDocument", "d.xml")), "d.xml": BOMB}),
        zipped({"_rels/.rels": relations(("officeDocument", "d.xml")), "d.xml": part("document", "<w:p>")}),
        docx(paragraph("Hội Mẫu.") * 99)[:-200],
        docx(paragraph("Hội Mẫu.")).replace(b"\x08\x00", b"\x63\x00"),
    ],
)
def test_file_that_is_none_or_damaged_is_refused(data: bytes, read: Read) -> None:
    with pytest.raises(UnreadableFileError) as refused:
        read(data)
    assert refused.value.reason.say("vi") != refused.value.reason.text
    assert ".docx" in refused.value.cure.say("vi")


def test_sizes_have_limits(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(paragraph("Hội Mẫu.") * 9)
    for name, limit, said in (
        ("LARGEST_FILE", 900, "larger"),
        ("LARGEST_PART", 500, "unpacks"),
        ("LARGEST_TOTAL", 1000, "in total"),
        ("MOST_PARTS", 2, "damaged"),
        ("MOST_LETTERS", 20, "letters"),
        ("MOST_PARAGRAPHS", 8, "paragraphs, lines"),
        ("MOST_ELEMENTS", 20, "damaged"),
        ("MOST_ATTRIBUTES", 8, "damaged"),
        ("DEEPEST", 4, "damaged"),
        ("LONGEST_NAME", 20, "damaged"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(limits, name, limit)
            with pytest.raises(UnreadableFileError, match=said):
                read(data)
    assert read(data)


@each_case("step", range(40))
def test_any_damage_is_told_and_never_a_crash(read: Read, step: int) -> None:
    data = bytearray(docx(paragraph("Hội Mẫu mở lớp.") * 5, header1=paragraph("Hội")))
    for position in range(step, len(data), 40):
        broken = bytes(data[:position]) + bytes([data[position] ^ (1 << step % 8)]) + bytes(data[position + 1 :])
        try:
            read(broken)
        except UnreadableFileError:
            continue


def test_process_gives_what_the_reader_gives(tmp_path: Path, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    data = docx(
        paragraph("Kết quả", "u1") + paragraph("Hội Mẫu."), footnotes=f"<w:footnote>{paragraph('a')}</w:footnote>"
    )
    file = tmp_path / "bai.docx"
    file.write_bytes(data)
    here = read(data)
    monkeypatch.undo()
    assert manuscript_of("bai.docx", read_docx_file(file, "bai.docx")) == here
    for answer, said in ((b"{", "damaged"), (b'[["no", [], "", "", ""]]', "damaged"), (b"[1]", "damaged")):
        monkeypatch.setattr(limited_process, "ask", lambda *_parts, seconds, told=answer: told)  # noqa: ARG005
        with pytest.raises(UnreadableFileError, match=said):
            read_docx_file(file, "bai.docx")
