"""Rules of the format that an organisation, or one document, sets otherwise within what its regulation allows."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Final, Self

from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample
from annual_report.language import N_, Language, locale_of, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.base import About, Model
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import TextType

BAD_MEASURE: Final = Rule(
    "bad-measure",
    title=N_("a size or distance is more than a number"),
    explanation=N_(
        "Under “format”, sizes are in points and distances in the unit given for the key, so write only the number: "
        "“body_size: 13”, “first_line_indent: 12,7”."
    ),
    wrong=Sample(
        """\
format:
  margin_left: 35 mm
""",
        file=ORGANIZATION_FILE,
    ),
    right=Sample(
        """\
format:
  margin_left: 35
""",
        file=ORGANIZATION_FILE,
    ),
)
_NUMBER: Final = re.compile(r"\d{1,4}(?:[.,]\d{1,3})?")
_WITH_UNIT: Final = lazy_pattern(rf"({_NUMBER.pattern}) ?(?:mm|pt|point|lines|dòng)")


@dataclass(frozen=True, slots=True)
class Quantity(TextType):
    """A size or distance; its key says in what unit."""

    amount: Decimal
    pattern = _NUMBER

    @classmethod
    def parse(cls, text: str) -> Self:
        """`13`, `12,7` or `12.7`. Raises `RefusalError`."""
        if not _NUMBER.fullmatch(text.strip()):
            bare = _WITH_UNIT.fullmatch(text.strip())
            fix = message(N_("write only the number, for example {number}"), number=bare[1] if bare else "12,7")
            raise RefusalError(BAD_MEASURE, message(N_("“{text}” is more than a number"), text=text), fix)
        return cls(Decimal(text.strip().replace(",", ".")))

    def say(self, language: Language) -> str:
        """The number with the decimal sign of the language."""
        return str(self.amount).replace(".", locale_of(language).decimal_mark)


class Format(Model):
    """What is set otherwise; a key left out is as the program sets it. `annual_report.regulations` knows the ranges."""

    margin_top: Annotated[
        Quantity | None,
        About(N_("Top margin"), N_("In millimetres, 20 to 25 by Nghị định 30/2020/NĐ-CP; blank: 20."), ("20", "25")),
    ] = None
    margin_bottom: Annotated[
        Quantity | None,
        About(N_("Bottom margin"), N_("In millimetres, 20 to 25 by Nghị định 30/2020/NĐ-CP; blank: 20."), ("20", "25")),
    ] = None
    margin_left: Annotated[
        Quantity | None,
        About(N_("Left margin"), N_("In millimetres, 30 to 35 by Nghị định 30/2020/NĐ-CP; blank: 30."), ("30", "35")),
    ] = None
    margin_right: Annotated[
        Quantity | None,
        About(N_("Right margin"), N_("In millimetres, 15 to 20 by Nghị định 30/2020/NĐ-CP; blank: 15."), ("15", "20")),
    ] = None
    head_size: Annotated[
        Quantity | None,
        About(
            N_("Size of the head"),
            N_("12 or 13 points: national name and issuer; motto and date are a point larger. Blank: 13."),
            ("12", "13"),
        ),
    ] = None
    body_size: Annotated[
        Quantity | None,
        About(
            N_("Size of the text"),
            N_("13 or 14 points: the text, with titles, headings, addressees and signature. Blank: 14."),
            ("13", "14"),
        ),
    ] = None
    letter_subject_size: Annotated[
        Quantity | None,
        About(
            N_("Size of V/v"), N_("12 or 13 points: the subject of a letter below its number; blank: 13."), ("12", "13")
        ),
    ] = None
    contact_size: Annotated[
        Quantity | None,
        About(
            N_("Size of the address"),
            N_("11 or 12 points: the address at the foot of page 1; blank: 11."),
            ("11", "12"),
        ),
    ] = None
    page_number_size: Annotated[
        Quantity | None,
        About(N_("Size of page numbers"), N_("13 or 14 points; blank: 14."), ("13", "14")),
    ] = None
    first_line_indent: Annotated[
        Quantity | None,
        About(N_("First-line indent"), N_("In millimetres, 10 or 12,7; blank: 12,7."), ("10", "12,7")),
    ] = None
    paragraph_gap: Annotated[
        Quantity | None,
        About(N_("Gap between paragraphs"), N_("In points, at least 6; blank: 6."), ("6", "8")),
    ] = None
    line_height: Annotated[
        Quantity | None,
        About(
            N_("Line height"),
            N_("As a multiple of the size, from 1,15 (single) to 1,725 (one and a half lines); blank: 1,3."),
            ("1,15", "1,5"),
        ),
    ] = None


FormatRules = Annotated[
    Format | None,
    About(
        N_("Format"),
        N_("Sizes and margins other than the program's own, within what the regulation allows; blank: the program's."),
    ),
]
