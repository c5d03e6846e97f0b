"""One name in several writings within a text, and one body under a name that nobody has introduced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.folding import folded
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.phrases import begins, is_headline
from annual_report.proofreading.proofreader import Proofreader, Reading, Slip

_HEADS: Final = (
    "câu lạc bộ", "hội thi", "cuộc thi", "giải thưởng", "hội", "liên hiệp", "hiệp hội", "liên đoàn", "ban", "sở", "phòng",
    "trung tâm", "tạp chí", "quỹ", "đảng đoàn", "đảng bộ", "chi hội", "ủy ban", "mặt trận", "đề án", "chương trình",
    "quy chế", "viện", "trường", "tổng hội", "đoàn", "giải", "phong trào", "cuộc vận động", "liên minh", "tạp chí",
)  # fmt: skip
# Contests are named alike: Hội thi Sáng tạo, Cuộc thi sáng tạo.
_CONTESTS: Final = frozenset(("hội thi", "cuộc thi", "giải thưởng", "giải"))
# Words for many bodies of a kind: to begin them with a capital once, and with a small letter once, is a mixture.
_KINDS: Final = re.compile(r"\b(?P<first>[Hh])(?P<rest>ội thành viên|ội cơ sở|ội chuyên ngành|ội cấp huyện)\b")
_DEPTH, _MOST = 6, 20_000


@dataclass(slots=True)
class _Letter:
    """How often a word stands in a place with a capital, and without one, and where first."""

    counts: list[int] = field(default_factory=lambda: [0, 0])
    first: list[tuple[Passage, int, int, bool] | None] = field(default_factory=lambda: [None, None])

    def add(self, capital: bool, passage: Passage, start: int, end: int, named: bool) -> None:
        """Counts one more; `named` if other words of it have a capital."""
        self.counts[capital] += 1
        if self.first[capital] is None:
            self.first[capital] = (passage, start, end, named)


class _Mixed(Reading):
    def __init__(self, _knowledge: Knowledge) -> None:
        self._seen: dict[tuple[str, ...], _Letter] = {}
        self._kinds: dict[str, _Letter] = {}
        self._heads = {tuple(folded(word) for word in head.split()): head for head in _HEADS}
        self._firsts = frozenset(head[0] for head in self._heads)

    def read(self, passage: Passage) -> Iterator[Slip]:
        for match in _KINDS.finditer(passage.masked):
            if passage.role == "prose" and not begins(passage.masked, match.start()):
                letter = self._kinds.setdefault(match["rest"], _Letter())
                letter.add(match["first"] == "H", passage, match.start(), match.end(), named=True)
        headline: bool | None = None
        words = passage.words
        for at, word in enumerate(words):
            if word.text[0].isupper() and folded(word.text) in self._firsts:
                headline = is_headline(passage) if headline is None else headline
                if headline:
                    return
                self._read_name(passage, words[at : at + _DEPTH + 3])
        return
        yield

    def _read_name(self, passage: Passage, words: tuple[Word, ...]) -> None:
        """Counts the capitals of the words behind the head that they begin with."""
        keys = tuple(folded(word.text) for word in words)
        count = next((size for size in (3, 2, 1) if keys[:size] in self._heads), 0)
        named, head = count, self._heads.get(keys[:count], "")
        while named < len(words) and passage.text[words[named - 1].end : words[named].start] == " ":
            named += 1
        tail = words[count:named]
        capitals = [word.text[0].isupper() for word in tail]
        # A small letter tells of a name only where a capital behind it shows that it is one, or its head's own does.
        if not tail or (not any(capitals) and begins(passage.masked, words[0].start)):
            return
        if any(len(word.text) > 1 and word.text.isupper() for word in tail[:2]):
            return
        key: tuple[str, ...] = ("giải",) if head in _CONTESTS else keys[:count]
        for at, word in enumerate(tail[:_DEPTH]):
            key = (*key, keys[count + at])
            if len(self._seen) < _MOST or key in self._seen:
                letter = self._seen.setdefault(key, _Letter())
                letter.add(capitals[at], passage, word.start, word.end, any(capitals))

    def close(self) -> Iterator[Slip]:
        yield from _mixtures(self._kinds)
        told: set[tuple[int, int]] = set()
        for key, letter in self._seen.items():
            following = len(key) > 2 or any(each[: len(key)] == key and len(each) > len(key) for each in self._seen)  # noqa: PLR2004
            if all(letter.counts) and following:
                for slip in _mixtures({"": letter}):
                    if (id(slip.passage), slip.start) not in told:
                        told.add((id(slip.passage), slip.start))
                        yield slip


def _mixtures(seen: dict[str, _Letter]) -> Iterator[Slip]:
    """A slip for what is written both ways: the rarer way is the slip, of two equally usual ones the small letter."""
    for letter in seen.values():
        small, capital = letter.first
        if small is None or capital is None:
            continue
        slip, other = (small, capital) if letter.counts[False] <= letter.counts[True] else (capital, small)
        passage, start, end, _named = slip
        text = passage.text[start:end]
        right = text[0].swapcase() + text[1:]
        what = message(N_("the same name has “{text}” elsewhere"), text=right)
        note = message(N_("it is written “{text}” here"), text=right)
        yield Slip(passage, start, end, what, (right,), note=note, other=other[:2])


NAME_CAPITALS_MIXED = Proofreader(
    Rule(
        "name-capitals-mixed",
        Severity.WARNING,
        title=N_("one name is written with different capitals"),
        explanation=N_(
            "A name has the same capitals throughout a document: not “Hội thi Sáng tạo kỹ thuật” here and “Hội thi "
            "sáng tạo kỹ thuật” there, not “các Hội thành viên” beside “các hội thành viên”. The rarer writing is told."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu mở Hội thi Sáng tạo kỹ thuật. Ban Tổ chức Hội thi sáng tạo Kỹ thuật đã trao giải.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu mở Hội thi Sáng tạo kỹ thuật. Ban Tổ chức Hội thi Sáng tạo kỹ thuật đã trao giải.
"""),
    ),
    _Mixed,
)


