"""Letters and signs: loose accents, other scripts, signs unseen, garbled words."""

from unicodedata import normalize

from cases import each_case
from proofreading.finding import slips, told

from annual_report.proofreading import Knowledge


def test_accents_apart() -> None:
    assert told("loose-accent", normalize("NFD", "Hội") + " đồng.") == [(normalize("NFD", "Hội"), "Hội")]
    assert told("loose-accent", "Hội đò\u0302ng.") == [("đò\u0302ng", "đồng")]
    assert [fix for _written, fix in told("loose-accent", normalize("NFD", "Hội nghị tổng kết của tỉnh."))] == [
        "Hội nghị tổng kết của tỉnh"
    ]
    assert told("loose-accent", "Hội nghị tổng kết.") == []


@each_case(
    ("text", "written", "fix"),
    [
        ("tổ \u0441hức", "\u0441hức", "chức"),
        ("\u0410BC họp", "\u0410BC", "ABC"),
        ("\u00d0ồng Xoài", "\u00d0ồng", "Đồng"),
        ("h\u01cem nay", "h\u01cem", "hăm"),
        ("năm 2O17", "2O17", "2017"),
        ("có l2 lớp", "l2", "12"),
        ("h0ạt động", "h0ạt", "hoạt"),
    ],
)
def test_letters_that_look_alike(text: str, written: str, fix: str) -> None:
    assert told("look-alike-letters", text) == [(written, fix)]


@each_case("text", ["Báo Москва, книга", "khí CO2 và H2O", "Þór, Diyarbakır, Győr", "đơn vị A1, hạng B2"])
def test_foreign_words_are_left(text: str) -> None:
    assert told("look-alike-letters", text) == []


def test_letters_of_other_forms() -> None:
    assert told("joined-letters", "Nhiệm kỳ Ⅲ, ﬁlm, Ｈội.") == [("Ⅲ", "III"), ("ﬁlm", "film"), ("Ｈội", "Hội")]
    assert told("joined-letters", "Nhiệt độ 25 ℃, số № 5, mục ①.") == []


def test_signs_unseen() -> None:
    assert told("invisible-character", "Hội\u200b Mẫu ch\u00adức") == [("Hội\u200b", "Hội"), ("ch\u00adức", "chức")]
    assert slips("invisible-character", "Hội\u200bMẫu")[0].fixes == ("Hội Mẫu", "HộiMẫu")
    assert told("invisible-character", "👨\u200d👩\u200d👧 vui") == []
    assert told("invisible-character", "Hội\x07 Mẫu") == [("Hội\x07", "Hội")]
    assert told("invisible-character", "Hội\x07 Mẫu", knowledge=Knowledge(from_data=True)) == []


def test_spaces_of_other_kinds() -> None:
    assert told("odd-space", "Hội họp. \u00a0Các hội.") == [(" \u00a0Các", " Các")]
    assert told("odd-space", "năm\u2003nay") == [("năm\u2003nay", "năm nay")]
    assert told("odd-space", "25\u00a0tỷ đồng") == []


def test_signs_of_symbol_fonts() -> None:
    assert told("sign-of-nothing", "\uf0b7 Nhiệm vụ") == [("\uf0b7 ", "• ")]
    assert told("sign-of-nothing", "ph\ufffdt triển") == [("ph\ufffdt", "")]


@each_case(
    ("text", "fix"),
    [
        ("Liªn hiÖp c¸c Héi", "Liên hiệp các Hội"),
        ("Lieân hieäp caùc Hoäi", "Liên hiệp các Hội"),
        ("LiÃªn hiệp", "Liên"),
    ],
)
def test_garbled_words(text: str, fix: str) -> None:
    assert [each for _written, each in told("garbled-letters", text)] == [fix]


def test_foreign_names_are_not_garbled() -> None:
    assert told("garbled-letters", "Jörg Müller, Åsa Öberg, François, São Paulo, 25 m², ±3°C, «An».") == []
