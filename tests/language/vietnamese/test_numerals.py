"""Numbers in Vietnamese words: read where they have one reading, and written so that they can be read."""

from cases import each_case

from annual_report.language.vietnamese.numerals import in_digits, number_words, read_number_words


@each_case(
    ("text", "number"),
    [
        ("không", 0), ("bẩy", 7), ("mười", 10), ("mười lăm", 15), ("hai mươi", 20), ("hai mươi mốt", 21),
        ("sáu mươi tư", 64), ("Một trăm", 100), ("một trăm linh năm", 105), ("hai trăm lẻ một", 201),
        ("một trăm mười", 110), ("ba trăm năm mươi lăm", 355), ("một nghìn", 1000),
        ("hai ngàn không trăm linh năm", 2005),
        ("mười nghìn hai trăm", 10_200), ("một triệu", 1_000_000), ("hai tỉ ba trăm triệu", 2_300_000_000),
    ],
)  # fmt: skip
def test_words_that_write_a_number(text: str, number: int) -> None:
    assert read_number_words(text) == (number, "")


@each_case(
    "text",
    ["", "nhiều", "hàng trăm", "trăm", "mươi", "trăm hai", "hai trăm mốt", "hai nghìn ba", "hai hai", "linh năm",
     "không nghìn", "một nghìn hai triệu"],
)  # fmt: skip
def test_words_that_write_none_or_have_two_readings(text: str) -> None:
    assert read_number_words(text) is None


def test_what_is_counted_follows_the_number() -> None:
    assert read_number_words("mười hai  lớp tập huấn") == (12, "lớp tập huấn")


@each_case(
    ("number", "counted", "figure"),
    [
        (12, "", "12"),
        (35, "phần trăm", "35%"),
        (350_000_000, "đồng", "350 triệu đồng"),
        (2_000_000_000, "đồng", "2 tỷ đồng"),
        (1500, "đồng", "1500 đồng"),
        (0, "đồng", "0 đồng"),
        (12, "lớp", None),
    ],
)
def test_number_in_digits(number: int, counted: str, figure: str | None) -> None:
    assert in_digits(number, counted) == figure


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
    assert number_words(number) == words


def test_what_is_spelled_can_be_read() -> None:
    for number in (*range(1200), 25_000, 350_000_000, 1_000_000_000):
        assert read_number_words(number_words(number)) == (number, ""), number
