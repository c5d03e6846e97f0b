"""Common expressions in which a mark is missing, so that one of their two words is another."""

from collections.abc import Iterator
from functools import cache
from typing import Final

from annual_report.language.vietnamese import expressions, is_attested, is_expression, put_tone, take_tone
from annual_report.proofreading.compounds import compounds, sound
from annual_report.proofreading.confused_words import Confusions
from annual_report.proofreading.rare_syllables import is_rare

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


def _is_confusion(written: tuple[str, str], fewer: str, listed: Confusions) -> bool:
    """Whether what is written is told as a word for another one (rules/confusions.py)."""
    first, second = map(sound, written)
    words = compounds()
    if (first, second) in words or any(words.likely_words(first, second)):
        return True
    return is_rare(fewer) or any(len(each.written) > 1 for each in listed.at((first, second), 0))


@cache
def expressions_without_a_mark() -> dict[tuple[str, str], tuple[int, str]]:
    """Pairs of words in one of which a mark is missing: which of them, and what it is with the mark."""
    pairs: dict[tuple[str, str], tuple[int, str]] = {}
    listed = Confusions()
    for pair in sorted(expressions()):
        if _BESIDE_ANYTHING.intersection(pair):
            continue
        for at, word in enumerate(pair):
            for fewer in _with_fewer(word):
                written = (fewer, pair[1]) if at == 0 else (pair[0], fewer)
                if not is_attested(fewer) or is_expression(*written) or " ".join(written) in _SOUND:
                    continue
                if not _is_confusion(written, fewer, listed):
                    pairs[written] = (at, word)
    return pairs
