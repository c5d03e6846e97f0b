"""Dates: every precision read and said, official zeros, days that there are not."""

from datetime import date

import pytest
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.diagnostics.advice import Advice
from annual_report.language import Message
from annual_report.values.dates import PartialDate, Precision, day_month, short_date
from annual_report.values.refusal import RefusalError


@each_case(
    ("text", "precision", "first", "last", "vi", "en"),
    [
        ("5/3/2020", "day", "2020-03-05", "2020-03-05", "ngày 05/3/2020", "on 5 March 2020"),
        ("12/01/2018", "day", "2018-01-12", "2018-01-12", "ngày 12/01/2018", "on 12 January 2018"),
        ("2018-01-12", "day", "2018-01-12", "2018-01-12", "ngày 12/01/2018", "on 12 January 2018"),
        ("29/2/2020", "day", "2020-02-29", "2020-02-29", "ngày 29/02/2020", "on 29 February 2020"),
        ("10-12/11/2017", "range", "2017-11-10", "2017-11-12", "từ ngày 10/11/2017 đến ngày 12/11/2017", None),
        ("30/10 – 2/11/2017", "range", "2017-10-30", "2017-11-02", "từ ngày 30/10/2017 đến ngày 02/11/2017", None),
        ("28/12/2017 - 3/1/2018", "range", "2017-12-28", "2018-01-03", "từ ngày 28/12/2017 đến ngày 03/01/2018", None),
        ("2/2017", "month", "2017-02-01", "2017-02-28", "tháng 02/2017", "in February 2017"),
        ("tháng 11 năm 2017", "month", "2017-11-01", "2017-11-30", "tháng 11/2017", "in November 2017"),
        ("tháng 11/2017", "month", "2017-11-01", "2017-11-30", "tháng 11/2017", "in November 2017"),
        ("quý II/2017", "quarter", "2017-04-01", "2017-06-30", "quý II/2017", "in the second quarter of 2017"),
        ("Quý iii/2017", "quarter", "2017-07-01", "2017-09-30", "quý III/2017", None),
        ("quý 1/2020", "quarter", "2020-01-01", "2020-03-31", "quý I/2020", None),
        ("quý 4 năm 2017", "quarter", "2017-10-01", "2017-12-31", "quý IV/2017", None),
        ("2017", "year", "2017-01-01", "2017-12-31", "năm 2017", "in 2017"),
        (" năm  2017 ", "year", "2017-01-01", "2017-12-31", "năm 2017", "in 2017"),
    ],
)
def test_date_is_read_and_said(text: str, precision: str, first: str, last: str, vi: str, en: str | None) -> None:
    read = PartialDate.parse(text)
    assert read == PartialDate(Precision(precision), date.fromisoformat(first), date.fromisoformat(last))
    assert read.say("vi") == vi
    assert en is None or read.say("en") == en


def test_ongoing_date_has_no_days() -> None:
    read = PartialDate.parse("Thường xuyên")
    assert read == PartialDate.parse("ongoing") == PartialDate(Precision.ONGOING)
    assert read.say("en") == "ongoing"
    assert read.say("vi") == read.brief("vi") == "thường xuyên"


@each_case("text", ["không rõ", "Chưa rõ", "unknown"])
def test_unknown_date_has_no_days(text: str) -> None:
    read = PartialDate.parse(text)
    assert read == PartialDate(Precision.UNKNOWN)
    assert read.say("en") == "date unknown"
    assert "ngày" not in read.say("en")


@each_case(
    ("text", "reason"),
    [
        ("31/2/2017", "month 2/2017 has 28 days, there is no day 31"),
        ("29/2/2017", "month 2/2017 has 28 days, there is no day 29"),
        ("31/4-2/5/2017", "month 4/2017 has 30 days, there is no day 31"),
        ("2017-02-30", "month 2/2017 has 28 days, there is no day 30"),
        ("32.1.2017", "month 1/2017 has 31 days, there is no day 32"),
        ("1/13/2017", "there is no month 13"),
        ("13/2017", "there is no month 13"),
        ("10-12/13/2017", "there is no month 13"),
        ("0/1/2017", "does not exist"),
        ("0000", "does not exist"),
        ("quý I/0000", "does not exist"),
        ("12-10/11/2017", "ends before it begins"),
        ("5-5/1/2017", "ends before it begins"),
    ],
)
def test_day_that_there_is_not_is_refused(text: str, reason: str) -> None:
    with pytest.raises(RefusalError, match=reason) as refusal:
        PartialDate.parse(text)
    assert refusal.value.rule.name == "bad-date"
    assert refusal.value.replacement is None


def test_day_and_month_exchanged_are_told() -> None:
    with pytest.raises(RefusalError) as refusal:
        PartialDate.parse("12/31/2017")
    assert refusal.value.fix is not None
    assert refusal.value.fix.say("vi").startswith("viết 31/12/2017")


