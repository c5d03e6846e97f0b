"""Marks missing in words that are others without them, as their neighbours show: “tô chức”, “giám đinh”."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.persons import is_in_name
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.vietnamese import are_together, expressions, is_attested, put_tone, take_tone
from annual_report.vietnamese.letters import cased_like

_UNMARKED: Final = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"}
# Words that may stand beside anything, so that they show nothing of their neighbour.
_BESIDE_ANYTHING: Final = frozenset((
    "các", "của", "được", "đã", "cho", "trong", "và", "còn", "chưa", "có", "từ", "đến", "với", "là", "ra", "một",
    "những", "trên", "không", "do", "vì", "thì", "mà", "nếu", "để", "tại", "về", "so", "theo", "năm", "tháng",
    "ngày", "thứ", "mọi", "sự", "mới", "cũng", "vẫn", "đó", "nhiều", "nguyễn", "trần", "lê", "phạm", "huỳnh", "vũ",
    "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "lý", "dương", "đinh", "trương", "hoàng", "phan", "thành",
))  # fmt: skip
# Expressions that are sound as they are, whatever they would be with a mark more.
_SOUND: Final = frozenset((
    "kết họp", "nguyên văn", "ban tỉnh", "tri thức", "lương cao", "sức mua", "ba con", "hai đảo", "hai phòng",
    "công sản", "thi trường", "thi xã", "thi đâu", "phòng thi", "thương dân", "hội hoa", "trao qua", "tặng qua",
    "sau bệnh", "đang ký", "đang cộng", "đang đoàn", "đang mừng", "văn phong", "số lương", "tác gia", "họ nghèo",
    "hàng hoa", "tám gương", "chi tiêu", "chi số", "chi rõ", "nguyên tác", "nhân tai", "tổng thu", "toàn khoa",
    "bộ đôi", "công tắc", "đồng ca", "ban thu", "ngay thành", "thứ sau",
))  # fmt: skip


def _with_fewer(word: str) -> Iterator[str]:
    """The words that `word` becomes if one of its marks is left out."""
    untoned, tone = take_tone(word)
    if tone:
        yield untoned
    if "ươ" in untoned:
        yield put_tone(untoned.replace("ươ", "uo"), tone)
    for at, letter in enumerate(untoned):
        if letter in _UNMARKED:
            yield put_tone(untoned[:at] + _UNMARKED[letter] + untoned[at + 1 :], tone)


@cache
def _slips() -> dict[tuple[str, str], tuple[int, str]]:
    """Pairs of words in one of which a mark is missing: which of them, and what it is with the mark."""
    found: dict[tuple[str, str], tuple[int, str]] = {}
    for pair in sorted(expressions()):
        if _BESIDE_ANYTHING.intersection(pair):
            continue
        for at, word in enumerate(pair):
            for fewer in _with_fewer(word):
                written = (fewer, pair[1]) if at == 0 else (pair[0], fewer)
                if is_attested(fewer) and not are_together(*written) and " ".join(written) not in _SOUND:
                    found[written] = (at, word)
    return found


def _find(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    slips, words = _slips(), passage.words
    for at, (first, second) in enumerate(pairwise(words)):
        slip = slips.get((first.text.lower(), second.text.lower()))
        if slip is None or passage.text[first.end : second.start].strip("\u00a0 ") or _is_settled(words, at + slip[0]):
            continue
        word = (first, second)[slip[0]]
        if word.lower not in knowledge.allowed and not is_in_name(passage, at + slip[0]):
            reason = message(N_("a mark is missing in “{expression}”"), expression=f"{first.text} {second.text}")
            yield Slip(passage, word.start, word.end, reason, (cased_like(word.text, slip[1]),))


def _is_settled(words: tuple[Word, ...], at: int) -> bool:
    """Whether the word number `at` goes with one beside it as it is."""
    before = at > 0 and are_together(words[at - 1].lower, words[at].lower)
    return before or (at + 1 < len(words) and are_together(words[at].lower, words[at + 1].lower))


MARK_MISSING: Final = proofreads(
    Rule(
        "mark-missing",
        Severity.WARNING,
        title=N_("a mark missing in a common expression"),
        explanation=N_(
            "Without one of its marks a word may be another word, which a spelling checker takes for right: tô "
            "chức for tổ chức, giám đinh for giám định. Common expressions of reports show which was meant."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã tham gia giám đinh năm đề án.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu đã tham gia giám định năm đề án.
"""),
    )
)(_find)
