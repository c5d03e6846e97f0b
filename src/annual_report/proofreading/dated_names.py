"""Names that were not always so: of places, bodies and laws, each with the days on which it was, and where they occur.

The rows come from outside (`Knowledge.register`); here they are looked up in a text, each word once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.passage import Passage

DatedKind = Literal["name", "rank", "law"]
Location = tuple[str | int, ...]

_CAPITAL: Final = "A-ZÁÀẢÃẠÂẤẦẨẪẬĂẮẰẲẴẶĐÉÈẺẼẸÊẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌÔỐỒỔỖỘƠỚỜỞỠỢÚÙỦŨỤƯỨỪỬỮỰÝỲỶỸỴ"
_NUMBER: Final = lazy_pattern(r"(?<![\w/])\d{1,4}/(?:19|20)\d\d/[A-ZĐ][\wĐƯ]*(?:-[A-ZĐ]\w*)*")
_YEAR: Final = lazy_pattern(r"(?<![\d.,/])(?:(?<=ngày )|(?<=/)|\b)(?:\d{1,2}/)*((?:19|20)\d\d)(?![\d/]|[.,]\d)")
_ENDS_SENTENCE: Final = lazy_pattern(r"[.!?…;]\s+(?=[^\W\d_]|[“\"(])|\n")
# The own date of a law that is cited: “số 45/2010/NĐ-CP ngày 21 tháng 4 năm 2010”.
_OWN_DATE: Final = lazy_pattern(r",?\s*ngày \d{1,2}(?:/\d{1,2}/\d{4}| tháng \d{1,2} năm \d{4})")
_PROPER: Final = lazy_pattern(rf"(?:\s[{_CAPITAL}]\w*){{1,4}}")
_SECOND: Final = lazy_pattern(r"[^\W\d_]*")
_GOES_ON: Final = lazy_pattern(rf" (?:[-–] )?[{_CAPITAL}]")
# What is said of earlier times, or of a change; in small letters, as part of a name has capitals.
_HISTORY: Final = lazy_pattern(
    r"\b(?:[Tt]rước (?:đây|kia|khi)|cũ|[Nn]guyên (?:là|[A-ZĐ]|[Pp]hó|[Gg]iám|[Cc]hủ|[Bb]í|[Tt]rưởng|[Cc]án)|nay là"
    r"|nay thuộc|[Tt]iền thân|[Kk]hi đó|lúc đó|lúc bấy giờ|hợp nhất|sáp nhập|sắp xếp|giải thể|đổi tên|chuyển thành"
    r"|tách ra|kết thúc hoạt động|thay thế|thay cho|hết hiệu lực|bãi bỏ|thời kỳ|lịch sử)\b"
)
_COMING: Final = lazy_pattern(
    r"\b(?:dự kiến|thành lập|hợp nhất|sáp nhập|sắp xếp|đổi tên|chuẩn bị|đề án|dự thảo|sắp tới|sẽ|trở thành)\b"
)
_AMENDS: Final = lazy_pattern(r"\b(?:sửa đổi|bổ sung)\b")
# A document that the body issued at its time: “Kế hoạch 12/KH-STTTT của Sở …”.
_CITED_OF: Final = lazy_pattern(r"\ufffc[^.;]{0,40}\bcủa\s$")
# Those of a province whose names begin with its rank.
_COMMITTEES: Final = ("Tỉnh ủy", "Tỉnh đoàn")
_LAST_PADDED_MONTH: Final = 2
_LOOK_BACK: Final = 400  # letters of a sentence that are read on either side


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name, or the number of a law, and on which days it was right: from `first` to `last`, as far as there are ends.

    `now` is what is so behind `last`, `before` what was so until `first`. `sure_from` is the day from which it was
    certainly over, where that came about gradually. A name of the kind "rank" has a proper name behind it.
    """

    name: str
    kind: DatedKind = "name"
    first: date | None = None
    last: date | None = None
    now: str = ""
    before: str = ""
    source: str = ""
    also: tuple[str, ...] = ()
    number: str = ""
    confirmed: bool = True
    sure_from: date | None = None


