"""Zeros before numbers of one digit: throughout, or nowhere."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.counting import COUNTED, SCALES, word_before
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import Mixture, Occurrence
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_COUNT: Final = re.compile(r"(?<![\w.,/:+=%-])(?<![-–] )(0?[1-9])[ \u00a0](?=([^\W\d_]+))(?![^\W\d_]+ ?\d*[/.]\d)")
# Spans of time and amounts of money go without a zero also where counts have one: 6 tháng đầu năm, 5 triệu đồng.
_OTHER: Final = word_set("tháng năm ngày giờ tuần phút quý tuổi đồng lần điểm phần") | SCALES.keys()
_NAMED: Final = word_set("số ngày tháng năm quý khóa khoá lớp mục điều khoản đề án cấp hạng loại bảng khu tổ vòng")
_MIXED: Final = N_("“{text}” and “{other}”: one has a leading zero, the other does not")


class _Zeros(Proofreading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._mixture = Mixture()

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        for match in _COUNT.finditer(text):
            noun = match[2]
            if noun in COUNTED and noun not in _OTHER and word_before(text, match.start()).lower() not in _NAMED:
                number = int(match[1])
                instead = {"none": f"{number} {noun}", "zero": f"{number:02} {noun}"}
                way = "zero" if match[1].startswith("0") else "none"
                self._mixture.note(way, Occurrence(passage, match.start(), match.end(2), instead))
        return iter(())

    def close(self) -> Iterator[Slip]:
        return self._mixture.slips(_MIXED)


LEADING_ZERO_MIXED: Final = Proofreader(
    Rule(
        "leading-zero-mixed",
        Severity.WARNING,
        title=N_("numbers below ten have a leading zero in one place and none in another"),
        explanation=N_(
            "“05 lớp” and “5 lớp” are both in use, but not in the same document: readers wonder what the zero means. "
            "Choose one. Periods of time, “6 tháng đầu năm”, and amounts of money have no zero either way."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã mở 04 lớp tập huấn và 3 hội thảo.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã mở 04 lớp tập huấn và 03 hội thảo.}\n"),
    ),
    _Zeros,
)
