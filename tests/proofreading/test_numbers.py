"""Numbers: dots between thousands, decimal commas, zeros, sums, percentages, and what the data backs."""

from fractions import Fraction

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading import Knowledge
from annual_report.proofreading.knowledge import KnownAmount, KnownName, SmallNumbers
from annual_report.proofreading.proofreader import advice_on


@each_case(
    ("text", "written", "fix"),
    [
        ("Hội tặng hơn 1000 phần quà.", "1000", "1.000"),
        ("Có 1250 hội viên.", "1250", "1.250"),
        ("Tổng số 3500 người dự.", "3500", "3.500"),
        ("Trồng hơn 2000 cây xanh.", "2000", "2.000"),
        ("Kinh phí 25000 đồng.", "25000", "25.000"),
        ("Tặng 1 000 phần quà.", "1 000", "1.000"),
    ],
)
def test_thousands_without_their_dot(text: str, written: str, fix: str) -> None:
    assert told("thousands-dot-missing", text) == [(written, fix)]


@each_case(
    "text",
    [
        "Năm 2017 có 1.250 hội viên.",
        "Theo Kế hoạch 10460-KH/UBND và ISO 9001.",
        "Điện thoại: 0271 3879 123.",
        "Hội thi năm 2017 học sinh tham gia đông.",
        "Nhiệm kỳ 2017 - 2022, Quyết định số 1795 về khen thưởng.",
        "Đại lễ 1000 năm Thăng Long.",
    ],
)
def test_years_and_codes_have_no_dot(text: str) -> None:
    assert told("thousands-dot-missing", text) == []


@each_case(
    ("chosen", "found"),
    [("two-digit", [("3 hội", "03 hội"), ("2 đề", "02 đề")]), ("one-digit", [("05 lớp", "5 lớp")])],
)
def test_zero_as_the_house_has_chosen(chosen: SmallNumbers, found: list[tuple[str, str]]) -> None:
    text = "Mở 05 lớp, 3 hội thảo, 2 đề tài, 12 lớp trong 6 tháng đầu năm, chi 5 triệu đồng."
    assert told("leading-zero-mixed", text, knowledge=Knowledge(small_numbers=chosen)) == found


@each_case(
    ("text", "written", "fix"),
    [
        ("Đạt 64.5%.", "64.5", "64,5"),
        ("Chi 12.5 triệu đồng.", "12.5", "12,5"),
        ("Tặng 1,000 phần quà.", "1,000", "1.000"),
        ("Chi 2,500,000 đồng.", "2,500,000", "2.500.000"),
        ("Chi 1200.000 đồng.", "1200.000", "1.200.000"),
    ],
)
def test_marks_of_other_languages(text: str, written: str, fix: str) -> None:
    assert told("number-marks-wrong", text) == [(written, fix)]


@each_case("text", ["Đạt 64,5%.", "Mục 3.2 và ngày 12.5.", "Có 12.500 người, 1.250.000 đồng."])
def test_numbers_as_they_should_be(text: str) -> None:
    assert told("number-marks-wrong", text) == []


def test_zero_that_only_some_counts_have() -> None:
    assert told("leading-zero-mixed", "Mở 05 lớp, 04 cuộc thi.", "Tổ chức 3 hội thảo.") == [("3 hội", "03 hội")]
    assert told("leading-zero-mixed", "Mở 05 lớp trong 6 tháng đầu năm, chi 5 triệu đồng, Khóa 8.") == []


