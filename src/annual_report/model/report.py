"""A report: its frame, its statistics, its sections in order, and its annexes."""

from typing import Annotated, ClassVar, Final, Literal, Self

from pydantic import BeforeValidator, PrivateAttr

from annual_report.language import DATA_LANGUAGE, LOCALES, N_
from annual_report.model.activities import Activity, Signing, Speech
from annual_report.model.appraisal import Lesson, Proposal, Shortcoming
from annual_report.model.base import About, AtLeastOne, Model
from annual_report.model.charts import Chart
from annual_report.model.cited_documents import CitedDocument
from annual_report.model.commendation import Commendation
from annual_report.model.fact_sources import Sourced, SourceEntry
from annual_report.model.issuance import Issuance
from annual_report.model.membership import Membership
from annual_report.model.period_dates import ReportPeriod
from annual_report.model.photos import Photo
from annual_report.model.plan import PlanResult, PlanReview, PlanTask
from annual_report.model.statistic import Statistic, StatisticRef
from annual_report.model.tables import DataTable
from annual_report.values.choice import Choice, YesNo
from annual_report.values.dates import PartialDate
from annual_report.values.text_types import Id, NamedText, Prose, Text
from annual_report.values.window import Window

# What a report on a term may tell of its years by itself.
TermPart = Literal["figures", "memberships", "charts", "series", "plans"]
TERM_PARTS: Final[dict[str, TermPart]] = {
    "số liệu": "figures",
    "hội viên": "memberships",
    "biểu đồ": "charts",
    "hoạt động thường kỳ": "series",
    "kế hoạch": "plans",
    "figures": "figures",
    "memberships": "memberships",
    "charts": "charts",
    "series": "series",
    "plans": "plans",
}
TermParts = tuple[Annotated[TermPart, BeforeValidator(Choice(TERM_PARTS))], ...]
Orientation = Literal["portrait", "landscape"]
ORIENTATIONS: Final[dict[str, Orientation]] = {
    "đứng": "portrait", "ngang": "landscape", "portrait": "portrait", "landscape": "landscape"
}  # fmt: skip


class FigureTable(Model):
    """A table of key figures: the statistics named, or all of the report."""

    title: Annotated[
        NamedText,
        About(
            N_("Title"),
            N_("What the table shows, printed above it."),
            ("Số liệu chủ yếu năm 2024", "Kết quả thực hiện chỉ tiêu"),
        ),
    ]
    statistics: Annotated[
        tuple[StatisticRef, ...],
        About(N_("Figures"), N_("The ids of the figures to show, in this order; blank: all."), ("hoi-vien", "lop")),
    ] = ()
    cumulative: Annotated[
        YesNo,
        About(
            N_("Cumulative"),
            N_("Whether a quarter, month or half-year also shows the sum since the year began: có or không."),
        ),
    ] = False


class _Titled(Sourced):
    """What has a heading of its own."""

    title: Annotated[
        NamedText,
        About(
            N_("Title"),
            N_("The heading, without its number."),
            ("Kết quả hoạt động", "Công tác tổ chức"),
        ),
    ]
    id: Annotated[
        Id | None,
        About(
            N_("Id"),
            N_("The name that tasks of a plan use for the section; blank where none does."),
            ("ket-qua", "phuong-huong"),
        ),
    ] = None


