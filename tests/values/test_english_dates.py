"""Dates with English names of months are read as the same in digits."""

from annual_report.values.dates import PartialDate


def test_english_dates_are_those_in_digits() -> None:
    for text, digits in (
        ("20 January 2025", "20/1/2025"),
        ("20 Jan 2025", "20/1/2025"),
        ("20th of January 2025", "20/1/2025"),
        ("January 20, 2025", "20/1/2025"),
        ("Sept. 3, 2025", "3/9/2025"),
        ("June 2025", "6/2025"),
        ("May 2025", "5/2025"),
        ("9-10 October 2025", "9-10/10/2025"),
        ("9 to 10 October 2025", "9-10/10/2025"),
        ("October 9–10, 2025", "9-10/10/2025"),
        ("30 September - 2 October 2025", "30/9-2/10/2025"),
    ):
        assert PartialDate.parse(text) == PartialDate.parse(digits), text
        assert PartialDate.writes(text), text
    assert not PartialDate.writes("31 February 2025")
    assert not PartialDate.writes("may be in 2025")
    assert not PartialDate.writes("last May")


def test_quarters_and_halves_are_read() -> None:
    for texts, same in (
        ("Q2 2026 | second quarter of 2026 | in the second quarter of 2026 | 2nd quarter 2026", "quý II/2026"),
        ("H1 2026 | first half of 2026 | the first half of 2026", "6 tháng đầu năm 2026"),
        ("9 tháng đầu năm 2026 | chín tháng đầu năm 2026", "1-9/2026"),
        ("3 tháng cuối năm 2026", "10-12/2026"),
        ("second half of 2026 | H2 2026 | sáu tháng cuối năm 2026", "7-12/2026"),
    ):
        for text in texts.split(" | "):
            assert PartialDate.parse(text) == PartialDate.parse(same), text
    assert PartialDate.parse("Q2 2026").say("en") == "in the second quarter of 2026"
    assert not any(PartialDate.writes(text) for text in ("H3 2026", "third half of 2026", "Q5 2026"))
