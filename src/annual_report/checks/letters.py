"""The letter that a report travels with: signed by an office, and not before the report."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.subject import LETTER, Finding, Subject, check
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.values.dates import short_date
from annual_report.values.text_types import slug

LETTER_FILE: Final = "data/2017/letter.yaml"
_ISSUED: Final = """\
period: 2017
issuance:
  number: 05
  date: 12/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
sections:
  - {title: Kết quả hoạt động, text: Hội Mẫu đã hoàn thành nhiệm vụ.}
"""


@check(
    Rule(
        "letter-before-report",
        Severity.WARNING,
        title=N_("the letter is dated before the report that it encloses"),
        explanation=N_(
            "A letter cannot enclose what was not issued yet: it is of the same day as the report, or of a later one. "
            "In January, the old year is soon typed in place of the new one. Look at both dates again, or leave that "
            "of the letter blank."
        ),
        wrong=Sample(
            "number: 12\ndate: 10/01/2018\ndepartment: VP\n",
            file=LETTER_FILE,
            beside={"data/2017/report.yaml": _ISSUED},
        ),
        right=Sample(
            "number: 12\ndate: 12/01/2018\ndepartment: VP\n",
            file=LETTER_FILE,
            beside={"data/2017/report.yaml": _ISSUED},
        ),
    )
)
def letter_before_report(subject: Subject) -> Iterator[Finding]:
    """The letter is issued with the report or after it."""
    issued = subject.report.issuance.date
    sent = subject.letter.date if subject.letter else None
    if issued and issued.first and sent and sent.first and sent.first < issued.first:
        what = message(
            N_("the letter is of {day}, the report of {later}"),
            day=short_date(sent.first),
            later=short_date(issued.first),
        )
        yield Finding((LETTER, "date"), what, message(N_("check both dates")))


@check(
    Rule(
        "letter-without-department",
        Severity.WARNING,
        title=N_("the sign of the letter names no office"),
        explanation=N_(
            "The sign of a letter is made of the letters of the body and those of the office that writes it, or of the "
            "field: “Số: 12/HM-VP” (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.b). Write them under “department”, for "
            "all letters in data/organization.yaml under “letter”, or in letter.yaml for this one."
        ),
        wrong=Sample("number: 12\n", file=LETTER_FILE),
        right=Sample("number: 12\ndepartment: VP\n", file=LETTER_FILE),
    )
)
def letter_without_department(subject: Subject) -> Iterator[Finding]:
    """The letter, or the organisation for all letters, says which office writes."""
    usual = subject.organization.letter if subject.organization else None
    if subject.letter is not None and not (subject.letter.department or (usual and usual.department)):
        what = message(N_("the sign of this letter has no letters of an office"))
        fix = message(N_("write for example “department: VP”, here or under “letter:” in data/organization.yaml"))
        yield Finding((LETTER,), what, fix)


@check(
    Rule(
        "sign-in-words",
        Severity.WARNING,
        title=N_("whole words stand in the sign of a document"),
        explanation=N_(
            "The number of a document is followed by its sign, which has the first letters of a body or office only: "
            "“Số: 12/HM-VP” (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3). Write these under “abbreviation” and "
            "“department”; names in full stand in the letterhead."
        ),
        wrong=Sample("abbreviation: Hội Mẫu\n", file=ORGANIZATION_FILE),
        right=Sample("abbreviation: HM\n", file=ORGANIZATION_FILE),
    )
)
def sign_in_words(subject: Subject) -> Iterator[Finding]:
    """Signs are made of letters, not of words."""
    usual = subject.organization
    of_letters = usual.letter if usual else None
    for path, text, in_organization in (
        ((LETTER, "department"), subject.letter and subject.letter.department, False),
        (("abbreviation",), usual and usual.abbreviation, True),
        (("letter", "department"), of_letters and of_letters.department, True),
    ):
        words = slug(text or "").split("-")
        if text and len(words) > 1 and " " in text.strip():
            what = message(N_("“{text}” is no abbreviation, as signs have"), text=text)
            letters = "".join(word[0] for word in words).upper()
            fix = message(N_("write the first letters alone, for example {letters}"), letters=letters)
            yield Finding(path, what, fix, in_organization=in_organization)
