"""Losses from the data to the page: named in texts, in brackets in tables, compared in amounts and never in percent."""

import re

from sample import ORGANIZATION, REPORT, Sample

STATISTICS = """\
statistics:
  - {id: ln, label: Lợi nhuận sau thuế, value: -600, unit: triệu đồng, target: 1100, previous: 300}
  - {id: cn, label: Lợi nhuận chi nhánh, value: lỗ 600 triệu đồng, previous: (400) triệu đồng}
  - {id: thu, label: Thu, value: "24,85", unit: triệu đồng}
  - {id: chi, label: Chi, value: "27,5", unit: triệu đồng}
  - {id: du, label: Chênh lệch thu chi, value: "{thu} - {chi}", unit: triệu đồng, previous: -3}
"""
TEXT = (
    "Kết quả: {ln}, {ln.so-voi-nam-truoc}; chi nhánh {cn}, {cn.tang-giam} ({cn.bang-chu}); "
    "quỹ {du}, {du.so-voi-nam-truoc}."
)
TABLES = """\
    figures: {title: Số liệu}
    tables:
      - title: Chi nhánh
        unit: triệu đồng
        columns: [{title: Nơi}, {title: Lợi nhuận, numeric: có}, {title: "Tăng, giảm", numeric: có}]
        rows:
          - A | -600 | -800
          - B | (50) | +50
          - C | 1000 | –
          - Cộng | 350 | -750
      - title: Đơn vị ở tên cột
        columns:
          - {title: Nơi}
          - {title: Lợi nhuận (triệu đồng), numeric: có}
          - {title: So với năm trước (%), numeric: có}
        rows:
          - A | lỗ 5 | -8,5
          - B | -6 | +9
"""
WHOLE = re.sub(r"statistics:\n.*\n", STATISTICS, REPORT).replace("Đã mở {lop}.", f'"{TEXT}"') + TABLES


def _text(page: str) -> str:
    words = re.sub(r"<[^>]+>", " ", page).replace("\u00a0", " ").split()
    return re.sub(r" (?=[,.;])", "", " ".join(words))


def test_losses_are_named_in_texts_and_in_brackets_in_tables(sample: Sample) -> None:
    sample.report(WHOLE)
    checked = sample.run("check", "2020")
    assert checked.returncode == 0, checked.stdout
    assert sample.run("build", "2020", "--format", "html").returncode == 0
    page = _text(sample.html)
    said = (
        "Kết quả: lỗ 600 triệu đồng, từ lãi 300 triệu đồng năm 2019 chuyển sang lỗ; chi nhánh lỗ 600 triệu đồng, "
        "lỗ tăng 200 triệu đồng (lỗ sáu trăm triệu đồng); quỹ âm 2,65 triệu đồng, tăng 0,35 triệu đồng so với năm 2019."
    )
    assert said in page, page[page.index("Kết quả: ") :][:300]
    for row in (
        "Lợi nhuận sau thuế triệu đồng (600) 1.100 300 -900",
        "Chênh lệch thu chi triệu đồng (2,65) (3) +0,35",
        "A (600) -800 B (50) +50 C 1.000 – Cộng 350 -750",
        "A (5) -8,5 B (6) +9",
    ):
        assert row in page, (row, page)


def test_a_turn_from_profit_to_loss_is_told_in_words(sample: Sample) -> None:
    text = "Công ty {ln.lai-lo}, {ln.so-voi-nam-truoc}; {ln.tang-giam}; {ln.nam-truoc.lai-lo}; {ln.tang-giam.so}."
    for value, previous, said in (
        ("-620", "1100", "lỗ 620 triệu đồng, từ lãi 1.100 triệu đồng năm 2019 chuyển sang lỗ; từ lãi 1.100 triệu đồng "
         "chuyển sang lỗ; lãi 1.100 triệu đồng; 1.720."),
        ("930", "-620", "lãi 930 triệu đồng, từ lỗ 620 triệu đồng năm 2019 chuyển sang lãi; từ lỗ 620 triệu đồng "
         "chuyển sang lãi; lỗ 620 triệu đồng; 1.550."),
        ("0", "-620", "hòa vốn, từ lỗ 620 triệu đồng năm 2019 chuyển sang hòa vốn; từ lỗ 620 triệu đồng chuyển sang "
         "hòa vốn; lỗ 620 triệu đồng; 620."),
        ("-620", "0", "lỗ 620 triệu đồng, từ hòa vốn năm 2019 chuyển sang lỗ; từ hòa vốn chuyển sang lỗ; hòa vốn; "
         "620."),
        ("-620", "-700", "lỗ 620 triệu đồng, lỗ giảm 80 triệu đồng so với năm 2019; lỗ giảm 80 triệu đồng; lỗ 700 "
         "triệu đồng; 80."),
        ("930", "1000", "lãi 930 triệu đồng, giảm 7% so với năm 2019; giảm 70 triệu đồng; lãi 1.000 triệu đồng; 70."),
    ):  # fmt: skip
        figure = f"  - {{id: ln, label: Lợi nhuận, value: {value}, unit: triệu đồng, previous: {previous}}}\n"
        sample.report(re.sub(r"  - \{id: lop.*\n", figure, REPORT).replace("Đã mở {lop}.", f'"{text}"'))
        assert sample.run("build", "2020", "--format", "html").returncode == 0, said
        page = _text(sample.html)
        assert f"Công ty {said}" in page, (said, page[page.index("Công ty ") :][:250])


