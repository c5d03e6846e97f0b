"""What the name of a body begins with, and how a long name is broken into lines without tearing a word apart."""

import re
from dataclasses import dataclass
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.letters import take_tone

# Where a name is broken first: “Hội Mẫu | tỉnh A”.
_PLACE: Final = lazy_pattern(r" (?=(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|đặc khu) \S+(?: \S+){0,3}$)")
# What breaking costs: a line more, before a capital or “và”, within a word such as “dược liệu”.
_LINE, _BEFORE_CAPITAL, _WITHIN_WORD = 300, 100, 900

_JOINING: Final = frozenset({"và", "của", "các"})
_OF_COMPANIES: Final = frozenset({"TNHH", "MTV", "CP"})
_MOST_LETTERS: Final = 10


@dataclass(frozen=True, slots=True)
class BodyForm:
    """What a name `begins` with, and what follows from it: how texts call the body, who heads it, and its board.

    None: the form does not decide it.
    """

    begins: str
    short_name: str
    post: str | None = None
    board: str | None = None


# A form comes before those that begin like it.
BODY_FORMS: Final = (
    BodyForm("Câu lạc bộ", "Câu lạc bộ", "Chủ nhiệm", "Ban Chủ nhiệm"),
    BodyForm("Liên hiệp các hội", "Liên hiệp hội"),
    BodyForm("Liên hiệp hội", "Liên hiệp hội"),
    BodyForm("Hiệp hội", "Hiệp hội"),
    BodyForm("Hội", "Hội"),
    BodyForm("Tổng công ty", "Tổng công ty", "Tổng Giám đốc"),
    BodyForm("Công ty trách nhiệm hữu hạn một thành viên", "Công ty"),
    BodyForm("Công ty trách nhiệm hữu hạn MTV", "Công ty"),
    BodyForm("Công ty trách nhiệm hữu hạn", "Công ty"),
    BodyForm("Công ty TNHH một thành viên", "Công ty"),
    BodyForm("Công ty TNHH MTV", "Công ty"),
    BodyForm("Công ty TNHH", "Công ty"),
    BodyForm("Công ty cổ phần", "Công ty"),
    BodyForm("Công ty CP", "Công ty"),
    BodyForm("Công ty hợp danh", "Công ty"),
    BodyForm("Công ty", "Công ty"),
    BodyForm("Doanh nghiệp tư nhân", "Doanh nghiệp"),
    BodyForm("Hợp tác xã", "Hợp tác xã"),
    BodyForm("Trường trung học phổ thông", "Nhà trường"),
    BodyForm("Trường trung học cơ sở", "Nhà trường"),
    BodyForm("Trường tiểu học", "Nhà trường"),
    BodyForm("Trường mầm non", "Nhà trường"),
    BodyForm("Trường cao đẳng", "Nhà trường"),
    BodyForm("Trường đại học", "Nhà trường"),
    BodyForm("Trường THPT", "Nhà trường"),
    BodyForm("Trường THCS", "Nhà trường"),
    BodyForm("Trường", "Nhà trường"),
    BodyForm("Ủy ban nhân dân", "Ủy ban nhân dân", "Chủ tịch"),
    BodyForm("Chi cục", "Chi cục", "Chi cục trưởng"),
    BodyForm("Cục", "Cục", "Cục trưởng"),
    BodyForm("Sở", "Sở", "Giám đốc"),
    BodyForm("Trung tâm", "Trung tâm", "Giám đốc"),
    BodyForm("Phòng", "Phòng", "Trưởng phòng"),
    BodyForm("Viện", "Viện", "Viện trưởng"),
)


def body_form(name: str) -> BodyForm | None:
    """The form that a name begins with, in any case; None where it begins with none of them."""
    said = f"{name} ".lower()
    return next((form for form in BODY_FORMS if said.startswith(f"{form.begins.lower()} ")), None)


def abbreviation_of(name: str) -> str:
    """The first letters of a name without its place, as the sign of a document has them; empty where it has too many.

    What is an abbreviation already is kept as it is: Trường THPT Mẫu is THPTM. Of a company it is left out: CTDLM.
    """
    form, (whole, *_place) = body_form(name), _PLACE.split(" ".join(name.split()))
    words = [word for word in re.findall(r"\w+", whole) if word.lower() not in _JOINING]
    is_school = form is not None and form.begins.startswith("Trường ")
    if is_school:
        words = words[1:]
    elif form is not None and form.short_name == "Công ty":
        words = [word for word in words if word not in _OF_COMPANIES]
    in_capitals = whole.isupper()
    letters = "".join(
        word if word.isupper() and not in_capitals else take_tone(word[0].lower())[0].upper() for word in words
    )
    return letters if 1 < len(letters) <= _MOST_LETTERS else ""


def name_in_lines(name: str, room: int) -> list[str]:
    """The name in lines of at most `room` characters, if its words are no longer: first before its place.

    The rest is broken after the form of the body (“Công ty TNHH | Dược liệu Mẫu”), or before a capital or “và”, and
    within other words only where there is no other way.
    """
    return [line for part in _PLACE.split(" ".join(name.split())) for line in _part_in_lines(part, room)]


def _part_in_lines(part: str, room: int) -> list[str]:
    """The cheapest way of breaking a part of a name."""
    words, form = part.split(), body_form(part)
    after_form = len(form.begins.split()) if form and " " in form.begins else 0
    best: list[tuple[int, int]] = [(0, 0)]  # for every number of words: what their lines cost, where the last begins
    for end in range(1, len(words) + 1):
        ways = []
        length = -1
        for start in range(end - 1, -1, -1):
            length += 1 + len(words[start])
            if length > room and start < end - 1:
                break
            broken = 0 if start in {0, after_form} else _cost(words[start])
            ways.append((best[start][0] + _LINE + broken + max(room - length, 0) ** 2 // 8, start))
        best.append(min(ways))
    lines, end = [], len(words)
    while end:
        start = best[end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return lines[::-1]


def _cost(word: str) -> int:
    first = next((sign for sign in word if sign.isalnum()), "A")
    return _BEFORE_CAPITAL if first.isupper() or word.lower() == "và" else _WITHIN_WORD
