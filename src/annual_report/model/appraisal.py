"""What a report makes of its period: what fell short, what was learned, what is asked of others."""

from typing import Annotated, ClassVar

from annual_report.language import N_
from annual_report.model.base import About, Identified
from annual_report.model.fact_sources import Sourced
from annual_report.model.people import BodyRef
from annual_report.values.text_types import Prose


class Shortcoming(Identified, Sourced):
    """What fell short, and why."""

    kind: ClassVar[str] = "shortcoming"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_(
                "What fell short, as it is printed; names in braces are replaced by figures, bodies, people and "
                "documents."
            ),
            ("Số đề tài còn ít.", "Kinh phí mới đạt {kinh-phi}."),
        ),
    ]
    causes: Annotated[
        tuple[Prose, ...],
        About(
            N_("Causes"),
            N_("Why it fell short, one entry each, printed after “Nguyên nhân:”; blank: not mentioned."),
            ("kinh phí cấp chậm.", "ít người tham gia."),
        ),
    ] = ()


class Lesson(Identified, Sourced):
    """What was learned."""

    kind: ClassVar[str] = "lesson"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_(
                "What was learned, as it is printed; names in braces are replaced by figures, bodies, people and "
                "documents."
            ),
            ("Chủ động nguồn kinh phí.", "Phối hợp sớm với các sở, ngành."),
        ),
    ]


class Proposal(Identified, Sourced):
    """What is asked of somebody."""

    kind: ClassVar[str] = "proposal"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_(
                "What is asked, as it is printed; names in braces are replaced by figures, bodies, people and "
                "documents."
            ),
            ("đề nghị cấp kinh phí từ quý I.", "đề nghị quan tâm, hỗ trợ Hội thi."),
        ),
    ]
    addressee: Annotated[
        BodyRef | None,
        About(
            N_("Addressee"),
            N_("Who is asked, printed before the text: an id under “bodies” in organization.yaml; blank: nobody."),
            ("ubnd-tinh", "so-khcn"),
        ),
    ] = None