@each_case(
    ("text", "written", "fix"),
    [
        ("Có 5/10 hồ sơ (đạt 55%).", "55%", "50%"),
        ("Đạt 81,77% (145/180).", "81,77%", "80,56%"),
        ("Có 138/140 học sinh lớp 9 được công nhận tốt nghiệp, đạt 99,6%.", "99,6%", "98,6%"),
        ("Có 138/140 học sinh khối 9 và lớp 5A năm 2026, đạt 99,6%.", "99,6%", "98,6%"),
        ("Có 180 hồ sơ theo Điều 5, trong đó 145 hồ sơ đạt khoản 2, chiếm 81,77%.", "81,77%", "80,56%"),
        ("Có 2/3 số huyện (66,6%).", "66,6%", "66,7%"),
        ("Có 180 hồ sơ, trong đó 145 hồ sơ đạt yêu cầu, chiếm 81,77%.", "81,77%", "80,56%"),
        ("Có 145 trên tổng số 180 hội viên, đạt 80%.", "80%", "81%"),
        ("Tăng từ 120 lên 150 người (tăng 30%).", "30%", "25%"),
        ("Mở 24 lớp, đạt 110% kế hoạch (20 lớp).", "110%", "120%"),
        ("Chi 450 triệu đồng trên tổng dự toán 500 triệu đồng, đạt 95%.", "95%", "90%"),
        ("Được cấp 500 triệu đồng, đã chi 450 triệu đồng, đạt 95%.", "95%", "90%"),
        ("Từ 1.000 người năm 2016 lên 1.250 người năm 2017 (tăng 20%).", "20%", "25%"),
        ("Có 8 trong 10 chi hội họp đúng hạn, đạt 85%.", "85%", "80%"),
        ("Đạt 85% (8 chi hội trong tổng số 10 chi hội).", "85%", "80%"),
        ("Trong 50 đề tài, có 20 đề tài của nữ, chiếm 45%.", "45%", "40%"),
        ("Trong tổng số 50 đề tài, 20 đề tài đạt giải, chiếm 45%.", "45%", "40%"),
        ("Có 50 đề tài, trong đó 25 đề tài khá, chiếm 50%; 10 đề tài giỏi, chiếm 25%.", "25%", "20%"),
        ("Năm 2016 có 40 chi hội, năm 2017 có 50 chi hội, tăng 20%.", "20%", "25%"),
        ("Có 50 chi hội, tăng 20% so với năm 2016 (40 chi hội).", "20%", "25%"),
    ],
)
def test_percentage_beside_its_figures(text: str, written: str, fix: str) -> None:
    assert told("percentage-wrong", text) == [(written, fix)]


@each_case(
    "text",
    [
        "Có 40/62 hồ sơ (đạt 64,5%) và 12/15 đề tài (80%), tăng 5% so với năm trước.",
        "Có 40/62 hồ sơ, tăng 12% so với năm 2016.",
        "Có hơn 40/62 hồ sơ (khoảng 65%).",
        "Mở 24/20 lớp, đạt 120% kế hoạch.",
        "Mở 9 lớp trong 12 tháng, đạt 80% kế hoạch.",
        "Trong 50 đề tài, có 20 đề tài của nữ, chiếm 40%, và 30 đề tài của nam, chiếm 60%.",
    ],
)
def test_percentage_that_is_right_or_of_something_else(text: str) -> None:
    assert told("percentage-wrong", text) == []


def test_share_without_decimals_is_proposed_too() -> None:
    assert slips("percentage-wrong", "Có 9/12 hội (đạt 81,77%).")[0].fixes == ("75,00%", "75%")


def test_cut_off_is_told_as_such() -> None:
    assert "cut off" in slips("percentage-wrong", "Có 2/3 số huyện (66,6%).")[0].message.say("en")


@each_case(
    ("text", "written", "fix"),
    [
        ("Trao 12 giải: 1 giải Nhất, 2 giải Nhì, 3 giải Ba và 5 giải Khuyến khích.", "12", "11"),
        ("Trao 12 giải (01 giải Nhất, 02 giải Nhì và 03 giải Ba).", "12", "6"),
        ("Khen gồm 3 tập thể và 4 cá nhân, tổng cộng 8 đơn vị.", "8", "7"),
        ("Khen 8 tập thể, cá nhân (gồm 3 tập thể và 4 cá nhân).", "8", "7"),
        ("Chi 350 triệu đồng, gồm 200 triệu đồng từ ngân sách và 120 triệu đồng tài trợ.", "350", "320"),
        ("Kết nạp ba hội viên tập thể và bốn hội viên cá nhân, tổng cộng tám hội viên.", "tám", "bảy"),
        ("Trao bốn giải thưởng, gồm một giải Nhất và hai giải Nhì.", "bốn", "ba"),
        ("Trao 11 giải: không có giải Nhất, 2 giải Nhì, 3 giải Ba và 5 giải Khuyến khích.", "11", "10"),
        ("Mở 36 lớp, gồm 20 lớp ở huyện A, 10 lớp ở huyện B, 8 lớp ở huyện C.", "36", "38"),
        ("Mở 36 lớp gồm 20 lớp cho nông dân, 10 lớp cho thanh niên và 8 lớp của hội phụ nữ.", "36", "38"),
        ("Mở 36 lớp (kế hoạch 30), gồm 20 lớp tin học, 10 lớp ngoại ngữ, 8 lớp kỹ năng.", "36", "38"),
        ("Mở 36 lớp trong năm 2025, gồm 20 lớp tin học, 10 lớp ngoại ngữ, 8 lớp kỹ năng.", "36", "38"),
        ("Mở 36 lớp, trong đó có 20 lớp tin học, 10 lớp ngoại ngữ, 8 lớp kỹ năng.", "36", "38"),
    ],
)
def test_parts_that_do_not_add_up(text: str, written: str, fix: str) -> None:
    assert told("sum-wrong", text) == [(written, fix)]


