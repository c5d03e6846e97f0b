"""What is written twice: a word, several words, a sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.compounds import compounds, data_lines, sound
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip, proofreads
from annual_report.proofreading.words_around import NEAR, with_a_space

# Words of grammar: twice they are a slip, even where one has a capital.
_GRAMMAR: Final = frozenset((
    "các", "những", "của", "và", "trong", "là", "được", "cho", "với", "để", "đã", "đang", "sẽ", "này", "một",
    "đến", "tại", "về", "có", "theo", "khi", "do", "bởi", "thì", "mà", "nhưng", "vì", "như", "không",
))  # fmt: skip
# Bodies are named by what they do: "Ban Tổ chức tổ chức", "Tổ Tư vấn tư vấn".
_DOING: Final = frozenset((
    "ban", "đồng", "tổ", "phòng", "phận", "quan", "đội", "đoàn", "viện", "sở", "cục", "vụ", "chi", "nhóm", "bộ",
))  # fmt: skip
_LONGEST: Final = 5
_YEAR: Final = lazy_pattern(r"\s*\d{4}")
_PARAGRAPH: Final = re.compile(r"(?>(?:[^\n]++|\n(?![ \t]*\n))+)")
_STOP: Final = re.compile(r"(?<![.!?])(?P<marks>[.!?]++)[”\"’')\]]*+(?=\s|$)")
_BEGINNING: Final = re.compile(r"\S")
_TOKEN: Final = re.compile(r"[\w{}.%-]+")
_FEWEST: Final = 6


@proofreads(
    Rule(
        "word-doubled",
        Severity.WARNING,
        title=N_("a word is written twice in a row"),
        explanation=N_(
            "At the end of a line, or when a sentence is changed, a word or two are easily written twice: “trong "
            "những những năm tiếp theo”, “tổ chức tổ chức hội nghị”. Words that are doubled on purpose (luôn luôn, "
            "thường thường, dần dần) and two words that meet (hành vi vi phạm) are not reported. Remove one of them."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Kế hoạch của những những năm tiếp theo.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Các hội thường thường họp vào quý một hằng năm.}\n"),
    )
)
def word_doubled(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Words that stand twice in a row with nothing but spaces between."""
    words = passage.words
    lowered = [word.text.lower() for word in words]
    place, last = 0, len(words) - 1
    while place < last:
        length = _repeated(lowered, place)
        if length and _meets(passage, words[place : place + 2 * length]):
            right = _one_on_purpose if length == 1 else _several_on_purpose
            if not right(passage, words, lowered, place) and lowered[place] not in knowledge.allowed:
                yield _twice(passage, place, length)
                place += length
        place += 1


def _repeated(lowered: Sequence[str], place: int) -> int:
    """How many words from here on are followed by the same ones; 0 where none are."""
    first = lowered[place]
    for length in range(1, _LONGEST + 1):
        if place + 2 * length > len(lowered):
            return 0
        if lowered[place + length] == first and (
            length == 1 or lowered[place : place + length] == lowered[place + length : place + 2 * length]
        ):
            return length
    return 0


@cache
def _reduplicated() -> frozenset[str]:
    return frozenset(word for line in data_lines("reduplicated.txt") for word in line.split())


def _meets(passage: Passage, words: Sequence[Word]) -> bool:
    gaps = (passage.text[one.end : other.start] for one, other in pairwise(words))
    return all(gap.isspace() and gap.count("\n") <= 1 for gap in gaps)


def _one_on_purpose(passage: Passage, words: Sequence[Word], lowered: Sequence[str], place: int) -> bool:
    """Whether one word may stand twice here."""
    word, first, second = lowered[place], words[place].text, words[place + 1].text
    if word in _reduplicated():
        return not (word == "năm" and _YEAR.match(passage.text, words[place + 1].end))
    following = lowered[place + 2] if place + 2 < len(lowered) else ""
    preceding = lowered[place - 1] if place else ""
    words_of_two = compounds()
    after = (sound(word), sound(following)) in words_of_two
    if word not in _GRAMMAR and first.istitle() and len(first) > 1:
        return second.istitle() or after or not _opens(passage, words[place])
    if word not in _GRAMMAR and second.istitle() and len(second) > 1:
        return True
    if lowered[place + 2 : place + 4] == [following] * 2 or lowered[max(0, place - 2) : place] == [preceding] * 2:
        return True
    before = (sound(preceding), sound(word)) in words_of_two
    if before and first.isupper() and second.isupper() and word in _DOING:  # CÔNG ĐOÀN CƠ SỞ SỞ GIAO THÔNG
        return True
    return after and (before or (preceding, word) == ("một", "số"))


