"""Files that are not Unicode text in UTF-8 are recognised and given back whole; no genuine one is taken for one."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from time import process_time
from unicodedata import normalize

from cases import each_case
from hypothesis import given
from hypothesis import strategies as st
from pace import exceeds, takes_more

from annual_report.load.text.encodings import (
    BINARY,
    DAMAGED,
    LOST,
    UNKNOWN,
    UTF_16,
    UTF_32,
    ForeignEncoding,
    foreign_encoding,
)
from annual_report.load.text.legacy_encodings import AS_WINDOWS_1252, TCVN3, VNI, WINDOWS_1258
from annual_report.load.text.mojibake import TWICE

# All letters in the order of UniKey's tables, with their codes there.
LETTERS = "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ"
TCVN3_CODES = bytes.fromhex(
    "b8b5b6b7b9 a8bebbbcbdc6 a9cac7c8c9cb d0cccecfd1 aad5d2d3d4d6 ddd7d8dcde e3dfe1e2e4 abe8e5e6e7e9 acedeaebecee"
    "f3eff1f2f4 adf8f5f6f7f9 fdfafbfcfe ae"
)
TCVN3_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", "¡¢£¤¥¦§", strict=True))
VNI_CODES = re.findall(
    r"\S+",
    "aù aø aû aõ aï aê aé aè aú aü aë aâ aá aà aå aã aä eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò où oø oû oõ oï "
    "oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î ñ",
)
IN_TCVN3 = dict(zip(LETTERS, TCVN3_CODES.decode("latin-1"), strict=True)) | TCVN3_CAPITALS
IN_VNI = {
    each: code
    for letter, small in zip(LETTERS, VNI_CODES, strict=True)
    for each, code in ((letter, small), (letter.upper(), small.upper()))
}

REPORT = """\
period: 2017
name: Hội Mẫu tỉnh Sơn Nam
title: Báo cáo tổng kết năm 2017 và phương hướng, nhiệm vụ năm 2018
text: >-
  Năm qua, Hội đã tổ chức 12 lớp tập huấn – “chuyển giao kỹ thuật” cho 1.250 hội viên; phản biện 3 dự án…
  Những khuyết điểm: việc nghiệm thu còn chậm, chưa rõ trách nhiệm; mỗi quý chỉ họp một lần.
  Người ngoài cuộc ngẫm nghĩ, vẫn thấy quyển sổ cũ ghi đủ cả: kẻ ở, người về, chuỗi ngày dằng dặc, khúc khuỷu.
  Nguyễn Thị Ỷ, Đặng Văn Ốc và Lữ Thế Ẩn được khen thưởng 5.000.000 đ.