def test_a_sum_is_proposed_only_where_the_record_has_it() -> None:
    def seen(known: Knowledge) -> list[tuple[str | None, str]]:
        found = slips("sum-wrong", "Đạt 10 giải (1 giải Nhất, 3 giải Nhì, 7 giải Ba).", knowledge=known)
        return [(each.proposed, str(advice.say("en")) if (advice := advice_on(each)) else "") for each in found]

    again = "look at each number again: the total or one of the parts is wrong"
    assert seen(Knowledge()) == [(None, again)]
    prizes = KnownAmount("giải", "giải hội thi", Fraction(10), tuple(map(Fraction, (1, 3, 6))))
    known = Knowledge(figures=frozenset(map(Fraction, (10, 1, 3, 6))), amounts=(prizes,))
    assert seen(known) == [(None, "the report has 10 = 1 + 3 + 6: correct the parts")]
    assert seen(Knowledge(figures=frozenset(map(Fraction, (11,))))) == [("11", "write “11”")]


@each_case(
    "text",
    [
        "Trao 11 giải gồm 1 giải Nhất, 2 giải Nhì, 3 giải Ba, 5 giải Khuyến khích.",
        "Trao 12 giải, trong đó có 1 giải Nhất, 2 giải Nhì.",
        "Mở 36 lớp, trong đó có 20 lớp miễn phí, 30 lớp buổi tối.",
        "Mở 36 lớp, trong đó có 20 lớp tin học, 10 lớp ngoại ngữ, 2 lớp kỹ năng.",
        "Mở 36 lớp (kế hoạch 30), gồm 20 lớp ở huyện A, 10 lớp ở huyện B, 6 lớp ở huyện C.",
        "Trao 12 giải: 1 giải Nhất, 2 giải Nhì, 3 giải Ba…",
        "Hội có 128 hội viên (chưa kể hội viên danh dự): 100 hội viên nam và 20 hội viên nữ.",
        "Trong năm qua, Hội có nhiều hoạt động, gồm 3 hoạt động tư vấn và 4 hoạt động phản biện.",
        "Một số hội thảo, gồm 2 hội thảo về lúa và 3 hội thảo về cây.",
        "Đi dự có 3 đoàn gồm 40 vận động viên và 10 huấn luyện viên.",
        "Có 120 đại biểu, trong đó 80 đại biểu nữ, 60 đại biểu dưới 35 tuổi.",
    ],
)
def test_lists_that_are_right_or_not_complete(text: str) -> None:
    assert told("sum-wrong", text) == []


def test_number_that_no_figure_backs() -> None:
    known = Knowledge(figures=frozenset(map(Fraction, (24, 1000, 350_000_000, 40, 62))))
    backed = "Mở 24 lớp, tặng 1.000 phần quà, chi 350 triệu đồng, có 40/62 hồ sơ (64,5%)."
    never = "Trong 5 năm, Đề án 06, ngày 12/01/2018, mô hình “3+1”, phấn đấu mở 40 lớp."
    assert told("number-unbacked", backed, never, knowledge=known) == []
    found = told("number-unbacked", "Mở 35 lớp, chi 400 triệu đồng, đạt 95%.", knowledge=known)
    assert [written for written, _fix in found] == ["35", "400 triệu đồng", "95%"]
    scaled = Knowledge(figures=frozenset(map(Fraction, (1_234_567, 30_000))), from_data=True)
    assert told("number-unbacked", "Đón 1,2 triệu lượt khách, trồng ước đạt 30 nghìn cây.", knowledge=scaled) == []
    assert told("number-unbacked", "Đón 1,3 triệu lượt khách.", knowledge=scaled) == [("1,3 triệu", "")]
    assert told("number-unbacked", "Mở 35 lớp.") == []