class Days(NamedTuple):
    """The days that a passage is about, from the `earliest` to the day of issue; `is_basis`: as what is in force."""

    earliest: date
    issued: date
    is_basis: bool = False


class Occurrence(NamedTuple):
    """A dated name from `start` to `end` of a passage, as it is written there."""

    row: DatedName
    start: int
    end: int
    written: str


class DatedNames:
    """Rows by what they are called, to be found in texts; `others` are names that are right, perhaps longer ones."""

    def __init__(self, rows: Iterable[DatedName], others: Iterable[str] = ()) -> None:
        # By the first two words: what begins so, by its letters, of which the first may be a capital, and its lengths.
        self._forms: dict[tuple[str, str], dict[str, DatedName | None]] = {}
        self._ranks: dict[tuple[str, ...], DatedName] = {}
        self._numbers: dict[str, DatedName] = {}
        self._rows: dict[str, DatedName] = {}
        for name in others:
            self._add(name, None)
        for row in rows:
            self._rows.setdefault(row.name, row)
            if row.number:
                self._numbers[row.number] = row
            if row.kind == "rank":
                self._ranks[tuple(row.name.split())] = row
            else:
                for form in (*_forms(row), *row.also):
                    self._add(form, row)
        for successor in {row.now for row in self._rows.values()} - self._rows.keys() - {""}:
            self._add(successor, None)
        self._beginnings = {words[0] for words in (*self._forms, *self._ranks)}
        self._lengths = {
            beginning: sorted({len(form) for form in forms}, reverse=True) for beginning, forms in self._forms.items()
        }

    def successor(self, found: Occurrence, day: date) -> str:
        """What is called so on the `day`, behind the last of the row, in place of what is written; "" if not known."""
        name, seen = found.row.now, {found.row.name}
        while name and name not in seen:
            seen.add(name)
            number = _NUMBER.search(name)
            following = self._numbers.get(number[0]) if number else self._rows.get(name)
            if following is None or following.last is None or following.last >= day or not following.now:
                break
            name = following.now
        if name and found.row.kind == "law":
            return _number_alone(found, name)
        return _as_written(name, found.written) if name else ""

    def find(self, passage: Passage) -> Iterator[Occurrence]:
        """The rows that the passage names, in the order of their words, then of their numbers."""
        words, text, read_up_to = passage.words, passage.text, 0
        for index, word in enumerate(words):
            if word.start < read_up_to or (first := word.lower) not in self._beginnings:
                continue
            following = words[index + 1] if index + 1 < len(words) else None
            found = self._named(text, first, following.lower if following else "", word.start)
            if found is not None:
                read_up_to = found[1]
                if found[0] is not None:
                    yield Occurrence(found[0], word.start, found[1], text[word.start : found[1]])
        if self._numbers and "/" in text:
            for match in _NUMBER.finditer(text):
                if (row := self._numbers.get(match[0])) is not None:
                    yield Occurrence(row, match.start(), match.end(), match[0])

    def _add(self, form: str, row: DatedName | None) -> None:
        first, _, rest = form.partition(" ")
        second = _SECOND.match(rest)
        forms = self._forms.setdefault((first.lower(), second[0].lower() if second else ""), {})
        forms.setdefault(_begun_small(form), row)

    def _named(self, text: str, first: str, second: str, start: int) -> tuple[DatedName | None, int] | None:
        """The row that is named at `start`, if any, and where the name ends; None where nothing known is named."""
        forms = self._forms.get((first, second), {})
        for length in self._lengths.get((first, second), ()):
            form, end = _begun_small(text[start : start + length]), start + length
            if form in forms:
                row = forms[form]
                if not _goes_on(text, end, is_place=row is not None and row.name.startswith("tỉnh ")):
                    return row, end
        rank = self._ranks.get((first, second)) or self._ranks.get((first,))
        if rank is not None and (proper := _PROPER.match(text, start + len(rank.name))):
            return (None if proper[0].split()[0] == "Mẫu" else rank), proper.end()
        return None


