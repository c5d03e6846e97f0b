"""Numbers in words: as they are written, they are read."""

from cases import each_case

from annual_report.language.vietnamese.numerals import number_in_words
from annual_report.proofreading.numbers_in_words import spelled


@each_case(
    ("number", "words"),
    [
        (0, "không"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (105, "một trăm linh năm"),
        (1005, "một nghìn không trăm linh năm"),
        (1_205_000, "một triệu hai trăm linh năm nghìn"),
    ],
)
def test_numbers_are_spelled(number: int, words: str) -> None:
    assert spelled(number) == words


@each_case("number", [*range(1200), 25_000, 350_000_000, 1_000_000_000])
def test_what_is_spelled_can_be_read(number: int) -> None:
    assert number_in_words(spelled(number)) == (number, "")