def test_amounts_in_short_or_joined_units_are_seen_like_those_in_full() -> None:
    known = Knowledge(figures=frozenset(map(Fraction, (24, 9_640_000_000, 8_370_000, 500_000))))
    text = "Thu 9.640.000.000đ, bình quân 8,37tr/người/tháng, mỗi suất 500k, hay 8,37 triệu đồng, 8,37trđ."
    assert told("number-unbacked", text, knowledge=known) == []
    text = "Thu 9.650.000.000đ, bình quân 8,38tr/người/tháng, 9,1 tr đ, mỗi suất 510k, 1,2 tấn, 12ha, 15 km, 2.000 VNĐ."
    found = [written for written, _fix in told("number-unbacked", text, knowledge=known)]
    assert found == ["9.650.000.000đ", "8,38tr", "9,1 tr đ", "510k", "1,2", "12ha", "15", "2.000 VNĐ"]
    assert told("number-unbacked", "Dài 2 km, 5 kg, sách dày 24 tr., đường 30A, cỡ 12pt.", knowledge=known) == []


def test_units_of_one_column() -> None:
    cells = ("12 triệu đồng", "0,5 tỷ đồng", "20 triệu đồng")
    found = slips("table-units-mixed", *cells, role="cell", group="a")
    assert [(each.text, each.fixes) for each in found] == [("0,5 tỷ đồng", ("500 triệu đồng",))]
    assert slips("table-units-mixed", *cells, role="cell") == []
    for others in (["137 hội viên"], ["92,5%"], ["12", "hơn 1.000", "40/62"]):
        assert slips("table-units-mixed", *cells, *others, role="cell", group="a") == [], "each row is of another kind"
    assert len(slips("table-units-mixed", *cells, "12", role="cell", group="a")) == 1


def test_figure_of_the_record_is_proposed() -> None:
    known = Knowledge(
        figures=frozenset(map(Fraction, (12, 8, 1250, 350_000_000))),
        amounts=(
            KnownAmount("lớp", "lớp tập huấn nghề", Fraction(12)),
            KnownAmount("lớp", "lớp bồi dưỡng cán bộ", Fraction(8)),
            KnownAmount("hội viên", "tổng số hội viên", Fraction(1250)),
            KnownAmount("đồng", "kinh phí hội thi", Fraction(350_000_000)),
        ),
        names=(KnownName("Hội Mẫu", is_own=True),),
    )

    def fixes(text: str) -> list[tuple[str, ...]]:
        return [each.fixes for each in slips("number-unbacked", text, knowledge=known)]

    assert fixes("Hội Mẫu có 1.350 hội viên.") == [("1.250",)]
    assert fixes("Mở 14 lớp tập huấn nghề.") == [("12",)]
    assert fixes("Mở 14 lớp tập huấn.") == fixes("Mở 14 lớp.") == [()]
    assert fixes("Kinh phí hội thi là 300 triệu đồng.") == [("350 triệu đồng",)]
    assert fixes("Ủng hộ 300 triệu đồng, đón 40 đoàn.") == [(), ()]


@each_case(
    ("text", "fixes"),
    [
        ("Có 05 (sáu) chỉ tiêu.", ("05 (năm)", "06 (sáu)")),
        ("Có sáu (05) cán bộ.", ("năm (05)", "sáu (06)")),
        ("Có 15 hội viên (mười sáu hội viên).", ("15 hội viên (mười lăm hội viên)", "16 hội viên (mười sáu hội viên)")),
        ("Chi 1.500.000 đồng (Bằng chữ: Một triệu đồng chẵn).", None),
        ("Chi 50 triệu đồng (sáu mươi triệu đồng).", None),
    ],
)
def test_numbers_in_digits_and_words_that_differ(text: str, fixes: tuple[str, ...] | None) -> None:
    found = slips("number-words-differ", text)
    assert len(found) == 1
    assert fixes is None or found[0].fixes == fixes


