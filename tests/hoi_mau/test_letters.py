"""The letters of examples/hoi-mau: their numbers are those of the reports that they go with."""

from collections import Counter
from pathlib import Path

import pdfplumber
import pytest
from hoi_mau.files import WORKSPACE, letter, organization, report
from hoi_mau.page import body, numbers
from hoi_mau.words import day, filled
from sample import run


@pytest.mark.parametrize("year", [2020, 2022])
def test_every_number_of_a_letter_is_accounted_for(tmp_path: Path, year: int) -> None:
    done = run("build", str(year), "--output", str(tmp_path), "--workspace", str(WORKSPACE), cwd=WORKSPACE)
    assert done.returncode == 0, done.stderr
    found = body((tmp_path / f"cong-van-{year}.html").read_text("utf-8"))
    with pdfplumber.open(tmp_path / f"bao-cao-{year}.pdf") as document:
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
