"""Numbers and money in English words, as British English writes them."""

from fractions import Fraction

from annual_report.language.english_numerals import english_number_words, money_words


def test_numbers_are_written_in_words() -> None:
    for number, words in (
        (0, "zero"),
        (8, "eight"),
        (13, "thirteen"),
        (20, "twenty"),
        (21, "twenty-one"),
        (100, "one hundred"),
        (101, "one hundred and one"),
        (999, "nine hundred and ninety-nine"),
        (1000, "one thousand"),
        (1005, "one thousand and five"),
        (1240, "one thousand two hundred and forty"),
        (1100, "one thousand one hundred"),
        (412_500_000, "four hundred and twelve million five hundred thousand"),
        (2_000_000_017, "two billion and seventeen"),
        (10**14, "one hundred trillion"),
    ):
        assert english_number_words(number) == words


def test_money_is_told_with_its_hundredths() -> None:
    for amount, code, words in (
        ("24318.60", "GBP", "twenty-four thousand three hundred and eighteen pounds and sixty pence"),
        ("1", "GBP", "one pound"),
        ("0.01", "GBP", "one penny"),
        ("0", "EUR", "zero euros"),
        ("1.01", "USD", "one US dollar and one cent"),
        ("500", "JPY", "five hundred yen"),
        ("500", "LAK", "five hundred LAK"),
        ("0.5", "JPY", None),
        ("1.005", "GBP", None),
    ):
        assert money_words(Fraction(amount), code) == words
