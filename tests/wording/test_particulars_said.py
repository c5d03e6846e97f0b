"""What dates, editions and periods say besides their plain words."""

from datetime import date, timedelta

from cases import each_case

from annual_report.language.vietnamese.lunar import LunarDay, lunar_day
from annual_report.values.dates import PartialDate
from annual_report.values.period import Period
from annual_report.wording.particulars_said import date_names, edition_names, period_names


@each_case(
    ("written", "form", "words"),
    [
        ("23/11/2024", "thu", "thứ Bảy"),
        ("17-18/7/2025", "thu", None),
        ("17-18/7/2025", "so", "17-18/7/2025"),
        ("5-6/2/2025", "so", "05-06/02/2025"),
        ("28/2-02/3/2025", "so", "28/02/2025 - 02/3/2025"),
        ("17-18/7/2025", "so-ngay", "2 ngày"),
        ("3/2025", "so-ngay", None),
        ("không rõ", "thu", None),
        ("03-12/02/2025", "am-lich", "từ mùng 6 Tết đến rằm tháng Giêng năm Ất Tỵ"),
        ("18/4/2024", "am-lich", "mùng 10 tháng 3 năm Giáp Thìn"),
        ("22/01/2025", "am-lich", "ngày 23 tháng Chạp năm Giáp Thìn"),
        ("28-29/01/2025", "am-lich", "từ ngày 29 tháng Chạp năm Giáp Thìn đến mùng 1 Tết năm Ất Tỵ"),
        ("25/7/2025", "am-lich", "mùng 1 tháng 6 nhuận năm Ất Tỵ"),
        ("01/01/1900", "am-lich", None),
        ("2025", "am-lich", None),
    ],
)
def test_form_of_a_date(written: str, form: str, words: str | None) -> None:
    assert date_names(PartialDate.parse(written)).say(form, "vi") == words


@each_case(
    ("edition", "before", "number"),
    [
        ("lần thứ 18", "lần thứ 17", "18"),
        ("lần thứ VI", "lần thứ V", "VI"),
        ("năm 2024", "năm 2023", "2024"),
        ("lần thứ 1", None, "1"),
        ("mở rộng", None, None),
        (None, None, None),
    ],
)
def test_form_of_an_edition(edition: str | None, before: str | None, number: str | None) -> None:
    names = edition_names(edition)
    assert (names.say("truoc", "vi"), names.say("so", "vi")) == (before, number)


def test_forms_of_a_period() -> None:
    year, quarter = (period_names(Period.parse(key)) for key in ("2024", "2024-q3"))
    assert [year.say(form, "vi") for form in ("", "truoc", "so-thang")] == ["năm 2024", "năm 2023", "12"]
    assert quarter.say("so-thang", "vi") == "3"


# As printed in Vietnamese calendars, also where those of China differ (1985, 2007, 2030).
NEW_YEARS = {
    1985: (1, 21), 2007: (2, 17), 2020: (1, 25), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17),
    2030: (2, 2),
}  # fmt: skip


def test_lunar_years_begin_on_their_days_and_days_follow_one_another() -> None:
    for year, (month, day) in NEW_YEARS.items():
        assert lunar_day(date(year, month, day)) == LunarDay(1, 1, year, is_leap=False)
    day, before = date(2019, 12, 31), lunar_day(date(2019, 12, 30))
    while day < date(2034, 3, 1):
        now = lunar_day(day)
        assert now is not None
        assert before is not None
        same = (now.month, now.is_leap, now.year) == (before.month, before.is_leap, before.year)
        assert now.day == (before.day + 1 if same else 1)
        assert same or before.day in {29, 30}
        day, before = day + timedelta(days=1), now
