"""Documents that a report speaks of: plans, statutes, decisions."""

from typing import Annotated, ClassVar

from annual_report.language import N_
from annual_report.model.base import About, Identified
from annual_report.model.fact_sources import Sourced
from annual_report.model.people import BodyRef
from annual_report.values.choice import YesNo
from annual_report.values.dates import PartialDate
from annual_report.values.text_types import Reference, Text


class DocumentRef(Reference):
    """The id of a document cited or adopted."""

    kind = "document"


class CitedDocument(Identified, Sourced):
    """A document cited or adopted; what is not known of it stays blank."""

    kind: ClassVar[str] = "document"
    type: Annotated[
        Text,
        About(
            N_("Document type"),
            N_("The type of the document; {ke-hoach} in texts begins with it, {ke-hoach.loai} is it alone."),
            ("Kế hoạch", "Quyết định"),
        ),
    ]
    number: Annotated[
        Text | None,
        About(
            N_("Number and sign"),
            N_("Its number and sign as printed on it; blank where not known."),
            ("45/KH-UBND", "45-KH/TU"),
        ),
    ] = None
    date: Annotated[
        PartialDate | None,
        About(N_("Date"), N_("The date that it bears; blank where not known."), ("12/3/2024", "3/2024")),
    ] = None
    issuer: Annotated[
        BodyRef | None,
        About(
            N_("Issuer"),
            N_("Who issued it: an id under “bodies” in organization.yaml; blank where not known."),
            ("ubnd-tinh", "so-khcn"),
        ),
    ] = None
    title: Annotated[
        Text | None,
        About(
            N_("Subject"),
            N_("What it is about, printed at the end of its name; blank where not known."),
            ("về phát triển khoa học", "về việc tổ chức Hội thi"),
        ),
    ] = None
    adopted: Annotated[
        YesNo, About(N_("Adopted"), N_("có: it was adopted in the period; blank means không. Not printed."))
    ] = False
