"""What a regulation lays down beside sizes and distances: words, ways of writing, what is to stand where.

A provision without a clause is usage: no legal text asks for it.
"""

from decimal import Decimal
from typing import Annotated

from annual_report.model.base import AtLeastOne, Model
from annual_report.values.choice import YesNo
from annual_report.values.text_types import Text


class Provision(Model):
    """Something asked, and by which clause; `confirmed` once it was compared with the legal text."""

    clause: Text | None = None
    confirmed: YesNo


class FixedText(Provision):
    """A text that is printed as it stands here."""

    text: Text


class TextChoice(Provision):
    """Texts of which one is meant; what an empty list means, the key says."""

    words: tuple[Text, ...]


class Zeros(Provision):
    """Days and months below these numbers get a zero in front, others do not."""

    days_below: Decimal
    months_below: Decimal


def zero_padded(number: int, below: Decimal | int) -> str:
    """`number`, with a zero in front where it is `below` that: 5 becomes 05."""
    return f"{number:02d}" if number < below else str(number)


class SizeSets(Provision):
    """Sizes of the national name, the motto, and place and date, that go together."""

    sets: Annotated[tuple[tuple[Decimal, ...], ...], AtLeastOne]


class Room(Provision):
    """A corner of the page that is left free, in millimetres."""

    width: Decimal
    height: Decimal


class Forms(Model):
    """Words and ways of writing, by the part that they concern.

    `fonts` without words allows any; `degrees` are those that do not stand before the signer's name; `point_letters`
    is their order; `signature_room`, `colour`: None where the regulation says nothing.
    """

    fonts: TextChoice
    colour: Provision | None = None
    landscape: Provision
    national_name: FixedText
    motto: FixedText
    number: FixedText
    type_marks: TextChoice
    date: Zeros
    size_sets: SizeSets
    document_types: TextChoice
    letter_subject: FixedText
    addressee: FixedText
    legal_basis: FixedText
    numbering: Provision
    point_letters: FixedText
    ending: Provision
    authority: TextChoice
    degrees: TextChoice
    recipients: FixedText
    as_above: FixedText
    archive: FixedText
    annex: FixedText
    annex_reference: FixedText
    annex_pages: Provision
    urgency: TextChoice
    circulation: TextChoice
    signature_room: Room | None = None
    characters: Provision
    file: Provision