class Piece(Sourced):
    """What is printed together in a section, in this order: a text, points, tables, charts, photos."""

    text: Annotated[
        Prose | None,
        About(
            N_("Text"),
            N_(
                "Running text below the heading; names in braces are replaced by figures, bodies, people and documents."
            ),
            ("Đến cuối năm, Hội Mẫu có {hoi-vien}.", "Năm 2025, Hội Mẫu thực hiện các nhiệm vụ sau đây."),
        ),
    ] = None
    activities: Annotated[
        tuple[Activity, ...],
        About(N_("Activities"), N_("What was done, one entry each; two or more are numbered.")),
    ] = ()
    signings: Annotated[
        tuple[Signing, ...], About(N_("Signings"), N_("Programmes and agreements signed, one entry each."))
    ] = ()
    speeches: Annotated[tuple[Speech, ...], About(N_("Speeches"), N_("What was said in public, one entry each."))] = ()
    commendations: Annotated[
        tuple[Commendation, ...],
        About(N_("Commendations"), N_("Recognition given, one entry each; where there are numbers, a table is added.")),
    ] = ()
    shortcomings: Annotated[
        tuple[Shortcoming, ...], About(N_("Shortcomings"), N_("What fell short, and why, one entry each."))
    ] = ()
    lessons: Annotated[tuple[Lesson, ...], About(N_("Lessons"), N_("What was learned, one entry each."))] = ()
    proposals: Annotated[
        tuple[Proposal, ...], About(N_("Proposals"), N_("What is asked of others, one entry each."))
    ] = ()
    plan: Annotated[
        tuple[PlanTask, ...],
        About(
            N_("Plan"),
            N_("The tasks of the next period, one entry each; with owners, dates or targets they become a table."),
        ),
    ] = ()
    term_overview: Annotated[
        TermParts,
        About(
            N_("Overview of a term"),
            N_("In the report on a term: what is compiled here from its years; blank: nothing."),
            ("số liệu", "kế hoạch"),
        ),
    ] = ()
    plan_review: Annotated[
        PlanReview | None,
        About(
            N_("Plan and result"),
            N_("A table of the last report's plan and the results; blank: it is not here."),
        ),
    ] = None
    figures: Annotated[
        FigureTable | None,
        About(N_("Table of figures"), N_("A table of figures from “statistics”; blank: no such table here.")),
    ] = None
    memberships: Annotated[
        tuple[Membership, ...],
        About(
            N_("Members"), N_("A table of members at the beginning, admitted, left and at the end, one entry a line.")
        ),
    ] = ()
    tables: Annotated[
        tuple[DataTable, ...],
        About(N_("Tables"), N_("Tables of columns and rows of your own, one entry each.")),
    ] = ()
    charts: Annotated[
        tuple[Chart, ...], About(N_("Charts"), N_("Charts of figures from “statistics”, one entry each."))
    ] = ()
    photos: Annotated[
        tuple[Photo, ...], About(N_("Photos"), N_("Photos printed at the end of the section, one entry each."))
    ] = ()


