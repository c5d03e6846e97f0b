"""Dates: those that no calendar has, weekdays, years, styles, reviews dated too early."""

from datetime import date

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading import Knowledge

OF_2017 = Knowledge(period=(date(2017, 1, 1), date(2017, 12, 31)))


@each_case(
    ("text", "written", "fix"),
    [
        ("Họp ngày 31/4/2017.", "31/4/2017", "30/4/2017"),
        ("Họp ngày 30/02/2018.", "30/02/2018", "28/02/2018"),
        ("Họp ngày 29/02/2017.", "29/02/2017", "28/02/2017"),
        ("Họp ngày 31 tháng 4 vừa qua.", "31 tháng 4", "30 tháng 4"),
        ("Họp ngày 10/13/2017.", "10/13/2017", "13/10/2017"),
        ("Kết thúc trong tháng 13 năm 2017.", "tháng 13", "tháng 12"),
        ("Từ ngày 25/4 đến 31/4.", "31/4", "30/4"),
        ("Trong quý V/2017.", "quý V", "quý IV"),
        ("Họp ngày 32/5/2017.", "32/5/2017", "31/5/2017"),
    ],
)
def test_dates_that_do_not_exist(text: str, written: str, fix: str) -> None:
    assert told("date-impossible", text) == [(written, fix)]


@each_case(
    "text",
    ["Ngày 29/02/2016 và 31/12/2017.", "Có 40/62 hồ sơ, từ 12/15 trở lên.", "Lương tháng 13.", "Lúc 14 giờ 30."],
)
def test_dates_that_exist_and_numbers_that_are_none(text: str) -> None:
    assert told("date-impossible", text) == []


def test_time_that_no_clock_has() -> None:
    found = slips("date-impossible", "Họp lúc 25 giờ, nghỉ lúc 14h75.")
    assert [each.text for each in found] == ["lúc 25 giờ", "14h75"]
    assert [each.text for each in slips("date-impossible", "Họp đến 25h ngày 12/5, sáng thứ 8, ngày 13/5.")] == [
        "thứ 8",
        "25h",
    ]
    found = slips("date-impossible", "Khai mạc 25 giờ 30 phút ngày 20/10/2017, từ 7 giờ đến 9 giờ 75 phút.")
    assert [each.text for each in found] == ["25 giờ 30 phút", "9 giờ 75 phút"]
    assert slips("date-impossible", "Lớp học kéo dài 48 giờ, giảm từ 60 giờ; phát sóng 25 giờ 30 phút.") == []


@each_case(
    ("text", "weekday", "date_of_weekday"),
    [
        ("Sáng thứ Hai, ngày 12/01/2018, Hội họp.", "thứ Sáu, ngày 12/01/2018", "thứ Hai, ngày 15/01/2018"),
        ("Ngày 12/01/2018 (thứ 3), Hội họp.", "12/01/2018 (thứ 6)", "09/01/2018 (thứ 3)"),
        ("Chủ nhật, 12/01/2018.", "Thứ Sáu, 12/01/2018", "Chủ nhật, 14/01/2018"),
        ("Họp vào Chủ nhật (ngày 2/9/2017).", "thứ Bảy (ngày 2/9/2017)", "Chủ nhật (ngày 3/9/2017)"),
        ("Chiều thứ năm ngày 12/01/2018.", "thứ sáu ngày 12/01/2018", "thứ năm ngày 11/01/2018"),
        ("Sáng thứ Bảy ngày 31/12/2017.", "Chủ nhật ngày 31/12/2017", "thứ Bảy ngày 30/12/2017"),
    ],
)
def test_weekday_that_is_not_that_of_the_date(text: str, weekday: str, date_of_weekday: str) -> None:
    assert [each.fixes for each in slips("weekday-wrong", text)] == [(weekday, date_of_weekday)]


def test_weekday_at_the_turn_of_the_year_is_put_right_alone() -> None:
    assert [each.fixes for each in slips("weekday-wrong", "Thứ Hai, ngày 31/12/2017.")] == [
        ("Chủ nhật, ngày 31/12/2017",)
    ]


