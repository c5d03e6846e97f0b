"""What a line never breaks inside: figures with what they count, dates, numbers of documents, names with their title.

Each such stretch is short, or else the words of a justified line would stand far apart.
"""

import re
from typing import Final

from annual_report.document.addresses import linked
from annual_report.document.tree import Run

_STRETCHES: Final = (
    r"\d{1,2} tháng \d{1,2}(?![\d/])",
    r"(?:tháng|năm|quý|nhiệm kỳ|lần thứ|khóa) (?:\d+|[IVXLC]+)(?:/\d+)?(?!\w)",
    r"\d{4} - \d{4}",
    r"\d{1,2}/\d{1,2}/\d{4}",
    # số 45/KH-UBND, 45-KH/TU; no number has so many signs before its capitals, and longer ones would be read again and
    # again from each of their digits
    r"(?:số )?\d{1,20}[/-][\w/-]{0,60}[A-ZĐ][\w/-]*",
    r"(?:[Đđ]iều|[Kk]hoản|điểm|Phần|Phụ lục|Bảng|Biểu đồ|Ảnh) (?:\d+|[IVXLC]+|[a-zđ])(?!\w)",
    # 12 lớp, 25,7 tỷ đồng, 10-12 người, 64,5% số
    r"(?<![\w/.,%-])\d(?:[\d.,/%-]*[\d%])?(?: (?:nghìn|triệu|tỷ))? [^\W\d_]+",
    r"(?<!\w)(?:[Ôô]ng|[Bb]à|đồng chí|P?GS\.|TS\.|TSKH\.|ThS\.|BS\.|KS\.|CN\.|(?:[Tt]hạc|[Tt]iến|[Bb]ác) s[ĩỹ]) \w+",
)
_STRETCH: Final = re.compile("|".join(_STRETCHES))


def no_break_runs(text: str) -> list[Run]:
    """`text` as runs, those of them `together` in which no line may break; addresses are links, and break anywhere."""
    runs: list[Run] = []
    for run in linked(text):
        runs += [run] if run.link else _stretches(run.text)
    return runs


def _stretches(text: str) -> list[Run]:
    runs, position = [], 0
    for match in _STRETCH.finditer(text):
        runs += [Run(text[position : match.start()]), Run(match[0], together=True)]
        position = match.end()
    return [*runs, Run(text[position:])]


def unbreakable_pieces(text: str) -> list[str]:
    """`text` in the pieces between which a line may break."""
    pieces = [""]
    for run in no_break_runs(text):
        first, *others = [run.text] if run.together else run.text.split(" ")
        pieces[-1] += first
        pieces += others
    return [piece for piece in pieces if piece]