def test_numbers_in_words_that_fit_or_are_of_something_else() -> None:
    assert told("number-words-differ", "Có 05 (năm) cán bộ, 12 (mười hai) hội viên, năm (05) ban.") == []
    assert told("number-words-differ", "Chi 60 triệu đồng (sáu mươi triệu đồng chẵn).") == []
    assert told("number-words-differ", "Lớp 3 (hai lớp), Tổ 4 (ba hội viên), hội thảo thứ hai (12).") == []


@each_case(
    ("text", "written", "fix"),
    [
        ("Tăng từ 1.200 lên 1.250 người, tăng 40 người.", "40", "50"),
        ("Giảm từ 60 người năm 2016 xuống còn 45 người (giảm 25 người).", "25", "15"),
        ("Kết nạp 50 hội viên, tăng 10 hội viên so với năm 2016 (45 hội viên).", "10", "5"),
        ("Tổng thu là 500 triệu đồng, tổng chi là 420 triệu đồng, còn dư 90 triệu đồng.", "90", "80"),
    ],
)
def test_differences_beside_their_figures(text: str, written: str, fix: str) -> None:
    assert told("difference-wrong", text) == [(written, fix)]


@each_case(
    "text",
    [
        "Tăng từ 40 lên 50 chi hội, tăng 10 chi hội, tăng 25%.",
        "Tăng từ 40 lên 50 chi hội, tăng hơn 9 chi hội.",
        "Kết nạp 50 hội viên, tăng 10 hội viên so với năm 2016.",
        "Tổng thu là 500 triệu đồng, tổng chi là 420 triệu đồng, còn dư 80 triệu đồng.",
        "Tồn đầu năm 20 triệu đồng, thu 500 triệu đồng, chi 420 triệu đồng, tồn cuối năm 100 triệu đồng.",
        "Quỹ năm trước chuyển sang 20 triệu đồng; thu 500 triệu đồng, chi 420 triệu đồng, còn lại 100 triệu đồng.",
        "Thu 500 triệu đồng, chi 420 triệu đồng, còn lại 100 triệu đồng (trong đó năm 2024 chuyển sang 20 triệu đồng).",
        "Thu 500 triệu đồng, chi 420 triệu đồng, còn lại 100 triệu đồng, kể cả số dư năm trước.",
        "Năm trước còn dư 120 triệu đồng, năm nay thu 300 triệu đồng, chi 400 triệu đồng, còn 20 triệu đồng.",
        "Tăng từ 40 lên 120 chi hội, tăng 3 lần.",
    ],
)
def test_differences_that_are_right_or_of_something_else(text: str) -> None:
    assert told("difference-wrong", text) == []


def test_rest_may_have_money_of_earlier_years_in_it() -> None:
    asked = slips("difference-wrong", "Thu 500 triệu đồng, chi 420 triệu đồng, còn lại 100 triệu đồng.")
    assert [(each.doubtful, each.proposed) for each in asked] == [(True, None)], "nobody can tell whether it is wrong"
    [wrong] = slips(
        "difference-wrong",
        "Tồn đầu năm 20 triệu đồng, thu 500 triệu đồng, chi 420 triệu đồng, tồn cuối năm 110 triệu đồng.",
    )
    assert wrong.proposed == "100"
    saved = slips(
        "difference-wrong", "Thu 500 triệu đồng, chi 420 triệu đồng, còn dư 90 triệu đồng chuyển sang năm 2026."
    )
    assert [each.doubtful for each in saved] == [True], "what goes on into the next year was not there before"


def test_shares_that_cannot_be() -> None:
    assert told("share-impossible", "Nữ hội viên chiếm 130%.") == [("130", "")]
    found = slips("share-impossible", "Nam chiếm 55%, nữ chiếm 46%.")
    assert [(each.text, each.fixes) for each in found] == [
        ("55%, nữ chiếm 46", ("55%, nữ chiếm 45", "54%, nữ chiếm 46"))
    ]
    sound = "Nam 54,6%, nữ 45,5%; đạt 120% kế hoạch; nam đạt 95%, nữ đạt 97%; chiếm 100%."
    assert told("share-impossible", sound) == []
