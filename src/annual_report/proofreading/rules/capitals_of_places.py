"""Capitals of kinds of places, days, and of what has them always: tỉnh Mẫu, thứ Hai, Đảng và Nhà nước."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.pattern_slips import Pattern, capital, slips_of_patterns, small
from annual_report.proofreading.person_names import ONLY_SURNAMES
from annual_report.proofreading.proofreader import Slip, proofreads

# Tỉnh Đoàn, Huyện Ủy are bodies; units named after persons or events have a capital: phường Lê Lợi, Điện Biên Phủ.
_NO_PLACES: Final = "|".join(
    ("Đoàn", "Hội", "Ủy", "Uỷ", "Đội", "Đảng", "Hồ Chí Minh", "Điện Biên Phủ", *sorted(ONLY_SURNAMES))
)
_UNIT: Final = Pattern(
    re.compile(
        r"(?<=[^\W\d_] )(?P<slip>Tỉnh|Huyện|Thị xã|Thị trấn|Xã|Phường|Thành phố)"
        rf"(?= (?!(?:{_NO_PLACES})\b)[A-ZÁÀẢÂẤẦĂẮẰĐÉÈÊẾỀÍÌÓÒÔỐỒƠỚỜÚÙƯỨỪÝỲỦỨ][^\W\d_]*[a-zà-ỹ])"
    ),
    small,
    message(N_("the kind of a place has no capital before its name")),
    inside=True,
)


@proofreads(
    Rule(
        "capitals-of-place",
        Severity.WARNING,
        title=N_("tỉnh, huyện, xã have a capital inside a sentence"),
        explanation=N_(
            "Inside a sentence, only the name of a place has capitals, not its kind: tỉnh Bình Phước, huyện Mẫu. "
            "Thành phố Hồ Chí Minh and units with a number (Quận 1) are written with one."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu hoạt động trên địa bàn Tỉnh Mẫu.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu hoạt động trên địa bàn tỉnh Mẫu và Thành phố Hồ Chí
      Minh.
"""),
    )
)
def capitals_of_place(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Kinds of places with a capital inside a sentence."""
    return slips_of_patterns(passage, _UNIT)


def _day(match: re.Match[str]) -> str:
    """The day of the week or the month with a capital: thứ Hai, tháng Tám."""
    kind, name = match["slip"].split(" ", 1)
    return f"{kind} {name[0].upper()}{name[1:]}"


_DAY: Final = message(N_("days of the week and months in words have a capital"))
_WEEKDAY: Final = Pattern(
    lazy_pattern(
        r"\b(?P<slip>[Tt]hứ (?:hai|ba|tư|năm|sáu|bảy)"
        r"(?=,? (?:ngày \d{1,2}\b|\d{1,2}[/-]\d|\(\d{1,2}/\d)| h[àằ]ng tuần| (?:đầu|giữa|cuối) tuần)"
        r"|(?:(?<=sáng )|(?<=chiều )|(?<=tối ))thứ (?:hai|ba|tư|năm|sáu|bảy)\b)"
    ),
    _day,
    _DAY,
    marks=("hứ ",),
)
_MONTH: Final = Pattern(
    lazy_pattern(
        r"\b(?P<slip>tháng (?:giêng|chạp)\b"
        r"|(?:(?<=rong )|(?<=ào )|(?<=ầu )|(?<=uối )|(?<=iữa )|(?<=đến )|(?<=ừ ))"
        r"tháng (?:một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?)(?= năm (?:\d{4}|nay|ngoái)|[,.;]))"
    ),
    _day,
    _DAY,
    marks=("tháng ",),
)
_TET: Final = Pattern(
    lazy_pattern(
        r"\b(?:quà|dịp|đón|chúc|vui|mừng|ăn|nghỉ) (?P<slip>tết)\b"
        r"(?! (?:[Nn]guyên|[Tt]rung|[Đđ]oan|[Hh]àn|[Tt]hiếu|cổ truyền|trồng|[A-ZĐ]))"
    ),
    capital,
    message(N_("Tết has a capital when it means tết Nguyên đán")),
    marks=(" tết",),
)


@proofreads(
    Rule(
        "capitals-of-day",
        Severity.WARNING,
        title=N_("a day of the week, a month or Tết has no capital"),
        explanation=N_(
            "Days of the week and months that are written in words have a capital on the word that says which one: "
            "thứ Hai, tháng Tám; Tết on its own has one too (Appendix II of Decree 30/2020/NĐ-CP)."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội nghị được tổ chức vào thứ hai, ngày 06/3/2017.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội nghị lần thứ hai được tổ chức vào thứ Hai, ngày
      06/3/2017.
"""),
    )
)
def capitals_of_day(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Days, months and Tết in small letters, where nothing else can be meant."""
    return slips_of_patterns(passage, _WEEKDAY, _MONTH, _TET)


_ALWAYS: Final = message(N_("Đảng and Nhà nước have a capital when those of Việt Nam are meant"))
_PARTY: Final = Pattern(
    lazy_pattern(
        r"\b(?P<slip>đảng(?= ta\b| và [Nn]hà nước|, [Nn]hà nước)"
        r"|(?:(?<=của )|(?<=mừng )|(?<=ơn )|(?<=vào )|(?<=trương )|(?<=nghị quyết ))đảng"
        r"(?=[.,;:)]|$| (?:và|cùng|trong|về|đã|là|được|đối|tại|các|năm|giao)\b))"
    ),
    capital,
    _ALWAYS,
    marks=("đảng",),
)
_STATE: Final = Pattern(
    lazy_pattern(
        r"\b(?P<slip>nhà nước(?= ta\b)"
        r"|(?:(?<=[Đđ]ảng và )|(?<=[Đđ]ảng, )|(?<=của )|(?<=\bdo )|(?<=luật )|(?<=và của ))nhà nước"
        r"(?! (?:pháp quyền|phong kiến|tư sản|nào|khác|dân chủ)))"
    ),
    capital,
    _ALWAYS,
    marks=("nhà nước",),
)


@proofreads(
    Rule(
        "capitals-of-party-and-state",
        Severity.WARNING,
        title=N_("the Party or the State is written without a capital"),
        explanation=N_(
            "Đảng, the Communist Party of Việt Nam, and Nhà nước begin with a capital: chủ trương của Đảng, chính "
            "sách của Nhà nước. Compounds are common words: đảng viên, quản lý nhà nước."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu tuyên truyền chủ trương của đảng, chính sách của nhà
      nước.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu tuyên truyền chủ trương của Đảng, chính sách của Nhà
      nước tới đảng viên.
"""),
    )
)
def capitals_of_party_and_state(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """The Party and the State in small letters, where these are meant."""
    return slips_of_patterns(passage, _PARTY, _STATE)
