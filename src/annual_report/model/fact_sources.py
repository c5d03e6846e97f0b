"""Where facts come from: the sources of a report, and the places in them that a fact stands on."""

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.base import About, Identified, Model
from annual_report.values.dates import PartialDate
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Reference, Text, TextType

BAD_CITATION: Final = Rule(
    "bad-citation",
    proposes=True,
    title=N_("a source is not given by its id"),
    explanation=N_(
        "“source” begins with the id of an entry under “sources”, so that each source is described once; a comma and "
        "the place in it may follow: “bien-ban, trang 2”. It is not printed, but helps whoever has to prove the "
        "number."
    ),
    wrong=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    source: Biên bản hội nghị
sources:
  - {id: bien-ban, title: Biên bản hội nghị tổng kết năm 2017}
"""),
    right=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    source: bien-ban, trang 2
sources:
  - {id: bien-ban, title: Biên bản hội nghị tổng kết năm 2017}
"""),
)
_FORM: Final = re.compile(r"([a-z0-9-]+)(?:, (\S.*))?")
_WITHOUT_COMMA: Final = lazy_pattern(
    r"([a-z0-9]+(?:-[a-z0-9]+)+)[ ;:,]* ?((?:trang|tr\.|đoạn|mục|phần|bảng|điều)\b.*)", re.IGNORECASE
)


class SourceRef(Reference):
    """The id of an entry under `sources`."""

    kind = "source"


@dataclass(frozen=True, slots=True)
class Citation(TextType):
    """A place in a source: `khtd-2018, đoạn 4`."""

    source: SourceRef
    locator: str | None
    pattern = _FORM

    @classmethod
    def parse(cls, text: str) -> Self:
        """The source's id and, after a comma, the place in it. Raises `RefusalError`."""
        if not (match := _FORM.fullmatch(text.strip())):
            if match := _WITHOUT_COMMA.fullmatch(text.strip()):
                citation = f"{match[1].lower()}, {match[2]}"
                fix: Message = advice(N_("write {citation}"), citation, citation=citation)
            else:
                fix = message(N_("write the id that it has under “sources”, and the place in it: bai-bao, đoạn 4"))
            raise RefusalError(BAD_CITATION, message(N_("“{text}” does not give the id of a source"), text=text), fix)
        return cls(SourceRef(match[1]), match[2])


class SourceEntry(Identified):
    """A published or archived text that facts were taken from."""

    kind: ClassVar[str] = "source"
    title: Annotated[
        Text,
        About(
            N_("Title"),
            N_("What the text is called. Not printed."),
            ("Biên bản hội nghị tổng kết", "Hội Mẫu tổng kết năm 2024"),
        ),
    ]
    publisher: Annotated[
        Text | None,
        About(
            N_("Publisher"),
            N_("Where it was published or is kept; blank where that is not known. Not printed."),
            ("Tạp chí Mẫu", "Văn phòng Hội Mẫu"),
        ),
    ] = None
    date: Annotated[
        PartialDate | None,
        About(
            N_("Date"),
            N_("When it was published or made; blank where that is not known. Not printed."),
            ("12/01/2025", "01/2025"),
        ),
    ] = None
    note: Annotated[
        Text | None,
        About(N_("Note"), N_("Other remarks about it. Not printed; may be left blank.")),
    ] = None


class Sourced(Model):
    """Anything that says where it was taken from."""

    source: Annotated[
        Citation | None,
        About(
            N_("Source"),
            N_("Where this was taken from: the id of an entry under “sources”, a comma, the place in it. Not printed."),
            ("bien-ban, trang 2", "bai-bao, đoạn 4"),
        ),
    ] = None
