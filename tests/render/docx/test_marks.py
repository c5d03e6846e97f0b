"""Each word of a Word file of ours is marked with the place in the data that it comes from, or as the program's own."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from cases import each_case
from docx.oxml.ns import qn
from sample import REPORT, Sample, run

from annual_report.document.base_text import PlacedText, TextKind, bookmark, control_tag, marked_place
from annual_report.document.origin import Origin
from annual_report.document.word_base import BaseUnreadableError, WordBase, is_base
from annual_report.load.docx.reading import read_docx
from annual_report.load.loader import load_organization, load_report
from annual_report.model.tables import Row

ROOT = Path(__file__).parents[3]
# What the program says by itself: the names of country, type and annexes, titles of columns, what is counted in cells,
COMPUTED_KINDS = {
    TextKind.NATIONAL, TextKind.TYPE, TextKind.ANNEX_NUMBER, TextKind.COLUMN, TextKind.CELL, TextKind.MARK,
}  # fmt: skip
# and here and there a sentence of its own, by how it begins.
COMPUTED = {
    TextKind.LETTER_SUBJECT: ["V/v gửi báo cáo tổng kết"],
    TextKind.PARAGRAPH: ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Bình Phước kính gửi"],
    TextKind.ITEM: [
        "Báo cáo số 03/BC-LHHM (10 trang)",
        "Báo cáo tổng kết hoạt động năm 2017",
        "Nhiệm vụ “",
    ],
    TextKind.RECIPIENT: ["Nơi nhận:", "- Như trên;"],
    TextKind.CAPTION: ["Tình hình hội viên", "Khen thưởng", "Kế hoạch thực hiện"],
    TextKind.UNIT: ["Đơn vị tính: "],
    TextKind.NOTE: ["Ảnh tư liệu (chưa có tệp ảnh", "(1) Từ năm 2020 không so sánh được", "–: không có số liệu."],
}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The Word files of hoi-mau 2022 and of 2017, by their stems."""
    folder = tmp_path_factory.mktemp("word")
    for root, year in ((ROOT / "examples" / "hoi-mau", "2022"), (ROOT, "2017")):
        done = run("build", year, "--format", "docx", "--output", str(folder), cwd=root)
        assert done.returncode == 0, done.stdout + done.stderr
    return {each.stem: each.read_bytes() for each in folder.glob("*.docx")}


def base_of(file: bytes) -> WordBase:
    with ZipFile(BytesIO(file)) as package:
        parts = [package.read(name) for name in package.namelist() if name.startswith("customXml/item")]
    (part,) = filter(is_base, parts)
    return WordBase.from_xml(part)


def text_of(node: Any) -> str:
    ends = {qn("w:br"): " ", qn("w:tab"): " "}
    return shown("".join(ends.get(each.tag) or each.text or "" for each in node.iter(qn("w:t"), *ends)))


def shown(text: str) -> str:
    """A text with the spaces at which no line breaks as others."""
    return text.replace("\u00a0", " ")


def spaced(text: str) -> str:
    return " ".join(text.split())


def bookmarked(paragraph: Any) -> dict[str, str]:
    """The text in each bookmark of a paragraph."""
    names, open_, said = {}, set(), dict[str, str]()
    for node in paragraph.iter():
        if node.tag == qn("w:bookmarkStart"):
            names[node.get(qn("w:id"))] = node.get(qn("w:name"))
            open_.add(node.get(qn("w:name")))
            said[node.get(qn("w:name"))] = ""
        elif node.tag == qn("w:bookmarkEnd"):
            open_.discard(names[node.get(qn("w:id"))])
        elif node.tag in {qn("w:t"), qn("w:br")}:
            for name in open_:
                said[name] += shown(node.text or " ")
    return said


def word_paragraphs(file: bytes) -> Iterator[Any]:
    word: Any = docx.Document(BytesIO(file))
    yield from word.element.body.iter(qn("w:p"))
    yield from word.sections[0].first_page_footer._element.iter(qn("w:p"))


def test_each_paragraph_is_marked_and_says_what_the_base_says(files: dict[str, bytes]) -> None:
    for stem, file in files.items():
        texts = {each.number: each for each in base_of(file).texts}
        seen = []
        for paragraph in word_paragraphs(file):
            marks = {place: said for name, said in bookmarked(paragraph).items() if (place := marked_place(name))}
            whole = [place.number for place in marks if place.run is None]
            if not whole:
                assert not text_of(paragraph), (stem, text_of(paragraph))
                continue
            (number,) = whole
            text = texts[number]
            seen.append(number)
            assert marks == {(number, None): shown(text.text)} | {
                (number, index): shown(each.text) for index, each in enumerate(text.runs) if each.name or each.origin
            }
            controls = {node.get(qn("w:val")) for node in paragraph.iter(qn("w:tag"))}
            assert controls == {control_tag(*place) for place in marks if place.run is not None}
        assert seen == sorted(texts) == list(range(1, len(texts) + 1)), stem


