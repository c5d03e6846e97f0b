"""Zeros before numbers of one digit: throughout, or nowhere."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.small_numbers import WITHOUT_ZERO
from annual_report.proofreading.counting import COUNTED, word_before
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import Mixture, Occurrence
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_COUNT: Final = re.compile(r"(?<![\w.,/:+=%-])(?<![-–] )(0?[1-9])[ \u00a0](?=([^\W\d_]+))(?![^\W\d_]+ ?\d*[/.]\d)")
_NAMED: Final = word_set("số ngày tháng năm quý khóa khoá lớp mục điều khoản đề án cấp hạng loại bảng khu tổ vòng")
_NOT_CHOSEN: Final = N_("“{text}” is not how this organisation writes numbers below ten")
_MIXED: Final = N_("“{text}” and “{other}”: one has a leading zero, the other does not")


class _Zeros(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._mixture = Mixture()
        self._chosen = {"two-digit": "zero", "one-digit": "none"}.get(knowledge.small_numbers or "")

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        for match in _COUNT.finditer(text):
            noun = match[2]
            if noun in COUNTED and noun not in WITHOUT_ZERO and word_before(text, match.start()).lower() not in _NAMED:
                number = int(match[1])
                instead = {"none": f"{number} {noun}", "zero": f"{number:02} {noun}"}
                way = "zero" if match[1].startswith("0") else "none"
                place = Occurrence(passage, match.start(), match.end(2), instead)
                if self._chosen is None:
                    self._mixture.note(way, place)
                elif way != self._chosen:
                    problem = message(_NOT_CHOSEN, text=place.text)
                    yield Slip(passage, place.start, place.end, problem, (instead[self._chosen],), safe=True)

    def close(self) -> Iterator[Slip]:
        return self._mixture.slips(_MIXED)


LEADING_ZERO_MIXED: Final = Proofreader(
    Rule(
        "leading-zero-mixed",
        Severity.WARNING,
        title=N_("numbers below ten have a leading zero in one place and none in another"),
        explanation=N_(
            "“05 lớp” and “5 lớp” are both in use, but not in the same document: readers wonder what the zero means. "
            "Choose one, or let “small_numbers” in organization.yaml choose for all documents. Periods of time, “6 "
            "tháng đầu năm”, and amounts of money have no zero either way."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã mở 04 lớp tập huấn và 3 hội thảo.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã mở 04 lớp tập huấn và 03 hội thảo.}\n"),
    ),
    _Zeros,
)
