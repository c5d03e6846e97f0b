"""Texts carried over from the last report: each has to be reviewed before the document is final."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import PurePosixPath
from textwrap import shorten
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, counted, message
from annual_report.load.unreviewed import UnreviewedText
from annual_report.model.walk import Path

_SHOWN: Final = 50  # letters of a text


@check(
    Rule(
        "text-not-reviewed",
        only_warns_in_drafts=True,
        proposes=True,
        accepted_singly=True,
        title=N_("a text of the last report has not been reviewed"),
        explanation=N_(
            "“annual-report new” keeps the texts of the last report, and marks each with “# chưa xem lại” (not "
            "reviewed), so that nothing of last year is printed unread. Read the text, correct it, and remove the "
            "mark; or remove the entry. For a text that is right as it is, “annual-report check 2025 --accept "
            "text-not-reviewed:report.yaml:84” shows the text of that line and removes its mark; each is reviewed by "
            "itself."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu mở lớp tập huấn ở 3 huyện.  # chưa xem lại
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Hội Mẫu mở lớp tập huấn ở 5 huyện.
"""),
    )
)
def text_not_reviewed(data: CheckInput) -> Iterator[Finding]:
    """No text is as the last report had it, unread; in a draft told once a file, at the first of its places."""
    for _file, found in groupby(data.unreviewed.items(), key=lambda each: each[1].mark.file):
        texts = list(found)
        if data.is_final(Finding(texts[0][0], message(""))):
            yield from (_finding([each], data) for each in texts)
        else:
            yield _finding(texts, data)


def _finding(found: Sequence[tuple[Path, UnreviewedText]], data: CheckInput) -> Finding:
    (path, first), *others = found
    # A mark on a list, as on the rows of a table, is told by the first of them.
    beginning = shorten(data.text_at(path) or data.text_at((*path, 0)), _SHOWN, placeholder="…")
    problem = message(N_("this text of the last report has not been reviewed: “{text}”"), text=beginning)
    if others:
        problem = counted(
            "{count} text of the last report has not been reviewed",
            "{count} texts of the last report have not been reviewed",
            len(found),
        )
    mark = first.mark
    place = f"{PurePosixPath(mark.file).name}:{mark.line}"
    fix = message(
        N_("read it, correct it, and remove the comment; if it is right as it is: {command}"),
        command=f"annual-report check {data.report.period.key} --accept {text_not_reviewed.rule.name}:{place}",
    )
    lines = ", ".join(str(text.mark.line) for _path, text in others)
    notes = (message(N_("also on lines: {lines}"), lines=lines),) if others else ()
    return Finding(path, problem, fix, notes, proposals=tuple(text.removal for _path, text in found))
