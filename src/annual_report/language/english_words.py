"""The words of data that English texts of the program name, as files in English have them: `yes` for `có`.

Most files are in Vietnamese, so the texts name its words. In a file in English the English ones are meant, which are
read everywhere as well.
"""

import re
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

# From the longest to the shortest; each with what stands in its place.
_WORDS: Final = (
    ("15, 40/62, hơn 1000, ước đạt 100, 64,5%, 15-20%, 25,7 tỷ đồng, có or không có",
     "15, 40/62, more than 1000, estimated 100, 64.5%, 15-20%, £25.7 million, none or some"),
    ("1000, 12,5, 64,5%, hơn 20", "1000, 12.5, 64.5%, more than 20"),
    ("write the amount with its currency, lỗ 600 triệu đồng, or write the unit, for example triệu đồng, under “unit:”",
     "write the amount with its currency, for example a loss of £600"),
    ("write the unit, for example triệu đồng, under “unit:”", "write the amount with its currency, for example £600"),
    ("write amounts of money with “đồng”", "write amounts of money with their currency: £600"),
    ("3/2017, quý I/2017, 2017, không rõ", "March 2017, 2017, unknown"),
    (", quý II/{year}, {year} or không rõ", ", {year} or unknown"),
    ("hơn 1000", "more than 1000"),
    ("hơn {number}", "more than {number}"),
    ("1000, 12,5)", "1000, 12.5)"),
    ("aligned at the comma", "aligned at the decimal point"),
    ("aligned at the decimal comma", "aligned at the decimal point"),
    ("không có: none; có: some, number not known", "none: there are none; some: number not known"),
    ("“có” or “không có”", "“some” or “none”"),
    ("“không có”", "“none”"),
    ("không có", "none"),
    ("or “có”", "or “some”"),
    ("table; có: to some", "table; some: to some"),
    ("regulation: không", "regulation: none"),
    ("write “không”: a plain", "write “none”: a plain"),
    ("or không (none)", "or none"),
    ("có or không", "yes or no"),
    ("“DỰ THẢO”", "“DRAFT”"),
    ("Draft (dự thảo)", "draft"),
    ("final (chính thức)", "final"),
    ("(dự thảo)", ""),
    ("(chính thức)", ""),
    ("# bỏ qua", "# ignore"),
    ("# chưa xem lại” (not reviewed)", "# not reviewed”"),
    ("“mẫu” (sample)", "“sample”"),
    ("“Kính gửi:”", "“To:”"),
    ("“Kính gửi”", "“To”"),
    ("“Nơi nhận:”", "“Copies to:”"),
    ("“Nguyên nhân:”", "“Cause:”"),
    ("“Đơn vị tính:”", "“Unit:”"),
    ("“Trong đó”", "“of which”"),
    ("“Bảng 1.”", "“Table 1.”"),
    ("“Ảnh 1. Ảnh 1. …”", "“Photo 1. Photo 1. …”"),
    ("“Phụ lục I”", "“Annex I”"),
    ("as Phụ lục I, II", "as Annex I, II"),
    ("“Phụ lục”", "“Annex”"),
    ("“V/v”", "“Re:”"),
    ("other (khác)", "other"),
    ("đứng (portrait) or ngang (landscape, for wide tables); blank: đứng", "portrait or landscape, for wide tables; "
     "blank: portrait"),
    ("tổng (all years added) or cuối kỳ", "total (all years added) or closing"),
    ("“over_years: tổng”", "“over_years: total”"),
    ("“over_years: cuối kỳ”", "“over_years: closing”"),
    ("“type: cột”", "“type: columns”"),
    ("thường xuyên", "ongoing"),
    ("“nhiều”", "“many”"),
    ("“Tồn đầu năm”", "“Brought forward”"),
    ("“tồn đầu năm …”", "“brought forward …”"),
    ("such as Hà Nội or Tỉnh A", "such as London"),
    ("such as Nguyễn Văn A", "such as Jane Smith"),
    ("Nguyễn Văn Mẫu", "Jane Sample"),
    ("bai-bao, đoạn 4", "minutes, p. 4"),
    ("“Như trên”", "“As above”"),
    ("TM. Ban Thường vụ", "TM. Council"),
    ("“TM. Ban Chấp hành”", "“TM. Council”"),
    ("Columns (cột) and lines (đường)", "Columns and lines"),
    ("Bars (thanh ngang)", "Bars"),
    ("2 billion đồng", "£2 billion"),
    ("LƯU HÀNH NỘI BỘ or XEM XONG TRẢ LẠI", "FOR INTERNAL USE or RETURN AFTER READING"),
    ("above the national name", "at the top"),
    ("Prints the red stamp KHẨN, THƯỢNG KHẨN or HỎA TỐC", "Prints the red stamp URGENT, VERY URGENT or EXPRESS"),
    ("For “Hội viên” write “hoi-vien”", "For “Ordinary members” write “ordinary-members”"),
    ("năm học", "school year"),
    ("dương lịch, the calendar year", "calendar, the calendar year"),
    ("dương lịch", "calendar"),
    ("blank means báo cáo", "blank means report"),
    ("off (tắt), a warning (cảnh báo) or an error (lỗi)", "off, a warning or an error"),
    ("hai chữ số (04 lớp) or một chữ số (4 lớp)", "two-digit (04) or one-digit (4)"),
    ("“Huyện A | | 3,5”", "“North | | 3.5”"),
    ("Huyện A | 12", "North | 12"),
    ("the figure 3,5 in two", "the figure 3,500 in two"),
    ("Chủ đề: khởi nghiệp", "Topic: start-ups"),
    ("{hoi-vien.muc-tieu}", "{members.target}"),
    ("{hoi-vien.nam-truoc}", "{members.previous}"),
    ("{ubnd-tinh.ngan}", "{council.short}"),
    ("{bao-cao}", "{report}"),
    ("{{lop.so}}", "{{members.number}}"),
)  # fmt: skip
_YES: Final = lazy_pattern(r"\Acó(?=:)|(?<=: )có\b|(?<=“)có(?=”)")
_NO: Final = lazy_pattern(r"(?<=: )không\b|(?<=; )không(?=:)|(?<=means )không\b")
_VIETNAMESE: Final = re.compile("[à-ỹđĐ]", re.IGNORECASE)


def in_english_words(text: str) -> str:
    """A text of the program in English, with the words of data that files in English have."""
    if "{" not in text and not _VIETNAMESE.search(text):
        return text
    for vietnamese, english in _WORDS:
        text = text.replace(vietnamese, english)
    return _NO.sub("no", _YES.sub("yes", text))
