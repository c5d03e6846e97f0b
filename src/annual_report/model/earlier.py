"""What bodies were called before, and what people were: each until the last day on which it was so."""

from typing import Annotated

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.values.dates import PartialDate
from annual_report.values.text_types import Text


class Earlier(Model):
    """What was so until the last day of `until`; what an entry leaves out was then as a later entry, or today, says."""

    until: Annotated[
        PartialDate,
        About(
            N_("Until"),
            N_("The last day on which this was so; a month or year means its last day."),
            ("30/6/2025", "2024"),
        ),
    ]


class EarlierBody(Earlier):
    """What a body was called until a day."""

    name: Annotated[
        Text | None,
        About(
            N_("Official name"),
            N_("The name in full until that day; blank: as it is now."),
            ("Hội Mẫu huyện Mẫu", "Sở Mẫu tỉnh Mẫu"),
        ),
    ] = None
    short_names: Annotated[
        tuple[Text, ...],
        About(N_("Short names"), N_("The shorter names until that day, one entry each."), ("Hội Mẫu", "Sở Mẫu")),
    ] = ()


class EarlierPerson(Earlier):
    """What was different about a person until a day."""

    name: Annotated[
        Text | None,
        About(N_("Full name"), N_("The name until that day; blank: as it is now."), ("Nguyễn Văn Mẫu", "Trần Thị Mẫu")),
    ] = None
    degree: Annotated[
        Text | None,
        About(
            N_("Degree"),
            N_("The academic degree until that day; the key without a value: there was none."),
            ("Thạc sĩ", "Tiến sĩ"),
        ),
    ] = None
    posts: Annotated[
        tuple[Text, ...],
        About(
            N_("Posts"),
            N_("The posts held until that day, one entry each; the first is the one that documents are signed with."),
            ("Phó Chủ tịch", "Trưởng ban Mẫu"),
        ),
    ] = ()
