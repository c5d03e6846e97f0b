"""Sound documents of the invented Hội Mẫu, written without this program's templates: a report, a letter, annexes.

Every part stands on a page of its own place, so that a plant in one of them moves nothing else.
"""

from typing import Final

NUMBERS: Final = {
    "nd30-2020": "top: -13mm; left: 0; right: 0; text-align: center",
    "tt01-2011": "bottom: -13mm; right: 0",
}
MARKS: Final = {"nd30-2020": ".", "tt01-2011": ","}
DATES: Final = {"nd30-2020": "ngày 05 tháng 3 năm 2021", "tt01-2011": "ngày 05 tháng 3 năm 2018"}
LEANING: Final = {"nd30-2020": "italic", "tt01-2011": "normal"}
STYLE: Final = """\
@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm }
@page wide { size: 297mm 210mm; margin: 20mm 15mm 20mm 30mm }
* { margin: 0; padding: 0 }
body { font: 14pt/1.3 "Liberation Serif"; color: black }
section { position: relative; height: 256mm; break-after: page }
section:last-child { break-after: auto }
.wide { page: wide; height: 169mm }
.page-number { position: absolute; %(number)s; font-size: 14pt; line-height: 1.15 }
.circulation { position: absolute; top: -8.5mm; right: 50mm; border: 0.75pt solid; padding: 0.5mm 2mm;
  font-weight: bold; line-height: 1.1 }
.head { display: flex; height: 54mm; text-align: center; line-height: 1.15 }
.left { width: 65mm } .right { width: 100mm }
.superior { font-size: 13pt } .issuer { font-size: 13pt; font-weight: bold }
.issuer-line { width: 18mm; margin: 1mm auto 0; border-bottom: 0.75pt solid }
.national-name { font-size: 13pt; font-weight: bold; white-space: nowrap } .motto { font-weight: bold }
.motto-line { width: 60.5mm; margin: 1mm auto 0; border-bottom: 0.75pt solid }
.head { position: relative }
.number, .place-and-date, .letter-subject { position: absolute; top: 20mm; height: 5mm }
.number { font-size: 13pt; left: 0; width: 65mm; top: 20.4mm }
.place-and-date { font-style: italic; right: 0; width: 100mm }
.letter-subject { left: 0; width: 65mm; top: 28mm; font-size: 13pt }
.urgency { position: absolute; top: 42mm; left: 22.5mm; width: 19.73mm; height: 7.73mm; border: 0.75pt solid red;
  color: red; font-weight: bold; line-height: 7.73mm }
.document-type { text-align: center; font-weight: bold }
.subject { text-align: center; font-weight: bold }
.subject-line { width: 25mm; margin: 1mm auto 0; border-bottom: 0.75pt solid }
.addressees { margin: 4mm 0 4mm 35mm } .addressee { margin-left: 10mm }
p { margin-top: 6pt; text-align: justify; text-indent: 12.7mm }
.legal-basis { font-style: %(leaning)s }
.part, .part-title { margin-top: 6pt; text-align: center; font-weight: bold }
.part-title { margin-top: 0 }
.section, .clause { margin-top: 6pt; text-indent: 12.7mm; font-weight: bold }
.foot { display: flex; margin-top: 8mm }
.recipients { width: 75mm; font-size: 11pt; line-height: 1.15 } .signature { width: 90mm; text-align: center }
.recipients-heading { font-size: 12pt; font-weight: bold; font-style: italic }
.authority, .signer { font-weight: bold } .signer { margin-top: 25mm }
.contact { position: absolute; bottom: 0; left: 0; right: 0; text-align: center; font-size: 11pt; line-height: 1.15;
  border-top: 0.75pt solid; padding-top: 1mm }
.annex-number, .annex-title { text-align: center; font-weight: bold }
.annex-reference { text-align: center; font-style: italic; margin-bottom: 6mm }
table { width: 100%%; border-collapse: collapse; margin-top: 5mm }
td { border: 0.5pt solid; padding: 1mm }
"""
HEAD: Final = """\
<div class="head">
<div class="left"><div class="superior">UBND TỈNH MẪU</div><div class="issuer">LIÊN HIỆP CÁC HỘI</div>
<div class="issuer issuer-last">KHOA HỌC MẪU</div><div class="issuer-line"></div></div>
<div class="right"><div class="national-name">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</div>
<div class="motto">Độc lập - Tự do - Hạnh phúc</div><div class="motto-line"></div></div>
<div class="number">Số: %(sign)s</div><div class="place-and-date">Tỉnh Mẫu, %(date)s</div>
%(below)s
</div>
"""
ADDRESSEES: Final = """\
<div class="addressees"><div class="addressees-heading">Kính gửi:</div>
<div class="addressee addressee-1">- Ủy ban nhân dân tỉnh Mẫu;</div>
<div class="addressee addressee-2">- Sở Khoa học và Công nghệ tỉnh Mẫu.</div></div>
"""
FOOT: Final = """\
<div class="foot"><div class="recipients"><div class="recipients-heading">Nơi nhận:</div>
<div class="recipient recipient-1">%(first)s;</div><div class="recipient recipient-2">- Các hội thành viên;</div>
<div class="recipient recipient-3">- Lưu: VT, VP.</div><div class="drafter">NVM.(12)</div></div>
<div class="signature"><div class="authority">TM. BAN THƯỜNG VỤ</div><div class="authority post">CHỦ TỊCH</div>
<div class="signer">Nguyễn Văn Mẫu</div></div></div>
"""
LONG: Final = (
    "Hội đã hoàn thành nhiệm vụ được giao trong năm, mở rộng tổ chức đến các huyện"
    " và phối hợp tốt với các sở, ban, ngành"
)
FILL: Final = f'<p class="fill">{LONG}.</p>'
CONTACT: Final = '<div class="contact">Địa chỉ: số 1, đường Mẫu, tỉnh Mẫu. Điện thoại: 0000 000 000</div>'
CIRCULATION: Final = '<div class="circulation">LƯU HÀNH NỘI BỘ</div>'
URGENCY: Final = '<div class="urgency">KHẨN</div>'
REPORT: Final = f"""\
<section>{CIRCULATION}
%(head)s
<div class="document-type">BÁO CÁO</div><div class="subject">Tổng kết hoạt động năm 2020</div>
<div class="subject-line"></div>%(addressees)s
<p class="legal-basis basis-1">Căn cứ Điều lệ Liên hiệp các Hội Khoa học Mẫu tỉnh Mẫu;</p>
<p class="legal-basis basis-2">Căn cứ Quy chế làm việc của Liên hiệp các Hội Khoa học Mẫu tỉnh Mẫu%(mark)s</p>
<p class="first">{LONG}.</p>
<div class="part part-1">Phần I</div><div class="part-title title-1">KẾT QUẢ HOẠT ĐỘNG</div>
<div class="section section-1">I. TỔ CHỨC</div>
<div class="clause clause-1">1. Hội thành viên</div>
<p class="point-a">a) {LONG}, xem Phụ lục I và Phụ lục II;</p><p class="point-b">b) {LONG}.</p>
%(fill)s{CONTACT}</section>
<section><div class="page-number number-2">2</div>
<div class="clause clause-2">2. Hội viên</div><p class="second">{LONG}.</p><p class="third">{LONG}.</p>
<div class="section section-2">II. HOẠT ĐỘNG</div>
<p class="numbered-1">1. {LONG}.</p><p class="numbered-2">2. {LONG}.</p>
<div class="part part-2">Phần II</div><div class="part-title title-2">NHIỆM VỤ NĂM 2021</div>
<p class="last">{LONG}./.</p>
%(foot)s</section>
"""
LETTER: Final = f"""\
<section>{CIRCULATION}
%(head)s
{ADDRESSEES}
<p class="first">{LONG}.</p><p class="second">{LONG}.</p><p class="last">{LONG}./.</p>
%(foot)s{CONTACT}</section>
"""
REFERENCE: Final = "(Kèm theo Báo cáo số 05/BC-HM %(date)s của Liên hiệp các Hội Khoa học Mẫu)"
ANNEXES: Final = f"""\
<section><div class="annex-number annex-1">Phụ lục I</div>
<div class="annex-title title-of-1">DANH SÁCH HỘI THÀNH VIÊN</div>
<div class="annex-reference reference-1">%(reference)s</div>
<p>{LONG}.</p><p>{LONG}.</p></section>
<section><div class="page-number number-of-annex">2</div><p>{LONG}.</p><p>{LONG}.</p></section>
<section class="wide"><div class="annex-number annex-2">Phụ lục II</div><div class="annex-title">BẢNG SỐ LIỆU</div>
<div class="annex-reference reference-2">%(reference)s</div>
<table><tr><td>Hội viên</td><td>120</td></tr><tr><td>Đề tài</td><td>7</td></tr></table></section>
"""


def paper(kind: str, regulation: str) -> str:
    """The page of HTML of a "report", a "letter", or a report with its "annexes", sound by `regulation`."""
    letter = kind == "letter"
    values = {"number": NUMBERS[regulation], "leaning": LEANING[regulation], "date": DATES[regulation]}
    below = '<div class="letter-subject">V/v tổng kết hoạt động</div>' if letter else ""
    head = HEAD % {
        **values,
        "sign": "05/HM-VP" if letter else "05/BC-HM",
        "below": below + URGENCY,
    }
    addressed = letter or regulation == "nd30-2020"
    foot = FOOT % {"first": "- Như trên" if addressed else "- Ủy ban nhân dân tỉnh Mẫu"}
    inside = {
        "head": head,
        "foot": foot,
        "mark": MARKS[regulation],
        "addressees": ADDRESSEES if addressed else "",
        "fill": FILL * (4 if addressed else 5),
    }
    body = LETTER % inside if letter else REPORT % inside
    if kind == "annexes":
        body += ANNEXES % {"reference": REFERENCE % values}
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Báo cáo mẫu</title>'
        f"<style>{STYLE % values}</style></head><body>{body}</body></html>"
    )
