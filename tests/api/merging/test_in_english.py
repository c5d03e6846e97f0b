"""A report in English that came back from Word: its figures and dates are those of the data."""

from api.merging.hand import HandEdits
from sample import Sample

from annual_report.api.merging.changes import FigureChanged
from annual_report.api.merging.taking_back import merged, written
from annual_report.load.workspace import Workspace

ORGANIZATION = """\
name: Sample Society
letterhead: [Sample Society]
place: Sampleton
abbreviation: SS
people:
  - {id: jane, name: Jane Sample, posts: [President]}
"""
REPORT = """\
period: 2020
language: en
issuance:
  subject: Activities in 2020
  number: 5
  date: 8 January 2021
  signatory: {person: jane}
statistics:
  - {id: members, label: Members, value: 1240, unit: members, target: "1,200", previous: 1175}
  - {id: papers, label: Papers accepted, value: 84/91, unit: papers}
  - {id: visitors, label: Visitors, value: more than 1000, unit: visitors}
  - {id: satisfied, label: Satisfied visitors, value: 92.5%}
  - {id: budget, label: Expenditure, value: £386000, target: £1.3 million}
sections:
  - title: Results
    text: "The Society has {members} and accepted {papers}."
    activities:
      - {id: course, date: 5 March 2020, text: "A course was held {date}."}
      - {id: talks, date: 6/2020, text: "Talks were held {date}."}
  - title: Figures
    figures: {title: Key figures}
  - title: Plans
    plan:
      - {id: gain, text: Gain members, due: 31/12/2021, target: {statistic: members, value: 1300}}
      - {id: ask, text: Ask for donations, due: March 2021}
"""
# What was written in Word, by what it was written over, and the value of the data that it changes.
CHANGES = (
    ("1,240\u00a0members", "1,250\u00a0members", "value: 1240", "value: 1250"),
    ("1,200", "1,210", 'target: "1,200"', "target: 1210"),
    ("1,175", "1,180", "previous: 1175", "previous: 1180"),
    ("84\u00a0of", "85\u00a0of", "84/91", "85/91"),
    ("more than 1,000", "more than 1,100", "more than 1000", "more than 1100"),
    ("92.5%", "93.5%", "92.5%", "93.5%"),
    ("£386,000", "£387,500", "£386000", "£387500"),
    ("£1.3 million", "£1.4 million", "£1.3 million", "£1.4 million"),
    ("5\u00a0March", "6\u00a0March", "5 March 2020", "6 March 2020"),
    ("June 2020", "July 2020", "6/2020", "7/2020"),
    ("31 Dec 2021", "30 Nov 2021", "31/12/2021", "30/11/2021"),
    ("1,300 members", "1,350 members", "value: 1300", "value: 1350"),
    ("8 January", "9 January", "8 January 2021", "09/01/2021"),
)


def test_figures_and_dates_in_english_become_values(sample: Sample) -> None:
    sample.write("data/organization.yaml", ORGANIZATION)
    path = sample.write("data/2020/report.yaml", REPORT)
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    edits = HandEdits((sample.root / "output/2020/report-2020.docx").read_bytes())
    wanted = REPORT
    for old, new, before, after in CHANGES:
        edits.replace(old, new)
        wanted = wanted.replace(before, after)
    (sample.root / "back.docx").write_bytes(edits.data)
    done = merged(Workspace.at(sample.root), sample.root / "back.docx", "back.docx")
    assert not done.not_taken, [(each.text, each.reason.say("en")) for each in done.not_taken]
    written(Workspace.at(sample.root), done)
    assert path.read_text("utf-8") == wanted
    names = {each.change.name for each in done.taken if isinstance(each.change, FigureChanged)}
    assert {"members", "papers", "visitors.so", "satisfied.so", "budget.so"} <= names
