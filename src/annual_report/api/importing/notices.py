"""What of a file is not in the data as it was, told to whoever imports it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.api.importing.body import Body, ImportedAnnex, Part
from annual_report.api.importing.frame import Foot, Head
from annual_report.api.importing.lines import Reading, printed
from annual_report.api.importing.period_said import subject_period
from annual_report.api.importing.tables import ImportedTable
from annual_report.language import N_, Message, message
from annual_report.language.typography.coverage import unprintable
from annual_report.load.docx.content import WordContent
from annual_report.values.period import Period

_TASK: Final = re.compile(r"nhiệm vụ|công việc|nội dung (?:thực hiện|công tác|hoạt động)|\btask")
_TIME: Final = re.compile(r"thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|\bdue|\bdeadline")


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to look at."""

    text: Message

    @classmethod
    def of_picture(cls, name: str) -> "Notice":
        """A picture that no page can show."""
        return cls(message(N_("a picture is left out, as it is no JPEG, PNG or WebP: {name}"), name=name))

    @classmethod
    def of_drawing(cls, name: str) -> "Notice":
        """A chart or drawing, which is no picture."""
        said = N_("a chart or drawing is left out; make it again from its figures: {name}")
        return cls(message(said, name=name or "–"))

    @classmethod
    def of_sign(cls, head: Head, printed: str) -> "Iterator[Notice]":
        """A sign behind the number that is not the one that is `printed`."""
        if head.sign and head.sign != printed:
            said = N_("the sign of the number is printed as “{printed}”; the file has “{sign}”")
            yield cls(message(said, printed=printed, sign=head.sign))

    @classmethod
    def of_period(cls, head: Head, period: Period, wanted: str | None) -> "Iterator[Notice]":
        """A period that neither the command nor the subject tells, and days of one that has no months of its own."""
        if wanted is None and subject_period(head) is None:
            said = N_("the subject does not tell the period: {period} is taken; --year chooses another")
            yield cls(message(said, period=period))
        elif period.form is None:
            said = N_("the period is taken to be {period}: look at “from” and “to” in report.yaml")
            yield cls(message(said, period=period))


def notices_of(content: WordContent, reading: Reading, head: Head, foot: Foot, body: Body) -> list[Notice]:
    """What is to be told of a file."""
    return [
        Notice(each)
        for each in (
            *_of_file(content, reading),
            *_of_head(head),
            *_of_foot(foot),
            *_of_body(body),
            *_of_tables(body),
        )
    ]


def _of_file(content: WordContent, reading: Reading) -> Iterator[Message]:
    changed = sum(run.revision is not None for paragraph in content.paragraphs for run in paragraph.runs)
    if changed:
        yield message(N_("{count} tracked changes were accepted"), count=changed)
    if content.comments:
        yield message(N_("{count} comments were left out"), count=len(content.comments))
    if reading.hidden:
        yield message(N_("{count} hidden texts were left out"), count=reading.hidden)
    if reading.notes:
        yield message(N_("{count} notes now stand in brackets where they were referred to"), count=reading.notes)
    braces = sum(paragraph.text.count("{") for paragraph in content.paragraphs)
    if braces:
        yield message(
            N_("{count} texts in braces are in square brackets: braces name things of the data"), count=braces
        )
    lost = "".join(dict.fromkeys(sign for paragraph in content.paragraphs for sign in _lost_in(paragraph.text)))
    if lost:
        yield message(N_("signs that the fonts of the documents do not have were left out: {signs}"), signs=lost)
    if reading.contents:
        yield message(N_("the table of contents was left out"))


def _lost_in(text: str) -> str:
    """The signs of a text that are printed as none."""
    return "".join(sign for sign in unprintable(text) if not printed(sign))


