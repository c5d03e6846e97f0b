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
