"""Plants in the size, look and case of letters."""

from typing import Final

from regulations.inspection.gallery.plant import Plant, put, styled

# Each part: where it is, its class, a size that no regulation allows it, and what else keeps it sound at that size.
PARTS: Final = {
    "national-name": ("report", ".national-name", 11, ""),
    "motto": ("report", ".motto", 12, ".motto-line { width: 51.9mm }"),
    "superior": ("report", ".superior", 11, ""),
    "issuer": ("report", ".issuer", 11, ".issuer-line { width: 12mm }"),
    "number": ("report", ".number", 12, ".number { top: 20.6mm }"),
    "place-and-date": ("report", ".place-and-date", 12, ".place-and-date { top: 20.7mm }"),
    "document-type": ("report", ".document-type", 12, ""),
    "subject": ("report", ".subject", 12, ""),
    "letter-subject": ("letter", ".letter-subject", 11, ""),
    "addressee": ("letter", ".addressee", 12, ""),
    "legal-basis": ("report", ".legal-basis", 12, ""),
    "part": ("report", ".part", 12, ""),
    "part-title": ("report", ".part-title", 12, ""),
    "section": ("report", ".section", 12, ""),
    "clause": ("report", ".clause", 12, ""),
    "authority": ("report", ".authority", 12, ""),
    "signer": ("report", ".signer", 12, ""),
    "recipients-heading": ("report", ".recipients-heading", 11, ""),
    "recipients": ("report", ".recipient", 12, ""),
    "drafter": ("report", ".drafter", 12, ""),
    "contact": ("report", ".contact", 10, ""),
    "urgency": ("report", ".urgency", 12, ""),
    "circulation": ("report", ".circulation", 12, ""),
    "annex-number": ("annexes", ".annex-1", 13, ""),
    "annex-title": ("annexes", ".title-of-1", 12, ""),
    "annex-reference": ("annexes", ".reference-1", 12, ""),
}
# Bold letters are wider and could push others aside: these are slanted.
SLANTED: Final = (
    "national-name",
    "motto",
    "issuer",
    "number",
    "document-type",
    "subject",
    "letter-subject",
    "addressee",
    "part",
    "part-title",
    "section",
    "clause",
    "authority",
    "signer",
    "recipients",
    "drafter",
    "contact",
    "urgency",
    "circulation",
    "annex-number",
    "annex-title",
)
SIZES: Final = tuple(
    styled(f"{part}-size", on, f"{name} {{ font-size: {size}pt }} {more}")
    for part, (on, name, size, more) in PARTS.items()
)
STYLES: Final = (
    *(styled(f"{part}-style", PARTS[part][0], f"{PARTS[part][1]} {{ font-style: italic }}") for part in SLANTED),
    *(
        styled(f"{part}-style", PARTS[part][0], f"{PARTS[part][1]} {{ font-style: normal; font-weight: bold }}")
        for part in ("place-and-date", "legal-basis", "annex-reference")
    ),
    styled("superior-style", "report", ".superior { font-weight: bold }"),
    styled("recipients-heading-style", "report", ".recipients-heading { font-style: normal }"),
)
CASES: Final[tuple[Plant, ...]] = (
    put("national-name-case", "report", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
    put(
        "motto-case",
        "report",
        'Độc lập - Tự do - Hạnh phúc</div><div class="motto-line"',
        'ĐỘC LẬP - TỰ DO - HẠNH PHÚC</div><div class="motto-line" style="width: 78mm"',
    ),
    put("superior-case", "report", "UBND TỈNH MẪU", "Ủy ban nhân dân tỉnh Mẫu"),
    put("issuer-case", "report", "LIÊN HIỆP CÁC HỘI", "Liên hiệp các Hội"),
    put("document-type-case", "report", "BÁO CÁO", "Báo cáo"),
    put("subject-case", "report", ">Tổng kết hoạt động năm 2020", ">TỔNG KẾT HOẠT ĐỘNG"),
    put("part-case", "report", "Phần II<", "PHẦN II<"),
    put("part-title-case", "report", "NHIỆM VỤ NĂM 2021", "Nhiệm vụ năm 2021"),
    put("section-case", "report", "I. TỔ CHỨC", "I. Tổ chức"),
    put("clause-case", "report", "2. Hội viên", "2. HỘI VIÊN"),
    put("authority-case", "report", "CHỦ TỊCH", "Chủ tịch"),
    put("signer-case", "report", "Nguyễn Văn Mẫu", "NGUYỄN VĂN MẪU"),
    put("urgency-case", "report", "KHẨN", "Khẩn"),
    put("circulation-case", "report", "LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ"),
    put("annex-number-case", "annexes", "Phụ lục I<", "PHỤ LỤC I<"),
    put("annex-title-case", "annexes", "DANH SÁCH HỘI THÀNH VIÊN", "Danh sách hội thành viên"),
)
PLANTS: Final = (*SIZES, *STYLES, *CASES)
