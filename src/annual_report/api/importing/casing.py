"""Names that a file has in capitals alone, written as texts write them: as the same file does, else by rule."""

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from annual_report.language.vietnamese.plausible_words import is_vietnamese

_PLACES: Final = (
    "tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường", "đặc khu", "thôn", "ấp", "TP.",
)  # fmt: skip
_HEADS: Final = (
    "Sở", "Bộ", "Ban", "Hội", "Chi hội", "Liên hiệp các Hội", "Liên hiệp hội", "Trường", "Phòng", "Trung tâm", "Viện",
    "Công ty", "Công đoàn", "Đảng ủy", "Đảng bộ", "Đảng đoàn", "Ủy ban", "Văn phòng", "Câu lạc bộ", "Hiệp hội",
    "Liên đoàn", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Hiệu trưởng", "Phó Hiệu trưởng", "Bí thư",
    "Phó Bí thư", "Trưởng ban", "Phó Trưởng ban", "Chánh Văn phòng", "Phó Chánh Văn phòng", "Tổng Thư ký",
    "Ban Chấp hành", "Ban Thường vụ", "Hội đồng nhân dân", "Ủy ban nhân dân", "Mặt trận Tổ quốc Việt Nam", "Việt Nam",
    "Đoàn Thanh niên", "Khoa học", "Kỹ thuật", "Nội vụ", "Tổng Giám đốc", "Trưởng phòng", "Phó Trưởng phòng",
    "Cộng sản Hồ Chí Minh", "Liên hiệp Phụ nữ", "Nông dân", "Cựu chiến binh", "Thường trực", "Tỉnh ủy", "Thành ủy",
    "Huyện ủy", "Quận ủy", "Thị ủy", "xã hội",
)  # fmt: skip
_OLDER: Final = tuple(name.replace("ủy", "uỷ").replace("Ủy", "Uỷ") for name in _HEADS)
_BY_SMALL: Final = {name.lower(): name for name in (*_HEADS, *_OLDER)}
_NAMES: Final = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_BY_SMALL, key=len, reverse=True)))})(?!\w)")
# Nearly all names of provinces and districts have two words.
_PLACE_AT_END: Final = re.compile(r"(?<!\w)(?:tỉnh|thành phố|huyện|phường) (?!ủy |năm |nhà |và )([^\W\d]+ [^\W\d]+)$")
# The name of a person, behind a dash or a form of address, by the most frequent family names.
_PERSON_AT_END: Final = re.compile(
    r"(?:[-–]|(?<!\w)(?:đồng chí|ông|bà)) ((?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|ngô|đinh|trương)"
    r"(?: [^\W\d_]+){1,3})$"
)
_WORD: Final = re.compile(r"\w+", re.UNICODE)
_BETWEEN: Final = re.compile(r"[\s–-]")
_WITHIN: Final = re.compile(r"(?<=[^\W\d_] )[^\W\d_]+")
_OF_PARTY: Final = re.compile(r"(?<!\w)(?:Tỉnh|Thành|Huyện|Quận|Thị) (?:ủy|uỷ) (.+)$")
# The fields of a department begin with large letters: Sở Thông tin và Truyền thông.
_OF_OFFICE: Final = re.compile(r"^(?:Sở|Bộ) .+?(?= (?:tỉnh|thành phố|TP\.)|$)")
_BEGINS: Final = re.compile(r"(?<=^(?:Sở|Bộ) )\w|(?<= và )\w|(?<= & )\w|(?<=, )\w")
_ABBREVIATION: Final = re.compile(r"[A-ZĐ]{2,}")  # they have no marks
_VOWEL: Final = re.compile(r"[aeiouy]")
_KNOWN: Final = frozenset(("UBMT", "BCH", "BTV", "BQL"))  # others have letters that no syllable has
_MOST_SOUGHT: Final = 500  # names that are looked for in the corpus
_MOST_SEARCHED: Final = 400_000


@dataclass
class Casing:
    """How the texts of a file, its `corpus`, write what stands elsewhere in capitals."""

    corpus: str
    _known: dict[str, str] = field(default_factory=dict)
    _abbreviations: dict[str, str] = field(default_factory=dict)
    _sought: int = 0

    def natural(self, text: str) -> str:
        """`text` as texts write it; what has small letters already stays as it is."""
        if text.upper() != text or text.lower() == text:
            return text
        if text not in self._known:
            self._known[text] = self._found(text) or self._by_rule(text)
        return self._known[text]

    def sentence(self, text: str) -> str:
        """A title as it is written in small letters: with a large one in front."""
        if text.upper() != text or text.lower() == text:
            return text
        said = self._found(text) or self._names_within(text.lower())
        said = _PERSON_AT_END.sub(lambda match: match[0][: -len(match[1])] + match[1].title(), said)
        said = _PLACE_AT_END.sub(lambda match: match[0][: -len(match[1])] + match[1].title(), said)
        return f"{said[:1].upper()}{said[1:]}"

    def _found(self, text: str) -> str:
        words = _WORD.findall(text)
        self._sought += 1
        if not words or self._sought > _MOST_SOUGHT:
            return ""
        form = re.compile(r"\W{1,3}".join(map(re.escape, words)), re.IGNORECASE)
        said = Counter(
            each for each in form.findall(self.corpus[:_MOST_SEARCHED]) if each.upper() != each and "\n" not in each
        )
        best = next((each for each, _count in said.most_common(1)), "")
        if not best or _BETWEEN.sub("", _WORD.sub("", best)) != _BETWEEN.sub("", _WORD.sub("", text)):
            return ""
        cased = iter(_WORD.findall(best))
        return _WORD.sub(lambda _match: next(cased), text)  # the dashes and spaces stay as they are

    def _by_rule(self, text: str) -> str:
        said = self._names_within(text.lower(), in_name=True)
        said = _OF_OFFICE.sub(lambda match: _BEGINS.sub(lambda each: each[0].upper(), match[0]), said)
        for place in _PLACES:
            said = re.sub(
                rf"(?<!\w){re.escape(place.lower())}(?!\w)\s+(?!ủy|uỷ|hội(?!\w))(.+)$",
                lambda match, place=place: f"{place} {match[1].title()}",  # type: ignore[misc]
                said,
                flags=re.IGNORECASE,
            )
        said = _OF_PARTY.sub(lambda match: match[0][: -len(match[1])] + match[1].title(), said)
        starts_small = any(said.startswith(f"{place} ") for place in _PLACES)
        return said if starts_small else f"{said[:1].upper()}{said[1:]}"

    def _names_within(self, said: str, *, in_name: bool = False) -> str:
        said = _NAMES.sub(lambda match: _BY_SMALL[match[0]], said)
        for word in {each for each in _WORD.findall(said) if each.islower()}:
            if seen := self._proper(word, in_name=in_name):
                said = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", seen, said)
        return said

    def _proper(self, word: str, *, in_name: bool) -> str:
        """What is always written in capitals, UBND; in a name also what texts always begin with a large letter."""
        if in_name and word.title() in self._begun_large and word not in self._words:
            return word.title()
        if word not in self._abbreviations:
            upper = word.upper()
            always = upper in self._words and word not in self._words
            known = always or upper in _KNOWN or not is_vietnamese(word) or not _VOWEL.search(word)
            self._abbreviations[word] = upper if _ABBREVIATION.fullmatch(upper) and known else ""
        return self._abbreviations[word]

    @cached_property
    def _begun_large(self) -> frozenset[str]:
        """The words that begin with a large letter within a sentence."""
        return frozenset(_WITHIN.findall(self.corpus))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(self.corpus))
