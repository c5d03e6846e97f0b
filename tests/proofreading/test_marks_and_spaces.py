"""Spaces on the wrong side of a mark, rows of dots, brackets without a counterpart."""

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading.rules.balance import bracket_unbalanced
from annual_report.proofreading.rules.leftovers import text_left_over
from annual_report.proofreading.rules.marks import ellipsis_form
from annual_report.proofreading.rules.quotes import quotes_of_other_kind
from annual_report.proofreading.rules.spacing import space_before_mark, space_missing


@each_case(
    ("text", "slip"),
    [
        ("Hội Phụ nữ( khối trường) đã họp.", ("nữ( khối", "nữ (khối")),
        ("Hội ,chi hội đã họp.", ("Hội ,chi", "Hội, chi")),
        ("Hội (khối trường )đã họp.", ("trường )đã", "trường) đã")),
        ("Hội nghị “ Tổng kết” đã họp.", ("“ Tổng", "“Tổng")),
        ("Hội nghị đã họp .", ("họp .", "họp.")),
        ("Đã họp năm 2024 .Ban chấp hành", ("2024 .Ban", "2024. Ban")),
        ("Đã họp cuối năm .Ban chấp hành", ("năm .Ban", "năm. Ban")),
        ("Đã họp cuối năm .các chi hội", ("năm .các", "năm. các")),
        ("Kết quả rất tốt !Ban chấp hành", ("tốt !Ban", "tốt! Ban")),
        ("Kết quả thế nào ?Đề nghị báo cáo", ("nào ?Đề", "nào? Đề")),
    ],
)
def test_a_space_on_the_wrong_side_is_told_once(text: str, slip: tuple[str, str]) -> None:
    assert told(space_before_mark, text) + told(space_missing, text) == [slip]


def test_a_stop_that_belongs_to_the_word_behind_it_is_let_stand() -> None:
    assert told(space_before_mark, "Nộp tệp .docx, lập trình .NET và trang .gov.vn, tên miền .Com.vn") == []


def test_marks_between_the_steps_to_a_page_are_no_quotation_marks() -> None:
    assert told(space_before_mark, "Trang chủ » Tin tức » Hoạt động") == []


def test_an_ellipsis_that_got_long_behind_a_list_is_no_open_place() -> None:
    text = "Các hình thức gồm tờ rơi, bản tin, phát thanh....."
    assert told(ellipsis_form, text) == [("thanh.....", "thanh...")]
    assert slips(text_left_over, text) == []
    assert slips(text_left_over, "Họ và tên.........")


@each_case("text", ["a) Hội, b) Đoàn", "1) Hội; 2.1) Đoàn", "iv) Hội", "đ) Hội"])
def test_labels_of_lists_are_let_stand(text: str) -> None:
    assert slips(bracket_unbalanced, text) == []


def test_a_short_word_before_a_bracket_is_no_label() -> None:
    [slip] = slips(bracket_unbalanced, "Có 120 đại biểu, trong đó 45 đại biểu nữ).")
    assert slip.fixes == ("(nữ)", "nữ")


def test_marks_within_a_garbled_word_are_no_quotation_marks() -> None:
    assert slips(quotes_of_other_kind, "nhiá»‡m vá»¥ cá»«ua Há»™i, «cu» là") != []
    assert [slip.text for slip in slips(quotes_of_other_kind, "cá«a há» họp, «cu» là")] == ["«cu»"]
