"""Which spellings Vietnamese allows, and the parts of its syllables."""

from cases import each_case

from annual_report.language.vietnamese import Syllable, attested, split

ALLOWED = "nghiêng kỳ gì gìn giêng giữa quyển quốc hòa hoà thuở khuya yến ý boong xoong chuyện oanh ngoằn tuýp bích"
FORBIDDEN = "nghành ngiên kủa cế gế ghà họat cuả đaọ bêt hoàt qoan quưa zân fát hcương tihr byến ă ấa ngkiên cuyên đựợc"


@each_case("word", ALLOWED.split(" "))
def test_syllable_is_split(word: str) -> None:
    assert split(word) is not None


@each_case("word", FORBIDDEN.split(" "))
def test_no_syllable_is_not(word: str) -> None:
    assert split(word) is None


def test_parts_are_told() -> None:
    assert split("quyển") == Syllable("qu", "u", "yên", "n", "\u0309")
    assert split("hoạt") == Syllable("h", "o", "oat", "t", "\u0323")
    assert split("giếng") == Syllable("gi", "", "iêng", "ng", "\u0301")


def test_spelling_allows_nearly_all_that_there_are() -> None:
    borrowed = {"gen", "gip", "giê", "gram", "quới", "thy", "tivi", "đắk"}
    assert {word for word in attested() if split(word) is None} <= borrowed
