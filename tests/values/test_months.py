"""Dates of several months: how they are written, and printed in texts and tables."""

from datetime import date

import pytest
from cases import each_case

from annual_report.values.dates import PartialDate, Precision
from annual_report.values.refusal import RefusalError


@each_case(
    ("written", "said", "brief", "in_english"),
    [
        ("6-8/2026", "từ tháng 6 đến tháng 8/2026", "tháng 6 - 8/2026", "from June to August 2026"),
        ("tháng 6 – 8/2026", "từ tháng 6 đến tháng 8/2026", "tháng 6 - 8/2026", "from June to August 2026"),
        ("từ tháng 6 đến tháng 8 năm 2026", "từ tháng 6 đến tháng 8/2026", "tháng 6 - 8/2026",
         "from June to August 2026"),
        ("June to August 2026", "từ tháng 6 đến tháng 8/2026", "tháng 6 - 8/2026", "from June to August 2026"),
        ("11/2025 - 02/2026", "từ tháng 11/2025 đến tháng 02/2026", "tháng 11/2025 - 02/2026",
         "from November 2025 to February 2026"),
        ("01-02/2026", "từ tháng 01 đến tháng 02/2026", "tháng 01 - 02/2026", "from January to February 2026"),
    ],
)  # fmt: skip
def test_months_are_read_and_printed(written: str, said: str, brief: str, in_english: str) -> None:
    months = PartialDate.parse(written)
    assert months.precision is Precision.MONTHS
    assert (months.say("vi"), months.brief("vi"), months.say("en")) == (said, brief, in_english)
    assert months.brief("en") == in_english.removeprefix("from ").replace(" to ", " - ")


def test_months_are_from_the_first_day_to_the_last() -> None:
    months = PartialDate.parse("11/2025-02/2026")
    assert (months.first, months.last) == (date(2025, 11, 1), date(2026, 2, 28))


def test_months_out_of_order_are_refused_as_such() -> None:
    for text in ("8-6/2026", "6-6/2026", "6-13/2026", "0-3/2026"):
        with pytest.raises(RefusalError) as refused:
            PartialDate.parse(text)
        assert "are not months in their order" in refused.value.reason.say("en"), text
