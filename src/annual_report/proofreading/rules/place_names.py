"""Names of places a syllable of which has no capital: tỉnh lâm đồng."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import folded, word_set
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.official_names import is_name_of_workspace, official_names
from annual_report.proofreading.passage import MASK, Passage
from annual_report.proofreading.proofreader import Slip, proofreads

# Provinces and cities, those of before 2025 with them; behind “tỉnh” and the like they can be nothing else.
_PROVINCES: Final = (
    "An Giang|Bà Rịa|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|Bình Phước|Bình Thuận|Cà Mau"
    "|Cao Bằng|Cần Thơ|Đà Nẵng|Đắk Lắk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh"
    "|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|Lạng Sơn|Lào Cai|Lâm Đồng"
    "|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh"
    "|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh"
    "|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Hồ Chí Minh|Đà Lạt|Nha Trang|Vũng Tàu|Biên Hòa|Quy Nhơn|Buôn Ma Thuột"
    "|Thủ Dầu Một|Tân An|Mỹ Tho|Long Xuyên|Rạch Giá|Hạ Long|Phan Thiết|Đồng Xoài|Tam Kỳ|Hội An"
)
_BY_KEYS: Final = {tuple(map(folded, name.split())) for name in _PROVINCES.split("|")}
# What names of districts and communes begin with; a capital behind it shows that one is named.
_BEGIN: Final = word_set(
    "an bắc nam đông tây bình cam cao cẩm châu cư đại đắk điện định đồng đức gia giao hà hải hàm hòa hoài hoằng hồng "
    "hưng kim krông kỳ lạc lâm lập lệ long lộc lương mỹ nghi nghĩa ngọc nhơn ninh phong phú phước quảng quế quỳnh sơn "
    "tam tân thái thanh thạch thiện thọ thuận thủy thừa tiên tiền tịnh trà triệu trường tuy tư vạn vĩnh xuân yên"
)
# Some of these are verbs: tỉnh giao Sở …, tỉnh gia hạn; with a small letter before a body they are.
_VERBS: Final = word_set("giao định điện thừa kỳ lập trường")
_BODIES: Final = word_set("sở ban bộ hội ủy ubnd hđnd công chi cục phòng đoàn đảng trung liên văn mặt quỹ trường viện")
_KINDS: Final = "tỉnh|huyện|thị xã|thị trấn|xã|phường|quận|thành phố"
_PLACE: Final = re.compile(
    rf"(?<![\w-])(?:[Cc]ác )?(?:{_KINDS}) (?P<name>[^\W\d_]+(?: [^\W\d_]+){{1,2}})", re.IGNORECASE
)
_MARKS: Final = ("ỉnh ", "uyện ", "xã ", "ấn ", "ường ", "uận ", "ố ", "Xã ")


@proofreads(
    Rule(
        "capitals-of-place-name",
        Severity.WARNING,
        title=N_("a syllable of a place name has no capital"),
        explanation=N_(
            "Every syllable of a Vietnamese place name begins with a capital: tỉnh Lâm Đồng, not tỉnh lâm đồng "
            "(Appendix II of Decree 30/2020/NĐ-CP)."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đoàn công tác đã làm việc tại tỉnh lâm đồng.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đoàn công tác đã làm việc tại tỉnh Lâm Đồng.
"""),
    )
)
def capitals_of_place_name(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Names of provinces, cities and others behind the kind of place, with a small letter."""
    if not any(mark in passage.text for mark in _MARKS):
        return
    for match in _PLACE.finditer(passage.text):
        right = _right(match["name"].split(" "))
        start = match.start("name")
        end = start + len(right)
        if not right or passage.text[start:end] == right or MASK in passage.masked[start:end]:
            continue
        if not passage.is_headline and not is_name_of_workspace(passage.text, start, end, knowledge):
            problem = message(N_("every syllable of a place name has a capital"))
            yield Slip(passage, start, end, problem, (right,))


def _right(words: list[str]) -> str:
    """The beginning of the words with capitals, where it is the name of a place; empty where it is none, or right."""
    for count in (3, 2):
        name = words[:count]
        keys = tuple(map(folded, name))
        if keys in _BY_KEYS:
            capitalised = [word[0].isupper() for word in name]
            is_official = (
                any(capitalised) and official_names().longest(keys, 0)[0] == count
            )  # by the rule on known names
            return "" if is_official or all(capitalised) else _with_capitals(name)
    first, second = words[:2]
    if first in _VERBS and second.lower() in _BODIES:
        return ""
    return _with_capitals([first, second]) if first in _BEGIN and second.istitle() else ""


def _with_capitals(words: list[str]) -> str:
    return " ".join(word[0].upper() + word[1:] for word in words)
