"""Small numbers with a zero before them, `04 lớp`: what they count where houses write them so, and what they do not."""

from typing import Final

from annual_report.language.vietnamese.folding import word_set

# Spans of time and amounts of money go without a zero also where counts have one: 6 tháng đầu năm, 5 triệu đồng.
WITHOUT_ZERO: Final = word_set("tháng năm ngày giờ tuần phút quý tuổi đồng lần điểm phần nghìn ngàn triệu tỷ tỉ")