def predecessors(found: Occurrence) -> list[str]:
    """What was so until the first day of the row, as it is to be written in place of what was found."""
    if found.row.kind == "law":
        return [_number_alone(found, found.row.before)]
    return [_as_written(name, found.written) for name in found.row.before.split(", ")]


def _begun_small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _number_alone(found: Occurrence, successor: str) -> str:
    """The number of the successor, where the number alone was written, and the rest stays as it is."""
    rest, _, number = successor.rpartition(" ")
    same = found.written == found.row.number and found.row.name == f"{rest} {found.row.number}"
    return number if same else successor


def _as_written(successor: str, written: str) -> str:
    """The successor of a place with a capital, or with its Party committee, as the place is `written`."""
    for committee in _COMMITTEES:
        if written.lower().startswith(f"{committee.lower()} "):
            rank, proper = ("Tỉnh", successor[5:]) if successor.startswith("tỉnh ") else ("Thành", successor[10:])
            return f"{rank}{committee[4:]} {proper}"
    return successor[0].upper() + successor[1:] if written[:1].isupper() else successor


def _forms(row: DatedName) -> Iterator[str]:
    """What a row is called: of a province its Party committee and its youth union too."""
    yield row.name
    if row.name.startswith("tỉnh "):
        yield from (f"{committee}{row.name[4:]}" for committee in _COMMITTEES)


def _goes_on(text: str, end: int, *, is_place: bool) -> bool:
    """Whether the word goes on behind `end`, or the proper name of a place does: tỉnh Hà Nam Ninh."""
    if text[end : end + 1].isalnum():
        return True
    return is_place and _GOES_ON.match(text, end) is not None


def is_over(found: Occurrence, days: Days, passage: Passage) -> bool:
    """Whether what was found was over on the days that the passage is about, and is not said of earlier times."""
    row = found.row
    over = row.sure_from or row.last
    if row.last is None or over is None or over >= min(days.issued, days.earliest):
        return False
    sentence, before, behind = _sentence(passage, found)
    if _HISTORY.search(sentence):
        return False
    if row.kind == "law":
        behind = _OWN_DATE.sub("", behind, count=1)
        if days.is_basis or _AMENDS.search(sentence):
            return days.is_basis
    years = _YEAR.findall(f"{before}.{behind}")
    return not _CITED_OF.search(before) and all(int(year) > row.last.year for year in years)


def is_to_come(found: Occurrence, days: Days, passage: Passage) -> bool:
    """Whether what was found was still to come on the day of issue."""
    row = found.row
    if row.first is None or days.issued >= row.first or (row.kind == "law" and not days.is_basis):
        return False
    return _COMING.search(_sentence(passage, found)[0]) is None


def _sentence(passage: Passage, found: Occurrence) -> tuple[str, str, str]:
    """The sentence that something was found in, and what of it is before and behind; without numbers of documents."""
    text = passage.masked
    start, end = max(0, found.start - _LOOK_BACK), min(len(text), found.end + _LOOK_BACK)
    for match in _ENDS_SENTENCE.finditer(text, start, found.start):
        start = match.end()
    ends = _ENDS_SENTENCE.search(text, found.end, end)
    end = ends.start() if ends else end
    before, behind = text[start : found.start], text[found.end : end]
    return f"{before}.{behind}", before, behind


def short(day: date | None) -> str:
    """The day as documents write it (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4.b): 28/02/2025, 05/3/2020."""
    if day is None:
        return ""
    month = f"{day.month:02}" if day.month <= _LAST_PADDED_MONTH else str(day.month)
    return f"{day.day:02}/{month}/{day.year}"
