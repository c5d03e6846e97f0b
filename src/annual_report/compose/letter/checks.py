"""The letter that a report travels with: signed by an office, and not before the report."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.compose.letter.model import LETTER, Letter
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.regulations import is_plain, pinned
from annual_report.values.dates import short_date

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
        title=N_("the letter is dated before the enclosed report"),
        explanation=N_(
            "A letter cannot enclose what was not issued yet: it has the date of the report, or a later one. In "
            "January it is easy to type the old year. Check both dates, or leave the date of the letter blank."
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
def letter_before_report(subject: CheckInput) -> Iterator[Finding]:
    """The letter is issued with the report or after it."""
    letter, issued = subject.document(LETTER, Letter), subject.report.issuance.date
    sent = letter.date if letter else None
    if issued and issued.first and sent and sent.first and sent.first < issued.first:
        problem = message(
            N_("the letter is of {day}, the report of {later}"),
            day=short_date(sent.first),
            later=short_date(issued.first),
        )
        yield Finding((LETTER, "date"), problem, message(N_("check both dates")))


@check(
    Rule(
        "letter-without-department",
        Severity.WARNING,
        title=N_("the sign of the letter has no office"),
        explanation=N_(
            "The sign of a letter is made of the letters of the body and those of the office that writes it, or of the "
            "field: “Số: 12/HM-VP” (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.b). Write them under “department”, for "
            "all letters in data/organization.yaml under “letter”, or in letter.yaml for this one."
        ),
        wrong=Sample("number: 12\n", file=LETTER_FILE),
        right=Sample("number: 12\ndepartment: VP\n", file=LETTER_FILE),
    )
)
def letter_without_department(subject: CheckInput) -> Iterator[Finding]:
    """The letter, or the organisation for all letters, says which office writes; without a regulation it need not."""
    letter, organization = subject.document(LETTER, Letter), subject.organization
    usual = organization.letter if organization else None
    if letter is None or letter.department or (usual and usual.department):
        return
    regulation = pinned(letter, organization)
    if regulation is None or not is_plain(regulation):
        problem = message(N_("the sign of this letter has no letters of an office"))
        fix = message(N_("write for example “department: VP”, here or under “letter:” in data/organization.yaml"))
        yield Finding((LETTER,), problem, fix)