"""
SMALL_REPORT = REPORT.replace("Ỷ", "ỷ").replace("Ốc", "ốc").replace("Ẩn", "ẩn")
GENUINE = (Path(__file__).parent / "genuine_lines.txt").read_text("utf-8")


def in_tcvn3(text: str) -> str:
    """What `text` is in TCVN3, taken for Windows-1252: capitals with tones become small."""
    return "".join(IN_TCVN3.get(letter) or IN_TCVN3.get(letter.lower(), letter) for letter in text)


def in_vni(text: str) -> str:
    return "".join(IN_VNI.get(letter, letter) for letter in text)


def in_windows_1258(text: str) -> str:
    return "".join(map(of_windows_1258, text))


def of_windows_1258(letter: str) -> str:
    apart = normalize("NFD", letter)
    tone = "".join(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
    written = normalize("NFC", "".join(mark for mark in apart if mark not in tone)) + tone
    return taken_for_windows_1252(written.encode("cp1258"))


def taken_for_windows_1252(data: bytes) -> str:
    return "".join(AS_WINDOWS_1252[byte] for byte in data)


def as_bytes(text: str) -> bytes:
    return bytes(AS_WINDOWS_1252.index(letter) for letter in text)


ENCODERS = {TCVN3.name: in_tcvn3, VNI.name: in_vni, WINDOWS_1258.name: in_windows_1258}
ENCODED = [(name, as_saved) for name in ENCODERS for as_saved in (as_bytes, str.encode)]
ENCODED_LETTERS = [
    (name, as_saved, letter)
    for name, as_saved in ENCODED
    for letter in LETTERS + ("".join(TCVN3_CAPITALS) if name == TCVN3.name else LETTERS.upper())
]


@each_case(("name", "as_saved"), ENCODED)
def test_report_in_an_encoding_from_before_unicode_is_given_back(name: str, as_saved: Callable[[str], bytes]) -> None:
    report = SMALL_REPORT if name == TCVN3.name else REPORT
    found = foreign_encoding(as_saved(ENCODERS[name](report)))
    assert found is not None
    assert (found.name, found.text, found.line) == (name, report, 2)


@each_case(("name", "as_saved", "letter"), ENCODED_LETTERS)
def test_every_letter_with_every_tone_is_given_back(name: str, as_saved: Callable[[str], bytes], letter: str) -> None:
    end = "n" if "\u0306" in normalize("NFD", letter) else ""  # no word ends with ă
    text = f"{SMALL_REPORT}x: b{letter}{end}\n" if letter.islower() else f"{SMALL_REPORT}x: B{letter}{end.upper()}\n"
    found = foreign_encoding(as_saved(ENCODERS[name](text)))
    assert found is not None
    assert found.name == name
    assert found.text == text


@each_case(
    ("written", "said"),
    [
        ("HéI MÉU TØNH S¥N NAM", "HỘI MẪU TỈNH SƠN NAM"),
        ("B¸O C¸O TæNG KÕT VÒ M¤I TR¦êNG", "BÁO CÁO TỔNG KẾT VỀ MÔI TRƯỜNG"),
        ("HéI NGHÞ ë Hµ Néi", "HỘI NGHỊ ở Hà Nội"),
        ("Q§-UBND, H§ND tØnh Hµ Nam", "QĐ-UBND, HĐND tỉnh Hà Nam"),
        ("Sè: 12/Q§, ®¹t 5.000 ®", "Số: 12/QĐ, đạt 5.000 đ"),
    ],
)
def test_capitals_of_the_font_of_capitals_show_by_the_rest_of_their_words(written: str, said: str) -> None:
    assert TCVN3.read(written) == said


@each_case(
    ("written", "said"),
    [
        ("Lieân hieäp caùc Hoäi Khoa hoïc", "Liên hiệp các Hội Khoa học"),
        ("UÛY BAN, Uûy ban, ÖÔÙC MÔ, Öôùc mô", "ỦY BAN, Ủy ban, ƯỚC MƠ, Ước mơ"),
        ("ngöôøi ñöôïc höôûng", "người được hưởng"),
        ("Aùnh saùng, aên uoáng", "Ánh sáng, ăn uống"),
    ],
)
def test_marks_of_vni_join_the_letter_before(written: str, said: str) -> None:
    assert VNI.read(written) == said


@each_case("codec", ["latin-1", "windows-1252"])
def test_utf_8_saved_twice_is_given_back(codec: str) -> None:
    data = REPORT.encode()
    disguise = data.decode("latin-1") if codec == "latin-1" else taken_for_windows_1252(data)
    assert foreign_encoding(disguise.encode()) == ForeignEncoding(TWICE, REPORT, 2, 8)
    assert foreign_encoding((REPORT + disguise).encode()) == ForeignEncoding(TWICE, REPORT + REPORT, 10, 8)


def test_utf_8_saved_twice_with_a_byte_lost_is_not_given_back() -> None:
    disguise = REPORT.encode().decode("latin-1").replace("\x83", "")
    found = foreign_encoding(disguise.encode())
    assert found is not None
    assert (found.name, found.text) == (TWICE, None)


@each_case("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@each_case("mark", ["", "\ufeff"])
@each_case("form", ["NFC", "NFD"])
def test_wide_text_is_given_back(codec: str, mark: str, form: str) -> None:
    name = UTF_16 if codec.startswith("utf-16") else UTF_32
    assert foreign_encoding((mark + normalize(form, REPORT)).encode(codec)) == ForeignEncoding(name, REPORT)  # type: ignore[arg-type]


def test_wide_text_that_is_cut_off_is_not_given_back() -> None:
    assert foreign_encoding(REPORT.encode("utf-16")[:-1]) == ForeignEncoding(UTF_16)
    assert foreign_encoding(REPORT.encode("utf-16-be")[:-1]) == ForeignEncoding(UTF_16)


@each_case("encode", [in_tcvn3, in_vni, in_windows_1258])
def test_values_pasted_into_genuine_text_are_given_back_alone(encode: Callable[[str], str]) -> None:
    pasted = "tổng kết: Phản biện xã hội đề án thuỷ lợi được chấp thuận\n"
    found = foreign_encoding(f"{REPORT}{encode(pasted)}x: có\nname: Müller\n".encode())
    assert found is not None
    assert found.text == f"{REPORT}{pasted}x: có\nname: Müller\n"
    assert found.line == REPORT.count("\n") + 1


@each_case("encode", [in_tcvn3, in_vni])
@each_case("doubtful", ["Phản biện {}", "a: cô", "Müller {}"])
def test_what_may_be_either_is_not_given_back(encode: Callable[[str], str], doubtful: str) -> None:
    pasted = encode("Phản biện xã hội đề án thuỷ lợi được chấp thuận")
    found = foreign_encoding(f"{REPORT}{doubtful.format(pasted)}\n{pasted}\n".encode())
    assert found is not None
    assert found.text is None


@each_case("line", GENUINE.splitlines())
@each_case("form", ["NFC", "NFD"])
def test_genuine_text_is_not_taken_for_anything_else(line: str, form: str) -> None:
    line = normalize(form, line)  # type: ignore[arg-type]
    for text in (line, f"{line}\n" * 5, REPORT + line, "\ufeff" + line):
        assert foreign_encoding(text.encode()) is None


@each_case("form", ["NFC", "NFD"])
def test_genuine_lines_together_are_not_taken_for_anything_else(form: str) -> None:
    assert foreign_encoding(normalize(form, GENUINE).encode()) is None  # type: ignore[arg-type]
    for text in ("", "\n", "period: 2017\n", REPORT):
        assert foreign_encoding(normalize(form, text).encode()) is None  # type: ignore[arg-type]


@each_case("file", sorted(Path(__file__).parents[3].glob("[de]*/**/*.yaml")))
def test_the_workspaces_are_unicode(file: Path) -> None:
    assert foreign_encoding(file.read_bytes()) is None


@each_case(
    ("data", "found"),
    [
        (b"PK\x03\x04\xff", ForeignEncoding(BINARY, None, 1, 5)),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ForeignEncoding(BINARY)),
        (bytes(range(256)), ForeignEncoding(BINARY, None, 3, 115)),
        (bytes(1000), ForeignEncoding(BINARY)),
        ("\nấn phẩm: \0".encode(), ForeignEncoding(LOST, None, 2, 10)),
        ("period: 2020\nab: é\n".encode("latin-1"), ForeignEncoding(UNKNOWN, None, 2, 5)),
        ("Müller, François, Señor\n".encode("latin-1"), ForeignEncoding(UNKNOWN, None, 1, 2)),
        (b"\xff", ForeignEncoding(UNKNOWN)),
        (REPORT.encode()[:-40] + b"\xff\n", ForeignEncoding(DAMAGED, None, 8, 40)),
    ],
)
def test_what_is_no_text_in_a_known_encoding_is_told_apart(data: bytes, found: ForeignEncoding) -> None:
    assert foreign_encoding(data) == found


@given(st.binary() | st.text().map(str.encode) | st.text(TCVN3_CODES.decode("latin-1") + " \nabc").map(as_bytes))
def test_no_bytes_make_it_fail(data: bytes) -> None:
    found = foreign_encoding(data)
    assert found is None or (found.line >= 1 and found.column >= 1)


@given(st.lists(st.sampled_from([*GENUINE.split(), *REPORT.split(), "\n"])).map(" ".join))
def test_genuine_words_in_any_order_are_not_taken_for_anything_else(text: str) -> None:
    assert foreign_encoding(text.encode()) is None


M = 4 * 1024 * 1024


def large_files() -> list[bytes]:
    """Files of four megabytes in which something has to be sought for long."""
    some = random.Random(0)  # noqa: S311
    high = bytes(some.choices([*range(0xA0, 0x100), *b"  \nabcdefghi"], k=M))
    return [
        some.randbytes(M),
        high,
        high.decode("latin-1").encode()[:M],
        "ù".encode() * (M // 2),
        "ù".encode("latin-1") * M,
        "Ã¡".encode() * (M // 4),
        ("a" + "\u0301\u0323" * 900_000 + "½").encode(),
        ("a" + "\u0301\u0323" * 900_000).encode("utf-16"),
        (in_tcvn3(REPORT).encode() * 200 + ("\u05b0\u0591" * 900_000).encode())[:M],
        in_tcvn3(f"{REPORT}\n{'A' * 400_000}a".replace("Hội", "HộI")).encode(),
        as_bytes(in_tcvn3(REPORT) * (M // len(REPORT))),
        in_vni(REPORT).encode() * (M // 1000),
        (GENUINE * 1000).encode()[: M - 2],
    ]


@each_case("data", large_files)
def test_no_file_takes_long(data: bytes) -> None:
    assert not takes_more(lambda: foreign_encoding(data), 200)


def test_genuine_text_is_let_through_at_once() -> None:
    data = (REPORT * 70).encode()[:50_000].rsplit(b"\n", 1)[0]
    times = []
    for _ in range(20):
        begun = process_time()
        foreign_encoding(data)
        times.append(process_time() - begun)
    assert not exceeds(min(times), 0.2)
