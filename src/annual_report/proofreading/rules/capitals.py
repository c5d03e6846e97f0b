"""Names whose capitals are known: bodies of state and Party, honours, holidays, laws, by a list that comes along."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.folding import folded, word_set
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.official_names import Writing, is_name_of_workspace, official_names
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import SURE_SURNAMES
from annual_report.proofreading.phrases import begins_sentence, capitals, recased
from annual_report.proofreading.proofreader import Slip, proofreads

# Words that the first word of a name is part of another with: cán bộ y tế, cơ sở giáo dục, đại hội Nông dân.
_PART_OF: Final = {
    "bộ": "cán toàn nội đảng chi lạc tiến đồng trung bán khu liên dân đoàn",
    "sở": "cơ trụ công xứ hội",
    "hội": "bộ đại xã cơ chi hiệp lễ quốc giáo quân công cấp tổng vũ phân trung liên phường cán thành",
    "ban": "ủy ủi địa cơ phân tiểu trưởng phó",
    "đoàn": "tập trung đại công phái liên chi thành tỉnh huyện xã cán quân phường sư lữ binh",
    "phòng": "văn quốc dự trưởng phó",
    "trường": "thị môi hội hiện công nhà chủ lập lâm nông chính đấu thao quảng",
    "luật": "pháp kỷ bộ quy dự",
    "công": "thành thủ thi cổ gia khởi",
    "thanh": "bảo",
    "ngày": "mỗi",
    "cục": "tổng chi phân",
}
_BROKEN: Final = {first: frozenset(before.split()) for first, before in _PART_OF.items()}
# First words that are written small where no single body is meant: cán bộ hội Phụ nữ.
_COMMON: Final = frozenset(("hội", "đoàn", "phòng", "trường"))
# With a place behind it, a single body is meant: hội khuyến học tỉnh.
_BODIES: Final = frozenset(("hội", "phòng", "trường"))
_OF_A_PLACE: Final = re.compile(r" (?:tỉnh|huyện|Việt Nam|thành phố|Trung ương)\b")
_SEVERAL: Final = word_set("các những nhiều mọi mỗi từng hai ba bốn năm vài dăm hàng")
# What follows "Sở Xây dựng" where it is no verb: Sở xây dựng kế hoạch.
_AFTER_BUILDING: Final = word_set("tỉnh thành đã được và cùng với phối tổ chủ có do là về tại")
# All of a kind are meant: hội đồng nhân dân các cấp, ủy ban nhân dân cấp xã.
_LEVELS: Final = lazy_pattern(r" (?:các|cấp (?:xã|huyện|tỉnh|cơ|trên|dưới|này))\b")
_PARTS: Final = frozenset(",-–&/")
_BETWEEN: Final = frozenset('.;:!?()[]\n\ufffc|“”"')


@proofreads(
    Rule(
        "capitals-of-name",
        Severity.WARNING,
        title=N_("a known name has the wrong capitals"),
        explanation=N_(
            "Names of bodies, honours, holidays and laws have capitals according to Appendix II of Decree "
            "30/2020/NĐ-CP: the first letter of each part that gives the kind, task or field, as in Ủy ban nhân dân, "
            "Sở Khoa học và Công nghệ, Huân chương Lao động hạng Ba. Headings in capitals are not checked."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu phối hợp với Sở khoa học và công nghệ mở lớp tập
      huấn.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu phối hợp với Sở Khoa học và Công nghệ mở lớp tập
      huấn.
"""),
    )
)
def capitals_of_name(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Names of the list whose capitals are others than there."""
    words = passage.words
    keys = [folded(word.text) for word in words]
    names = official_names()
    at, headline = 0, None
    while at < len(keys):
        if keys[at] not in names.firsts:
            at += 1
            continue
        length, writings = names.longest(keys, at)
        if not length:
            at += 1
            continue
        span = words[at : at + length]
        patterns = _right_capitals(passage, words, at, length, writings[0])
        if patterns:
            headline = passage.is_headline if headline is None else headline
            if headline:
                return
            if not is_name_of_workspace(passage.text, span[0].start, span[-1].end, knowledge):
                right = tuple(recased(passage.text, span, pattern) for pattern in patterns)
                problem = message(N_("this name has the wrong capitals"))
                yield Slip(passage, span[0].start, span[-1].end, problem, right)
        at += length


def _right_capitals(
    passage: Passage, words: Sequence[Word], at: int, length: int, official: Writing
) -> tuple[tuple[bool, ...], ...]:
    """The capitals that are meant, the likeliest first; none where they are right, or it is another thing."""
    span = words[at : at + length]
    written = capitals(span)
    if written in official.patterns:
        return ()
    text = passage.masked
    free = (written[0] and begins_sentence(text, span[0].start)) or all(word.text.isupper() for word in span)
    patterns = [(True, *pattern[1:]) for pattern in official.patterns] if free else official.patterns
    if not official.is_list and _PARTS.intersection(text[span[0].start : span[-1].end]):
        return ()
    small = not any(written[1:]) and (free or not written[0])
    strict = official.strict or (span[0].lower in _BODIES and bool(_OF_A_PLACE.match(text, span[-1].end)))
    if written in patterns or (small and not strict) or not _is_one(passage, words, at, length, small):
        return ()
    if span[0].lower in _COMMON and not written[0] and any(written[1:] == pattern[1:] for pattern in patterns):
        return ()
    nearest = min(patterns, key=lambda pattern: sum(a != b for a, b in zip(pattern, written, strict=True)))
    return (nearest,) if nearest[1:] == patterns[0][1:] else (nearest, patterns[0])


def _is_one(passage: Passage, words: Sequence[Word], at: int, length: int, small: bool) -> bool:
    """Whether the words are one name, no end of a longer word, no plural, and not set in capitals."""
    span, text = words[at : at + length], passage.masked
    if _BETWEEN.intersection(text[span[0].start : span[-1].end]) or any(_is_shouted(word) for word in span):
        return False
    before = words[at - 1] if at and text[words[at - 1].end : span[0].start].isspace() else None
    after = words[at + length] if at + length < len(words) else None
    if after is not None and not text[span[-1].end : after.start].isspace():
        after = None
    if span[-1].lower == "dựng" and after is not None and after.lower not in _AFTER_BUILDING:
        return False
    if before is not None:
        if before.lower in _BROKEN.get(span[0].lower, ()) or (small and before.lower in _SEVERAL):
            return False
        if length == 2 and _in_a_person(words, at):  # noqa: PLR2004
            return False
    return not (small and _LEVELS.match(text, span[-1].end))


def _is_shouted(word: Word) -> bool:
    return len(word.text) > 1 and word.text.isupper()


def _in_a_person(words: Sequence[Word], at: int) -> bool:
    """Whether the words from `at` on may be the end of a person's name: Nguyễn Quốc Khánh, Trần Tiến Sĩ."""
    before = words[max(0, at - 2) : at]
    named = [word.text in SURE_SURNAMES for word in before]
    return words[at].text[0].isupper() and (named[-1:] == [True] or (any(named) and before[-1].text.istitle()))