class Contents(Piece, _Titled):
    """What a section of either level holds: what it is called, what is printed in this order, then `in_order`."""

    kind: ClassVar[str] = "section"
    in_order: Annotated[
        tuple[Piece, ...],
        About(
            N_("In order"),
            N_(
                "What is in the section, printed in the order of the entries, each with one or more of the keys text, "
                "activities, tables, charts, photos and so on; points are numbered through."
            ),
        ),
    ] = ()

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All that is printed in it, in order: what it has itself, then its entries."""
        return (self, *self.in_order)


class Subsection(Contents):
    """A section of the second level: 1., 2. …"""


class Section(Contents):
    """A section of the first level: I., II. …; with `part` it is the first of a Phần."""

    part: Annotated[
        NamedText | None,
        About(
            N_("Part"),
            N_("The title of the Phần I, II … that begins with this section; blank: it goes on, or there is none."),
            ("Kết quả hoạt động năm 2024", "Phương hướng, nhiệm vụ năm 2025"),
        ),
    ] = None
    sections: Annotated[
        tuple[Subsection, ...],
        About(
            N_("Sections"), N_("The sections of the part, printed as 1., 2. in this order; there is no third level.")
        ),
    ] = ()


class Annex(Contents):
    """An annex: it begins a page of its own, and its pages are numbered by themselves."""

    kind: ClassVar[str] = "annex"
    id: Annotated[
        Id,
        About(
            N_("Id"),
            N_("The name that texts use for it: {phu-luc-hoi-vien} prints “Phụ lục I”. Texts must mention each annex."),
            ("phu-luc-hoi-vien", "phu-luc-de-tai"),
        ),
    ]
    orientation: Annotated[
        Orientation,
        BeforeValidator(Choice(ORIENTATIONS)),
        About(
            N_("Orientation"),
            N_("Orientation of its sheets: đứng (portrait) or ngang (landscape, for wide tables); blank: đứng."),
        ),
    ] = "portrait"


class Report(Model):
    """All that one file data/<period>/report.yaml says."""

    period: Annotated[
        ReportPeriod,
        About(
            N_("Period"),
            N_(
                "What the report is about: a year, a half-year, a quarter, a month, nine months or a term; its folder "
                "has the same name. Any other period has “from”, “to” and “label”."
            ),
            ("2024", "2024-h1", "2024-q3", "2024-m03", "2024-9m", "2020-2024"),
        ),
    ]
    window: Annotated[
        Window | None,
        About(
            N_("Window"),
            N_(
                "From which day to which this year is counted, if not as organization.yaml says: dương lịch, NĐ "
                "09/2019 (15/12 to 14/12), or two days."
            ),
            ("dương lịch", "NĐ 09/2019", "01/4 - 31/3"),
        ),
    ] = None
    as_of: Annotated[
        PartialDate | None,
        About(
            N_("As of"),
            N_("The day up to which the figures were counted, printed under tables of figures; blank: not printed."),
            ("30/11/2024", "15/6/2024"),
        ),
    ] = None
    issuance: Annotated[
        Issuance,
        About(N_("Issuance"), N_("The official frame: type, number, date, subject, who signs, who receives it.")),
    ]
    introduction: Annotated[
        Prose | None,
        About(
            N_("Introduction"),
            N_("What is printed before part I; names in braces are replaced by figures, bodies, people and documents."),
            ("Thực hiện {ke-hoach}, Hội Mẫu báo cáo như sau.", "Báo cáo này trình bày kết quả hoạt động năm 2024."),
        ),
    ] = None
    statistics: Annotated[
        tuple[Statistic, ...],
        About(N_("Figures"), N_("Every figure, written once here; texts, tables and charts use its id.")),
    ] = ()
    plan_results: Annotated[
        tuple[PlanResult, ...],
        About(
            N_("Last plan's results"),
            N_("Results of the tasks of the last plan that no activity has under “fulfils”."),
        ),
    ] = ()
    documents: Annotated[
        tuple[CitedDocument, ...],
        About(N_("Documents"), N_("Documents that texts mention, one entry each; texts use their id in braces.")),
    ] = ()
    sections: Annotated[
        tuple[Section, ...],
        AtLeastOne,
        About(N_("Parts"), N_("The parts of the report, printed as I., II. in this order.")),
    ]
    conclusion: Annotated[
        Prose | None,
        About(
            N_("Conclusion"),
            N_(
                "The last sentences before the signature; blank: a standard sentence, if the body ends with a table "
                "or photo."
            ),
            ("Trên đây là báo cáo của Hội Mẫu.", "Hội Mẫu kính báo cáo Ủy ban nhân dân tỉnh xem xét, chỉ đạo."),
        ),
    ] = None
    annexes: Annotated[
        tuple[Annex, ...],
        About(N_("Annexes"), N_("The annexes, printed after the signature as Phụ lục I, II; texts must mention each.")),
    ] = ()
    sources: Annotated[
        tuple[SourceEntry, ...],
        About(N_("Sources"), N_("Where facts were taken from, one entry each; “source” refers to them. Not printed.")),
    ] = ()
    language: Annotated[
        Text,
        BeforeValidator(
            Choice({each.code: each.code for each in LOCALES} | {each.called: each.code for each in LOCALES})
        ),
        About(N_("Language"), N_("The language of the document's own words, such as en for English; blank means vi.")),
    ] = DATA_LANGUAGE
    # Not a key: the file says it in comments (`load.unreviewed`).
    _unreviewed: frozenset[str] = PrivateAttr(default=frozenset())

    @property
    def unreviewed(self) -> frozenset[str]:
        """The ids of what has a text of the last report that nobody has reviewed: it is not reported yet."""
        return self._unreviewed

    def with_unreviewed(self, ids: frozenset[str]) -> Self:
        """The same report, where what has one of the `ids` is not reviewed yet."""
        report = self.model_copy()
        report._unreviewed = ids
        return report
