"""Names that break off: Câu lạc bộ Nữ Trí, where the club is that of Nữ Trí thức."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import word_set
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.known_names import KnownNames, NameWords
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.person_names import SURE_SURNAMES
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

# What follows a name and is no part of it.
_AFTER: Final = word_set(
    "nhằm và đã được có của trong tại với là cùng để tổ phối về do từ cho ở các theo sẽ đang cũng còn tỉnh "
    "huyện xã thị năm nhiệm khi nêu trao tham chủ thực triển tiếp hoạt gồm như đến trên vào ra làm mở đề báo "
    "thành hoàn luôn họp thăm gặp ký mời bàn giúp tặng nhận"
)
# The beginnings of words that have no sense of their own in a name, with their ends.
_ENDS: Final = {
    "Trí": ("thức", "tuệ"), "Nông": ("dân", "nghiệp"), "Phụ": ("nữ",), "Doanh": ("nghiệp", "nhân"), "Kỹ": ("thuật",),
    "Khoa": ("học",), "Sáng": ("tạo",), "Thiếu": ("nhi", "niên"), "Nghệ": ("thuật", "sĩ"), "Sinh": ("viên",),
}  # fmt: skip
_STARTS: Final = tuple(f" {start}" for start in _ENDS)
_CUT: Final = re.compile(
    r"\b(?:Câu lạc bộ|Hội|Hiệp hội|Liên hiệp|Hội thi|Cuộc thi|Tạp chí|Trung tâm|Quỹ"
    r"|Ban|Chi hội|Phòng|Sở|Viện|Giải thưởng)"
    rf" (?:(?P<between>[^\W\d_]+) )?(?P<cut>{'|'.join(_ENDS)})(?= (?P<next>[^\W\d_]+)|[.,;:)]|$)"
)


# What is left off where the place is said otherwise, or not at all.
_OF_A_PLACE: Final = lazy_pattern(r" (?:tỉnh|huyện|thành phố|thị xã) [^\W\d_a-zđ].*$")


class _Cut(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._names = KnownNames.for_names(knowledge.names)

    def read(self, passage: Passage) -> Iterator[Slip]:
        reported: set[int] = set()
        for slip in self._of_known(passage):
            reported.add(slip.end)
            yield slip
        for match in _CUT.finditer(passage.masked) if any(end in passage.text for end in _STARTS) else ():
            follows = match["next"]
            if match.end() in reported or (follows and follows not in _AFTER) or (match["between"] in SURE_SURNAMES):
                continue
            if match["between"] and not match["between"][0].isupper():
                continue
            if not passage.is_headline:
                written = passage.text[match.start() : match.end()]
                yield _slip(passage, match.start(), match.end(), *(f"{written} {end}" for end in _ENDS[match["cut"]]))

    def _of_known(self, passage: Passage) -> Iterator[Slip]:
        if not self._names.forms or passage.text.isupper():
            return
        words = NameWords.of_passage(passage)
        for at in range(len(words.keys) - 2):
            if words.keys[at] not in self._names.firsts:
                continue
            cut = [
                (count, form.text)
                for count, form in self._names.cut(words, at)
                if self._names.written(words, at)[0] < count and _ends_there(passage, words, at + count)
            ]
            if cut:
                longest = max(count for count, _text in cut)
                span = words.between(at, at + longest - 1)
                if span[-1].text[0].isupper():
                    right = {_OF_A_PLACE.sub("", text) for count, text in cut if count == longest}
                    right |= {text for count, text in cut if count == longest}
                    yield _slip(passage, span[0].start, span[-1].end, *sorted(right, key=len))


def _ends_there(passage: Passage, words: NameWords, end: int) -> bool:
    """Whether what follows the word before `end` is no part of a name."""
    if end >= len(words.places):
        return True
    last, following = passage.words[words.places[end - 1]], passage.words[words.places[end - 1] + 1]
    return passage.text[last.end : following.start] != " " or following.lower in _AFTER


def _slip(passage: Passage, start: int, end: int, *fixes: str) -> Slip:
    return Slip(passage, start, end, message(N_("the name breaks off here")), tuple(fixes))


NAME_CUT_SHORT = Proofreader(
    Rule(
        "name-cut-short",
        Severity.WARNING,
        title=N_("a name breaks off"),
        explanation=N_(
            "A name ends within a word of two syllables: “Câu lạc bộ Nữ Trí” for “Câu lạc bộ Nữ Trí thức”. Usually "
            "the end was lost when text was copied."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu đổi mới hoạt động của Câu lạc bộ Nữ Trí nhằm tập hợp
      đội ngũ trí thức.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu đổi mới hoạt động của Câu lạc bộ Nữ Trí thức nhằm
      tập hợp đội ngũ trí thức.
"""),
    ),
    _Cut,
)
