"""Capitals where documents and their parts are cited: Nghị định số 30, khoản 2 Điều 10."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.pattern_slips import Pattern, capital, slips_of_patterns, small
from annual_report.proofreading.proofreader import Slip, proofreads

_SEVERAL: Final = "".join(rf"(?<!\b{word} )" for word in ("các", "những", "nhiều", "một", "hai", "ba", "số"))
_DOCUMENT: Final = (
    r"(?:của )?(?:(?:Bộ )?[Ll]uật|Nghị định|Nghị quyết|Thông tư|Điều lệ|Quy chế|Quy định|Quyết định|Hiến pháp)"
)
_NAMED: Final = Pattern(
    re.compile(
        rf"\b{_SEVERAL}(?P<slip>"
        r"(?:nghị định|nghị quyết|quyết định|thông tư(?: liên tịch)?|chỉ thị|công văn|công điện)"
        r"(?= số \d| \d+[/-](?:\d{4}|[A-ZĐ]))"
        r"|(?:kế hoạch|thông báo|hướng dẫn|chương trình|đề án|báo cáo|quy định|kết luận|tờ trình|quy chế|luật)"
        r"(?= số \d+ ?[/-]))"
    ),
    capital,
    message(N_("the type of a particular document has a capital")),
    marks=(" số ", "/"),
)
_PART: Final = message(N_("Phần, Chương, Mục, Điều have a capital when they are cited; khoản and điểm do not"))
_SMALL_PART: Final = Pattern(
    lazy_pattern(r"\b(?P<slip>Khoản(?= \d)|Điểm(?= [a-zđ]\b,? (?:[Kk]hoản|[Đđ]iều)))"),
    small,
    _PART,
    inside=True,
    marks=("Khoản ", "Điểm "),
)
_ARTICLE: Final = Pattern(
    re.compile(
        r"\b(?P<slip>(?:(?<=hoản \d )|(?<=hoản \d, )|(?<=hoản \d\d )|(?<=hoản \d\d, ))điều(?= \d)"
        r"|(?:(?<=[Tt]ại )|(?<=[Tt]heo )|(?<=của ))điều(?= \d)"
        rf"|điều(?= \d+[a-z]?,? {_DOCUMENT})"
        rf"|(?:chương|mục|phần)(?= (?:[IVX]+|\d+),? {_DOCUMENT})"
        r"|(?:(?<=Điều \d )|(?<=Điều \d\d )|(?<=Điều \d\d\d )|(?<=Mục \d )|(?<=mục \d ))"
        r"(?:mục|chương)(?= (?:[IVX]+|\d+)\b))"
    ),
    capital,
    _PART,
    marks=("điều ", "chương ", "mục ", "phần "),
)


@proofreads(
    Rule(
        "capitals-of-document",
        Severity.WARNING,
        title=N_("the type of a particular document has no capital"),
        explanation=N_(
            "The type of a particular document, cited with its number, begins with a capital: Nghị định số "
            "30/2020/NĐ-CP, Quyết định số 12. For documents in general, it does not."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu thực hiện nghị định số 30/2020/NĐ-CP của Chính phủ.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu thực hiện Nghị định số 30/2020/NĐ-CP và các nghị
      định khác của Chính phủ.
"""),
    )
)
def capitals_of_document(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Types of documents with a number, in small letters."""
    return slips_of_patterns(passage, _NAMED)


@proofreads(
    Rule(
        "capitals-of-cited-part",
        Severity.WARNING,
        title=N_("a cited part of a document has the wrong capitals"),
        explanation=N_(
            "When parts of a document are cited, Phần, Chương, Mục and Điều begin with a capital, khoản and điểm do "
            "not: điểm a khoản 2 Điều 10 (Appendix II of Decree 30/2020/NĐ-CP)."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu báo cáo theo Khoản 2 điều 10 Điều lệ Hội.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu báo cáo theo khoản 2 Điều 10 Điều lệ Hội.
"""),
    )
)
def capitals_of_cited_part(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Khoản and điểm with a capital, Điều, Mục, Chương, Phần without one."""
    return slips_of_patterns(passage, _SMALL_PART, _ARTICLE)
