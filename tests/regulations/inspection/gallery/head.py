"""Plants in the upper part of page 1: both columns, marks, title, addressees."""

from typing import Final

from regulations.inspection.gallery.plant import ASIDE, Plant, put, styled

PLANTS: Final = (
    put("national-name-text", "report", "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨ VIỆT NAM"),
    put("national-name-line", "report", "CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA<br>VIỆT NAM"),
    styled(
        "national-name-place",
        "report",
        ".fill { display: none } .head { flex-direction: column; height: 74mm } .right { order: -1; width: 165mm } "
        ".number { top: 40.4mm } .place-and-date { top: 40mm } .urgency { top: 60mm }",
        "place-and-date-centred",  # which stands at the right all the same, as its rule about the number's line asks
    ),
    styled("national-name-spacing", "report", ".motto { margin-top: 4mm }"),
    put("motto-text", "report", "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
    styled("motto-centred", "report", f".motto, .motto-line {ASIDE}"),
    styled("motto-line", "report", ".motto-line { width: 30mm }"),
    put("place-and-date-form", "report", "Tỉnh Mẫu, ngày", "Tỉnh Mẫu ngày"),
    put("date-zeros", "report", "ngày 05 tháng 3", "ngày 05 tháng 03"),
    put("date-real", "report", "ngày 05 tháng 3", "ngày 30 tháng 02"),
    styled("place-and-date-centred", "report", ".place-and-date { left: 57mm }"),
    styled("head-sizes", "report", ".national-name { font-size: 12pt }"),
    Plant(
        "issuer-name",
        "report",
        (
            ('<div class="superior">UBND TỈNH MẪU</div><div class="issuer">LIÊN HIỆP CÁC HỘI</div>', ""),
            ('<div class="issuer issuer-last">KHOA HỌC MẪU</div><div class="issuer-line"></div>', ""),
        ),
    ),
    styled("issuer-centred", "report", f".issuer {ASIDE} .issuer-last {{ left: 0 }}"),
    styled(
        "issuer-spacing",
        "report",
        ".issuer { line-height: 2 } .number { top: 30.4mm } .place-and-date { top: 30mm }",
    ),
    styled("issuer-line", "report", ".issuer-line { width: 50mm }"),
    styled("issuer-line-centred", "report", f".issuer-line {ASIDE}"),
    put("number-form", "report", "Số: 05", "Số 05"),
    put("number-zero", "report", "Số: 05", "Số: 5"),
    put("number-type", "report", "Số: 05/BC-HM", "Số: 05/TB-HM"),
    styled("number-centred", "report", ".number { left: 8mm }"),
    styled("number-and-date-level", "report", ".number { top: 23mm }"),
    put(
        "letter-without-type",
        "letter",
        '<div class="addressees">',
        '<div class="document-type">BÁO CÁO</div><div class="addressees">',
    ),
    put("letter-subject-form", "letter", "V/v tổng kết", "Về việc tổng kết"),
    styled("letter-subject-gap", "letter", ".letter-subject { top: 33mm }"),
    styled("letter-subject-centred", "letter", ".letter-subject { left: 8mm }"),
    styled("urgency-frame", "report", ".urgency { width: 30mm }"),
    styled("urgency-colour", "report", ".urgency { color: black }"),
    styled("urgency-place", "report", ".urgency { left: 130mm }"),
    styled("circulation-frame", "report", ".circulation { border: none }"),
    styled("circulation-place", "report", ".circulation { left: 0; right: auto }"),
    put("document-type-name", "report", ">BÁO CÁO<", ">BÁO CÁO TỔNG KẾT<"),
    styled("document-type-centred", "report", f".document-type {ASIDE}"),
    put(
        "subject-present",
        "report",
        '<div class="subject">Tổng kết hoạt động năm 2020</div>\n<div class="subject-line"></div>',
        "",
    ),
    styled("subject-centred", "report", f".subject, .subject-line {ASIDE}"),
    styled("subject-line", "report", ".subject-line { width: 50mm }"),
    styled("subject-line-centred", "report", f".subject-line {ASIDE}"),
    Plant("addressee-asked", "letter", style=".addressees { display: none }"),
    put("addressee-form", "letter", "Kính gửi:", "Kính gửi"),
    styled("addressees-aligned", "letter", f".addressee-2 {ASIDE}"),
)
