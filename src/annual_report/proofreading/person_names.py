"""Names of persons: Vietnamese surnames and middle names, and which words of a text belong to a name.

Who bears a name chose its spelling: rules on spelling leave it alone.
"""

from itertools import zip_longest
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import folded, word_set
from annual_report.language.vietnamese.lexicon import is_attested
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage

# Those that are hardly anything else where they are written with a capital.
SURE_SURNAMES: Final = word_set(
    "Nguyễn Trần Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ "
    "Thái Lê Lý Lương Đào Đoàn Vương Tăng Cao Châu Chu Quách Triệu Lưu Hồ Hứa Kiều La Lục Mạc Nghiêm Ông Tôn "
    "Tống Từ Ung Viên Thân Thạch Danh Điểu Khuất Doãn Giang Hàn Cù Cung Bành Âu An Ninh Nông Ma Lò Sầm Bế Hoa "
    "Khương Lã Lại Mã Mẫn Đàm Đồng Đới Đường Phương Quản Quan Sơn Tiêu Trà Văn Vi Vĩnh Bạch Cổ Diệp Giáp Kim "
    "Liêu Nhâm Phí Thi Thiều Tưởng Uông Vòng"
)
# Of those, the names that no common word is written like at the beginning of a sentence.
ONLY_SURNAMES: Final = word_set(
    "Nguyễn Trần Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Trịnh Trương Đinh Phùng Lê Quách Triệu Khuất Doãn Nghiêm"
)
MIDDLE_NAMES: Final = word_set(
    "văn thị đình hữu đức ngọc quang xuân thanh minh hồng công bá duy thế trọng mạnh viết quốc anh thu thúy kim hoàng"
)
SURE_MIDDLE_NAMES: Final = frozenset(("văn", "thị"))
_SURNAMES_IN_SMALL_LETTERS: Final = frozenset(name.lower() for name in SURE_SURNAMES) | {"giàng", "lộc", "sùng", "vàng"}
# What stands before a person's name, in small letters.
_ADDRESSED: Final = frozenset((
    "ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "thầy", "chí", "sĩ", "sỹ", "sư", "ts", "ths", "bs", "ks",
))  # fmt: skip
_LONGEST: Final = 5
_BETWEEN: Final = lazy_pattern(r"[ \u00a0]|\.\s?")


def words_of_persons(knowledge: Knowledge) -> frozenset[str]:
    """The words of the names of persons that are known, in small letters."""
    forms = (form for name in knowledge.names if name.kind == "person" for form in name.forms)
    return frozenset(word.lower() for form in forms for word in form.split())


def may_be_another(written: str, known: str) -> bool:
    """Whether somebody may well be called as is `written`, and not as the person `known`: Thư and Thu are both names.

    Not where the two differ in capitals, in i and y or in the place of a tone mark alone, or in what is no syllable.
    """
    pairs = zip_longest(written.split(), known.split(), fillvalue="")
    return any(folded(one) != folded(other) and is_attested(one.lower()) for one, other in pairs)


def is_in_name(passage: Passage, at: int) -> bool:
    """Whether the word number `at` of `passage` belongs to what looks like the name of a person."""
    words, text = passage.words, passage.text
    if not words[at].text[0].isupper():
        return False
    first = at
    while first and at - first < _LONGEST and words[first - 1].text[0].isupper():
        if not _BETWEEN.fullmatch(text, words[first - 1].end, words[first].start):
            break
        first -= 1
    surnamed = any(words[each].lower in _SURNAMES_IN_SMALL_LETTERS for each in range(first, at))
    followed = (
        words[at].lower in _SURNAMES_IN_SMALL_LETTERS
        and at + 1 < len(words)
        and words[at + 1].text[0].isupper()
        and _BETWEEN.fullmatch(text, words[at].end, words[at + 1].start) is not None
    )
    addressed = first > 0 and words[first - 1].lower in _ADDRESSED
    return surnamed or followed or addressed
