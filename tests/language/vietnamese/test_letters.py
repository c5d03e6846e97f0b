"""Tones taken from syllables and put where they belong."""

from cases import each_case

from annual_report.language.vietnamese import bare, put_tone, take_tone
from annual_report.language.vietnamese.letters import cased_like

SYLLABLES = (
    "hòa khỏe thủy quý quả già giường giếng người thuở khuya khuỷu hoàn ngoài tiếng của mía boóng ngoằn yến ở gì"
)


@each_case("syllable", SYLLABLES.split(" "))
def test_tone_goes_back_to_its_letter(syllable: str) -> None:
    assert put_tone(*take_tone(syllable)) == syllable


@each_case(("old", "new"), [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("quý", "quý"), ("hoàn", "hoàn")])
def test_new_way_puts_it_on_the_second_letter(old: str, new: str) -> None:
    assert put_tone(*take_tone(old), "new") == new


def test_bare_letters_have_no_marks() -> None:
    assert bare("đường nguyễn ơ ă ê") == "duong nguyen o a e"


@each_case(("model", "expected"), [("ĐAỌ", "ĐẠO"), ("Đaọ", "Đạo"), ("đaọ", "đạo")])
def test_capitals_are_kept(model: str, expected: str) -> None:
    assert cased_like(model, "đạo") == expected
