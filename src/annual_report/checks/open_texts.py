"""Drafts: texts in which dots stand where words are still to be written."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.values.text_types import Prose, open_part


@check(
    Rule(
        "text-still-open",
        judgement=True,
        only_warns_in_drafts=True,
        title=N_("dots mark a text that is still to be written"),
        explanation=N_(
            "“……” marks an unfinished text, as in the file that “annual-report new” writes: the dots are printed as "
            "they are, and the activity does not count as reported yet. Replace the dots with your text, or remove "
            "the entry. A single “…” at the end of an open list is fine."
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
            problem = message(N_("this text is still to be written: it contains “{dots}”"), dots="……")
            fix = message(N_("replace the dots with your text, or remove the entry"))
            yield Finding(path, problem, fix, word=dots)
