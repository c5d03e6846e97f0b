"""A report of a society abroad, in English to the last word: what commands say of its documents."""

import re
from pathlib import Path

import pytest
from sample import Sample, run

ORGANIZATION = """\
name: Northern Society
letterhead: [Northern Society]
short_names: [the Society]
place: Mossford
abbreviation: NS
regulation: none
people: [{id: jane, name: Jane Moss, posts: [President]}]
recipients: [Members of the Council]
"""
REPORT = """\
period: 2020
language: en
issuance: {subject: Activities in 2020, date: 15 January 2021, status: final, signatory: {person: jane}}
statistics:
  - {id: members, label: Members, value: 1250, unit: members, previous: 1200}
  - {id: papers, label: Papers accepted, value: 40/62, unit: papers}
  - {id: visitors, label: Visitors, value: more than 900, unit: visitors}
sections:
  - title: Results
    activities:
      - id: course
        date: 9-10 October 2020
        text: The course was held {date}; of the papers sent in, the journal accepted {papers}.
      - {id: visits, text: "The Society has {members}, and had {visitors}."}
  - title: Key figures
    memberships: [{id: fellows, label: Fellows, unit: fellows, opening: 9, admitted: 1, left: 1, closing: 9}]
    figures: {title: Key figures}
"""


@pytest.fixture
def society(sample: Sample) -> Path:
    """A workspace with the report made."""
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.report(REPORT)
    sample.write("data/2020/letter.yaml", "date: 16 January 2021\naddressees: [The Research Council]\n")
    built = sample.run("build")
    assert built.returncode == 0, built.stderr + built.stdout
    return sample.root


def _said(page: Path) -> str:
    text = re.sub(r"<style>.*?</style>|<[^>]+>", "", page.read_text("utf-8"), flags=re.DOTALL)
    return text.replace("\u00a0", " ")


def test_a_plain_english_document_ends_and_lists_as_english_ones_do(society: Path) -> None:
    page = _said(society / "output/2020/report-2020.html")
    assert "from 9 to 10 October 2020" in page
    assert "40 of 62 papers" in page
    assert "Copies to:" in page
    for words in ("Above is", "This concludes", "As above", "Fellows (fellows)", "Recipients:"):
        assert words not in page, words
    letter = _said(society / "output/2020/letter-2020.html")
    assert "Northern Society encloses its report “Activities in 2020” of 15 January 2021." in letter
    assert "Re: the report “Activities in 2020”" in letter
    assert "As above" not in letter


def test_commands_speak_english_of_it(society: Path) -> None:
    def said(*arguments: str) -> str:
        done = run(*arguments, cwd=society, ANNUAL_REPORT_LANG="en")
        return done.stdout + done.stderr

    assert "0 wrong" in said("inspect", "output/2020/report-2020.pdf")
    assert "nothing found" in said("proofread", "output/2020/report-2020.pdf")
    status = said("status", "2020")
    assert "  15 January 2021" in status
    assert "on 15 January" not in status
    other = society.parent / "other"
    for file in (society / "data").rglob("*.yaml"):
        copy = other / file.relative_to(society)
        copy.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text("utf-8").replace("1250", "1260").replace("more than 900", "950")
        copy.write_text(text.replace("9-10 October", "8-10 October"), "utf-8")
    changes = said("diff", str(society), str(other))
    for words in ("1,250 members → 1,260 members (+10)", "more than 900 visitors → 950 visitors", "8 to 10 October"):
        assert words in changes, changes
    assert "hơn" not in changes