def test_bodies_that_make_no_profit_have_a_surplus_or_a_deficit(sample: Sample) -> None:
    text = "Hội {ln.lai-lo}, {ln.so-voi-nam-truoc}; {ln.nam-truoc.lai-lo}."
    for value, previous, said in (
        ("-20", "30", "thâm hụt 20 triệu đồng, từ thặng dư 30 triệu đồng năm 2019 chuyển sang thâm hụt; thặng dư 30"),
        ("20", "bội chi 30", "thặng dư 20 triệu đồng, từ thâm hụt 30 triệu đồng năm 2019 chuyển sang thặng dư; thâm"),
        ("-20", "-30", "thâm hụt 20 triệu đồng, thâm hụt giảm 10 triệu đồng so với năm 2019; thâm hụt 30"),
        ("0", "30", "cân bằng thu chi, giảm 100% so với năm 2019; thặng dư 30"),
    ):
        figure = f"  - {{id: ln, label: Thặng dư trong năm, value: {value}, unit: triệu đồng, previous: {previous}}}\n"
        sample.report(re.sub(r"  - \{id: lop.*\n", figure, REPORT).replace("Đã mở {lop}.", f'"{text}"'))
        assert sample.run("build", "2020", "--format", "html").returncode == 0, said
        page = _text(sample.html)
        assert f"Hội {said}" in page, (said, page[page.index("Hội th") :][:250])


def test_a_surplus_in_english(sample: Sample) -> None:
    figure = "  - {id: ln, label: Surplus for the year, value: -620 GBP, previous: 1100 GBP}\n"
    text = '"We made {ln.profit-or-loss}, {ln.compared-with-previous}."'
    report = re.sub(r"  - \{id: lop.*\n", figure, REPORT).replace("Đã mở {lop}.", text)
    report = report.replace("Tổng kết hoạt động năm", "activities in").replace("Kết quả", "Results")
    sample.write("data/organization.yaml", ORGANIZATION.replace("Chủ tịch", "Chair").replace("Tiến sĩ", "Dr"))
    sample.report(f"language: en\n{report}")
    assert sample.run("build", "2020", "--format", "html").returncode == 0
    page = _text((sample.root / "output/2020/report-2020.html").read_text("utf-8"))
    assert "We made a deficit of £620, from a surplus of £1,100 in 2019 to a deficit." in page


def test_a_turn_from_profit_to_loss_is_told_in_english(sample: Sample) -> None:
    figure = "  - {id: ln, label: Profit, value: £-620, previous: 1100 GBP}\n"
    text = '"We made {ln.profit-or-loss}, {ln.compared-with-previous}: {ln.change}; {ln.previous.profit-or-loss}."'
    report = re.sub(r"  - \{id: lop.*\n", figure, REPORT).replace("Đã mở {lop}.", text)
    report = report.replace("Tổng kết hoạt động năm", "activities in").replace("Kết quả", "Results")
    sample.write("data/organization.yaml", ORGANIZATION.replace("Chủ tịch", "Chair").replace("Tiến sĩ", "Dr"))
    for value, said in (
        (
            "-620",
            "a loss of £620, from a profit of £1,100 in 2019 to a loss: from a profit of £1,100 to a loss; a profit",
        ),
        ("930", "a profit of £930, down 15.5% on 2019: down £170; a profit of £1,100."),
        *((each, "a loss of £620, from a profit of £1,100 in 2019") for each in ("-£620", "£-620", "(£620)", "£(620)")),
    ):
        amount = value if "£" in value else f"{value} GBP"
        sample.report(f"language: en\n{report}".replace("£-620", amount))
        assert sample.run("build", "2020", "--format", "html").returncode == 0, said
        page = _text((sample.root / "output/2020/report-2020.html").read_text("utf-8"))
        assert f"We made {said}" in page, page[page.index("We made ") :][:200]


