"""Captions, and their numbers, that stand twice in a row or more often."""

from cases import each_case
from pace import takes_more
from proofreading.finding import found

# Of the loop in pace.py, a second or so: it takes a thousandth of that, and a hundred times as much where it grows as a
# square.
TURNS = 125


@each_case(
    ("text", "written", "fix"),
    [
        ("Ảnh 1. Ảnh 1. Hội Mẫu trao giấy khen.", "Ảnh 1. Ảnh 1.", "Ảnh 1."),
        ("Bảng 2 bảng 2 Kết quả", "Bảng 2 bảng 2", "bảng 2"),
        ("Nguồn: Nguồn: Hội Mẫu", "Nguồn: Nguồn:", "Nguồn:"),
        ("Hình 3. Hình 3. Hình 3. Lễ trao giải", "Hình 3. Hình 3. Hình 3.", "Hình 3."),
    ],
)
def test_a_row_of_the_same_captions_is_one_slip(text: str, written: str, fix: str) -> None:
    assert found("caption-doubled", text) == [(written, (fix,))]


@each_case("text", ["Ảnh 1. Ảnh 2. Hội Mẫu", "Bảng 1 Bảng 10", "Ảnh 1: Ảnh 1a"])
def test_other_numbers_are_other_captions(text: str) -> None:
    assert not found("caption-doubled", text)


def test_every_row_of_a_text_is_told() -> None:
    told = found("caption-doubled", "Ảnh 1. Ảnh 1. Trao giải. Ảnh 2. Ảnh 2. Bế mạc.")
    assert told == [("Ảnh 1. Ảnh 1.", ("Ảnh 1.",)), ("Ảnh 2. Ảnh 2.", ("Ảnh 2.",))]


@each_case("shape", ["Ảnh 1. ", "Ảnh 1.", "ảnh 1 ", "Nguồn:"])
def test_a_row_that_ends_in_another_word_is_gone_through_once(shape: str) -> None:
    assert not takes_more(lambda: found("caption-doubled", f"{shape * 3000}x"), TURNS)