def test_weekday_that_fits_or_is_none() -> None:
    assert told("weekday-wrong", "Thứ Sáu, ngày 12/01/2018.", "Phiên họp thứ hai, ngày 12/01/2018.") == []
    assert told("weekday-wrong", "Thứ Hai, ngày 12/6.", knowledge=OF_2017) == []
    assert told("weekday-wrong", "Thứ Tư, ngày 12/6.", knowledge=OF_2017) == [
        ("Thứ Tư, ngày 12/6", "Thứ Hai, ngày 12/6")
    ]


@each_case(
    ("text", "written", "fix"),
    [
        ("Mục tiêu đề ra trong năm 218, Chủ tịch đề nghị.", "218", "2018"),
        ("Kế hoạch năm 20018 đã có.", "20018", "2018"),
        ("Kế hoạch năm 2107 đã có.", "2107", "2017"),
        ("Giai đoạn 2016 - 20020.", "20020", "2020"),
        ("Họp ngày 12/01/20018.", "20018", "2018"),
    ],
)
def test_years_with_slips(text: str, written: str, fix: str) -> None:
    assert told("year-malformed", text, knowledge=OF_2017) == [(written, fix)]


@each_case(
    "text",
    [
        "Trong năm 218 hội viên được kết nạp.",
        "Từ năm 1945, năm 938, tầm nhìn đến năm 2045.",
        "Đạt 180/201 hồ sơ.",
        "Kinh phí 20000 đồng.",
        "Chi phí: 19800, lương 20150 VNĐ, lãi 20150đ; USD 20160.",
    ],
)
def test_years_that_may_be_meant(text: str) -> None:
    assert told("year-malformed", text, knowledge=OF_2017) == []


def test_years_in_columns_of_tables() -> None:
    def in_column(*cells: str) -> list[str]:
        return [each.text for each in slips("year-malformed", *cells, role="cell", group="bang/1")]

    assert in_column("19850", "20250", "20160") == []
    assert in_column("19850", "2020", "20160") == []
    assert in_column("2016", "20017", "2015") == ["20017"]


def test_review_dated_in_the_year_it_reviews() -> None:
    assert told("review-dated-early", "Ngày 08/01/2015, Hội họp tổng kết hoạt động năm 2015.") == [
        ("08/01/2015", "08/01/2016")
    ]
    heading = ("Mẫu, ngày 08 tháng 01 năm 2015", "BÁO CÁO", "Tổng kết hoạt động năm 2015")
    assert told("review-dated-early", *heading) == [("08 tháng 01 năm 2015", "08 tháng 01 năm 2016")]
    sound = (
        "Ngày 08/01/2016, Hội họp tổng kết năm 2015.",
        "Kế hoạch số 10/KH-UBND ngày 08/01/2015 về tổng kết năm 2015.",
    )
    assert told("review-dated-early", *sound) == []
    annexed = "(Kèm theo Báo cáo số 03/BC-LHHM ngày 13 tháng 01 năm 2020 của Liên hiệp các Hội tỉnh Mẫu)"
    assert told("review-dated-early", annexed) == [], "the year of the date is not that of the review"
    assert told("review-dated-early", annexed.replace(" của", " tổng kết năm 2019 của")) == []
    assert told("review-dated-early", annexed.replace(" của", " về kết quả năm 2020 của")) == [
        ("13 tháng 01 năm 2020", "13 tháng 01 năm 2021")
    ]


def test_styles_of_dates() -> None:
    zeros = ("Ngày 08/01/2018 và 05/9/2018.", "Ngày 8/1/2018.")
    assert told("date-style-mixed", *zeros) == [("8/1/2018", "08/01/2018")]
    assert told("date-style-mixed", "Ngày 12/01/2018, 15/02/2018, 12-01-2018.") == [("12-01-2018", "12/01/2018")]
    words = "Ngày 12/01/2018 và ngày 15 tháng 02 năm 2018."
    assert told("date-style-mixed", words) == [("15 tháng 02 năm 2018", "15/02/2018")]


def test_styles_that_official_texts_mix() -> None:
    cited = "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020."
    assert (
        told("date-style-mixed", "Mẫu, ngày 08 tháng 01 năm 2018", cited, "Họp ngày 12/01/2018, dịp 8/3 và 30/4.") == []
    )
    for number in ("Số:      /BC-HM", "Số: 12/BC-HM"):
        head = f"{number}                  An Mẫu, ngày 18 tháng 12 năm 2017"
        assert told("date-style-mixed", head, "Kết nạp Hội A (ngày 12/3/2017) và Hội B (ngày 15/8/2017).") == []


