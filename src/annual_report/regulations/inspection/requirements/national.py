"""The right column at the top of page 1: national name, motto, place and date."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from annual_report.language import N_, Message, counted, message
from annual_report.regulations import Lettering
from annual_report.regulations.forms import FixedText, SizeSets, Zeros, zero_padded
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.parts.same_words import same_words, without_dots
from annual_report.regulations.inspection.requirements.measuring import (
    measure_centring,
    measure_drawn_line,
    measure_line_spacing,
)
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, Quantity, either, quoted
from annual_report.regulations.inspection.tolerances import SIZE
from annual_report.regulations.regulation import Measure

# Blanks left for the pen stand for a day and a month that are not known yet.
_DATE: Final = re.compile(r"[^\W\d_].*\S, ngày (?P<day>\d{1,2} )?tháng (?P<month>\d{1,2} )?năm(?: (?P<year>\d{4}))?")


@requirement("national-name-text", N_("national name: wording"), lambda regulation: regulation.forms.national_name)
def national_name_text(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The national name word by word, with the tone mark of HÒA on either vowel."""
    part = document.head.national_name
    conforms = part is not None and same_words(part.text, provision.text)
    yield Measurement(conforms, quoted(provision.text), quoted(part.text) if part else NOTHING, 1)


@requirement(
    "national-name-line", N_("national name: on one line"), lambda regulation: regulation.letterings.national_name
)
def national_name_line(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """It does not wrap."""
    if part := document.head.national_name:
        one_line = message(N_("one line"))
        found = one_line if len(part.lines) == 1 else counted("{count} line", "{count} lines", len(part.lines))
        yield Measurement(len(part.lines) == 1, one_line, found, 1)


@requirement(
    "national-name-place",
    N_("national name: in the right half"),
    lambda regulation: regulation.letterings.national_name,
)
def national_name_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The middle of the name is right of the middle of the text."""
    if part := document.head.national_name:
        sides = {True: message(N_("in the right half")), False: message(N_("in the left half"))}
        right = part.first.centre > document.block.centre + document.block.width / 20
        yield Measurement(right, sides[True], sides[right], 1)


@requirement(
    "national-name-spacing",
    N_("national name and motto: single-spaced"),
    lambda regulation: regulation.letterings.motto,
)
def national_name_spacing(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The two lines stand at single spacing."""
    head = document.head
    if head.national_name and head.motto:
        return measure_line_spacing((head.national_name.last, head.motto.first), document.regulation.body.line_height)
    return iter(())


@requirement("motto-text", N_("motto: wording, hyphens, capitals"), lambda regulation: regulation.forms.motto)
def motto_text(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The motto, its phrases parted by a hyphen between spaces, each with a capital."""
    part = document.head.motto
    conforms = part is not None and same_words(part.text, provision.text) and _spelt(part.text, provision.text)
    yield Measurement(conforms, quoted(provision.text), quoted(part.text) if part else NOTHING, 1)


def _spelt(text: str, wanted: str) -> bool:
    """Whether hyphens, spaces and first letters agree; that all letters are capitals, another rule tells."""
    initials, required_initials = (re.sub(r"(?<=\w)\w+", "", each) for each in (text, wanted))
    return initials == required_initials or (text.isupper() and initials == required_initials.upper())


@requirement(
    "motto-centred", N_("motto: below the middle of the national name"), lambda regulation: regulation.letterings.motto
)
def motto_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The motto is centred below the national name."""
    head = document.head
    if head.motto and head.national_name:
        yield from measure_centring(head.motto.lines, head.national_name.last.centre)


@requirement("motto-line", N_("motto: length of the line below"), lambda regulation: regulation.lines.motto)
def motto_line(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """A line as long as the motto."""
    return measure_drawn_line(document, document.head.motto, provision)


@requirement("place-and-date-form", N_("place and date: wording"), lambda regulation: regulation.forms.date)
def place_and_date_form(document: PrintedDocument, _provision: Zeros) -> Iterator[Measurement]:
    """Place with a capital, a comma, then day, month and year in words and digits."""
    part, conforms = document.head.place_and_date, _date_match(document) is not None
    required = message(N_("place, “ngày … tháng … năm …”"))
    yield Measurement(conforms, required, quoted(part.text) if part else NOTHING, 1)


def _date_match(document: PrintedDocument) -> "re.Match[str] | None":
    part = document.head.place_and_date
    return _DATE.fullmatch(without_dots(part.text)) if part else None


def _has_day(document: PrintedDocument) -> bool:
    """Whether there is a day to be judged: not where there is no date, or its place is left for the pen."""
    match = _date_match(document)
    return bool(match and match["day"] and match["month"])


@requirement("date-zeros", N_("date: zeros in front"), lambda regulation: regulation.forms.date, _has_day)
def date_zeros(document: PrintedDocument, provision: Zeros) -> Iterator[Measurement]:
    """A zero before small days and the first months, and before no other."""
    match = _date_match(document)
    for name, below in (("day", provision.days_below), ("month", provision.months_below)):
        if match and match[name]:
            written = match[name].strip()
            expected = zero_padded(int(written), below)
            yield Measurement(written == expected, quoted(expected), quoted(written), 1)


@requirement("date-real", N_("date: a day of the calendar"), lambda regulation: regulation.forms.date, _has_day)
def date_real(document: PrintedDocument, _provision: Zeros) -> Iterator[Measurement]:
    """The day exists."""
    match = _date_match(document)
    if match and match["day"] and match["month"] and match["year"]:
        try:
            date(int(match["year"]), int(match["month"]), int(match["day"]))
        except ValueError:
            conforms = False
        else:
            conforms = True
        yield Measurement(conforms, message(N_("a day of the calendar")), quoted(match[0].partition(", ")[2]), 1)


@requirement(
    "place-and-date-centred", N_("place and date: below the middle of the national name"),
    lambda regulation: regulation.letterings.place_and_date,
)  # fmt: skip
def place_and_date_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The line is centred below the national name."""
    head = document.head
    if head.place_and_date and head.national_name:
        yield from measure_centring(head.place_and_date.lines, head.national_name.last.centre)


@requirement(
    "head-sizes",
    N_("national name, motto, date: sizes that go together"),
    lambda regulation: regulation.forms.size_sets,
)
def head_sizes(document: PrintedDocument, provision: SizeSets) -> Iterator[Measurement]:
    """The three sizes rise and fall together; a size that is not allowed at all is told by its own rule."""
    head, letterings = document.head, document.regulation.letterings
    parts = (head.national_name, head.motto, head.place_and_date)
    provisions = (letterings.national_name, letterings.motto, letterings.place_and_date)
    sizes = [part.first.size for part in parts if part]
    all_allowed = all(
        any(abs(size - float(allowed)) <= SIZE for allowed in lettering.sizes)
        for size, lettering in zip(sizes, provisions, strict=False)
    )
    if len(sizes) < len(parts) or not all_allowed:
        return
    conforms = any(
        all(abs(size - float(allowed)) <= SIZE for size, allowed in zip(sizes, size_set, strict=True))
        for size_set in provision.sets
    )
    yield Measurement(conforms, either([_size_set(each) for each in provision.sets]), _size_set(sizes), 1)


def _size_set(sizes: Sequence[float | Decimal]) -> Message:
    first, second, third = (Quantity(each) for each in sizes)
    return message("{first}, {second}, {third} pt", first=first, second=second, third=third)
