"""Guests in texts: each with form of address, name, posts and body, alone and in a row."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from annual_report.analysis.derivation.forms import NUMBER
from annual_report.language import N_, Language, translator
from annual_report.language.numbers import write_number
from annual_report.model.guests import Guest
from annual_report.values.text_types import mentions
from annual_report.wording.nameable import LONGEST_ROW, Nameable, Wording, words_of

# The forms of a row of guests, and of each of them.
NAME_ALONE: Final = "ten"
POSTS: Final = "chuc-vu"
SHORT: Final = "ngan"


def guest_names(guests: tuple[Guest, ...], names: Mapping[str, Nameable], *, is_open: bool = False) -> Nameable:
    """The forms of the `guests` of an activity; the people and bodies among them are worded by their `names`.

    All in a row, with posts; `.ngan`: with the shorter names of their bodies; `.ten`: without posts; `.so`: how many
    are named, which an open list cannot tell. `.khach-1`, or the guest's id, is one of them, `.khach-1.ten` and
    `.khach-1.chuc-vu` name or posts alone.
    """
    known = any(map(_says_something, guests))
    forms: dict[str, Wording] = {
        form: partial(_row, guests, names, form, is_open) if known else _nothing for form in ("", SHORT, NAME_ALONE)
    }
    forms[NUMBER] = lambda language: write_number(len(guests), language) if known and not is_open else None
    for place, guest in enumerate(guests, 1):
        own = str(guest.id or f"khach-{place}")
        for form in ("", SHORT, NAME_ALONE, POSTS):
            forms[f"{own}.{form}" if form else own] = partial(_said, guest, names, form)
    return Nameable(forms)


def is_named(guest: Guest) -> bool:
    """Whether it is told who the guest is, and not only which post they hold."""
    return guest.name is not None or guest.person is not None


def _says_something(guest: Guest) -> bool:
    return is_named(guest) or bool(guest.posts)


def _nothing(_language: Language) -> str | None:
    return None


def _row(
    guests: tuple[Guest, ...], names: Mapping[str, Nameable], form: str, is_open: bool, language: Language
) -> str | None:
    """`đồng chí A, Chủ tịch; bà B, Giám đốc`; commas where none of them has one."""
    said: list[str] = []
    letters = 0
    for guest in guests:
        if words := _said(guest, names, form, language):
            said.append(words)
            letters += len(words)
        if letters > LONGEST_ROW:
            break
    if not said:
        return None
    mark = ";" if any("," in words for words in said) else ","
    if is_open:
        return f"{mark} ".join(said) + "…"
    *first, last = said
    if mark == ";" or not first:
        return "; ".join(said)
    return translator(language)(N_("{first} and {last}")).format(first=", ".join(first), last=last)


def _said(guest: Guest, names: Mapping[str, Nameable], form: str, language: Language) -> str | None:
    name = None if form == POSTS else _called(guest, names, language)
    posts = None if form == NAME_ALONE and is_named(guest) else _posts(guest, names, form, language)
    if guest.honorific and form != POSTS and not is_named(guest) and posts:
        posts = f"{guest.honorific} {posts}"
    return ", ".join(part for part in (name, posts) if part) or None


def _called(guest: Guest, names: Mapping[str, Nameable], language: Language) -> str | None:
    """`đồng chí Tiến sĩ Nguyễn Văn Mẫu`; None where there is no name."""
    if guest.person:
        name = words_of(guest.person, names, language)
    else:
        name = " ".join(part for part in (guest.degree, guest.name) if part) if guest.name else None
    return f"{guest.honorific} {name}" if guest.honorific and name else name


def _posts(guest: Guest, names: Mapping[str, Nameable], form: str, language: Language) -> str | None:
    """The posts with the body after the last of them, unless that says it already: `Phó Giám đốc Sở Mẫu`."""
    posts = ", ".join(guest.posts)
    if not posts and guest.person:
        posts = words_of(f"{guest.person}.{POSTS}", names, language) or ""
    body = words_of(guest.body, names, language) if guest.body else None
    shorter = words_of(f"{guest.body}.{SHORT}", names, language) if guest.body else None
    if body and not any(mentions(posts, each) for each in (body, shorter) if each):
        called = shorter if form == SHORT and shorter else body
        posts = translator(language)(N_("{post}, {body}")).format(post=posts, body=called) if posts else called
    return posts or None
