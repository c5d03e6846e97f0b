"""How people and the place are written: a name alone, with capitals."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.guests import guests_of
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.diagnostics.rule import ORGANIZATION_FILE
from annual_report.language import N_, message
from annual_report.model.walk import Path

# Ông and Anh are family names too, of people with two more names or one.
_ADDRESS: Final = re.compile(
    r"\A(?:ông|anh|[Bb]à|[Cc]hị|[Đđ]ồng chí|[Đđ]/c|(?:M(?:r|s|rs)\b\.?)|(?:Ông|Anh)(?=(?:\s+\S+){3}))\s+"
)
_TITLE: Final = re.compile(r"M(?:r|s|rs)\b\.?")
_POST: Final = re.compile(r"\s*(?:,|;|\s[-–]\s|\().*", re.DOTALL)


def bare_name(text: str) -> str:
    """The name of a person alone, without “ông” or “bà” before it and without the post behind it."""
    return _POST.sub("", _ADDRESS.sub("", text))


def with_capital(text: str) -> str:
    """The name of a person or place with the capital that it begins with; with all of them where it has none."""
    if not text[:1].islower():
        return text
    return text.title() if text.islower() else text[0].upper() + text[1:]


@check(
    Rule(
        "name-with-post",
        Severity.WARNING,
        proposes=True,
        title=N_("the name of a person has “ông”, “bà” or a post in it"),
        explanation=N_(
            "Only the name is printed below the signature: Nguyễn Văn Mẫu. The post is printed above it: write it "
            "under “posts”."
        ),
        wrong=Sample(
            "people:\n  - {id: nguyen-van-mau, name: ông Nguyễn Văn Mẫu, posts: [Chủ tịch]}\n",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            "people:\n  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, posts: [Chủ tịch]}\n", file=ORGANIZATION_FILE
        ),
    )
)
def name_with_post(data: CheckInput) -> Iterator[Finding]:
    """The name of a person is a name alone."""
    for path, written, in_organization in _people_named(data):
        if (name := bare_name(written)) and name != written:
            problem = message(N_("“{name}” is not a name alone"), name=written)
            if title := _TITLE.match(written):
                text = N_("write {name}; to print “{title}” before it, write that under “degree:”")
                fix = advice(text, name, name=name, title=title[0])
            else:
                fix = advice(N_("write {name}; the post goes under “posts:”"), name, name=name)
            yield Finding(path, problem, fix, in_organization=in_organization)


@check(
    Rule(
        "person-in-small-letters",
        Severity.WARNING,
        proposes=True,
        title=N_("the name of a person begins with a small letter"),
        explanation=N_(
            "The name is printed below the signature exactly as it is written here. Write it with its capitals: "
            "Nguyễn Văn Mẫu."
        ),
        wrong=Sample(
            "people:\n  - {id: nguyen-van-mau, name: nguyễn văn mẫu, posts: [Chủ tịch]}\n",
            file=ORGANIZATION_FILE,
        ),
        right=Sample(
            "people:\n  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, posts: [Chủ tịch]}\n", file=ORGANIZATION_FILE
        ),
    )
)
def person_in_small_letters(data: CheckInput) -> Iterator[Finding]:
    """The name of a person begins with a capital."""
    for path, written, in_organization in _people_named(data):
        if bare_name(written) == written and (name := with_capital(written)) != written:
            problem = message(N_("the name “{name}” begins with a small letter"), name=written)
            fix = advice(N_("write {name}"), name, name=name)
            yield Finding(path, problem, fix, in_organization=in_organization)


def _people_named(data: CheckInput) -> Iterator[tuple[Path, str, bool]]:
    """Where names of people are written, of the organisation's file and of guests, and whether in that file."""
    for index, person in enumerate(data.organization.people if data.organization else ()):
        yield ("people", index, "name"), person.name, True
    for path, guest in guests_of(data):
        if guest.name:
            yield (*path, "name"), guest.name, False


@check(
    Rule(
        "place-begins-small",
        Severity.WARNING,
        proposes=True,
        title=N_("the place before the date begins with a small letter"),
        explanation=N_("It is the name of a place and begins the line: Hà Nội, ngày 05 tháng 01 năm 2018."),
        wrong=Sample(
            "issuance:\n  place: hà nội\n  subject: Tổng kết năm 2017\n  signatory: {person: nguyen-van-mau}\n"
        ),
        right=Sample(
            "issuance:\n  place: Hà Nội\n  subject: Tổng kết năm 2017\n  signatory: {person: nguyen-van-mau}\n"
        ),
    )
)
def place_begins_small(data: CheckInput) -> Iterator[Finding]:
    """The place of the organisation, and of each document that has its own, begins with a capital."""
    own = data.organization.place if data.organization else ""
    places = [(("place",), own, True), *(((*path, "place"), frame.place or "", False) for path, frame in data.frames)]
    for path, place, in_organization in places:
        if (written := with_capital(place)) != place:
            problem = message(N_("the place “{place}” begins with a small letter"), place=place)
            fix = advice(N_("write {place}"), written, place=written)
            yield Finding(path, problem, fix, in_organization=in_organization)
