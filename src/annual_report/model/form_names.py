"""The forms of names in braces in English: `{members.target}` is read as `{members.muc-tieu}` is.

A form may have parts of its own: `{prizes.first.number}`, `{guests.guest-1.name}`. What the data calls by such a word,
a part with the id “total”, goes before.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import product
from types import MappingProxyType
from typing import Final

from annual_report.language import SOURCE_LANGUAGE, Language

# The Vietnamese form or forms of each; of forms with two English names, the first is the one that is offered.
ENGLISH_FORMS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        # Figures
        "number": ("so",),
        "percent": ("ty-le",),
        "rounded": ("tron",),
        "in-words": ("bang-chu",),
        "in-full": ("day-du",),
        "profit-or-loss": ("lai-lo",),
        "value": ("gia-tri",),
        "as-of": ("thoi-diem",),
        # Targets, and the period before
        "target": ("muc-tieu",),
        "percent-of-target": ("dat-chi-tieu",),
        "percent-of-plan": ("dat-ke-hoach",),
        "previous": ("nam-truoc", "truoc"),
        "compared-with-previous": ("so-voi-nam-truoc",),
        "percent-of-previous": ("ty-le-nam-truoc",),
        "change": ("tang-giam",),
        "signed": ("dau",),
        "year-to-date": ("luy-ke",),
        # Ratios, parts, stages, prizes
        "achieved": ("dat",),
        "total": ("tong",),
        "remaining": ("con-lai",),
        "number-of-parts": ("so-phan",),
        "percent-of-previous-stage": ("ty-le-vong-truoc",),
        "special": ("dac-biet",),
        "first": ("nhat",),
        "second": ("nhi",),
        "third": ("ba",),
        "consolation": ("khuyen-khich",),
        # Members and commendations
        "opening": ("dau-ky",),
        "admitted": ("ket-nap",),
        "left": ("giam",),
        "closing": ("cuoi-ky",),
        "excluded": ("khong-tinh",),
        "groups": ("tap-the",),
        "individuals": ("ca-nhan",),
        # Bodies, people, documents, annexes
        "short": ("ngan",),
        "name": ("ten",),
        "names": ("ten",),
        "title": ("ten",),
        "posts": ("chuc-vu",),
        "type": ("loai",),
        "pages": ("so-trang",),
        # Dates and periods
        "weekday": ("thu",),
        "days": ("so-ngay",),
        "lunar": ("am-lich",),
        "number-of-months": ("so-thang",),
    }
)
# The program's own names, of the period and of the report that a letter encloses, by their names in English.
ENGLISH_NAMES: Final[Mapping[str, str]] = MappingProxyType({"period": "ky-bao-cao", "report": "bao-cao"})
# Those with a number: the second stage, the first guest.
_NUMBERED: Final[Mapping[str, str]] = MappingProxyType({"stage": "vong", "guest": "khach"})
_ENGLISH: Final[Mapping[str, str]] = {
    each: word for word, forms in reversed(tuple(ENGLISH_FORMS.items())) for each in forms
}
_IN_ENGLISH: Final = re.compile(rf"({'|'.join(_NUMBERED)})-(\d{{1,5}})")
_IN_VIETNAMESE: Final = re.compile(rf"({'|'.join(_NUMBERED.values())})-(\d{{1,5}})")
_MOST: Final = 3  # parts of a form


def meant_forms(form: str) -> Iterator[str]:
    """The forms that `form` may mean, the likeliest first: as it is written, then with its English words read."""
    parts = form.split(".", _MOST)
    if len(parts) > _MOST:
        yield form
        return
    # The first word may be what the data calls so: it is read as an English one last.
    yield from map(".".join, product(*((part, *_meant(part)) for part in parts)))


def _meant(word: str) -> tuple[str, ...]:
    numbered = _IN_ENGLISH.fullmatch(word)
    return (f"{_NUMBERED[numbered[1]]}-{numbered[2]}",) if numbered else ENGLISH_FORMS.get(word, ())


def in_vietnamese(name: str) -> str:
    """A name in braces with its form in Vietnamese, as far as its words alone tell which is meant."""
    base, *form = name.split(".")
    return ".".join((ENGLISH_NAMES.get(base, base), *(next(iter(_meant(word)), word) for word in form)))


def of_other_languages(language: Language) -> frozenset[str]:
    """The program's own names that documents in `language` do not use, though they are read."""
    return frozenset(ENGLISH_NAMES.values() if language == SOURCE_LANGUAGE else ENGLISH_NAMES)


def form_in(form: str, language: Language) -> str:
    """A form, which has its Vietnamese name, as documents in `language` write it."""
    return ".".join(map(_english, form.split("."))) if language == SOURCE_LANGUAGE else form


def _english(word: str) -> str:
    if numbered := _IN_VIETNAMESE.fullmatch(word):
        return f"{next(each for each, other in _NUMBERED.items() if other == numbered[1])}-{numbered[2]}"
    return _ENGLISH.get(word, word)
