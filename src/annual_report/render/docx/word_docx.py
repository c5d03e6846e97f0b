"""A whole document as a .docx: its pages, sections and properties, the same bytes from the same data."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import PurePosixPath
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from annual_report.document.base_text import placed_texts
from annual_report.document.tree import Heading
from annual_report.document.word_base import WordBase
from annual_report.regulations.regulation import PageNumberPlace
from annual_report.render.docx.base_part import WordIdentity, add_base
from annual_report.render.docx.blocks import Blocks
from annual_report.render.docx.frame import Frame
from annual_report.render.docx.marks import Marks
from annual_report.render.docx.numbering import Numbering
from annual_report.render.docx.oxml import border, element, field, put, twips
from annual_report.render.docx.styles import CONTACT, FONT, Styles, word_language

if TYPE_CHECKING:
    from docx.section import Section

    from annual_report.document.tree import Document

# The first moment that a ZIP archive can name, as no data says when a file was made.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_HEADER_MM: Final = 10.0
_CONTACT_LINE: Final = 0.75
_LONGEST_PROPERTY: Final = 255  # letters: python-docx refuses longer ones


def render_docx(
    document: "Document", photos: Mapping[PurePosixPath, bytes], drawings: Mapping[str, str], identity: WordIdentity
) -> bytes:
    """`document` as a file of Word, dated in its properties where its `identity` has a date.

    Its `photos` are there as pictures, the `drawings` of its charts as SVG by their anchors.
    """
    texts = placed_texts(document, drawings)
    marks = Marks(texts)
    word: Any = docx.Document()
    word.element.body.remove(word.paragraphs[0]._p) if word.paragraphs else None
    Styles(word, document.regulation, document.language).add()
    sheet = document.regulation.page
    across = float(sheet.margin_left.value + sheet.margin_right.value)
    width = float(sheet.width.value) - across
    frame = Frame(word, document, width, marks)
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    numbering = Numbering(word, headings, twips(float(document.regulation.body.first_line_indent.value)))
    blocks = Blocks(word, document.regulation, photos, drawings, marks, numbering)
    _paged(word.sections[0], document, landscape=False)
    frame.head()
    frame.opening()
    blocks.add(document.blocks, width)
    if word.paragraphs:
        word.paragraphs[-1].paragraph_format.keep_with_next = True
    frame.foot(document.foot)
    for annex in document.annexes:
        _paged(word.add_section(WD_SECTION.NEW_PAGE), document, landscape=annex.landscape, is_annex=True)
        annex_width = float(sheet.height.value if annex.landscape else sheet.width.value) - across
        frame.annex(annex, annex_width)
        blocks.add(annex.blocks, annex_width)
    if document.contact:
        _contact(word.sections[0].first_page_footer, document, marks)
    _described(word, document, identity.dated)
    add_base(word, WordBase(identity.program, identity.document, texts, identity.sources))
    return _packed(word)


def _paged(section: "Section", document: "Document", *, landscape: bool, is_annex: bool = False) -> None:
    """Sets the sheet, the margins, and the page number, which the first page of the document does not show."""
    sheet = document.regulation.page
    short, long = Mm(float(sheet.width.value)), Mm(float(sheet.height.value))
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.top_margin, section.bottom_margin = Mm(float(sheet.margin_top.value)), Mm(float(sheet.margin_bottom.value))
    section.left_margin, section.right_margin = Mm(float(sheet.margin_left.value)), Mm(float(sheet.margin_right.value))
    section.header_distance = section.footer_distance = Mm(_HEADER_MM)
    section.different_first_page_header_footer = not is_annex
    numbers = element("w:pgNumType", start=1)  # those of annexes are counted anew
    put(section._sectPr, numbers, "w:cols", "w:titlePg", "w:docGrid")
    is_top = sheet.number_place == PageNumberPlace.TOP_CENTRE
    part: Any = section.header if is_top else section.footer
    part.is_linked_to_previous = False
    paragraph = part.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if is_top else WD_ALIGN_PARAGRAPH.RIGHT
    field(paragraph, "PAGE", "2")
    for run in paragraph.runs:
        run.font.size, run.font.name = Pt(float(sheet.number.size)), FONT


def _contact(footer: Any, document: "Document", marks: Marks) -> None:
    """The address of the issuing body, below a line at the foot of the first page."""
    footer.is_linked_to_previous = False
    for index, line in enumerate(document.contact):
        paragraph = footer.paragraphs[0] if index == 0 else footer.add_paragraph()
        paragraph.style = CONTACT
        marks.add(paragraph, line)
        if index == 0:
            lines = border("top", _CONTACT_LINE, space=2)
            put(paragraph._p.get_or_add_pPr(), lines, "w:spacing", "w:ind", "w:jc", "w:rPr")


def _described(word: Any, document: "Document", dated: datetime | None) -> None:
    properties = word.core_properties
    for name, text in (
        ("title", document.title), ("author", document.author), ("subject", document.subject),
        ("last_modified_by", document.author), ("comments", ""), ("keywords", ""),
    ):  # fmt: skip
        setattr(properties, name, shorten(text, _LONGEST_PROPERTY, placeholder="…"))
    properties.language, properties.revision = str(document.language), 1
    for name in ("created", "modified"):
        if dated is not None:
            setattr(properties, name, dated)
        else:
            node = properties._element.find(qn(f"dcterms:{name}"))
            if node is not None:
                properties._element.remove(node)
    settings = word.settings.element
    put(
        settings,
        element("w:themeFontLang", val=word_language(document.language)),
        "w:clrSchemeMapping",
    )


def _packed(word: Any) -> bytes:
    """The package, its parts in the order of their names with no date: the same bytes each time."""
    saved, packed = BytesIO(), BytesIO()
    word.save(saved)
    with ZipFile(saved) as before, ZipFile(packed, "w", ZIP_DEFLATED) as after:
        names = sorted(before.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            after.writestr(entry, before.read(name))
    return packed.getvalue()
