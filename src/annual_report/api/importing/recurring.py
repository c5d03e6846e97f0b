"""Bodies and people that a file names again and again: entries of the organisation's file, for texts to name by id."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.api.importing.frame import Foot, Head

_FEWEST: Final = 2  # times that a text names it
_MOST: Final = 40
_CALLED: Final = re.compile(r" \((?:sau đây )?(?:gọi|viết) (?:tắt|chung)(?: là)?:? [“\"]?([^)“”\"\n]{2,40})[”\"]?\)")
_LONGEST: Final = 160  # letters of a name and what leads to it
_LEADS: Final = re.compile(r".*(?:[.,;:)]| của| với| cùng| tại| do| theo| cho)\s", re.DOTALL)
_BODY: Final = re.compile(
    r"(?:Ủy ban|UBND|Hội đồng|HĐND|Sở|Bộ|Ban|Hội|Liên hiệp|Liên đoàn|Hiệp hội|Trường|Phòng|Trung tâm|Viện|Công ty|"
    r"Công đoàn|Công an|Tỉnh ủy|Huyện ủy|Thành ủy|Thị ủy|Đảng ủy|Văn phòng|Đài|Chi cục|Cục|Ngân hàng|Tòa án)\b"
)
_PERSON: Final = re.compile(
    r"\b(?:[Đđ]ồng chí|Đ/c|[Ôô]ng|[Bb]à|TS\.|ThS\.|PGS\.) ((?:[A-ZĐÁÂÀẢÃẠÊÔƠƯÍÝÚÓÉ]\w+ ){1,4}[A-ZĐÁÂÀẢÃẠÊÔƠƯÍÝÚÓÉ]\w+)"
)
_BRACKETS: Final = re.compile(r"\s*\(.*?\)")
_SEVERAL: Final = re.compile(r"^(?:Các|Những|Lãnh đạo|Lưu|Chủ tịch|Thường trực|Như)\b|,")


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body by its name, and what it is called for short."""

    name: str
    short: str = ""


def named_bodies(head: Head, foot: Foot, own: str, corpus: str) -> list[NamedBody]:
    """The bodies that the document is sent to or explains a short name of, and that its texts name again."""
    short = {_cut(before): said for before, said in _called(corpus)}
    sent = [_BRACKETS.sub("", each) for each in (*head.addressees, *foot.recipients)]
    names = [each for each in (*short, *sent) if _BODY.match(each) and not _SEVERAL.search(each)]
    found = [
        NamedBody(name, short.get(name, ""))
        for name in dict.fromkeys(names)
        if name.casefold() != own.casefold() and (name in short or corpus.count(name) >= _FEWEST)
    ]
    return found[:_MOST]


def own_short_names(own: str, corpus: str) -> list[str]:
    """What the texts call the issuing body for short."""
    return [said for before, said in _called(corpus) if before.casefold().endswith(own.casefold())][:1]


def _called(corpus: str) -> Iterator[tuple[str, str]]:
    """What stands before each explanation of a short name on its line, and the short name."""
    for match in _CALLED.finditer(corpus):
        yield corpus[max(match.start() - _LONGEST, 0) : match.start()].rpartition("\n")[2], match[1].strip()


def _cut(before: str) -> str:
    """The name of a body at the end of what stands before brackets: from its form on."""
    said = _LEADS.sub("", before)
    match = _BODY.search(said)
    return said[match.start() :] if match else said


def named_people(signer: str, corpus: str) -> Iterator[str]:
    """The people whom texts name more than once, but for who signs."""
    said: Sequence[str] = _PERSON.findall(corpus)
    for name, count in Counter(said).most_common(_MOST):
        if count >= _FEWEST and name != signer:
            yield name
