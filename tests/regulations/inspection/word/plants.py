"""A deviation for each rule that a file of Word shows, planted in a sound one."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from regulations.inspection.word.papers import (
    HEAD,
    HEAD_STACKED,
    LETTER,
    LOOKS,
    REPORT,
    TEXT,
    Look,
    Paper,
    par,
    section,
)

from annual_report.regulations.inspection.requirements.lettering import PARTS

_SOUND: Final = {"report": Paper(REPORT), "letter": Paper(LETTER)}


@dataclass(frozen=True)
class Plant:
    """What breaks `rule`: a text of the `paper`'s body replaced, the look of a style, or another piece of the file.

    `also` are rules that cannot but be broken with it.
    """

    rule: str
    paper: str = "report"
    edits: tuple[tuple[str, str], ...] = ()
    looks: tuple[tuple[str, Look], ...] = ()
    pieces: tuple[tuple[str, str, str], ...] = ()
    also: frozenset[str] = field(default_factory=frozenset)

    def data(self) -> bytes:
        """The file with the deviation in it."""
        paper = _SOUND[self.paper]
        body = paper.body
        for old, new in self.edits:
            assert old in body, (self.rule, old)
            body = body.replace(old, new, 1)
        paper = replace(paper, body=body, looks={**LOOKS, **dict(self.looks)})
        for name, old, new in self.pieces:
            assert old in getattr(paper, name), (self.rule, old)
            paper = replace(paper, **{name: getattr(paper, name).replace(old, new)})
        return paper.data()


def put(rule: str, old: str, new: str, *also: str, paper: str = "report") -> Plant:
    """A plant that replaces one text of the body by another."""
    return Plant(rule, paper, ((old, new),), also=frozenset(also))


def look(rule: str, style: str, *also: str, paper: str = "report", **changed: object) -> Plant:
    """A plant in the look of a style."""
    return Plant(rule, paper, looks=((style, replace(LOOKS[style], **changed)),), also=frozenset(also))  # type: ignore[arg-type]


def piece(rule: str, name: str, old: str, new: str, *also: str) -> Plant:
    """A plant in another piece of the file."""
    return Plant(rule, pieces=((name, old, new),), also=frozenset(also))


def _lettering() -> Iterator[Plant]:
    """Size, look and case of each part that has a lettering of its own."""
    for lettered in PARTS:
        slug, paper = lettered.slug, "letter" if lettered.key == "letter_subject" else "report"
        given = LOOKS[slug]
        size = 24 if slug in {"recipients", "drafter"} else 36 if slug == "recipients-heading" else 20
        size = 30 if slug in {"legal-basis", "part", "section", "clause", "number", "place-and-date"} else size
        yield look(f"{slug}-size", slug, *_WITH_SIZE.get(slug, ()), paper=paper, size=size)
        bold = given.letters.replace("<w:b/>", "") if "<w:b/>" in given.letters else f"{given.letters}<w:b/>"
        yield look(f"{slug}-style", slug, *_WITH_STYLE.get(slug, ()), paper=paper, letters=bold)
        if lettered.cased:
            yield put(f"{slug}-case", *_CASES[slug], paper=paper)


_WITH_SIZE: Final[dict[str, tuple[str, ...]]] = {"place-and-date": ("number-and-date-level",)}
_WITH_STYLE: Final[dict[str, tuple[str, ...]]] = {}
_CASES: Final[dict[str, tuple[str, ...]]] = {
    "national-name": ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    "motto": ("Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
    "superior": ("UBND TỈNH MẪU", "Ủy ban nhân dân tỉnh Mẫu"),
    "issuer": ("KHOA HỌC MẪU", "Khoa học Mẫu"),
    "document-type": ("BÁO CÁO", "Báo cáo"),
    "subject": ("Tổng kết hoạt động năm 2020", "TỔNG KẾT HOẠT ĐỘNG NĂM 2020"),
    "part": ("Phần I<", "PHẦN I<"),
    "part-title": ("KẾT QUẢ HOẠT ĐỘNG", "Kết quả hoạt động"),
    "section": ("I. VỀ TỔ CHỨC", "I. Về tổ chức"),
    "clause": ("1. Hội viên", "1. HỘI VIÊN"),
    "authority": ("CHỦ TỊCH", "Chủ tịch"),
    "signer": ("Nguyễn Văn Mẫu", "NGUYỄN VĂN MẪU"),
    "urgency": ("KHẨN", "Khẩn"),
    "circulation": ("LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ"),
    "annex-number": ("Phụ lục I<", "PHỤ LỤC I<"),
    "annex-title": ("DANH SÁCH HỘI THÀNH VIÊN", "Danh sách hội thành viên"),
}
_LEFT: Final = 'w:left="1701"'
_MARGINS: Final = 'w:top="1134" w:right="851" w:bottom="1134" w:left="1701"'
_ANNEX: Final = "(Kèm theo Báo cáo số 05/BC-HM ngày 05 tháng 3 năm 2021 của Hội Mẫu)"
_TEXT_PAR: Final = par("text", f"{TEXT}.")
_RUNNING: Final = LOOKS["text"].paragraph

_DATE: Final = par("place-and-date", "Tỉnh Mẫu, ngày 05 tháng 3 năm 2021")
_GOING_ON: Final = section().replace('<w:pgNumType w:start="1"/>', "")
_ACROSS: Final = ('<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')


def _broken(properties: str) -> str:
    """A paragraph that ends a section with these properties."""
    return f"<w:p><w:pPr>{properties}</w:pPr></w:p>"


PLANTS: Final = (
    put("addressee-asked", "Kính gửi: Ủy ban", "Gửi đến Ủy ban", paper="letter"),
    put("addressee-form", "Kính gửi:", "Kính gửi"),
    put("addressees-aligned", "- Sở Khoa học", "    - Sở Khoa học"),
    put("legal-basis-marks", "công tác văn thư;", "công tác văn thư,"),
    put("annex-cited", "Phụ lục I và Phụ lục II", "Phụ lục I"),
    put("annex-numbers", "Phụ lục II<", "Phụ lục 2<", "annex-cited"),
    look("annex-number-centred", "annex-number", paragraph=""),
    put("annex-title-present", par("annex-title", "DANH SÁCH HỘI THÀNH VIÊN"), ""),
    look("annex-title-centred", "annex-title", paragraph='<w:jc w:val="right"/>'),
    put("annex-reference-form", _ANNEX, "(Kèm theo Báo cáo của Hội Mẫu)"),
    look("annex-reference-centred", "annex-reference", paragraph=""),
    put("annex-reference-same", "số 05/BC-HM ngày", "số 06/BC-HM ngày"),
    look("body-size", "text", size=30),
    put("body-one-size", f">a) {TEXT}", f'>a) </w:t></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>{TEXT}'),
    put("body-style", f">b) {TEXT}", f">b) </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>{TEXT}"),
    look("body-justified", "text", paragraph=_RUNNING.replace("both", "left")),
    look("body-indent", "text", paragraph=_RUNNING.replace('firstLine="720"', 'firstLine="400"')),
    look("body-gap", "text", paragraph=_RUNNING.replace('before="120"', 'before="20"')),
    look("body-line-height", "text", paragraph=_RUNNING.replace('line="276"', 'line="480"')),
    put("body-end", f"{TEXT}./.", f"{TEXT}."),
    put("authority-present", par("authority", "TM. BAN THƯỜNG VỤ") + par("authority", "CHỦ TỊCH"), ""),
    put("authority-form", "TM. BAN", "T.M BAN"),
    look("authority-place", "authority", "signer-centred", paragraph=""),
    put("signer-present", par("signer", "Nguyễn Văn Mẫu"), ""),
    look("signer-centred", "signer", paragraph='<w:spacing w:before="1700"/><w:jc w:val="right"/>'),
    put("signer-degrees", "Nguyễn Văn Mẫu", "TS. Nguyễn Văn Mẫu"),
    put("part-numbers", "Phần II<", "Phần III<"),
    look("part-centred", "part", paragraph=f"{LOOKS['part'].paragraph.replace('center', 'left')}"),
    put("part-titles", par("part-title", "KẾT QUẢ HOẠT ĐỘNG"), ""),
    put("section-numbers", "II. VỀ PHONG TRÀO", "III. VỀ PHONG TRÀO"),
    put("clause-numbers", "2. Tập huấn", "3. Tập huấn"),
    put("point-letters", f"b) {TEXT}", f"c) {TEXT}"),
    put(
        "issuer-name",
        par("superior", "UBND TỈNH MẪU") + par("issuer", "LIÊN HIỆP CÁC HỘI") + par("issuer", "KHOA HỌC MẪU"),
        "<w:p/>",
    ),
    look("issuer-centred", "superior", paragraph=""),
    look("issuer-spacing", "issuer", paragraph='<w:spacing w:line="480" w:lineRule="auto"/><w:jc w:val="center"/>'),
    put("number-form", "Số: 05/BC-HM", "Số 05/BC-HM"),
    put("number-zero", "Số: 05/BC-HM", "Số: 5/BC-HM"),
    put("number-type", "Số: 05/BC-HM", "Số: 05/TB-HM", "annex-reference-same"),
    look("number-centred", "number", paragraph=""),
    look("number-and-date-level", "number", paragraph='<w:spacing w:before="120"/><w:jc w:val="center"/>'),
    put(
        "letter-without-type",
        par("addressee", "Kính gửi: Ủy ban nhân dân tỉnh Mẫu", '<w:spacing w:before="360" w:after="240"/>'),
        par("document-type", "BÁO CÁO") + par("addressee", "Kính gửi: Ủy ban nhân dân tỉnh Mẫu"),
        paper="letter",
    ),
    put("letter-subject-form", "V/v tổng kết", "Về việc tổng kết", paper="letter"),
    look(
        "letter-subject-gap",
        "letter-subject",
        paper="letter",
        paragraph='<w:spacing w:before="300"/><w:jc w:val="center"/>',
    ),
    look("letter-subject-centred", "letter-subject", paper="letter", paragraph='<w:spacing w:before="120"/>'),
    look("urgency-colour", "urgency", letters="<w:b/>"),
    look("circulation-place", "circulation", paragraph=""),
    put("national-name-text", "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨ VIỆT NAM"),
    put("national-name-line", "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA</w:t><w:br/><w:t>VIỆT NAM"),
    look("national-name-spacing", "motto", paragraph='<w:spacing w:before="240"/><w:jc w:val="center"/>'),
    put("motto-text", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    look("motto-centred", "motto", paragraph=""),
    put("national-name-place", HEAD, HEAD_STACKED, "place-and-date-centred"),
    put("place-and-date-form", "Tỉnh Mẫu, ngày", "Tỉnh Mẫu ngày"),
    put("date-zeros", "Tỉnh Mẫu, ngày 05 tháng 3", "Tỉnh Mẫu, ngày 05 tháng 03"),
    put("date-real", "Tỉnh Mẫu, ngày 05 tháng 3", "Tỉnh Mẫu, ngày 30 tháng 02", "annex-reference-same"),
    look("place-and-date-centred", "place-and-date", paragraph=""),
    look("head-sizes", "national-name", size=24),
    put("page-size", 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
    put("margin-left", _LEFT, 'w:left="1134"'),
    put("margin-right", 'w:right="851"', 'w:right="1700"'),
    put("margin-top", 'w:top="1134"', 'w:top="1701"'),
    put("margin-bottom", 'w:bottom="1134"', 'w:bottom="567"'),
    piece(
        "page-number-place",
        "number",
        '<w:pStyle w:val="page-number"/>',
        '<w:pStyle w:val="page-number"/><w:jc w:val="right"/>',
    ),
    look("page-number-size", "page-number", size=22),
    look("page-number-style", "page-number", letters="<w:b/>"),
    piece(
        "page-number-digits",
        "number",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:t>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    ),
    put("page-number-first-page", "<w:titlePg/>", ""),
    put("page-number-sequence", '<w:pgNumType w:start="1"/><w:titlePg/>', '<w:pgNumType w:start="3"/><w:titlePg/>'),
    put("annex-page-numbers", '<w:pgNumType w:start="1"/></w:sectPr></w:pPr>', "</w:sectPr></w:pPr>"),
    put("recipients-heading-form", "Nơi nhận:", "Nơi nhận"),
    look("recipients-place", "recipients", paragraph='<w:ind w:left="284"/>'),
    put("recipients-level", par("recipients-heading", "Nơi nhận:"), "<w:p/>" + par("recipients-heading", "Nơi nhận:")),
    put("recipients-marks", "- Các hội thành viên;", "- Các hội thành viên,"),
    put("recipients-archive", "- Lưu: VT, VP.", "- Ban Thường vụ."),
    put("recipients-as-above", "- Như trên;", "- Sở Nội vụ;"),
    put("text-composed", "Tập huấn", "Tập huâ\u0301n"),
    put("text-invisible", "Tập huấn", "Tập\u200b huấn"),
    put("text-encoding", "Tập huấn", "Häc tËp n¨m"),
    piece("text-font", "defaults", "Times New Roman", "Arial"),
    put("text-colour", f">a) {TEXT}", f'>a) </w:t></w:r><w:r><w:rPr><w:color w:val="0000FF"/></w:rPr><w:t>{TEXT}'),
    piece("file-title", "properties", "<dc:title>Báo cáo</dc:title>", ""),
    piece("file-language", "defaults", "vi-VN", "en-US"),
    Plant("urgency-place", edits=((par("urgency", "KHẨN"), ""), (_DATE, _DATE + par("urgency", "KHẨN")))),
    piece("contact-place", "contact", "</w:p>", "</w:p>" + par("text", "Tài liệu để báo cáo hội nghị.")),
    put("drafter-place", '<w:pStyle w:val="drafter"/>', '<w:pStyle w:val="drafter"/><w:spacing w:before="1500"/>'),
    Plant(
        "page-landscape",
        edits=(
            (section(first=True), _GOING_ON),
            (_TEXT_PAR, _broken(section(first=True)) + _TEXT_PAR + _broken(_GOING_ON.replace(*_ACROSS))),
        ),
    ),
    Plant(
        "signature-room",
        edits=(('w:header="567"', 'w:header="200"'),),
        pieces=(("first", "<w:p/>", par("recipients", "Mẫu 01", '<w:jc w:val="right"/>')),),
    ),
    put("document-type-name", "BÁO CÁO", "BÁO CÁO TỔNG KẾT"),
    look(
        "document-type-centred",
        "document-type",
        paragraph='<w:spacing w:before="360"/><w:ind w:left="800"/><w:jc w:val="center"/>',
    ),
    put("subject-present", par("subject", "Tổng kết hoạt động năm 2020"), ""),
    look("subject-centred", "subject", paragraph='<w:ind w:left="2400"/>'),
    *_lettering(),
)
