"""Causes as they are printed: a small letter at the beginning where it surely begins no name, a mark at the end."""

from annual_report.compose.causes import in_sentence
from annual_report.values.text_types import Prose

PRINTED = {
    "Chờ quy hoạch của tỉnh": "chờ quy hoạch của tỉnh.",
    "Không được bố trí vốn.": "không được bố trí vốn.",
    "kinh phí cấp chậm ; ": "kinh phí cấp chậm.",
    "Hội chưa có trụ sở": "Hội chưa có trụ sở.",
    "Các Sở chưa cấp vốn": "Các Sở chưa cấp vốn.",
    "Số 12 còn thiếu": "Số 12 còn thiếu.",
    "CHƯA có kinh phí": "CHƯA có kinh phí.",
    "{ubnd-tinh} chưa duyệt": "{ubnd-tinh} chưa duyệt.",
    "theo ý kiến “chưa cần.”": "theo ý kiến “chưa cần.”",
    "……": "……",
    "Do:\n\n- mưa\n- bão": "Do:\n\n- mưa\n- bão",
    "": "",
}


def test_causes_are_put_into_the_sentence() -> None:
    assert {each: str(in_sentence(Prose(each), "vi")) for each in PRINTED} == PRINTED
    assert {in_sentence(Prose(each), "vi") for each in PRINTED.values()} == set(PRINTED.values())


def test_letters_of_other_languages_stay() -> None:
    assert in_sentence(Prose("No funds"), "en") == "No funds."
    assert in_sentence(Prose("Do funds exist"), "en") == "Do funds exist."
