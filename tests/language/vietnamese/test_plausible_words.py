"""Which words can be Vietnamese."""

from unicodedata import normalize

from cases import each_case

from annual_report.language.vietnamese import is_in_one_piece, is_vietnamese

SYLLABLES = (
    "nghiêng giếng gìn giữ quốc quyết quỳnh khuỷu khuya xoong boóng ngoằn ngoèo hoà hòa thuý thúy quý quí Ủy Ý ưu ươn "
    "rượu được hươu tuần thuở oẳn uých xuềnh toàn loạt yêu yếm ỉa HỘI Đắk Krông Plông chế tuýp ĐH HĐND đ"
)
OTHERS = "Müller Nîmes Citroën càt hoàc bêt đạiáp ìê kịịp nghiêngg ñ Đa­n x́a abcdđefgh âi ơng ưng̀̀"


@each_case("word", SYLLABLES.split(" "))
def test_syllables_and_abbreviations_are_vietnamese(word: str) -> None:
    assert is_vietnamese(normalize("NFC", word))


@each_case("word", OTHERS.split(" "))
def test_other_words_are_not(word: str) -> None:
    assert not is_vietnamese(normalize("NFC", word))


@each_case(("word", "expected"), [("ôtô", True), ("Kilômét", True), ("Müller", False), ("ô", False)])
def test_loanwords_are_several_syllables_in_one_piece(word: str, expected: bool) -> None:
    assert is_in_one_piece(word) is expected
