"""Figures as English writes them are read in files in English, and only there."""

from sample import Sample

from annual_report.values.figures import parse_figure
from annual_report.values.figures.english import as_in_data

SAID = {
    "none": "none", "some": "given, without number", "£1.3 million": "£1.3 million", "£17,230.50": "£17,230.50",
    "64.5%": "64.5%", "64.5 per cent": "64.5%", "18,450": "18,450", "£18,450": "£18,450", "$2.5bn": "US$2.5 billion",
    "£600k": "£600 thousand", "5 or more": "at least 5", "10 or fewer": "at most 10", "15 to 20": "15-20",
    "40 out of 62": "40/62", "more than £1,000": "more than £1,000", "a loss of £600": "a loss of £600",
    "-£600": "minus £600", "estimated 500": "an estimated 500", "1,234,567.25": "1,234,567.25", "twelve": "12",
    "0.125": "0.125", "1,250,000": "1,250,000",
}  # fmt: skip


def test_figures_in_english_have_one_reading() -> None:
    for text, said in SAID.items():
        meant = as_in_data(text)
        assert meant is not None, text
        assert parse_figure(meant).say("en").replace("\u00a0", " ") == said, text
    for text in ("18.450", "1.250", "more than 1.250", "25,7", "400", "£1.286", "abc", "", "." * 5_000, "1," * 5_000):
        meant = as_in_data(text)
        assert meant is None or meant == text or text not in {"18.450", "1.250"}, text


_ORGANIZATION = """\
name: Sample Society
letterhead: [Sample Society]
place: Mossford
abbreviation: SS
regulation: none
people: [{id: jane, name: Jane Moss, posts: [President]}]
"""
_REPORT = """\
period: 2020
language: en
issuance: {subject: Activities in 2020, signatory: {person: jane}}
statistics:
  - {id: grants, label: Grants, value: £17,230.50}
  - {id: hall, label: Guests in the hall, value: 1.2 million, unit: guests}
  - {id: complaints, label: Complaints, value: none}
sections:
  - title: Accounts
    text: Grants came to {grants}; {hall} came.
    tables:
      - columns: [{title: Item}, {title: Amount (£), numeric: yes}]
        rows:
          - Grants | 9,480.50
          - Fees | 4,250
          - Other | 12.5
          - Total | TOTAL
"""


def test_a_report_in_english_has_its_figures_and_tables_so(sample: Sample) -> None:
    sample.write("data/organization.yaml", _ORGANIZATION)
    report = _REPORT.replace("value: £17,230.50", "value: '£17,230.50'")
    sample.report(report.replace("TOTAL", "13,743"))
    assert sample.run("check").stdout.endswith("no errors\n"), sample.run("check").stdout
    sample.run("build", "--format", "html")
    page = (sample.root / "output/2020/report-2020.html").read_text("utf-8").replace("\u00a0", " ")
    for words in ("£17,230.50", "1.2 million", "9,480.5", "4,250", "13,743"):
        assert words in page, words
    sample.report(report.replace("TOTAL", "13,473"))
    told = sample.run("check").stdout
    assert "the parts add up to 13,743.00, not 13,473" in told, told
    sample.report(report.replace("TOTAL", "13,743").replace("language: en\n", ""))
    assert "can be read in two ways" in sample.run("check").stdout
