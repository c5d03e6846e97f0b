"""Plants on the sheet, in the foot, and in annexes."""

from typing import Final

from regulations.inspection.gallery.papers import LONG
from regulations.inspection.gallery.plant import ASIDE, Plant, put, styled

TABLE: Final = '<table class="planted"><tr><td>Hội viên</td><td style="text-align: right">120</td></tr></table>'
PLANTS: Final = (
    styled("page-size", "report", "@page { size: 216mm 297mm } .head { width: 165mm }"),
    Plant(
        "page-landscape",
        "report",
        (
            (
                '<section><div class="page-number number-2">2</div>',
                '<section class="wide"><div class="page-number">2</div>'
                f'<p>{LONG}.</p></section><section><div class="page-number number-2">3</div>',
            ),
        ),
    ),
    Plant(
        "margin-left",
        "report",
        ((f'<p class="third">{LONG}.</p>', f'<p class="third">{LONG}.</p>{TABLE}'),),
        ".planted { width: 173mm; margin-left: -8mm }",
    ),
    Plant(
        "margin-right",
        "report",
        ((f'<p class="third">{LONG}.</p>', f'<p class="third">{LONG}.</p>{TABLE}'),),
        ".planted { width: 173mm }",
    ),
    Plant(
        "margin-top",
        "report",
        ((f'<p class="third">{LONG}.</p>', f'<p class="third">{LONG}.</p>{TABLE}'),),
        ".planted { position: absolute; top: -6mm; margin: 0 }",
    ),
    Plant(
        "margin-bottom",
        "annexes",
        (('number-of-annex">2</div>', f'number-of-annex">2</div>{TABLE}'),),
        ".planted { position: absolute; bottom: -6mm; margin: 0 }",
    ),
    put(
        "signature-room",
        "report",
        '<div class="circulation">',
        '<div style="position: absolute; top: -14mm; right: 0">Mẫu số 1</div><div class="circulation">',
        "margin-top",
    ),
    styled("page-number-place", "report", ".page-number { left: 0; right: auto }"),
    styled("page-number-size", "report", ".page-number { font-size: 11pt }"),
    styled("page-number-style", "report", ".page-number { font-style: italic }"),
    put("page-number-digits", "report", ">2<", ">- 2 -<"),
    put(
        "page-number-first-page",
        "report",
        '<div class="circulation">',
        '<div class="page-number">1</div><div class="circulation">',
    ),
    put("page-number-sequence", "report", ">2<", ">3<"),
    put(
        "authority-present",
        "report",
        '<div class="authority">TM. BAN THƯỜNG VỤ</div><div class="authority post">CHỦ TỊCH</div>',
        "",
    ),
    put("authority-form", "report", "TM. BAN", "T/M BAN"),
    styled("authority-place", "report", ".signature { margin-left: -26mm }"),
    put("signer-present", "report", '<div class="signer">Nguyễn Văn Mẫu</div>', ""),
    styled("signer-centred", "report", f".signer {ASIDE}"),
    put("signer-degrees", "report", "Nguyễn Văn Mẫu", "TS. Nguyễn Văn Mẫu"),
    put(
        "signature-whole",
        "report",
        '<div class="signer">',
        '</div></div></section><section><div class="page-number">3'
        '</div><div><div class="signer" style="margin: 0 0 0 75mm; text-align: center">',
    ),
    put(
        "signature-with-text",
        "report",
        '<div class="foot">',
        '</section><section><div class="page-number">3</div><div class="foot">',
    ),
    put("recipients-heading-form", "report", "Nơi nhận:", "Nơi nhận"),
    styled("recipients-place", "report", f".recipient-2 {ASIDE}"),
    styled("recipients-level", "report", ".recipients { margin-top: 12mm }"),
    put("recipients-marks", "report", "- Các hội thành viên;", "- Các hội thành viên,"),
    put("recipients-archive", "report", "- Lưu: VT, VP.", "- Văn phòng."),
    put("recipients-as-above", "letter", "- Như trên;", "- Các chi hội;"),
    styled("drafter-place", "report", ".drafter { margin-top: 30mm }"),
    styled("contact-line", "report", ".contact { border: none }"),
    Plant(
        "contact-place",
        "report",
        (('class="contact"', f'class="under">{TABLE}</div><div class="contact"'),),
        ".fill { display: none } .contact { bottom: 14mm } .planted { margin: 0 } "
        ".under { position: absolute; bottom: 0; width: 100% }",
    ),
    put("annex-cited", "annexes", "xem Phụ lục I và Phụ lục II", "xem Phụ lục II"),
    Plant("annex-numbers", "annexes", (("và Phụ lục II", "và Phụ lục III"), ("Phụ lục II<", "Phụ lục III<"))),
    styled("annex-number-centred", "annexes", f".annex-1 {ASIDE}"),
    put("annex-title-present", "annexes", "DANH SÁCH HỘI THÀNH VIÊN", ""),
    styled("annex-title-centred", "annexes", f".title-of-1 {ASIDE}"),
    put(
        "annex-reference-form",
        "annexes",
        'reference-1">(Kèm theo Báo cáo số 05/BC-HM',
        'reference-1">(Kèm theo Báo cáo',
    ),
    styled("annex-reference-centred", "annexes", f".reference-2 {ASIDE}"),
    put(
        "annex-reference-same",
        "annexes",
        'reference-1">(Kèm theo Báo cáo số 05',
        'reference-1">(Kèm theo Báo cáo số 06',
    ),
    put("annex-page-numbers", "annexes", 'number-of-annex">2', 'number-of-annex">4'),
)
