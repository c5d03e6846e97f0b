"""Files that cannot be inspected, or hold nothing official: told, and never an error of the program's own."""

from io import BytesIO
from pathlib import Path
from unicodedata import normalize

import pytest
from budget import examples
from cases import each_case
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Encryption, Pdf
from PIL import Image
from regulations.inspection.conftest import Sound
from weasyprint import HTML

from annual_report.diagnostics import PageBox
from annual_report.language import LANGUAGES
from annual_report.load.pdf import process
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.obstacle_messages import problem_and_cure
from annual_report.load.pdf.page import Fragment, PdfFile, PdfPage, Stroke, Style, TextLine
from annual_report.load.pdf.reading import read_pdf, read_pdf_file
from annual_report.regulations.inspection.inspecting import inspect_file, inspect_pages
from annual_report.regulations.inspection.requirements.requirement import Conformance

WORDS = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số:", "/BC-HM", "Số: /", "V/v",
    "Kính gửi:", "Mẫu, ngày 05 tháng 3 năm 2021", "ngày 99 tháng 99 năm 0000", "BÁO CÁO", "Báo cáo",
    "Nơi nhận:", "- Lưu: VT.", "TM. BAN", "CHỦ TỊCH", "Phần I", "Phần IX", "PHẦN", "I. MỤC", "1. Khoản",
    "a) điểm;", "- ý", "Phụ lục", "Phụ lục II", "(Kèm theo", "KHẨN", "LƯU HÀNH NỘI BỘ", "Địa chỉ: số 1",
    "Căn cứ Luật;", "12", "- 3 -", "NVM.(12)", "\ufffd", "a\u0301", "CỘNG HÒA", "/", "(", ".",
)  # fmt: skip


def scan() -> bytes:
    """A PDF that is a picture alone."""
    data = BytesIO()
    Image.new("L", (600, 800), 255).save(data, "PDF")
    return data.getvalue()


def locked(data: bytes) -> bytes:
    out = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        pdf.save(out, encryption=Encryption(owner="mot", user="hai"))
    return out.getvalue()


@each_case(
    ("name", "obstacle"),
    [
        ("empty", Obstacle.NO_PDF),
        ("text", Obstacle.NO_PDF),
        ("head", Obstacle.DAMAGED),
        ("locked", Obstacle.ENCRYPTED),
        ("scan", Obstacle.NO_TEXT),
    ],
)
def test_obstacle_is_told_and_what_to_do(name: str, obstacle: Obstacle, sound: Sound, tmp_path: Path) -> None:
    report = sound("report", "nd30-2020")
    files = {"empty": b"", "text": b"Xin ch\xc3\xa0o", "head": report[:3000], "locked": locked(report), "scan": scan()}
    path = tmp_path / "tep.pdf"
    path.write_bytes(files[name])
    with pytest.raises(UnreadablePdfError) as raised:
        inspect_file(path)
    assert raised.value.obstacle is obstacle


@each_case("lang", LANGUAGES)
@each_case("obstacle", Obstacle)
def test_every_obstacle_has_its_words(obstacle: Obstacle, lang: str) -> None:
    for each in problem_and_cure(obstacle):
        said = each.say(lang)  # type: ignore[arg-type]
        assert said
        assert normalize("NFC", said) == said


def test_file_that_takes_too_long_or_too_much_is_given_up(
    sound: Sound, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tep.pdf"
    path.write_bytes(sound("report", "nd30-2020"))
    with pytest.raises(UnreadablePdfError, match="too-long"):
        read_pdf_file(path, seconds=0)
    monkeypatch.setattr(process, "MAX_BYTES", 100)
    with pytest.raises(UnreadablePdfError, match="too-large"):
        read_pdf_file(path)


def test_process_gives_what_the_reader_gives(sound: Sound, tmp_path: Path) -> None:
    path = tmp_path / "tep.pdf"
    path.write_bytes(sound("letter", "nd30-2020"))
    assert read_pdf_file(path) == read_pdf(path.read_bytes())


def test_empty_pages_among_others_are_no_obstacle(sound: Sound) -> None:
    out = BytesIO()
    with Pdf.open(BytesIO(sound("annexes", "nd30-2020"))) as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.save(out)
    assert inspect_pages(read_pdf(out.getvalue())).pages == 6


def test_page_that_is_no_official_document_has_nothing_of_one() -> None:
    data = HTML(string="<p>Minutes of a meeting. Nothing official is on this page.").write_pdf()
    inspection = inspect_pages(read_pdf(data))
    missing = {each.name for each in inspection.of(Conformance.NOT_FOUND)}
    assert missing >= {"national-name-text", "motto-text", "issuer-name", "number-form", "place-and-date-form"}
    assert not inspection.conforms


@settings(max_examples=examples(60), deadline=None)
@given(data=st.data())
def test_damaged_bytes_are_read_or_told(sound: Sound, data: st.DataObject) -> None:
    whole = bytearray(sound("letter", "nd30-2020"))
    if data.draw(st.booleans()):
        whole = whole[: data.draw(st.integers(0, len(whole)))]
    for _ in range(data.draw(st.integers(0, 8)) if whole else 0):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        pages = read_pdf(bytes(whole))
    except UnreadablePdfError:
        return
    inspect_pages(pages)


place = st.floats(-20, 320, allow_nan=False)
styles = st.builds(
    Style, st.sampled_from(["Times", ".VnTime"]), st.floats(0.5, 40), st.booleans(), st.booleans(),
    st.none() | st.just((0.0, 0.0, 0.0)) | st.just((1.0, 0.0, 0.0)),
)  # fmt: skip


@st.composite
def lines(draw: st.DrawFn, page: int) -> TextLine:
    left, look = draw(place), draw(styles)
    found: list[Fragment] = []
    for word in draw(st.sampled_from(WORDS)).split():
        right = left + draw(st.floats(0, 40))
        found.append(Fragment(word, look, left, right, draw(st.booleans())))
        left = right + 1
    return TextLine(page, draw(place), tuple(found))


@st.composite
def files(draw: st.DrawFn) -> PdfFile:
    """Any pages at all, of the words that official documents are recognised by."""
    pages: list[PdfPage] = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        there = sorted(draw(st.lists(lines(number), max_size=12)), key=lambda line: (line.baseline, line.x0))
        strokes = draw(st.lists(st.builds(Stroke, place, place, place, st.booleans()), max_size=3))
        boxes = tuple(draw(st.lists(st.builds(PageBox, place, place, place, place), max_size=2)))
        width, height = draw(st.sampled_from([(210.0, 297.0), (297.0, 210.0), (0.0, 0.0)]))
        pages.append(PdfPage(number, width, height, tuple(there), tuple(strokes), boxes, boxes[:1], boxes[1:]))
    return PdfFile(tuple(pages), (), "", "", encrypted=False)


@settings(max_examples=examples(300), deadline=None)
@given(file=files())
def test_any_pages_have_a_result_for_every_rule(file: PdfFile) -> None:
    for result in inspect_pages(file).results:
        for verdict in result.measurements:
            assert verdict.found.say("vi")
            assert verdict.required.say("en")
