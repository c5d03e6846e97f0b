"""Sound files of Word of the invented Hội Mẫu, written by hand as an office program writes them: a report, a letter.

Each part of a document has a style of its own, so that a plant in one of them changes nothing else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from api.manuscripts.documents import MAIN, part, zipped

_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_CORE: Final = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
TEXT: Final = (
    "Hội đã hoàn thành nhiệm vụ được giao trong năm, mở rộng tổ chức đến các huyện và phối hợp tốt với các sở, ban, "
    "ngành của tỉnh trong việc tư vấn, phản biện các đề án lớn"
)
_CENTRE: Final = '<w:jc w:val="center"/>'
_RUNNING: Final = (
    '<w:spacing w:before="120" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>'
)
_BOLD, _ITALIC = "<w:b/>", "<w:i/>"


@dataclass(frozen=True)
class Look:
    """How the paragraphs of a style look: the size in half points, and what else is said of paragraph and letters."""

    size: int
    letters: str = ""
    paragraph: str = ""

    def style(self, name: str) -> str:
        """The style as the file has it."""
        return (
            f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
            f'<w:pPr>{self.paragraph}</w:pPr><w:rPr>{self.letters}<w:sz w:val="{self.size}"/></w:rPr></w:style>'
        )


LOOKS: Final[Mapping[str, Look]] = {
    "circulation": Look(28, _BOLD, '<w:jc w:val="right"/>'),
    "national-name": Look(26, _BOLD, _CENTRE),
    "motto": Look(28, _BOLD, _CENTRE),
    "superior": Look(26, "", _CENTRE),
    "issuer": Look(26, _BOLD, _CENTRE),
    "number": Look(26, "", _CENTRE),
    "letter-subject": Look(26, "", f'<w:spacing w:before="120"/>{_CENTRE}'),
    "urgency": Look(28, f'{_BOLD}<w:color w:val="FF0000"/>', f'<w:spacing w:before="120"/>{_CENTRE}'),
    "place-and-date": Look(28, _ITALIC, _CENTRE),
    "document-type": Look(28, _BOLD, f'<w:spacing w:before="360"/>{_CENTRE}'),
    "subject": Look(28, _BOLD, _CENTRE),
    "addressee": Look(28, "", '<w:ind w:left="1985"/>'),
    "legal-basis": Look(28, _ITALIC, _RUNNING),
    "part": Look(28, _BOLD, f'<w:spacing w:before="120" w:line="276" w:lineRule="auto"/>{_CENTRE}'),
    "part-title": Look(28, _BOLD, f'<w:spacing w:line="276" w:lineRule="auto"/>{_CENTRE}'),
    "section": Look(28, _BOLD, _RUNNING),
    "clause": Look(28, _BOLD, _RUNNING),
    "text": Look(28, "", _RUNNING),
    "cell": Look(26),
    "recipients-heading": Look(24, f"{_BOLD}{_ITALIC}"),
    "recipients": Look(22),
    "drafter": Look(22),
    "authority": Look(28, _BOLD, _CENTRE),
    "signer": Look(28, _BOLD, f'<w:spacing w:before="1700"/>{_CENTRE}'),
    "contact": Look(22, "", '<w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr><w:jc w:val="center"/>'),
    "annex-number": Look(28, _BOLD, _CENTRE),
    "annex-title": Look(28, _BOLD, _CENTRE),
    "annex-reference": Look(28, _ITALIC, _CENTRE),
    "page-number": Look(28, "", _CENTRE),
}


def par(style: str, text: str, before: str = "") -> str:
    """A paragraph; `before` are further properties of it."""
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{before}</w:pPr>'
        f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def table(widths: tuple[int, ...], rows: list[list[str]], *, lined: bool = False) -> str:
    """A table; without lines, it has no room between its edge and its text."""
    sides = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH"))
    flush = '<w:tblInd w:w="0"/><w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar>'
    properties = f"<w:tblBorders>{sides}</w:tblBorders>" if lined else flush
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    body = "".join(
        "<w:tr>"
        + "".join(f'<w:tc><w:tcPr><w:tcW w:w="{w}"/></w:tcPr>{c}</w:tc>' for w, c in zip(widths, cells, strict=True))
        + "</w:tr>"
        for cells in rows
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"


def section(inner: str = "", *, wide: bool = False, first: bool = False) -> str:
    """What a section says of its pages."""
    size = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' if wide else '<w:pgSz w:w="11906" w:h="16838"/>'
    heads = "".join(
        f'<w:{kind}Reference w:type="{pages}" r:id="{key}"/>'
        for kind, pages, key in (("header", "default", "h1"), ("header", "first", "h2"), ("footer", "first", "f1"))
    )
    return (
        f"<w:sectPr>{heads if first else ''}{size}"
        '<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567"/>'
        f'<w:pgNumType w:start="1"/>{"<w:titlePg/>" if first else ""}{inner}</w:sectPr>'
    )


_NUMBER: Final = (
    '<w:p><w:pPr><w:pStyle w:val="page-number"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_CONTACT: Final = par("contact", "Địa chỉ: số 1 đường Mẫu; điện thoại: 0123 456 789; email: hoi@mau.vn")
_STATE: Final = par("national-name", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + par("motto", "Độc lập - Tự do - Hạnh phúc")
_ISSUER: Final = par("superior", "UBND TỈNH MẪU") + par("issuer", "LIÊN HIỆP CÁC HỘI") + par("issuer", "KHOA HỌC MẪU")
_DATE: Final = par("place-and-date", "Tỉnh Mẫu, ngày 05 tháng 3 năm 2021")
_HEAD: Final = (3600, 5754)
_FOOT: Final = (4300, 5054)


def _foot(first: str) -> str:
    left = (
        par("recipients-heading", "Nơi nhận:") + par("recipients", f"- {first};")
        + par("recipients", "- Các hội thành viên;") + par("recipients", "- Lưu: VT, VP.") + par("drafter", "NVM.(12)")
    )  # fmt: skip
    right = (
        par("authority", "TM. BAN THƯỜNG VỤ") + par("authority", "CHỦ TỊCH") + par("signer", "Nguyễn Văn Mẫu")
    )  # fmt: skip
    return table(_FOOT, [[left, right]])


def _annex(number: str, title: str, text: str) -> str:
    return (
        par("annex-number", f"Phụ lục {number}") + par("annex-title", title)
        + par("annex-reference", "(Kèm theo Báo cáo số 05/BC-HM ngày 05 tháng 3 năm 2021 của Hội Mẫu)") + text
    )  # fmt: skip


HEAD: Final = table(_HEAD, [[_ISSUER, _STATE], [par("number", "Số: 05/BC-HM") + par("urgency", "KHẨN"), _DATE]])
HEAD_STACKED: Final = table((9354,), [[_STATE]]) + table(
    _HEAD, [[_ISSUER, "<w:p/>"], [par("number", "Số: 05/BC-HM") + par("urgency", "KHẨN"), _DATE]]
)
_ROWS: Final = [[par("cell", "Nội dung"), par("cell", "Số lượng")], [par("cell", "Lớp"), par("cell", "12")]]
REPORT: Final = "".join(
    (
        par("circulation", "LƯU HÀNH NỘI BỘ"),
        HEAD,
        par("document-type", "BÁO CÁO"),
        par("subject", "Tổng kết hoạt động năm 2020"),
        par("addressee", "Kính gửi:", '<w:spacing w:before="240"/>'),
        par("addressee", "- Ủy ban nhân dân tỉnh Mẫu;"),
        par("addressee", "- Sở Khoa học và Công nghệ tỉnh Mẫu."),
        par("legal-basis", "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư;"),
        par("legal-basis", "Căn cứ Điều lệ Hội Mẫu và chương trình công tác năm 2020 của Ban Chấp hành Hội Mẫu."),
        par("part", "Phần I"),
        par("part-title", "KẾT QUẢ HOẠT ĐỘNG"),
        par("section", "I. VỀ TỔ CHỨC"),
        par("clause", "1. Hội viên"),
        *(par("text", f"{TEXT}.") for _ in range(3)),
        par("text", f"a) {TEXT};"),
        par("text", f"b) {TEXT}."),
        par("clause", "2. Tập huấn"),
        par("text", f"Số liệu ở Phụ lục I và Phụ lục II. {TEXT}."),
        table((4677, 4677), _ROWS, lined=True),
        par("section", "II. VỀ PHONG TRÀO"),
        par("text", f"1. {TEXT}."),
        par("text", f"2. {TEXT}."),
        par("part", "Phần II"),
        par("part-title", "KẾ HOẠCH NĂM 2021"),
        *(par("text", f"{TEXT}.") for _ in range(6)),
        par("text", f"{TEXT}./."),
        _foot("Như trên"),
        f"<w:p><w:pPr>{section(first=True)}</w:pPr></w:p>",
        _annex("I", "DANH SÁCH HỘI THÀNH VIÊN", par("text", f"{TEXT}.") + par("text", f"{TEXT}.")),
        f"<w:p><w:pPr>{section()}</w:pPr></w:p>",
        _annex("II", "SỐ LIỆU NĂM 2020", par("text", f"{TEXT}.") + table((7000, 7286), _ROWS * 12, lined=True)),
        section(wide=True),
    )
)
LETTER: Final = "".join(
    (
        table(
            _HEAD,
            [
                [_ISSUER, _STATE],
                [par("number", "Số: 05/HM-VP") + par("letter-subject", "V/v tổng kết năm 2020"), _DATE],
            ],
        ),
        par("addressee", "Kính gửi: Ủy ban nhân dân tỉnh Mẫu", '<w:spacing w:before="360" w:after="240"/>'),
        *(par("text", f"{TEXT}.") for _ in range(3)),
        par("text", f"{TEXT}./."),
        _foot("Như trên"),
        section(first=True),
    )
)


def _types() -> str:
    """What each part is, without which office programs do not open a file."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = (
        ("document", "document.main"),
        ("styles", "styles"),
        ("header1", "header"),
        ("header2", "header"),
        ("footer1", "footer"),
    )
    parts = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{word}.{kind}+xml"/>' for name, kind in kinds
    )  # fmt: skip
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