@each_case(
    ("text", "meant"),
    [
        ("5.3.2017", "05/3/2017"),
        ("05-03-2017", "05/3/2017"),
        ("5 / 3 / 2017", "05/3/2017"),
        ("ngày 12/01/2018", "12/01/2018"),
        ("Ngày 5 tháng 3 năm 2017", "05/3/2017"),
    ],
)
def test_day_that_can_only_mean_one_is_written_as_it_should_be(text: str, meant: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        PartialDate.parse(text)
    assert refusal.value.replacement == (text, meant)
    assert PartialDate.parse(meant).precision is Precision.DAY


def fix_of(text: str) -> Message | None:
    """What is to be written in place of `text`, which is refused."""
    with pytest.raises(RefusalError) as refusal:
        PartialDate.parse(text)
    return refusal.value.fix


@each_case(
    ("texts", "meant"),
    [
        ("Thursday, 15-Jan-2026", "15/01/2026"),
        ("2026/01/15 | 20260115 | 15 tháng giêng 2026 | 15/1-2026", "15/01/2026"),
        ("từ ngày 3 đến ngày 5/9/2025", "03-05/9/2025"),
        ("từ 30/8 đến 2/9/2025", "30/8-02/9/2025"),
        ("2026-06 | 06-2026 | tháng sáu năm 2026 | tháng 6 2026", "6/2026"),
        ("Q2/2026 | 2026-q2 | 2Q2026 | Q.II/2026 | quý hai năm 2026", "quý II/2026"),
    ],
)
def test_dates_of_other_languages_and_programs_are_proposed_as_they_should_be(texts: str, meant: str) -> None:
    assert PartialDate.writes(meant)
    for text in texts.split(" | "):
        fix = fix_of(text)
        assert isinstance(fix, Advice), text
        assert fix.meant == meant, text


@each_case(
    ("texts", "advised"),
    [
        (
            "H3 2026 | third half of 2026 | by 30 June 2026 | Q5/2026 | quý I, II/2026",
            "for example",
        ),
        ("3, 4, 5/9/2025 | 3 và 5/9/2025 | tháng 3, tháng 6/2026", "one date"),
        ("nửa đầu năm 2026", "write only 2026"),
        ("đầu năm 2026 | early 2026 | beginning of 2026", "write the months that are meant, as in 1-3/2026"),
        ("hè 2026 | nghỉ hè năm 2026 | vào mùa hè 2026 | summer of 2026 | in summer 2026", "as in 6-8/2026"),
        ("cuối năm 2026 | end of 2026 | at the end of 2026 | late 2026", "as in 10-12/2026"),
        ("hè | hè này | mùa hè", "as in 6-8/2017"),
        ("khoảng 6/2026 | giữa tháng 6/2026 | 6/2026 (dự kiến)", "write only 6/2026"),
        ("cuối quý 2/2026", "write only quý 2/2026"),
        ("9h ngày 5/3/2026 | 5/3/2026 08:00", "write only 5/3/2026"),
    ],
)
def test_part_of_a_date_is_advised_only_where_no_more_of_it_is_told(texts: str, advised: str) -> None:
    for text in texts.split(" | "):
        fix = fix_of(text)
        assert fix is not None, text
        assert advised in fix.say("en"), text


@each_case(
    "text",
    [
        "",
        "hôm qua",
        "12/01",
        "12.01.2018",
        "1/1/17",
        "2017/01/12",
        "quý I",
        "quý V/2017",
        "quý 0/2017",
        "12/01/2018 14:00",
    ],
)
def test_text_that_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(RefusalError, match="cannot be read as a date") as refusal:
        PartialDate.parse(text)
    assert refusal.value.rule.name == "bad-date"
    assert refusal.value.fix is not None


@each_case(
    ("text", "brief"),
    [
        ("5/3/2020", "05/3/2020"),
        ("quý 2 năm 2017", "quý II/2017"),
        ("10-12/11/2017", "10/11/2017 - 12/11/2017"),
        ("11/2017", "tháng 11/2017"),
        ("2017", "năm 2017"),
        ("không rõ", PartialDate(Precision.UNKNOWN).say("vi")),
    ],
)
def test_tables_say_dates_briefly(text: str, brief: str) -> None:
    assert PartialDate.parse(text).brief("vi") == brief


@each_case(
    ("text", "brief", "of_document"),
    [
        ("quý 2 năm 2017", "the second quarter of 2017", "of the second quarter of 2017"),
        ("11/2017", "November 2017", "of November 2017"),
        ("2017", "2017", "of 2017"),
        ("5/3/2020", "5 Mar 2020", "of 5 March 2020"),
        ("thường xuyên", "ongoing", "ongoing"),
    ],
)
def test_in_english_a_time_alone_has_no_preposition(text: str, brief: str, of_document: str) -> None:
    read = PartialDate.parse(text)
    assert (read.brief("en"), read.of_document("en")) == (brief, of_document)
    assert read.of_document("vi") == read.say("vi")


@each_case(
    ("day", "month", "written"),
    [(5, 3, ("05", "3")), (9, 1, ("09", "01")), (10, 2, ("10", "02")), (31, 12, ("31", "12"))],
)
def test_zeros_are_the_official_ones(day: int, month: int, written: tuple[str, str]) -> None:
    assert day_month(day, month) == written


@given(st.dates())
def test_day_reads_back_as_written(day: date) -> None:
    text = short_date(day).rpartition("/")[0] + f"/{day.year:04d}"
    assert PartialDate.parse(text) == PartialDate.parse(day.isoformat()) == PartialDate(Precision.DAY, day, day)