def _several_on_purpose(passage: Passage, words: Sequence[Word], lowered: Sequence[str], place: int) -> bool:
    """Whether several words may stand twice here: step by step, or a body named by what it does."""
    if lowered[place] == "từng" or (place > 0 and lowered[place - 1] in _DOING):
        return True
    length = _repeated(lowered, place)
    same = all(words[place + each].text == words[place + length + each].text for each in range(length))
    return not same and not _opens(passage, words[place])


def _opens(passage: Passage, word: Word) -> bool:
    """Whether a sentence begins with the word."""
    before = passage.text[max(0, word.start - NEAR) : word.start].rstrip(' \t\n-–+“"')
    return not before or before[-1] in ".!?…:;"


def _twice(passage: Passage, place: int, length: int) -> Slip:
    words = passage.words[place : place + 2 * length]
    once = passage.text[words[0].start : words[length - 1].end]
    problem = message(N_("“{words}” is written twice in a row"), words=once)
    safe = once.lower() in _GRAMMAR
    doubtful = not safe and length == 1 and _belong_elsewhere(passage.words[max(place - 1, 0) : place + 3])
    return Slip(passage, words[0].start, words[-1].end, problem, (once,), safe=safe, doubtful=doubtful)


def _belong_elsewhere(words: Sequence[Word]) -> bool:
    """Whether one of two equal words makes a word with its other neighbour: học sinh | sinh sống."""
    sounds = [sound(word.text.lower()) for word in words]
    return any(first != second and (first, second) in compounds() for first, second in pairwise(sounds))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where what ends with a full stop, question or exclamation mark begins and ends, each within its paragraph."""
    for paragraph in _PARAGRAPH.finditer(text):
        begin = _BEGINNING.search(text, *paragraph.span())
        for stop in _STOP.finditer(text, *paragraph.span()):
            if begin is None or begin.start() + 1 >= stop.end("marks"):
                continue  # a mark alone begins a sentence and does not end it
            yield begin.start(), stop.end()
            begin = _BEGINNING.search(text, stop.end(), paragraph.end())


class _Sentences(Proofreading):
    """Remembers where each sentence stood, by a number that stands for its words."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._places: dict[int, tuple[Passage, int]] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        if passage.role != "prose":
            return
        for start, end in _sentences(passage.text):
            sentence = passage.text[start:end]
            tokens = _TOKEN.findall(sentence.lower())
            if len(tokens) < _FEWEST:
                continue
            key = hash(tuple(token.strip(".") for token in tokens))
            if first := self._places.get(key):
                yield Slip(
                    passage,
                    *with_a_space(passage.text, start, end),
                    message(
                        N_("this sentence already appears before: “{beginning} …”"),
                        beginning=" ".join(sentence.split()[:_FEWEST]),
                    ),
                    fixes=("",),
                    note=message(N_("it first appears here")),
                    note_at=first,
                    advice=message(N_("remove one of the two, or say what is different here")),
                )
            else:
                self._places[key] = (passage, start)


SENTENCE_REPEATED = Proofreader(
    Rule(
        "sentence-repeated",
        Severity.WARNING,
        title=N_("a sentence appears twice in the same text"),
        explanation=N_(
            "A sentence of six words or more that is repeated word for word was usually copied and forgotten. "
            "Headings, captions and table cells may be repeated. Remove one of the two, or say what is different."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: |
      Các hội thành viên đã hoàn thành tốt nhiệm vụ. Hội Mẫu có ba hội mới.

      Các hội thành viên đã hoàn thành tốt nhiệm vụ.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: |
      Các hội thành viên đã hoàn thành tốt nhiệm vụ năm 2016.

      Các hội thành viên đã hoàn thành tốt nhiệm vụ năm 2017.
"""),
    ),
    _Sentences,
)