def test_a_reader_sees_each_text_behind_its_marker(files: dict[str, bytes]) -> None:
    for stem, file in files.items():
        texts = {each.number: each for each in base_of(file).texts}
        for paragraph in read_docx(file).paragraphs:
            for place in filter(None, map(marked_place, paragraph.bookmarks)):
                if place.run is None:
                    text, marker = texts[place.number], paragraph.marker.text if paragraph.marker else ""
                    assert spaced(f"{marker} {paragraph.text}") == spaced(f"{text.marker} {text.text}"), stem


def test_each_word_has_a_place_in_the_data_or_is_computed(files: dict[str, bytes]) -> None:
    assert len(files) == 4
    said = [
        (text.kind, text.text)
        for file in files.values()
        for text in base_of(file).texts
        if text.text and not text.origin and not all(each.origin or each.added for each in text.runs)
    ]
    others = [each for each in said if each[0] not in COMPUTED_KINDS]
    assert [each for each in others if not each[1].startswith(tuple(COMPUTED[each[0]]))] == []


def value_at(value: Any, origin: Origin) -> str:
    for key in origin.path:
        value = value[key] if isinstance(key, int) else getattr(value, key)
    return value.cells[origin.part] if isinstance(value, Row) else str(value)


def test_the_places_are_those_of_the_words(files: dict[str, bytes]) -> None:
    """But for names, all words that come from a text are in it, whatever their capitals."""
    for root, stem in ((ROOT / "examples" / "hoi-mau" / "data", "bao-cao-2022"), (ROOT / "data", "bao-cao-2017")):
        folder = root / stem[-4:]
        data = {
            "report.yaml": load_report(folder / "report.yaml", "").value,
            "organization.yaml": load_organization(root / "organization.yaml", "").value,
        }
        compared = 0
        for text in base_of(files[stem]).texts:
            for run_ in text.runs:
                origin = run_.origin or text.origin
                if origin and not run_.name and not run_.added and _is_text(text):
                    plain = value_at(data[origin.file], origin).replace("*", "").lower()
                    assert spaced(run_.text.strip(" .").lower()) in spaced(plain), (origin, run_.text, plain)
                    compared += 1
        assert compared > 80


def _is_text(text: PlacedText) -> bool:
    figures = {TextKind.CELL, TextKind.DATE, TextKind.NUMBER, TextKind.ANNEX_REFERENCE, TextKind.AUTHORITY}
    return text.kind not in figures


def test_a_base_is_read_as_it_was_written(files: dict[str, bytes]) -> None:
    for stem, file in files.items():
        base = base_of(file)
        assert WordBase.from_xml(base.to_xml()) == base
        assert base.document["file"] == f"{stem}.docx"
    assert base_of(files["bao-cao-2017"]).sources.keys() == {"data/organization.yaml", "data/2017/report.yaml"}
    source = (ROOT / "data" / "2017" / "report.yaml").read_bytes()
    assert base_of(files["bao-cao-2017"]).sources["data/2017/report.yaml"] == source


def test_a_control_has_the_name_of_its_figure(sample: Sample) -> None:
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    file = (sample.root / "output/2020/bao-cao-2020.docx").read_bytes()
    named = [each for each in base_of(file).texts if any(run_.name for run_ in each.runs)]
    assert [[(run_.text, run_.name) for run_ in each.runs] for each in named] == [
        [("Đã mở ", ""), ("12 lớp", "lop"), ("./.", "")]
    ]
    (paragraph,) = [each for each in word_paragraphs(file) if text_of(each).startswith("Đã mở")]
    (control,) = paragraph.iter(qn("w:sdt"))
    assert text_of(control) == "12 lớp"
    assert [control.find(f".//{qn(tag)}").get(qn("w:val")) for tag in ("w:alias", "w:tag")] == [
        "lop", control_tag(named[0].number, 1),
    ]  # fmt: skip
    assert REPORT


@each_case("name", ["_Toc12", "_ar_", "_ar_1_2_3", "ar_1", "ar-x", "_ar_1 ", f"_ar_{'9' * 10}", ""])
def test_other_bookmarks_are_none_of_ours(name: str) -> None:
    assert marked_place(name) is None
    assert marked_place(bookmark(3)) == (3, None)
    assert marked_place(bookmark(3, 0)) == marked_place(control_tag(3, 0)) == (3, 0)


@each_case(
    "part",
    [
        b"",
        b"<base/>",
        b'<base xmlns="urn:annual-report:base">{}</base>',
        b'<base xmlns="urn:annual-report:base">{"form":2}</base>',
        b'<base xmlns="urn:annual-report:base"><base xmlns="urn:annual-report:base">{"form":1}</base></base>',
        b'<!DOCTYPE base [<!ENTITY a "b">]><base xmlns="urn:annual-report:base">{"form":1}</base>',
        b'<base xmlns="urn:annual-report:base">' + b"[" * 200_000 + b"</base>",
        b'<base xmlns="urn:annual-report:base">' + b"9" * 20_000 + b"</base>",
        b'<base xmlns="urn:annual-report:base">{"form":1,"program":"","document":[],"texts":[],"sources":{}}</base>',
        b'<base xmlns="urn:annual-report:base">{"form":1,"program":"","document":{},"texts":[{}],"sources":{}}</base>',
    ],
)
def test_what_is_no_base_is_refused(part: bytes) -> None:
    with pytest.raises(BaseUnreadableError):
        WordBase.from_xml(part)
