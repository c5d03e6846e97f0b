"""What a regulation lays down: page, margins, lettering of each part, body text, numbering, who is addressed."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from pydantic import model_validator

from annual_report.language import N_, message
from annual_report.load.rules import BAD_VALUE
from annual_report.model.base import AtLeastOne, Model
from annual_report.regulations.forms import Forms
from annual_report.values.choice import YesNo
from annual_report.values.dates import PartialDate
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Id, Text


class PageNumberPlace(StrEnum):
    """Where the page number stands."""

    TOP_CENTRE = "top-centre"
    BOTTOM_RIGHT = "bottom-right"


def _outside(value: Decimal) -> RefusalError:
    return RefusalError(BAD_VALUE, message(N_("{value} is outside the range that the regulation allows"), value=value))


class Measure(Model):
    """A size or distance in the unit of its key: the `value` used, and the least and the most allowed.

    Where `only` some values are allowed, they stand there.
    """

    value: Decimal
    least: Decimal | None = None
    most: Decimal | None = None
    only: tuple[Decimal, ...] = ()
    clause: Text
    confirmed: YesNo

    def allows(self, value: Decimal) -> bool:
        """Whether it may be `value`."""
        if self.only:
            return value in self.only
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)

    @model_validator(mode="after")
    def _within(self) -> "Measure":
        if not self.allows(self.value):
            raise _outside(self.value)
        return self


class Lettering(Model):
    """How one part of a document is set: size in points, weight, slope, capitals."""

    size: Decimal
    sizes: Annotated[tuple[Decimal, ...], AtLeastOne]
    bold: YesNo = False
    italic: YesNo = False
    capitals: YesNo = False
    clause: Text
    confirmed: YesNo

    def allows(self, size: Decimal) -> bool:
        """Whether it may be of this `size`."""
        return size in self.sizes

    @model_validator(mode="after")
    def _within(self) -> "Lettering":
        if not self.allows(self.size):
            raise _outside(self.size)
        return self


class PageLayout(Model):
    """The sheet and its margins, in millimetres."""

    width: Measure
    height: Measure
    margin_top: Measure
    margin_bottom: Measure
    margin_left: Measure
    margin_right: Measure
    number_place: PageNumberPlace
    number: Lettering


class Letterings(Model):
    """The parts of a document that have a lettering of their own."""

    national_name: Lettering
    motto: Lettering
    superior: Lettering
    issuer: Lettering
    number: Lettering
    place_and_date: Lettering
    document_type: Lettering
    subject: Lettering
    addressee: Lettering
    authority: Lettering
    signer: Lettering
    recipients_heading: Lettering
    recipients: Lettering
    letter_subject: Lettering
    legal_basis: Lettering
    part: Lettering
    part_title: Lettering
    section: Lettering
    clause: Lettering
    annex_number: Lettering
    annex_title: Lettering
    annex_reference: Lettering
    urgency: Lettering
    circulation: Lettering
    drafter: Lettering
    contact: Lettering


class BodyText(Model):
    """The running text: size in points, indent in millimetres, gap in points, line height as a multiple of the size.

    `line_step`, in points, is allowed beside the least `line_height`; None where the regulation says nothing of it.
    """

    lettering: Lettering
    first_line_indent: Measure
    paragraph_gap: Measure
    line_height: Measure
    line_step: Measure | None = None


class RuledLines(Model):
    """The lines drawn below the motto, the issuing body and the subject, as shares of the text above them."""

    motto: Measure
    issuer: Measure
    subject: Measure


class UrgencyBoxes(Model):
    """The stamps of urgency, in millimetres: their height, and the width of each."""

    height: Measure
    urgent: Measure
    very_urgent: Measure
    express: Measure


class RegulationTitle(Model):
    """What a legal text is called, and when it is in force: all that is needed to choose one.

    `lineage` is the line of regulations that it continues, such as that of the state: a day chooses within one.
    """

    id: Id
    title: Text
    based_on: Id | None = None
    lineage: Id
    in_force_from: PartialDate
    in_force_until: PartialDate | None = None

    def in_force_on(self, day: date) -> bool:
        """Whether it is in force on `day`; it is its date alone that tells, and the end where it has one."""
        until = self.in_force_until.last if self.in_force_until else None
        return (self.in_force_from.first or date.min) <= day <= (until or date.max)


class Regulation(RegulationTitle):
    """One legal text's format rules; what it does not say is as in the one it is `based_on`.

    `letter_subject_gap` is in points.
    """

    page: PageLayout
    letterings: Letterings
    body: BodyText
    lines: RuledLines
    letter_subject_gap: Measure
    urgency_boxes: UrgencyBoxes
    legal_basis_mark: Text
    last_legal_basis_mark: Text
    addressed_types: tuple[Text, ...]
    closing_mark: Text
    forms: Forms

    def urgency_width(self, word: str) -> Measure:
        """How wide the stamp with `word` is, one of `forms.urgency`, in any case of letters."""
        boxes = self.urgency_boxes
        widths = zip(self.forms.urgency.words, (boxes.express, boxes.very_urgent, boxes.urgent), strict=True)
        return next(width for stamp, width in widths if stamp.casefold() == word.casefold())
