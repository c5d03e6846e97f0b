"""The issuing body: its names, place, people, usual recipients, and the bodies it works with."""

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.model.contact import Contact
from annual_report.model.earlier_organization import EarlierOrganization
from annual_report.model.format import FormatRules
from annual_report.model.house_style import ProofreadingRules
from annual_report.model.letter_defaults import LetterDefaults
from annual_report.model.people import Body, KnownFrom, Person
from annual_report.values.choice import Choice
from annual_report.values.text_types import Text
from annual_report.values.window import Window

RuleLevel = Literal["off", "warning", "error"]
RULE_LEVELS: Final[dict[str, RuleLevel]] = {
    "off": "off", "warning": "warning", "error": "error", "tắt": "off", "cảnh báo": "warning", "lỗi": "error"
}  # fmt: skip


SmallNumbers = Literal["two-digit", "one-digit"]
SMALL_NUMBERS: Final[dict[str, SmallNumbers]] = {
    "two-digit": "two-digit", "one-digit": "one-digit", "hai chữ số": "two-digit", "một chữ số": "one-digit"
}  # fmt: skip
ReportingDuty = Literal["association"]
REPORTING_DUTIES: Final[dict[str, ReportingDuty]] = {"hội": "association", "association": "association"}
# The lineage of regulations that is followed where nothing is said of it.
STATE: Final = "state"
_LINEAGES: Final = {"nhà nước": STATE, "đảng": "party"}


def _read_lineage(text: object) -> object:
    """The name of a lineage, which may be written in Vietnamese."""
    return _LINEAGES.get(text.strip().lower(), text) if isinstance(text, str) else text


class Organization(Model):
    """The issuing body of a workspace (data/organization.yaml)."""

    name: Annotated[
        Text,
        About(
            N_("Official name"),
            N_("The organisation's name in full."),
            ("Hội Mẫu tỉnh Mẫu", "Liên hiệp hội Mẫu tỉnh Mẫu"),
        ),
    ]
    letterhead: Annotated[
        tuple[Text, ...],
        About(
            N_("Letterhead"),
            N_(
                "The name at the head of documents: one entry a line, at most 23 letters. Capitals are added "
                "automatically."
            ),
            ("Hội Mẫu", "tỉnh Mẫu"),
        ),
    ]
    short_names: Annotated[
        tuple[Text, ...],
        About(
            N_("Short names"),
            N_("Its shorter names; the first is printed as the giver of commendations that name none."),
            ("Hội Mẫu",),
        ),
    ] = ()
    superior_letterhead: Annotated[
        tuple[Text, ...],
        About(
            N_("Superior body"),
            N_("The body that it belongs to, printed above its name, one entry a line; blank where there is none."),
            ("Ủy ban nhân dân", "tỉnh Mẫu"),
        ),
    ] = ()
    place: Annotated[Text, About(N_("Place"), N_("The place printed before the date of issue."), ("Mẫu", "Tỉnh Mẫu"))]
    abbreviation: Annotated[
        Text,
        About(
            N_("Abbreviation"), N_("Its letters in the numbers of documents: HM prints “Số: …/BC-HM”."), ("HM", "LHH")
        ),
    ]
    people: Annotated[
        tuple[Person, ...], About(N_("People"), N_("Those who sign documents or are named in them, one entry each."))
    ] = ()
    recipients: Annotated[
        tuple[Text, ...],
        About(
            N_("Recipients"),
            N_("The usual recipients, printed at the end of every document that names none of its own."),
            ("Ủy ban nhân dân tỉnh Mẫu", "Các hội thành viên"),
        ),
    ] = ()
    archive: Annotated[
        Text,
        About(N_("Archive"), N_("Where copies are kept, printed after “Lưu:”; blank means VT."), ("VT", "VT, VP")),
    ] = "VT"
    bodies: Annotated[
        tuple[Body, ...], About(N_("Bodies"), N_("Other organisations that reports name, one entry each."))
    ] = ()
    regulation: Annotated[
        Text | None,
        About(
            N_("Format regulation"),
            N_("Chooses the regulation for the layout of all reports; blank: the date of issue chooses it."),
            ("nd30-2020", "tt01-2011"),
        ),
    ] = None
    regulation_lineage: Annotated[
        Text,
        BeforeValidator(_read_lineage),
        About(
            N_("Lineage of regulations"),
            N_("Whose regulations on documents are followed, each from its date on; blank means those of the state."),
        ),
    ] = STATE
    window: Annotated[
        Window | None,
        About(
            N_("Window"),
            N_(
                "From which day to which years are counted: NĐ 09/2019 (15/12 of the year before to 14/12, for state "
                "agencies), or two days; blank: dương lịch, the calendar year."
            ),
            ("NĐ 09/2019", "01/4 - 31/3"),
        ),
    ] = None
    reporting_duty: Annotated[
        ReportingDuty | None,
        BeforeValidator(Choice(REPORTING_DUTIES)),
        About(
            N_("Reporting duty"),
            N_(
                "Of which law “status” reminds: hội, for associations, which report every year by 01 December; blank: "
                "of none."
            ),
        ),
    ] = None
    contact: Annotated[
        Contact | None,
        About(N_("Contact"), N_("Where it can be reached, printed at the foot of page 1; blank: no such lines.")),
    ] = None
    letter: Annotated[
        LetterDefaults | None,
        About(N_("Letters"), N_("What all letters sent with reports have in common; blank: as the reports.")),
    ] = None
    small_numbers: Annotated[
        SmallNumbers | None,
        BeforeValidator(Choice(SMALL_NUMBERS)),
        About(
            N_("Small numbers"),
            N_(
                "How counts below ten are printed, and checked in texts: hai chữ số (04 lớp) or một chữ số (4 lớp); "
                "blank: figures are printed as 4, and texts only have to keep to one."
            ),
            ("hai chữ số", "một chữ số"),
        ),
    ] = None
    format: FormatRules = None
    proofreading: ProofreadingRules = None
    source: KnownFrom = None
    rules: Annotated[
        dict[str, Annotated[RuleLevel, BeforeValidator(Choice(RULE_LEVELS))]],
        About(
            N_("Rules"),
            N_("Rules by name, each off (tắt), a warning (cảnh báo) or an error (lỗi); blank: all as they come."),
        ),
    ] = Field(default_factory=dict)
    earlier: Annotated[
        tuple[EarlierOrganization, ...],
        About(
            N_("Earlier"),
            N_("What was different before, one entry for each change: its last day under “until”, and what was so."),
        ),
    ] = ()
