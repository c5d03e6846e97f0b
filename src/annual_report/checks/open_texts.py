"""Drafts: texts in which dots stand where words are still to be written."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.values.text_types import Prose, open_part


@check(
    Rule(
        "text-still-open",
        Severity.WARNING,
        title=N_("dots stand where a text is still to be written"),
        explanation=N_(
            "“……” marks a text that is not finished, as in the file that “annual-report new” writes: it is printed as "
            "it stands, and what it tells of does not count as reported yet. Write the words in place of the dots, or "
            "take the entry out. A single “…” at the end of a list that goes on is no such mark."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: hoi-thi
        text: "Mở rộng hội thi đến tất cả các huyện: ……"
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: hoi-thi
        text: Hội thi đã được mở rộng đến tất cả các huyện.
"""),
    )
)
def text_still_open(data: CheckInput) -> Iterator[Finding]:
    """Every text of the report and of the documents beside it is written to its end."""
    for path, prose in data.each(Prose):
        if dots := open_part(prose):
            problem = message(N_("this text is still to be written: it holds “{dots}”"), dots="……")
            fix = message(N_("write the words in place of the dots, or take the entry out"))
            yield Finding(path, problem, fix, word=dots)