_CAPITAL: Final = "A-ZÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶĐÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_RANKS: Final = "tỉnh|huyện|thị xã|thành phố"
_INTRODUCED: Final = re.compile(
    rf"(?P<full>[{_CAPITAL}][^().;:]{{15,120}}? (?:{_RANKS}) (?P<place>[{_CAPITAL}][^\W\d_]*(?: [{_CAPITAL}][^\W\d_]*){{0,3}}))"
    rf" \((?:sau đây )?(?:gọi tắt là |gọi là |viết tắt là )?[“\"]?(?P<short>[{_CAPITAL}][^\W\d_]*(?: [^\W\d_]+){{1,6}})[”\"]?\)"
)


class _UnderOtherNames(Reading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._short: dict[str, str] = {}
        self._told: set[str] = set()
        known = {form for name in knowledge.names for form in (name.official, *name.allowed)}
        for name in knowledge.names:
            place = re.search(rf" (?P<rank>{_RANKS}) (?P<place>[{_CAPITAL}].*)$", name.official)
            for form in name.allowed if place and name.kind == "body" else ():
                base = form.removesuffix(f" {place['place']}") if place else form
                if " " in base and not base.endswith((" tỉnh", " huyện", " xã", " phố")) and base in known | {form}:
                    if f"{base} {place['rank'] if place else ''}" not in known:
                        self._short[base] = form if form != base else self._short.get(base, form)
        self._asked = self._compiled()

    def _compiled(self) -> re.Pattern[str] | None:
        if not self._short:
            return None
        bases = "|".join(re.escape(base) for base in sorted(self._short, key=len, reverse=True))
        return re.compile(rf"(?P<base>\b(?:{bases})) (?P<rank>{_RANKS})\b(?! [{_CAPITAL}])")

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.text
        if "(" in text:
            for match in _INTRODUCED.finditer(text):
                base = match["short"].removesuffix(f" {match['place']}")
                if base != match["short"] and " " in base and base not in self._short:
                    self._short[base] = match["short"]
                    self._asked = self._compiled()
        for match in self._asked.finditer(text) if self._asked else ():
            if match[0] not in self._told:
                self._told.add(match[0])
                short = self._short[match["base"]]
                what = message(N_("this is another name of what is called “{name}”"), name=short)
                fixes = tuple(dict.fromkeys((short, match["base"])))
                yield Slip(passage, match.start(), match.end(), what, fixes)


BODY_UNDER_OTHER_NAME = Proofreader(
    Rule(
        "body-under-other-name",
        Severity.WARNING,
        title=N_("a body goes by a name that was not introduced"),
        explanation=N_(
            "A body has its full name and the short ones that organization.yaml gives or the text introduces in "
            "brackets. “Liên hiệp hội tỉnh” beside “Liên hiệp hội Mẫu” is a further name for the same body."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Khoa học và Kỹ thuật tỉnh Mẫu (Hội Khoa học Mẫu) đã họp. Hội Khoa học tỉnh đã mở lớp.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Khoa học và Kỹ thuật tỉnh Mẫu (Hội Khoa học Mẫu) đã họp. Hội Khoa học Mẫu đã mở lớp.
"""),
    ),
    _UnderOtherNames,
)
