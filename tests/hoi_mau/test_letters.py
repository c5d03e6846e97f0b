"""The letters of examples/hoi-mau: their numbers are those of the reports that they go with."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pdfplumber
from cases import each_case
from hoi_mau.files import letter, organization, report
from hoi_mau.page import body, numbers
from hoi_mau.words import day, filled


@each_case("year", [2020, 2022])
def test_every_number_of_a_letter_is_accounted_for(made: Callable[[str], Path], year: int) -> None:
    folder = made(str(year))
    found = body((folder / f"cong-van-{year}.html").read_text("utf-8"))
    with pdfplumber.open(folder / f"bao-cao-{year}.pdf") as document:
        pages = len(document.pages)
    issuance, contact, own = report(year)["issuance"], organization()["contact"], letter(year)
    sign = f"Báo cáo số {int(issuance['number']):02}/BC-{organization()['abbreviation']}"
    subject = issuance["subject"][0].lower() + issuance["subject"][1:]
    named = {"{bao-cao}": f"{sign} {day(issuance['date'])} {subject}"}
    date, month, issued = map(int, own["date"].split("/"))
    wanted = [
        f"Số: {int(own['number']):02}/{organization()['abbreviation']}-{own['department']}",
        f"ngày {date:02} tháng {month:02} năm {issued}",
        f"V/v gửi báo cáo {subject}",
        f"{contact['address']} {contact['phone']}",
        *(filled(text, year, more=named) for text in own["text"].split("\n\n")),
        f"{sign} ({pages} trang)",
    ]
    assert Counter(numbers(found.text)) == Counter(number for text in wanted for number in numbers(text))
    assert all(text.rstrip(".") in found.text for text in wanted[4:])


def test_only_these_years_have_a_letter() -> None:
    assert [year for year in range(2017, 2023) if letter(year)] == [2020, 2022]
