"""Values as people write them, right and wrong, by what they are to be; and what happens to them by a slip."""

from random import Random
from typing import Final

# What a slip puts in, in place of a sign or between two.
_SIGNS: Final = (
    *".,/-–% 0123456789đoOl+()~{}#", "  ", " đ", " triệu", " tỷ", " nghìn", " %", "hơn ", "gần ", "ước đạt ", "khoảng ",
    "từ ", "đến ", " người", " lớp", "00", ",0", ".5", "1.", "2025", "/2025", "ngày ", "tháng ", "năm ", "quý ", "và ",
    "//", "“", "”", "'", " đồng", " USD", "/người", " trở lên", "rưỡi", "tr", "k", "vài ", "hàng ", "ít nhất ", "tăng ",
    "giảm ", "E5", "\u200b", "\u00a0",
)  # fmt: skip
FIGURES: Final = (
    "15", "1286", "1.286.000", "1.286", "1,286", "1,286.5", "1.286/2000", "40/62", "4/20", "12.5/20", "1.500/2.000",
    "hơn 1000", "hơn 1.200", "Hơn 900", "ước đạt 100", "64,5%", "12.5%", "100%", "15-20%", "15 - 20", "1.5-2.50",
    "25,7 tỷ đồng", "1.5 tỷ", "2.350 tỷ đồng", "3 tỷ 500 triệu đồng", "1.28 đồng", "20.000đ", "20k", "20tr", "$1,000",
    "350 triệu đồng", "5.000 USD", "1,3 triệu USD", "200.000 đồng/người", "35 nghìn/người", "5 triệu đồng/tháng",
    "1,2 triệu lượt", "1 nghìn người", "12 vạn", "có", "không có", "gần 20", "khoảng 1.500", "ít nhất 3", "tối đa 30",
    "vài chục", "hàng trăm nghìn", "{a} + {b}", "12 lớp", "12/15 đề tài", "mười hai", "mười hai lớp", "hai mươi",
    "1 000", "không quá 100", "từ 5 đến 7", "10 - 12 lớp", ">900", "100+", "100 người trở lên", "4 trên 20", "O5",
    "1l", "5/3/2025", "2,5 lần", "0.2", "04", "-3", "(12)", "lỗ 5", "=A1", "1E5", "12 phần trăm", "USD0tr",
)  # fmt: skip
CHANGES: Final = (
    "+13", "-3", "13", "+13.", "+1l", "+12,3%", "+12.5%", "tăng 13", "giảm 3", "–5", "−5,5%", "−2,500", "+1.286",
    "tăng 1.286", "tăng 1.286 lớp", "giảm 12.5%", "+ 5", "tăng gần 5", "+2,5 tỷ đồng", "0", "+5 lớp", "tăng 5 lớp",
    "Tăng 13 người", "13 lớp", "12.5", "+13 nghìn", "không đổi", "1+3", "+mười hai",
)  # fmt: skip
DATES: Final = (
    "05/3/2025", "5/3/2025", "31/11/2025", "31/11/0225", "10-12/11/2025", "12-10/11/2025", "12-10/11/0025", "3/2025",
    "13/2025", "quý I/2025", "quý 5/2025", "2025", "không rõ", "2025-03-05", "2025-13-05", "ngày 05/3/2025",
    "05.3.2025", "05.3.0225", "5-3-2025", "05/03/25", "05/73/2025", "3/5", "tháng 3", "tháng 13", "tháng 3 năm 2025",
    "March 5, 2025", "Q2 2025", "45721", "20250305", "mùng 5 tháng giêng", "hàng tháng", "30/10-02/11/2025",
    "sáng 05/3/2025", "từ ngày 5/3 đến ngày 7/3/2025", "05/3/2025 08:30", "đầu năm 2025", "05/13/2025", "2025/3/5",
    "0/3/2025", "29/02/2025", "10-12/13/2025", "2-1/3/2025", "32/1-2/2/2025", "05/3/2025 và 06/3/2025",
    "ngày 5 tháng 13 năm 2025", "00/00/0000", "31/6-2/7/2025",
)  # fmt: skip
PERIODS: Final = (
    "2025", "2025-Q1", "2025-H1", "2025-9M", "2025-03", "2021-2025", "quý I/2025", "6 tháng đầu năm 2025", "năm 2025",
    "25", "2025-2024", "2025-13", "2025-Q5", "Quý 1 2025", "tháng 3/2025", "9 tháng năm 2025", "nhiệm kỳ 2021-2025",
    "nhiệm kỳ 0221-2025", "nhiệm kỳ 9999-9999", "2025.1", "H1-2025", "2021–2025", "năm học 2024-2025", "20250",
)  # fmt: skip
WINDOWS: Final = (
    "lịch", "calendar", "NĐ 09/2019", "nd09", "01/7-30/6", "15/12-14/12", "1/7 - 30/6", "01/7", "từ 01/7 đến 30/6",
    "1.7-30.6", "01/13-30/6", "31/2-1/3", "năm học", "dương lịch",
)  # fmt: skip
AUTHORITIES: Final = (
    "TM. Ban Chấp hành", "Thay mặt Ban", "KT Chủ tịch", "TM/Ban", "T.M. Ban", "ký thay Chủ tịch", "TUQ Giám đốc",
    "Q. Giám đốc", "TL.Chủ tịch", "tm ban", "Ban Chấp hành", "thừa lệnh", "TM : Ban Thường vụ",
)  # fmt: skip
SPANS_OF_YEARS: Final = (
    "2014-2018", "2014 - 2018", "2018-2014", "2204-2018", "2014-0218", "2014 đến 2018", "14-18", "2014", "2014-2014",
    "2000-2100",
)  # fmt: skip
MEASURES: Final = ("30", "13,5", "13.5", "30 mm", "-3", "3 cm", "1.000", "ba mươi", "14pt", "100000", "1/2")
CITATIONS: Final = (
    "bai-bao", "bai-bao, trang 2", "Bài báo, trang 2", "bai-bao trang 2", "Bai-bao trang 2", "bai-bao,", "http://x.vn",
)  # fmt: skip
IDS: Final = ("hoi-vien", "Hội viên", "hoi_vien", "hoi vien", "hoi--vien", "-hoi", "HOI", "a.b", "……", "123", "đề/tài")


def with_slips(random: Random, text: str) -> str:
    """The text with one slip or a few: a sign too many, too few, exchanged or another; dots for commas."""
    for _slip in range(random.choice((1, 1, 1, 2, 2, 3))):
        at = random.randrange(len(text) + 1)
        match random.randrange(7):
            case 0 | 1 | 2:
                text = text[:at] + random.choice(_SIGNS) + text[at:]
            case 3:
                text = text[:at] + text[at + 1 :]
            case 4:
                text = text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
            case 5:
                text = text[:at] + random.choice(_SIGNS) + text[at + 1 :]
            case _:
                text = text.replace(".", ",") if "." in text else text.replace(",", ".")
    return text.strip()
