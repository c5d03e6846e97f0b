"""Headings and points: their numbers in order, their places, their titles."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from annual_report.language import N_, message
from annual_report.language.numbers import read_roman
from annual_report.regulations import Lettering
from annual_report.regulations.forms import FixedText, Provision
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedParagraph
from annual_report.regulations.inspection.requirements.measuring import measure_centring
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, either, quoted

_ARABIC: Final = re.compile(r"(\d+)\.")
_LETTER: Final = re.compile(r"([a-zđ]{1,2})\)")


def _parted(document: PrintedDocument) -> bool:
    return bool(document.of_kind("part"))


@requirement(
    "part-numbers", N_("parts: Roman numbers in order"), lambda regulation: regulation.forms.numbering, _parted
)
def part_numbers(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """Phần I, Phần II, and so on."""
    return _in_roman([(part, part.text.split()[-1]) for part in document.of_kind("part")])


@requirement(
    "part-centred", N_("parts: heading and title centred"), lambda regulation: regulation.letterings.part, _parted
)
def part_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The heading and its title stand in the middle of the text."""
    for part in document.of_kind("part", "part-title"):
        yield from measure_centring(part.lines, document.block.centre)


@requirement("part-titles", N_("parts: each with a title"), lambda regulation: regulation.forms.numbering, _parted)
def part_titles(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """Below each heading of a part stands its title."""
    body = document.body
    for part, below in pairwise((*body, None)):
        if part is not None and part.kind == "part":
            titled = below is not None and below.kind == "part-title"
            found = quoted(below.text) if titled and below else NOTHING
            yield Measurement(titled, message(N_("a title")), found, part.page)


@requirement(
    "section-numbers", N_("sections: Roman numbers in order"), lambda regulation: regulation.forms.numbering,
    lambda document: document.of_kind("section"),
)  # fmt: skip
def section_numbers(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """I., II., and so on, from I in each part."""
    series: list[tuple[PrintedParagraph, str]] = []
    for paragraph in document.of_kind("part", "section"):
        if paragraph.kind == "part":
            yield from _in_roman(series)
            series = []
        else:
            series.append((paragraph, paragraph.text.partition(".")[0]))
    yield from _in_roman(series)


def _in_roman(series: Sequence[tuple[PrintedParagraph, str]]) -> Iterator[Measurement]:
    for number, (paragraph, written) in enumerate(series, 1):
        conforms = read_roman(written.rstrip(".:")) == number
        required = message(N_("number {number} in Roman numerals"), number=number)
        yield Measurement(conforms, required, quoted(written), paragraph.page)


@requirement(
    "clause-numbers", N_("clauses: Arabic numbers in order"), lambda regulation: regulation.forms.numbering,
    lambda document: document.of_kind("clause", "numbered"),
)  # fmt: skip
def clause_numbers(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """1., 2., and so on, from 1 in each section; a list inside of a clause begins at 1 too."""
    last_titled = last_untitled = 0
    for paragraph in document.body:
        if paragraph.kind in {"part", "section"}:
            last_titled = last_untitled = 0
        elif paragraph.kind in {"clause", "numbered"} and (match := _ARABIC.match(paragraph.text)):
            number = int(match[1])
            expected = (
                {last_titled + 1, last_untitled + 1}
                if paragraph.kind == "clause"
                else {last_titled + 1, last_untitled + 1, 1}
            )
            yield Measurement(
                number in expected, either([f"{each}." for each in sorted(expected)]), quoted(match[0]), paragraph.page
            )
            last_titled, last_untitled = (number, 0) if paragraph.kind == "clause" else (last_titled, number)


@requirement(
    "point-letters", N_("points: letters in order"), lambda regulation: regulation.forms.point_letters,
    lambda document: any(_LETTER.match(paragraph.text) for paragraph in document.of_kind("point")),
)  # fmt: skip
def point_letters(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """In the order that the regulation gives, from the first letter below each heading."""
    order = [*provision.text, *(first + second for first in provision.text for second in provision.text)]
    index = 0
    for paragraph in document.body:
        match = _LETTER.match(paragraph.text) if paragraph.kind == "point" else None
        if paragraph.kind in {"part", "section", "clause"}:
            index = 0
        elif match:
            expected = list(dict.fromkeys((order[index], order[0])))
            conforms = match[1] in expected
            yield Measurement(conforms, either([f"{letter})" for letter in expected]), quoted(match[0]), paragraph.page)
            index = (order.index(match[1]) if match[1] in order else index) + 1
