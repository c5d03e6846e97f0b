"""What a section shows: photos."""

from typing import Annotated, ClassVar

from annual_report.language import N_
from annual_report.model.base import About, Identified
from annual_report.model.fact_sources import Sourced
from annual_report.values.text_types import NamedText, Text


class Photo(Identified, Sourced):
    """A photograph; without a `file` it is known by its caption only, which is legal."""

    kind: ClassVar[str] = "photo"
    caption: Annotated[
        NamedText,
        About(
            N_("Caption"),
            N_("What the photo shows, printed below it."),
            ("Trao giải Hội thi", "Lớp tập huấn tháng 3"),
        ),
    ]
    file: Annotated[
        Text | None,
        About(
            N_("File"),
            N_("A JPEG, PNG or WebP file in the folder of report.yaml; blank: the caption alone is printed, in a box."),
            ("photos/hoi-thi.jpg", "photos/tap-huan.png"),
        ),
    ] = None
    alternative: Annotated[
        NamedText | None,
        About(
            N_("Description"),
            N_("The photo in words, for those who cannot see it; blank: the caption."),
            ("Ba người cầm giấy khen", "Học viên ngồi nghe giảng"),
        ),
    ] = None