def _of_head(head: Head) -> Iterator[Message]:
    if not head.issuer:
        yield message(N_("no letterhead was found: write “name” and “letterhead” in organization.yaml"))
    if head.is_letter:
        yield message(N_("this is a letter (công văn), which has no title: it is taken for a report (báo cáo)"))
    elif not head.type:
        yield message(N_("no type of document was found: it is taken for a report (báo cáo)"))
    if not (head.title or head.subject):
        yield message(N_("no subject was found: write “subject” in report.yaml"))
    if head.date and not all(head.date):
        said = N_("the date of issue is not complete ({date}): write “date” in report.yaml once it is known")
        yield message(said, date="/".join(each or "…" for each in head.date))
    for line in head.other:
        yield message(N_("a line of the head was not understood: “{line}”"), line=line)


def _of_foot(foot: Foot) -> Iterator[Message]:
    if foot.start is None:
        yield message(N_("no signature block was found"))
    elif not foot.signer:
        yield message(N_("the name of the signatory was not found: write it in organization.yaml"))
    for each in foot.more:
        yield message(N_("a document has one signature, so this one is left out: “{signature}”"), signature=each)
    for line in foot.other:
        yield message(N_("a line of the signature block was not understood: “{line}”"), line=line)


def _of_body(body: Body) -> Iterator[Message]:
    if body.untitled and body.articles:
        said = N_("{count} chapters and articles (Chương, Điều) are paragraphs, all in one section, “Nội dung”")
        yield message(said, count=body.articles)
    elif body.untitled:
        yield message(N_("no headings were found: all of the text is in one section, “Nội dung”"))
    thirds = sum(level > 2 for level, _title in body.levels)  # noqa: PLR2004
    if thirds:
        yield message(N_("{count} headings of a third level are paragraphs in bold: sections have two"), count=thirds)
    if body.told.relettered:
        yield message(
            N_("in {count} lists the letters now run a, b, c, d, đ, e, as the decree has them"),
            count=body.told.relettered,
        )
    if body.told.typed:
        yield message(N_("{count} entries keep the letters typed before them"), count=body.told.typed)
    if body.ends_open:
        yield message(N_("the text ends with no sentence, so the program adds one: write “conclusion” for another"))
    if body.of_frame:
        yield message(N_("{count} pictures of head or foot were left out"), count=body.of_frame)
    if body.told.pluses:
        yield message(N_("{count} entries with + before them have - now, as the decree has it"), count=body.told.pluses)
    for name in body.uncited:
        yield message(N_("no text mentions the annex {name}"), name=f"{{{name}}}")


def _of_tables(body: Body) -> Iterator[Message]:
    tables = list(_tables(body))
    merged = sum(table.merged for table in tables)
    if merged:
        yield message(N_("{count} merged cells are single cells, with nothing in the others"), count=merged)
    plans = sum(_is_plan(table) for table in tables)
    if plans:
        said = N_(
            "{count} tables of tasks with their times stay tables: for a plan that next year’s results are compared "
            "with, write its tasks under “plan”"
        )
        yield message(said, count=plans)
    if body.boxes:
        yield message(N_("{count} tables that hold pages of text together are texts"), count=body.boxes)
    numbering = sum(table.numbering for table in tables)
    if numbering:
        yield message(N_("{count} rows that number the columns of tables were left out"), count=numbering)
    bold = sum(table.bold for table in tables)
    if bold:
        yield message(N_("{count} cells of tables are no longer bold"), count=bold)
    pictures = sum(table.pictures for table in tables)
    if pictures:
        yield message(N_("{count} pictures in tables were left out"), count=pictures)
    inner = sum(table.inner for table in tables)
    if inner:
        yield message(N_("{count} tables within tables are texts of their cells"), count=inner)


def _is_plan(table: ImportedTable) -> bool:
    """Whether a table has tasks, and when they are to be done."""
    titles = [title.lower() for title in table.titles]
    return all(any(form.search(title) for title in titles) for form in (_TASK, _TIME))


def _tables(body: Body) -> Iterator[ImportedTable]:
    def within(part: Part | ImportedAnnex) -> Iterator[ImportedTable]:
        yield from (content for content in part.contents if isinstance(content, ImportedTable))
        for below in part.sections if isinstance(part, Part) else ():
            yield from within(below)

    parts: tuple[Part | ImportedAnnex, ...] = (*body.parts, *body.annexes)
    for part in parts:
        yield from within(part)