def test_a_profit_is_named_in_its_sentence(sample: Sample) -> None:
    figure = "  - {id: ln, label: Lợi nhuận, value: 930, unit: triệu đồng}\n"
    for text, told in (
        ("Cả năm Công ty {ln}.", True),
        ("Lợi nhuận tăng. Cả năm Công ty {ln}.", True),
        ("Cả năm Công ty {ln.lai-lo}.", False),
        ("Cả năm Công ty lãi {ln}.", False),
        ("Cả năm lợi nhuận trước thuế đạt {ln}.", False),
    ):
        sample.report(re.sub(r"  - \{id: lop.*\n", figure, REPORT).replace("Đã mở {lop}.", text))
        found = sample.run("check", "2020").stdout
        assert ("profit-not-named" in found) is told, text
        assert ("write {ln.lai-lo}" in found) is told, text
    sample.report(re.sub(r"  - \{id: lop.*\n", figure.replace("930", "-9"), REPORT).replace("Đã mở {lop}", "Lỗ {ln}"))
    found = " ".join(sample.run("check", "2020").stdout.split())
    assert "remove “Lỗ”, and write {ln.lai-lo} alone" in found


def test_only_money_is_below_zero_and_advice_says_so(sample: Sample) -> None:
    cases = (
        ("value: -600, unit: triệu đồng", "value: -3, unit: lớp", "only money can be below zero"),
        ("value: -600, unit: triệu đồng", "value: lỗ 3, unit: lớp", "not counted in money"),
        ("value: -600, unit: triệu đồng", "value: -1.215, unit: triệu đồng", "can be read in two ways"),
        ("quỹ {du},", "lãi {cn},", "“lãi lỗ 600 triệu…” would be printed here"),
    )
    for old, new, said in cases:
        sample.report(WHOLE.replace(old, new))
        assert said in " ".join(sample.run("check", "2020").stdout.split()), new


def test_the_unit_in_the_title_of_a_table_is_that_of_its_losses(sample: Sample) -> None:
    title = "      - title: Theo quý (triệu đồng)\n"
    rows = "        columns: [{title: Quý}, {title: Lãi, numeric: có}]\n        rows:\n"
    sample.report(REPORT + "    tables:\n" + title + rows + "          - Quý I | 400\n          - Quý II | -300\n")
    assert sample.run("build", "2020", "--format", "html").returncode == 0
    assert "Quý I 400 Quý II (300)" in _text(sample.html)


def test_rows_written_as_lists_are_told_how_rows_are_written(sample: Sample) -> None:
    rows = "      - title: Theo quý\n        columns: [{title: Quý}, {title: Lãi, numeric: có}]\n        rows:\n"
    table = REPORT + "    tables:\n" + rows + "          - [Quý I, 400]\n          - [Quý II, 300]\n"
    sample.report(table)
    assert "“ | ” between them, without the brackets: Quý I | 400" in " ".join(
        sample.run("check", "2020").stdout.split()
    )
    assert sample.run("check", "2020", "--fix").returncode == 0
    text = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    assert text == table.replace("[Quý I, 400]", "Quý I | 400").replace("[Quý II, 300]", "Quý II | 300")


def test_totals_of_losses_are_added_up_however_they_are_written(sample: Sample) -> None:
    for loss in ("-600", "−600", "(600)", "lỗ 600"):
        title = "      - title: Theo quý (triệu đồng)\n"
        rows = "        columns: [{title: Quý}, {title: Lãi, numeric: có}]\n        rows:\n"
        quarters = f"          - Quý I | 400\n          - Quý II | {loss}\n          - Quý III | 300\n"
        table = quarters + "          - Cộng | 200\n"
        sample.report(REPORT + "    tables:\n" + title + rows + table)
        assert "table-total-wrong" in sample.run("check", "2020").stdout, loss
        sample.report(REPORT + "    tables:\n" + title + rows + table.replace("| 200", "| 100"))
        assert "table-total-wrong" not in sample.run("check", "2020").stdout, loss