@each_case(
    ("text", "written", "fix"),
    [
        ("Mở từ ngày 21/4/2017 đến ngày 15/4/2017.", "21/4/2017 đến ngày 15/4/2017", "15/4/2017 đến ngày 21/4/2017"),
        ("Mở từ ngày 21 đến ngày 15/4/2017.", "21 đến ngày 15/4/2017", "15 đến ngày 21/4/2017"),
        ("Mở từ 25/4 đến 20/4/2017.", "25/4 đến 20/4/2017", "20/4 đến 25/4/2017"),
        ("Từ ngày 05/12/2017 đến ngày 10/01/2017.", "05/12/2017 đến ngày 10/01/2017", "05/12/2017 đến ngày 10/01/2018"),
        ("Nhiệm kỳ 2017 - 2012.", "2017 - 2012", "2017 - 2022"),
        ("Năm học 2017-2016.", "2017-2016", "2017-2018"),
        ("Từ tháng 10/2017 đến tháng 3/2017.", "tháng 10/2017 đến tháng 3/2017", "tháng 10/2017 đến tháng 3/2018"),
        ("Từ năm 2020 đến năm 2015.", "2020 đến năm 2015", "2020 đến năm 2025"),
    ],
)
def test_spans_that_end_before_they_begin(text: str, written: str, fix: str) -> None:
    assert told("span-backwards", text) == [(written, fix)]


@each_case(
    "text",
    [
        "Mở từ ngày 15/4/2017 đến ngày 21/4/2017, nhiệm kỳ 2017 - 2022.",
        "Từ ngày 25/12 đến ngày 05/01/2018; từ 25/12/2017 đến 05/01.",
        "Từ ngày 28 đến ngày 02/5/2017.",
        "Khai mạc được dời từ ngày 21/4 đến ngày 15/4.",
        "Giảm từ 2018 đến 2013 hội viên.",
    ],
)
def test_spans_as_they_should_be(text: str) -> None:
    assert told("span-backwards", text) == []


@each_case(
    ("text", "written", "fix"),
    [
        ("Kỷ niệm 20 năm thành lập (1995 - 2017).", "20", "22"),
        ("Qua 5 năm (2010-2017).", "5", "7"),
        ("Trong 03 ngày, từ ngày 12 đến ngày 13/5/2017.", "03", "02"),
    ],
)
def test_durations_beside_their_beginning_and_end(text: str, written: str, fix: str) -> None:
    assert told("duration-wrong", text) == [(written, fix)]


@each_case(
    "text",
    [
        "Kỷ niệm 20 năm thành lập (15/8/1997 - 15/8/2017), qua 5 năm (2013 - 2017).",
        "Trong 2 ngày, từ ngày 12 đến ngày 13/5/2017; 10 ngày, từ ngày 25 đến 03/6.",
        "Năm 2017 có 3 năm học (2015 - 2018).",
    ],
)
def test_durations_that_are_right(text: str) -> None:
    assert told("duration-wrong", text) == []


@each_case(
    ("text", "wrong", "fix"),
    [
        (
            "The lecture took place on Tuesday 14 November 2024.",
            "Tuesday 14 November 2024",
            "Thursday 14 November 2024",
        ),
        ("It met on Friday, March 6, 2025 in York.", "Friday, March 6, 2025", "Thursday, March 6, 2025"),
        ("It met on Monday the 3rd of June 2025.", "Monday the 3rd of June 2025", "Tuesday the 3rd of June 2025"),
    ],
)
def test_weekdays_in_english(text: str, wrong: str, fix: str) -> None:
    assert told("weekday-wrong", text) == [(wrong, fix)]


def test_dates_that_english_has_not() -> None:
    for said in ("31 September 2024", "30 February", "February 29, 2023", "32nd of May"):
        found = slips("date-impossible", f"It met on {said}.")
        assert [each.passage.text[each.start : each.end] for each in found] == [said]
    sound = "29 February 2024, 29 February, Thursday 14 November 2024; may 31 people come? 12 May 2024 was a Sunday."
    assert told("date-impossible", sound) == told("weekday-wrong", sound) == []