@dataclass(frozen=True)
class Paper:
    """A file of Word in pieces that can be changed one by one."""

    body: str = REPORT
    looks: Mapping[str, Look] = field(default_factory=lambda: LOOKS)
    number: str = _NUMBER
    first: str = "<w:p/>"
    contact: str = _CONTACT
    properties: str = "<dc:title>Báo cáo</dc:title>"
    defaults: str = (
        '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="vi-VN"/>'
    )

    def data(self) -> bytes:
        """The bytes of the file."""
        styles = "".join(look.style(name) for name, look in self.looks.items())
        normal = (
            f"<w:docDefaults><w:rPrDefault><w:rPr>{self.defaults}</w:rPr></w:rPrDefault></w:docDefaults>"
            '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        )
        root = f'xmlns:w="{MAIN}" xmlns:r="{_RELATIONS}"'
        related = "".join(
            f'<Relationship Id="{key}" Type="{_RELATIONS}/{kind}" Target="{target}"/>'
            for key, kind, target in (
                ("s1", "styles", "styles.xml"), ("h1", "header", "header1.xml"),
                ("h2", "header", "header2.xml"), ("f1", "footer", "footer1.xml"),
            )
        )  # fmt: skip
        core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        return zipped(
            {
                "[Content_Types].xml": _types(),
                "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
                f'Type="{_RELATIONS}/officeDocument" Target="word/document.xml"/>'
                f'<Relationship Id="r2" Type="{_CORE}" Target="core.xml"/></Relationships>',
                "core.xml": f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
                f"{self.properties}</cp:coreProperties>",
                "word/document.xml": f"<w:document {root}><w:body>{self.body}</w:body></w:document>",
                "word/styles.xml": part("styles", normal + styles),
                "word/header1.xml": part("hdr", self.number),
                "word/header2.xml": part("hdr", self.first),
                "word/footer1.xml": part("ftr", self.contact),
                "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>',
            }
        )
