"""The named styles of a document: one for each part that a regulation names, with its size, weight and distances."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from annual_report.language import DATA_LANGUAGE
from annual_report.render.docx.oxml import element, put

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

    from annual_report.language import Language
    from annual_report.regulations import Regulation
    from annual_report.regulations.regulation import Lettering

FONT: Final = "Times New Roman"
BODY: Final = "Nội dung"
LIST: Final = "Khoản mục"
HEADINGS: Final = ("Heading 1", "Heading 2", "Heading 3")
CAPTION: Final = "Caption"
CELL: Final = "Ô bảng"
CELL_HEAD: Final = "Đầu cột"
NOTE: Final = "Ghi chú bảng"
UNIT: Final = "Đơn vị tính"
TITLE: Final = "Tên loại văn bản"
SUBJECT: Final = "Trích yếu"
LETTER_SUBJECT: Final = "Trích yếu công văn"
ADDRESSEES: Final = "Kính gửi"
LEGAL_BASIS: Final = "Căn cứ"
SUPERIOR: Final = "Cơ quan chủ quản"
ISSUER: Final = "Cơ quan ban hành"
NUMBER: Final = "Số, ký hiệu"
NATIONAL_NAME: Final = "Quốc hiệu"
MOTTO: Final = "Tiêu ngữ"
PLACE_AND_DATE: Final = "Địa danh, ngày tháng"
URGENCY: Final = "Mức độ khẩn"
CIRCULATION: Final = "Phạm vi lưu hành"
DRAFT: Final = "Dự thảo"
CONTACT: Final = "Địa chỉ liên hệ"
AUTHORITY: Final = "Quyền hạn, chức vụ"
SIGNER: Final = "Họ tên người ký"
RECIPIENTS_HEADING: Final = "Nơi nhận"
RECIPIENTS: Final = "Danh sách nơi nhận"
DRAFTER: Final = "Ký hiệu người soạn thảo"
ANNEX_NUMBER: Final = "Số phụ lục"
ANNEX_TITLE: Final = "Tên phụ lục"
ANNEX_REFERENCE: Final = "Kèm theo văn bản"
PHOTO: Final = "Ảnh"
PHOTOS_TO_COME: Final = "Ảnh chưa có tệp"
RULE: Final = "Đường kẻ"
_SIDES: Final = ("top", "left", "bottom", "right")
_BOX_PADDING_MM: Final = 2.5
# A line of this font is so much higher than its size; regulations count lines by the size, Word by that height.
_LINE: Final = 1.149
_CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER
_LEFT: Final = WD_ALIGN_PARAGRAPH.LEFT
_RIGHT: Final = WD_ALIGN_PARAGRAPH.RIGHT
_NONE: Final = Decimal(0)
_JUSTIFY: Final = WD_ALIGN_PARAGRAPH.JUSTIFY
_BEHIND_FONTS: Final = ("w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:color", "w:sz", "w:szCs", "w:lang")


@dataclass(frozen=True, slots=True)
class _Look:
    """How the paragraphs of a style are set: `height` as a share of the size; distances in points, `indent` in mm."""

    lettering: "Lettering"
    height: Decimal
    align: WD_ALIGN_PARAGRAPH = _CENTRE
    before: Decimal = _NONE
    after: Decimal = _NONE
    indent: Decimal = _NONE
    smaller: int = 0
    bold: bool = False
    italic: bool = False
    keep: bool = False
    colour: str = "000000"


class Styles:
    """Adds the styles of `regulation` to a Word document, in whose `language` its texts are."""

    def __init__(self, word: "WordDocument", regulation: "Regulation", language: "Language") -> None:
        self._word, self._regulation, self._language = word, regulation, language

    def add(self) -> None:
        """Adds them all."""
        self._defaults()
        for looks in (self._of_body(), self._of_head(), self._of_title(), self._of_foot(), self._of_tables()):
            for name, look in looks.items():
                self._style(name, look)
        self._boxed(PHOTOS_TO_COME)
        put(self._word.styles[ANNEX_TITLE].element.get_or_add_pPr(), element("w:outlineLvl", val=0))

    def _of_body(self) -> dict[str, _Look]:
        parts, body = self._regulation.letterings, self._regulation.body
        gap, indent, height = body.paragraph_gap.value, body.first_line_indent.value, body.line_height.value
        text = _Look(body.lettering, height, _JUSTIFY, before=gap, indent=indent)
        return {
            BODY: text,
            LIST: text,
            LEGAL_BASIS: replace(text, lettering=parts.legal_basis),
            HEADINGS[0]: _Look(parts.part_title, height, before=gap * 2, keep=True),
            HEADINGS[1]: replace(text, lettering=parts.section, before=gap * 2, keep=True),
            HEADINGS[2]: replace(text, lettering=parts.clause, keep=True),
        }

    def _of_head(self) -> dict[str, _Look]:
        parts, tight = self._regulation.letterings, self._tight
        return {
            SUPERIOR: _Look(parts.superior, tight),
            ISSUER: _Look(parts.issuer, tight),
            NATIONAL_NAME: _Look(parts.national_name, tight),
            MOTTO: _Look(parts.motto, tight),
            NUMBER: _Look(parts.number, tight),
            PLACE_AND_DATE: _Look(parts.place_and_date, tight),
            CONTACT: _Look(parts.contact, tight),
            LETTER_SUBJECT: _Look(parts.letter_subject, tight, before=self._regulation.letter_subject_gap.value),
            URGENCY: _Look(parts.urgency, tight, colour="E00000"),
            CIRCULATION: _Look(parts.circulation, tight),
            DRAFT: _Look(parts.authority, tight),
            RULE: _Look(self._regulation.body.lettering, tight, smaller=int(self._regulation.body.lettering.size) - 2),
        }

    def _of_title(self) -> dict[str, _Look]:
        parts, high = self._regulation.letterings, Decimal("1.25")
        return {
            TITLE: _Look(parts.document_type, high, before=Decimal(22), keep=True),
            SUBJECT: _Look(parts.subject, high, keep=True),
            ADDRESSEES: _Look(parts.addressee, self._regulation.body.line_height.value, after=Decimal(17)),
            ANNEX_NUMBER: _Look(parts.annex_number, high, keep=True),
            ANNEX_TITLE: _Look(parts.annex_title, high, keep=True),
            ANNEX_REFERENCE: _Look(parts.annex_reference, high, keep=True),
        }

    def _of_foot(self) -> dict[str, _Look]:
        parts, high = self._regulation.letterings, Decimal("1.15")
        return {
            AUTHORITY: _Look(parts.authority, self._tight),
            SIGNER: _Look(parts.signer, self._tight, before=Decimal(79)),
            RECIPIENTS_HEADING: _Look(parts.recipients_heading, high, _LEFT),
            RECIPIENTS: _Look(parts.recipients, high, _LEFT),
            DRAFTER: _Look(parts.drafter, high, _LEFT, before=Decimal(3)),
        }

    def _of_tables(self) -> dict[str, _Look]:
        cell = _Look(self._regulation.body.lettering, Decimal("1.2"), _LEFT, smaller=1)
        return {
            CELL: cell,
            CELL_HEAD: replace(cell, align=_CENTRE, bold=True, keep=True),
            UNIT: replace(cell, align=_RIGHT, italic=True, keep=True),
            NOTE: replace(cell, smaller=2, italic=True, before=Decimal(3)),
            CAPTION: replace(cell, align=_CENTRE, smaller=0, before=Decimal(10), after=Decimal(4), bold=True),
            PHOTO: replace(cell, align=_CENTRE, smaller=0, before=Decimal(10), keep=True),
            PHOTOS_TO_COME: replace(cell, smaller=0),
        }

    @property
    def _tight(self) -> Decimal:
        return self._regulation.body.line_height.least or Decimal(1)

    def _defaults(self) -> None:
        normal = self._word.styles["Normal"]
        _letters(normal, _Look(self._regulation.body.lettering, self._tight))
        normal.paragraph_format.space_after = Pt(0)
        fonts = self._word.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
        put(fonts, element("w:lang", val=word_language(self._language), eastAsia="vi-VN"))

    def _boxed(self, name: str) -> None:
        """Draws one frame around paragraphs of a style that follow each other, within the lines of the text."""
        form = self._word.styles[name].paragraph_format
        form.left_indent = form.right_indent = Mm(_BOX_PADDING_MM)
        lines = element("w:pBdr")
        space = round(_BOX_PADDING_MM * 72 / 25.4)
        lines.extend([element(f"w:{side}", val="single", sz=4, space=space, color="777777") for side in _SIDES])
        put(form._element.get_or_add_pPr(), lines, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")

    def _style(self, name: str, look: _Look) -> None:
        """Adds a style, or makes the one that Word knows by this name like it."""
        known = name in self._word.styles
        style: Any = self._word.styles[name] if known else self._word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.quick_style, style.hidden = self._word.styles["Normal"], True, False
        style.unhide_when_used = False
        _letters(style, look)
        form = style.paragraph_format
        form.alignment, form.line_spacing = look.align, round(float(look.height) / _LINE, 3)
        form.space_before, form.space_after = Pt(float(look.before)), Pt(float(look.after))
        form.first_line_indent = Mm(float(look.indent))
        form.keep_with_next, form.widow_control = look.keep, True


def word_language(language: "Language") -> str:
    """The language of a document as Word calls it."""
    return "vi-VN" if language == DATA_LANGUAGE else "en-GB"


def _letters(style: Any, look: _Look) -> None:
    lettering, size = look.lettering, look.lettering.size - look.smaller
    font = style.font
    font.size, font.name = Pt(float(size)), FONT
    font.bold, font.italic = bool(lettering.bold or look.bold), bool(lettering.italic or look.italic)
    properties = style.element.get_or_add_rPr()
    fonts = element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, eastAsia=FONT)
    put(properties, fonts, *_BEHIND_FONTS)
    put(properties, element("w:color", val=look.colour), "w:sz", "w:szCs", "w:lang")
    put(properties, element("w:szCs", val=round(float(size) * 2)), "w:lang")
