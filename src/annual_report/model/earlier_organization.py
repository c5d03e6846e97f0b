"""What was different about the organisation before, each until the last day on which it was so."""

from typing import Annotated

from annual_report.language import N_
from annual_report.model.base import About
from annual_report.model.contact import Contact
from annual_report.model.earlier import EarlierBody
from annual_report.model.format import FormatRules
from annual_report.model.letter_defaults import LetterDefaults
from annual_report.values.text_types import Text
from annual_report.values.window import Window


class EarlierOrganization(EarlierBody):
    """What was different about the organisation, and about how it writes, until a day."""

    letterhead: Annotated[
        tuple[Text, ...],
        About(N_("Letterhead"), N_("The name at the head of documents until that day."), ("Hội Mẫu", "huyện Mẫu")),
    ] = ()
    superior_letterhead: Annotated[
        tuple[Text, ...],
        About(
            N_("Superior body"),
            N_("The body that it belonged to until that day; the key without a value: there was none."),
            ("Ủy ban nhân dân", "huyện Mẫu"),
        ),
    ] = ()
    place: Annotated[
        Text | None,
        About(N_("Place"), N_("The place printed before the date of issue until that day."), ("Mẫu", "Huyện Mẫu")),
    ] = None
    abbreviation: Annotated[
        Text | None,
        About(N_("Abbreviation"), N_("Its letters in the numbers of documents until that day."), ("HM", "LHH")),
    ] = None
    recipients: Annotated[
        tuple[Text, ...],
        About(
            N_("Recipients"),
            N_("The usual recipients until that day."),
            ("Ủy ban nhân dân huyện Mẫu", "Các hội thành viên"),
        ),
    ] = ()
    archive: Annotated[
        Text | None, About(N_("Archive"), N_("Where copies were kept until that day."), ("VT", "VT, VP"))
    ] = None
    regulation: Annotated[
        Text | None,
        About(
            N_("Format regulation"),
            N_("The regulation chosen for the layout until that day; the key without a value: the date chose it."),
            ("nd30-2020", "tt01-2011"),
        ),
    ] = None
    window: Annotated[
        Window | None,
        About(
            N_("Window"),
            N_("From which day to which years were counted until that day; the key without a value: calendar years."),
            ("NĐ 09/2019", "01/4 - 31/3"),
        ),
    ] = None
    contact: Annotated[
        Contact | None,
        About(N_("Contact"), N_("Where it could be reached until that day; the key without a value: no such lines.")),
    ] = None
    letter: Annotated[
        LetterDefaults | None,
        About(N_("Letters"), N_("What letters had in common until that day; the key without a value: as the reports.")),
    ] = None
    format: FormatRules = None
