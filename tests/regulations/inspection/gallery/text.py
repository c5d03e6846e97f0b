"""Plants in the text: paragraphs, headings, letters; and in the file itself."""

from collections.abc import Callable
from io import BytesIO
from typing import Final

from pikepdf import Dictionary, Encryption, Name, Pdf, Stream
from regulations.inspection.gallery.papers import LONG
from regulations.inspection.gallery.plant import ASIDE, altered, put, styled


def _with(change: Callable[[Pdf], object], encryption: Encryption | None = None) -> Callable[[bytes], bytes]:
    """What alters a file's bytes by a `change` to its objects."""

    def alter(data: bytes) -> bytes:
        out = BytesIO()
        with Pdf.open(BytesIO(data)) as pdf:
            change(pdf)
            pdf.save(out, encryption=encryption or False)
        return out.getvalue()

    return alter


def _rename_font(pdf: Pdf) -> None:
    for each in pdf.objects:
        for key in ("/BaseFont", "/FontName"):
            if isinstance(each, Dictionary) and key in each:
                each[key] = Name(str(each[key]).replace("Liberation-Serif", "Arial"))


def _take_font_out(pdf: Pdf) -> None:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and "/FontFile2" in each:
            del each["/FontFile2"]


def _hide_signs(pdf: Pdf) -> None:
    """Has every H copied from the file with a zero-width space behind it."""
    for each in pdf.objects:
        if isinstance(each, Stream) and b"beginbfchar" in (codes := each.read_bytes()):
            each.write(codes.replace(b"<0048>\n", b"<0048200b>\n"))


PLANTS: Final = (
    put(
        "legal-basis-marks",
        "report",
        "Căn cứ Điều lệ Liên hiệp các Hội Khoa học Mẫu tỉnh Mẫu;",
        "Căn cứ Điều lệ Liên hiệp các Hội Khoa học Mẫu tỉnh Mẫu:",
    ),
    styled("body-size", "report", "p:not(.legal-basis) { font-size: 12pt }"),
    styled("body-one-size", "report", ".second { font-size: 13pt }"),
    styled("body-style", "report", ".second { font-style: italic }"),
    styled("body-justified", "report", ".second { text-align: left }"),
    styled("body-indent", "report", ".second { text-indent: 5mm }"),
    styled("body-gap", "report", ".third { margin-top: 0 }"),
    styled(
        "body-line-height",
        "report",
        "p, .section, .clause, .part, .part-title { line-height: 2.1 } .fill { display: none }",
    ),
    put("body-end", "report", "./.", "."),
    put("part-numbers", "report", "Phần II<", "Phần III<"),
    styled("part-centred", "report", f".part-2 {ASIDE}"),
    put("part-titles", "report", '<div class="part-title title-2">NHIỆM VỤ NĂM 2021</div>', ""),
    put("section-numbers", "report", "II. HOẠT ĐỘNG", "III. HOẠT ĐỘNG"),
    put("clause-numbers", "report", "2. Hội viên", "3. Hội viên"),
    put("point-letters", "report", ">b) ", ">c) "),
    put("text-encoding", "report", f'third">{LONG}', f'third">Uû ban nh©n d©n tØnh. {LONG}'),
    altered("text-font", _with(_rename_font), only_by="nd30-2020"),
    altered("text-font-embedded", _with(_take_font_out)),
    styled("text-colour", "report", ".second { color: #00f }"),
    put("file-title", "report", "<title>Báo cáo mẫu</title>", "<title></title>"),
    put("file-language", "report", 'lang="vi"', 'lang="en"'),
    altered("file-open", _with(lambda _pdf: None, Encryption(owner="mau", user=""))),
    put("text-composed", "report", f'third">{LONG}', f'third">Nguye\u0302\u0303n. {LONG}'),
    altered("text-invisible", _with(_hide_signs)),
)
